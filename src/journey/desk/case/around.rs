//! What stands around the open case: reports that may be the same, those that were merged into it, and
//! the other reports of its people.

use crate::casefile::{self, contents};
use crate::journey::casework::{
    Brief, Desk, Person, Row, Suggestion, also, brief, case_files, related_to, rows, suggested,
};
use crate::platform::error::AppError;
use crate::platform::files::Shown;
use crate::platform::paths;
use crate::rules::case_lifecycle::is_open;
use crate::rules::decide::{OpenAct, may_now};
use crate::rules::ticket_code::TicketCode;
use entity::case_event::ActKind;
use serde::Serialize;

/// So many merged reports are laid out in full.
const LAID_OUT: usize = 5;

/// Everything around the case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Around {
    pub suggestions: Vec<Suggestion>,
    pub merged_here: Vec<MergedHere>,
    /// Why it is here, why this officer sees it, and who else does.
    pub why_href: String,
}

/// A report that was merged into this one, as far as this officer may see both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MergedHere {
    #[serde(flatten)]
    pub brief: Brief,
    pub story: String,
    pub files: Vec<Shown>,
    pub history: Vec<Row>,
    /// Where they are parted again; empty when that cannot be done now.
    pub unmerge_href: String,
}

/// Looks around; each person's card gets their other reports.
pub async fn around(desk: &Desk, people: &mut [Person]) -> Result<Around, AppError> {
    let all = related_to(desk).await?;
    for person in people {
        if let Some(part) = person.part {
            person.also = also(desk, &all, part);
        }
    }
    let open = is_open(desk.standing().course.status);
    Ok(Around {
        suggestions: if open { suggested(desk, &all) } else { Vec::new() },
        merged_here: merged_here(desk).await?,
        why_href: format!("{}/mengapa", paths::case(&desk.opened.row.code)),
    })
}

async fn merged_here(desk: &Desk) -> Result<Vec<MergedHere>, AppError> {
    let (db, officer) = (&desk.platform().db, &desk.session.officer);
    let merged = casefile::merged_here(db, officer, desk.opened.row.id).await?;
    let mut all = Vec::new();
    for case in merged.into_iter().take(LAID_OUT) {
        if let Ok(code) = TicketCode::parse(&case.row.code) {
            let of_it = Desk::open(desk.session.clone(), desk.at.at(code)).await?;
            all.push(one(&of_it).await?);
        }
    }
    Ok(all)
}

async fn one(desk: &Desk) -> Result<MergedHere, AppError> {
    let (db, vault) = (&desk.platform().db, &desk.platform().vault);
    let journal = contents::journal(db, vault, &desk.opened).await?;
    let part = OpenAct { act: ActKind::Unmerge, referral: None };
    let may = may_now(desk.standing(), &desk.actor(), part, desk.present()).is_ok();
    let href = || desk.at.act_href(ActKind::Unmerge);
    Ok(MergedHere {
        brief: brief(desk, &desk.opened),
        story: contents::told(vault, &desk.opened)?.story,
        files: case_files(desk, &journal, &[]).await?,
        history: rows(desk, &journal),
        unmerge_href: if may { href() } else { String::new() },
    })
}

impl Around {
    /// As it might be, for the test that renders every template.
    pub fn sample() -> Self {
        let merged = MergedHere {
            brief: Brief::sample(),
            story: "Bantuan belum cair.\n<script>alert(1)</script>".to_owned(),
            files: Shown::samples(),
            history: Vec::new(),
            unmerge_href: "/meja/laporan/9W4C77MMKA/batalkan-penggabungan".to_owned(),
        };
        Self {
            suggestions: vec![
                Suggestion::sample(),
                Suggestion { merge_href: String::new(), ..Suggestion::sample() },
            ],
            merged_here: vec![merged],
            why_href: "/meja/laporan/7K3M92QFXA/mengapa".to_owned(),
        }
    }
}
