//! The visits of a case in words: when, by whom, what for, and what came of it.

use super::{Desk, Names, word};
use crate::casefile::visits::{VisitSeen, of_case};
use crate::platform::error::AppError;
use crate::platform::format;
use entity::Moment;
use entity::case::Language;
use entity::unit::Zone;
use entity::visit::VisitStatus;
use serde::Serialize;

/// A visit in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VisitLine {
    /// `Rabu, 25 November 2026, pukul 09.00–11.00 WIB`.
    pub when: String,
    pub who: String,
    pub purpose: String,
    pub status: String,
    pub tone: &'static str,
    /// Whom the visitor found.
    pub met: String,
    pub place: String,
    pub note: String,
    pub finding: String,
    /// Still to come.
    pub planned: bool,
}

/// The visits of the case, the youngest first.
pub async fn visit_lines(desk: &Desk) -> Result<Vec<VisitLine>, AppError> {
    let (db, vault) = (&desk.platform().db, &desk.platform().vault);
    let seen = of_case(db, vault, &desk.opened).await?;
    let names = Names::load(db, seen.iter().map(|visit| visit.officer), []).await?;
    let (language, zone, now) = (desk.language(), desk.zone(), desk.now());
    let line = |visit: &VisitSeen| line(language, (zone, now), visit, &names);
    Ok(seen.iter().rev().map(line).collect())
}

fn line(
    language: Language,
    (zone, now): (Zone, Moment),
    visit: &VisitSeen,
    names: &Names,
) -> VisitLine {
    let state = visit_state(visit, now);
    VisitLine {
        when: day_and_window(language, (visit.starts, visit.ends), zone),
        who: names.officer(visit.officer).unwrap_or_default().to_owned(),
        purpose: word(language, "visit-purpose", visit.purpose.code()),
        status: word(language, "visit-state", state),
        tone: visit_tone(state),
        met: visit.met.map(|met| word(language, "visit-met", met.code())).unwrap_or_default(),
        place: visit.place.clone().unwrap_or_default(),
        note: visit.note.clone().unwrap_or_default(),
        finding: visit.finding.clone().unwrap_or_default(),
        planned: visit.status == VisitStatus::Planned,
    }
}

/// Its word in the catalogue: a visit that is over and was never recorded is late.
pub fn visit_state(visit: &VisitSeen, now: Moment) -> &'static str {
    match visit.status {
        VisitStatus::Planned if visit.ends < now => "late",
        other => other.code(),
    }
}

/// The tone of that word.
pub fn visit_tone(state: &str) -> &'static str {
    match state {
        "late" => "bad",
        "planned" => "visit",
        "done" => "ok",
        "missed" => "wait",
        _ => "mute",
    }
}

/// `Rabu, 25 November 2026, pukul 09.00–11.00 WIB`.
pub fn day_and_window(language: Language, (starts, ends): (Moment, Moment), zone: Zone) -> String {
    let day = format::date(language, starts, zone);
    format!("{day}, {}", window(language, (starts, ends), zone))
}

/// `09.00–11.00 WIB`.
pub fn window(language: Language, (starts, ends): (Moment, Moment), zone: Zone) -> String {
    let from = format::time_of_day(language, starts, zone);
    let from = from.split(' ').next().unwrap_or_default().to_owned();
    format!("{from}–{}", format::time_of_day(language, ends, zone))
}

impl VisitLine {
    /// Visits as they might be, for the test that renders every template.
    pub fn samples() -> Vec<Self> {
        let one = |state: &str, met: &str| Self {
            when: "Rabu, 25 November 2026, 09.00–11.00 WIB".to_owned(),
            who: "Mariani Tampubolon".to_owned(),
            purpose: "Mencocokkan data keluarga".to_owned(),
            status: "Direncanakan".to_owned(),
            tone: visit_tone(state),
            met: met.to_owned(),
            place: "Dusun III, RT 02".to_owned(),
            note: "Rumah di belakang langgar.".to_owned(),
            finding: met.to_owned(),
            planned: state == "planned",
        };
        vec![one("planned", ""), one("done", "Bertemu warga")]
    }
}
