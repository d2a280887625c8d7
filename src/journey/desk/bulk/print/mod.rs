//! A sheet for visits, on paper: by village and by where in it, with room to write. It carries no
//! number of anybody.

use super::selection::{Now, Selection};
use crate::casefile::contents;
use crate::casefile::reads::{Read, note};
use crate::journey::casework::{Answer, Desk, due, place_name, shown_code, word};
use crate::journey::desk::queue::{CaseRow, Wording, rows_of};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use actix_web::web::Path;
use entity::case::CaseId;
use entity::selection::SelectionId;
use entity::unit::Zone;
use serde::Serialize;
use std::collections::BTreeMap;

/// The page.
#[derive(Debug, Serialize)]
pub struct PrintPage {
    /// "Daftar kunjungan, Senin, 23 November 2026".
    pub title: String,
    /// Who prints it.
    pub who: String,
    pub villages: Vec<Village>,
    pub back_href: String,
}

/// The visits in one village.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Village {
    pub name: String,
    pub visits: Vec<Visit>,
}

/// One visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Visit {
    /// Where in the village.
    pub place: String,
    pub person: String,
    pub issue: String,
    pub code: String,
    pub due: String,
}

/// Shows the sheet.
pub async fn show(session: OfficerSession, path: Path<String>) -> Answer {
    let id: SelectionId = path.parse().map_err(|_| Refusal::OutOfReach)?;
    let selection = Selection::load(&session, id).await?;
    let language = session.public.language;
    let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
    let today = format::date(language, session.now(), zone);
    let villages = villages(&session, &selection).await?;
    let read = Read::export("print", villages.iter().map(|village| village.visits.len()).sum());
    note(session.platform(), &session.officer, read).await?;
    let page = PrintPage {
        title: say(language, "hands-print-title", &[("date", today.into())]),
        who: session.officer.name.clone(),
        villages,
        back_href: super::hub_href(id),
    };
    let frame = session.frame(say(language, "hands-print", &[]));
    render(session.platform(), frame, &page)
}

/// The visits by village, those in one place beside each other.
async fn villages(
    session: &OfficerSession,
    selection: &Selection,
) -> Result<Vec<Village>, AppError> {
    let ids: Vec<CaseId> = selection.items.iter().map(|(case, _)| *case).collect();
    let mut rows: Vec<CaseRow> = Vec::new();
    for some in ids.chunks(200) {
        rows.extend(rows_of(&session.platform().db, &session.officer, some).await?);
    }
    let wording = Wording::load(session, ids, [], []).await?;
    let mut villages: BTreeMap<String, Vec<Visit>> = BTreeMap::new();
    // A case that has changed since is still to be visited.
    for now in selection.in_reach(session).await? {
        let Now::Same(desk) = now else { continue };
        let Some(row) = rows.iter().find(|row| row.id == desk.opened.row.id) else { continue };
        let village = place_name(&desk.places, &row.village_code, true);
        villages.entry(village).or_default().push(visit(&desk, row, &wording)?);
    }
    Ok(villages
        .into_iter()
        .map(|(name, mut visits)| {
            visits.sort_by(|a, b| (&a.place, &a.person).cmp(&(&b.place, &b.person)));
            Village { name, visits }
        })
        .collect())
}

fn visit(desk: &Desk, row: &CaseRow, wording: &Wording) -> Result<Visit, AppError> {
    let told = contents::told(&desk.platform().vault, &desk.opened)?;
    let (course, calendar) = (&desk.standing().course, desk.calendar());
    let left = due(desk.language(), course.clocks.next, course.status, (desk.now(), &calendar));
    Ok(Visit {
        place: told.place.unwrap_or_default(),
        person: wording.person(row.id, row.confidentiality),
        issue: word(desk.language(), "issue", row.issue.code()),
        code: shown_code(&row.code),
        due: left.text,
    })
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "desk/bulk/print.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let visit = Visit {
            place: "RT 02".to_owned(),
            person: "Suminah".to_owned(),
            issue: "Saldo kosong".to_owned(),
            code: "7K3M9-2QFXA".to_owned(),
            due: "Sisa 3 hari kerja".to_owned(),
        };
        let page = |villages| Self {
            title: "Daftar kunjungan, Senin, 23 November 2026".to_owned(),
            who: "Sari Harahap".to_owned(),
            villages,
            back_href: "/meja/pilihan/1".to_owned(),
        };
        vec![
            page(vec![Village { name: "Air Joman".to_owned(), visits: vec![visit] }]),
            page(Vec::new()),
        ]
    }
}
