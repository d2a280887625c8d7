//! Other reports beside the one somebody has open: what may be the same, and what else there is of the
//! same person or family. Only what is within reach is named or counted.

use super::{Desk, Tag, shown_code, status_tone, word};
use crate::casefile::related::{Kin, Related, related};
use crate::platform::error::AppError;
use crate::platform::format;
use crate::platform::paths;
use crate::rules::act::Actor;
use crate::rules::decide::{OpenAct, carries_on, may_now};
use crate::rules::standing::Standing;
use entity::case_event::ActKind;
use entity::person::Part;
use serde::Serialize;
use std::cmp::Reverse;

/// So many suggestions are worth reading.
const SUGGESTED: usize = 5;
/// So many reports stand on a person's card; the rest is one click away.
const ON_A_CARD: usize = 3;

/// Another report in a line or two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Brief {
    pub title: String,
    pub code: String,
    pub href: String,
    pub tag: Tag,
    /// "12 November 2026 · Puskesos Air Joman".
    pub meta: String,
}

/// A report that may be the same, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    #[serde(flatten)]
    pub brief: Brief,
    pub whys: Vec<String>,
    /// Where the two stand side by side; empty when neither can be merged into the other now.
    pub merge_href: String,
}

/// What else there is of one person, or of their family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Also {
    /// "Laporan lain orang ini (3)".
    pub title: String,
    pub items: Vec<Brief>,
    /// All of them, in the order of time.
    pub href: String,
}

/// The reports that may be the same as the one that is open.
pub async fn suggestions(desk: &Desk) -> Result<Vec<Suggestion>, AppError> {
    Ok(suggested(desk, &related_to(desk).await?))
}

/// Everything that touches the open case, within reach.
pub async fn related_to(desk: &Desk) -> Result<Vec<Related>, AppError> {
    let (db, officer) = (&desk.platform().db, &desk.session.officer);
    Ok(related(db, officer, &desk.opened, desk.now()).await?)
}

/// Of these the likeliest first.
pub fn suggested(desk: &Desk, all: &[Related]) -> Vec<Suggestion> {
    let mut found: Vec<&Related> = all.iter().filter(|one| one.is_suggested(desk.now())).collect();
    found.sort_by_key(|one| (one.likeness.rank(), Reverse(one.case.row.received_at)));
    found.truncate(SUGGESTED);
    found.into_iter().map(|one| suggestion(desk, one)).collect()
}

fn suggestion(desk: &Desk, one: &Related) -> Suggestion {
    let say = |why: &crate::rules::duplicates::Why| word(desk.language(), "people-why", why.code());
    Suggestion {
        brief: brief(desk, &one.case),
        whys: one.likeness.whys().iter().map(say).collect(),
        merge_href: merge_href(desk, one),
    }
}

/// Side by side, from whichever of the two this officer may end.
fn merge_href(desk: &Desk, one: &Related) -> String {
    let (this, other) = (desk.standing(), &one.case.standing);
    let actor = desk.actor();
    let (ending, with) = if may_end(desk, &actor, this) && carries_on(other, this) {
        (this, other)
    } else if may_end(desk, &actor, other) && carries_on(this, other) {
        (other, this)
    } else {
        return String::new();
    };
    let path = paths::case_act(&ending.code, super::segment(ActKind::Merge));
    format!("{path}?dengan={}", with.code)
}

fn may_end(desk: &Desk, actor: &Actor, case: &Standing) -> bool {
    let asked = OpenAct { act: ActKind::Merge, referral: None };
    may_now(case, actor, asked, desk.present()).is_ok()
}

/// What else there is of the person in this part of the case, and of their family.
pub fn also(desk: &Desk, all: &[Related], part: Part) -> Vec<Also> {
    [(Kin::Same, "people-also-person"), (Kin::Family, "people-also-family")]
        .into_iter()
        .filter_map(|(kin, key)| {
            let tied =
                |one: &&Related| one.ties.iter().any(|tie| (tie.part, tie.kin) == (part, kin));
            let mut those: Vec<&Related> = all.iter().filter(tied).collect();
            those.sort_by_key(|one| Reverse(one.case.row.received_at));
            let n = i64::try_from(those.len()).unwrap_or(i64::MAX);
            (n > 0).then(|| Also {
                title: desk.say(key, &[("n", n.into())]),
                items: those.iter().take(ON_A_CARD).map(|one| brief(desk, &one.case)).collect(),
                href: format!("{}/warga", paths::case(&desk.opened.row.code)),
            })
        })
        .collect()
}

/// A case in a line or two.
pub fn brief(desk: &Desk, case: &crate::casefile::Opened) -> Brief {
    let (row, language) = (&case.row, desk.language());
    let date = format::date(language, row.received_at, case.standing.course.owner.zone);
    Brief {
        title: word(language, "issue", row.issue.code()),
        code: shown_code(&row.code),
        href: paths::case(&row.code),
        tag: Tag {
            label: word(language, "status", row.status.code()),
            tone: status_tone(row.status),
        },
        meta: format!("{date} · {}", case.standing.course.owner.name),
    }
}

impl Brief {
    /// As it might be, for the test that renders every template.
    pub fn sample() -> Self {
        Self {
            title: "Saldo kosong".to_owned(),
            code: "9W4C7-7MMKA".to_owned(),
            href: "/meja/laporan/9W4C77MMKA".to_owned(),
            tag: Tag { label: "Diperiksa".to_owned(), tone: "warn" },
            meta: "Senin, 23 November 2026 · Puskesos Air Joman".to_owned(),
        }
    }
}

impl Suggestion {
    /// As it might be, for the same test.
    pub fn sample() -> Self {
        Self {
            brief: Brief::sample(),
            whys: vec!["NIK sama".to_owned()],
            merge_href: "/meja/laporan/7K3M92QFXA/gabungkan?dengan=9W4C77MMKA".to_owned(),
        }
    }
}

impl Also {
    /// As it might be, for the same test.
    pub fn sample() -> Self {
        Self {
            title: "Laporan lain orang ini (3)".to_owned(),
            items: vec![Brief::sample()],
            href: "/meja/laporan/7K3M92QFXA/warga".to_owned(),
        }
    }
}
