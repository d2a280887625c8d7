//! The papers of a request as the desk reads them.

use super::{Desk, word};
use crate::casefile::contents::EventSeen;
use crate::casefile::documents::{Paper, Sighting, of_case};
use crate::platform::error::AppError;
use crate::platform::format;
use entity::case::Language;
use entity::programme_document::Need;
use serde::Serialize;

/// A paper: its name, what the citizen said of it, who saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaperLine {
    pub code: String,
    pub name: String,
    /// "Perlu · Menyusul".
    pub said: String,
    /// "Dilihat Sari Harahap, Puskesos Air Joman, Senin, 23 November 2026"; empty when nobody has.
    pub seen: String,
    pub checked: bool,
}

impl PaperLine {
    /// As it really occurs, for the test that renders every page.
    pub fn sample(checked: bool) -> Self {
        let seen = if checked { "Dilihat Sari Harahap, Puskesos Air Joman" } else { "" };
        Self {
            code: if checked { "kk" } else { "ktp" }.to_owned(),
            name: "Kartu Keluarga (KK)".to_owned(),
            said: "Perlu · Menyusul".to_owned(),
            seen: seen.to_owned(),
            checked,
        }
    }
}

/// The papers of the case the officer has open.
pub async fn paper_lines(desk: &Desk, journal: &[EventSeen]) -> Result<Vec<PaperLine>, AppError> {
    let papers = of_case(&desk.platform().db, &desk.opened, journal).await?;
    Ok(papers.into_iter().map(|paper| line(desk, paper)).collect())
}

fn line(desk: &Desk, paper: Paper) -> PaperLine {
    let need = match paper.need {
        Need::Needed => desk.say("casework-paper-needed", &[]),
        Need::IfAny => desk.say("casework-paper-if_any", &[]),
    };
    let state = paper.said.map_or("unasked", entity::document::DocumentState::code);
    let state = word(desk.language(), "casework-paper", state);
    PaperLine {
        name: match desk.language() {
            Language::Id => paper.document.name_id,
            Language::En => paper.document.name_en,
        },
        code: paper.document.code,
        said: format!("{need} · {state}"),
        checked: paper.seen.is_some(),
        seen: paper.seen.map(|seen| seen_words(desk, seen)).unwrap_or_default(),
    }
}

fn seen_words(desk: &Desk, seen: Sighting) -> String {
    let when = format::date_and_time(desk.language(), seen.at, desk.zone());
    let args = [("who", seen.officer.into()), ("unit", seen.unit.into()), ("when", when.into())];
    desk.say("casework-paper-seen", &args)
}
