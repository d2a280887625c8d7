//! The case in short, beside the form of an act: what it is about and what was told.

use super::{Desk, Obligation, Person, next_obligation, people, place_name, shown_code, word};
use crate::casefile::contents;
use crate::platform::error::AppError;
use entity::case::{Priority, Severity};
use serde::Serialize;

/// A word on a coloured ground.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tag {
    pub label: String,
    pub tone: &'static str,
}

/// The case in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseSide {
    pub title: String,
    pub code: String,
    pub href: String,
    pub tags: Vec<Tag>,
    pub obligation: Obligation,
    pub village: String,
    pub place: String,
    pub story: String,
    pub people: Vec<Person>,
}

impl CaseSide {
    /// The case the officer has open.
    pub async fn of(desk: &Desk) -> Result<Self, AppError> {
        let row = &desk.opened.row;
        let told = contents::told(&desk.platform().vault, &desk.opened)?;
        Ok(Self {
            title: word(desk.language(), "issue", row.issue.code()),
            code: shown_code(&row.code),
            href: desk.at.case_href(),
            tags: tags(desk),
            obligation: next_obligation(desk),
            village: place_name(&desk.places, &row.village_code, true),
            place: told.place.unwrap_or_default(),
            story: told.story,
            people: people(desk, false).await?,
        })
    }

    /// A case as it might be, for the test that renders every template.
    pub fn sample() -> Self {
        let (text, tone, next) = ("Pemeriksaan: Lewat 4 jam".into(), "late", "Putuskan.".into());
        Self {
            title: "Potongan atau pungutan".to_owned(),
            code: "7K3M9-2QFXA".to_owned(),
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            tags: vec![Tag { label: "Diperiksa".to_owned(), tone: "warn" }],
            obligation: Obligation { text, tone, next },
            village: "Air Joman, Kec. Air Joman".to_owned(),
            place: "RT 02".to_owned(),
            story: "Uang dipotong.\n<script>alert(1)</script>".to_owned(),
            people: Vec::new(),
        }
    }
}

/// Status, urgency, weight and confidence, each in a word.
pub fn tags(desk: &Desk) -> Vec<Tag> {
    let course = &desk.standing().course;
    let tag =
        |family: &str, code: &str, tone| Tag { label: word(desk.language(), family, code), tone };
    let status = Some(tag("status", course.status.code(), status_tone(course.status)));
    let urgent = (course.priority == Priority::Urgent)
        .then(|| tag("priority", course.priority.code(), "bad"));
    let weight = (course.severity != Severity::Ordinary)
        .then(|| tag("severity", course.severity.code(), severity_tone(course.severity)));
    let secret = desk.standing().confidentiality;
    let secret = (secret != entity::case::Confidentiality::Open)
        .then(|| tag("casework-secret", secret.code(), "mute"));
    [status, urgent, weight, secret].into_iter().flatten().collect()
}

/// The tone of a status at the desk.
pub const fn status_tone(status: entity::case::CaseStatus) -> &'static str {
    use entity::case::CaseStatus as S;
    match status {
        S::Received => "info",
        S::Checking | S::Handling => "warn",
        S::AwaitingReporter => "wait",
        S::Verifying => "visit",
        S::Referred => "ref",
        S::Resolved => "ok",
        S::Closed | S::Merged | S::Withdrawn | S::Archived => "mute",
    }
}

const fn severity_tone(severity: Severity) -> &'static str {
    match severity {
        Severity::Danger | Severity::Emergency => "bad",
        Severity::Ordinary | Severity::Misconduct | Severity::DataRequest => "visit",
    }
}
