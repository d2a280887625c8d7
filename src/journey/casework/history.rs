//! The journal in words: what happened, when, by whom, and what was written.

use super::{Desk, word};
use crate::casefile::contents::EventSeen;
use crate::platform::format;
use crate::platform::locale::say;
use crate::rules::decide::Detail;
use crate::rules::disclosure::is_public;
use crate::rules::label::{Label, in_a_line};
use entity::Moment;
use entity::case::Language;
use entity::case_event::{ActKind, ActorKind};
use entity::unit::Zone;
use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// One row of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    pub title: String,
    pub when: String,
    pub iso: String,
    pub who: String,
    pub text: String,
    /// Who reads it, when something was written.
    pub tag: Option<String>,
    pub tone: &'static str,
    /// The citizen sees that it happened.
    #[serde(skip)]
    pub public: bool,
    /// Officers wrote something for officers.
    #[serde(skip)]
    pub internal: bool,
}

impl Row {
    /// As it might be, for the test that renders every template.
    pub fn sample() -> Self {
        Self {
            title: "Laporan ditangani".to_owned(),
            when: "Senin, 23 November 2026, pukul 09.03 WIB".to_owned(),
            iso: "2026-11-23T02:03:00Z".to_owned(),
            who: "Budi Siregar, Puskesos Air Joman".to_owned(),
            text: String::new(),
            tag: None,
            tone: "mute",
            public: true,
            internal: false,
        }
    }
}

/// The rows in words, newest first.
pub fn rows(desk: &Desk, events: &[EventSeen]) -> Vec<Row> {
    let (language, zone) = (desk.language(), desk.zone());
    events.iter().rev().map(|event| row(language, zone, event)).collect()
}

fn row(language: Language, zone: Zone, event: &EventSeen) -> Row {
    let detail = event.detail.as_ref().and_then(|detail| detail_words(language, detail));
    let written = [detail, event.note.clone(), event.public_note.clone()];
    let (tag, tone) = match (&event.public_note, &event.note) {
        (Some(_), _) => (Some("casework-read-by-citizen"), "info"),
        // A note is called so already.
        (None, Some(_)) if event.act != ActKind::Note => (Some("casework-internal"), "mute"),
        _ => (None, "mute"),
    };
    Row {
        title: word(language, "did", event.act.code()),
        when: format::date_and_time(language, event.at, zone),
        iso: iso(event.at),
        who: who(language, event),
        text: written.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        tag: tag.map(|key| say(language, key, &[])),
        tone,
        public: is_public(event.act),
        internal: event.note.is_some(),
    }
}

fn who(language: Language, event: &EventSeen) -> String {
    match (&event.officer_name, &event.unit_name) {
        (Some(officer), Some(unit)) => format!("{officer}, {unit}"),
        (Some(officer), None) => officer.clone(),
        _ if event.actor == ActorKind::Officer => String::new(),
        _ => word(language, "actor", event.actor.code()),
    }
}

fn iso(at: Moment) -> String {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.0) * 1_000_000)
        .ok()
        .and_then(|at| at.format(&Rfc3339).ok())
        .unwrap_or_default()
}

/// The facts of an act in one line, when its title does not say them already.
fn detail_words(language: Language, detail: &Detail) -> Option<String> {
    let text = |key: &str, args: &[(&'static str, String)]| {
        let args: Vec<_> =
            args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        Some(say(language, key, &args))
    };
    let date = |promise| format::promise(language, promise);
    let coded = |family: &str, code: &str| word(language, family, code);
    match detail {
        Detail::Routed { unit, reason, .. } => text(
            "casework-fact-routed",
            &[("unit", unit.clone()), ("reason", coded("route", reason))],
        ),
        Detail::Classified { .. } => Some(classified_words(language, detail)),
        Detail::Assigned { .. } | Detail::Prioritised { .. } | Detail::Labelled { .. } => {
            undoable_words(language, detail)
        }
        Detail::Asked { by } => text("casework-fact-asked", &[("date", date(by))]),
        Detail::Archived { reason } => Some(coded("archive-reason", reason)),
        // Which case it is stands on the page, for whoever may see both.
        Detail::Merged { .. } => text("casework-fact-merged", &[]),
        Detail::TookIn { .. } => text("people-fact-took-in", &[]),
        Detail::Parted { .. } => text("people-fact-parted", &[]),
        Detail::LetGo { .. } => text("people-fact-let-go", &[]),
        Detail::Lapsed { to, by } => Some(lapsed_words(language, to.as_deref(), &date(by))),
        Detail::Delayed { reason } => Some(coded("delay-reason", reason.code())),
        Detail::Moved { to } => text("casework-fact-moved", &[("unit", to.clone())]),
        Detail::HandedOver { to, by, files } => {
            let said =
                text("casework-fact-handed-over", &[("unit", to.clone()), ("date", date(by))])?;
            Some(with_files(language, said, "casework-fact-files", *files))
        }
        Detail::Reminded { to } => text("casework-fact-reminded", &[("unit", to.clone())]),
        Detail::VisitPlanned { officer, at } => {
            text("casework-fact-visit", &[("officer", officer.clone()), ("date", date(at))])
        }
        Detail::VisitEnded { met } => Some(coded("visit-met", met.code())),
        Detail::Returned { .. } => returned_words(language, detail),
        Detail::Answered { to, outcome } => text(
            "casework-fact-answered",
            &[("unit", to.clone()), ("outcome", coded("outcome", outcome.code()))],
        ),
        Detail::Proposed { outcome } => {
            text("casework-fact-outcome", &[("outcome", coded("outcome", outcome.code()))])
        }
        Detail::Decided { outcome, until, given } => {
            let said = text(
                "casework-fact-decided",
                &[("outcome", coded("outcome", outcome.code())), ("date", date(until))],
            )?;
            Some(with_files(language, said, "casework-fact-given", *given))
        }
        Detail::Objected { reason, to } => text(
            "casework-fact-objected",
            &[("reason", coded("object-reason", reason)), ("unit", to.clone())],
        ),
        // Which papers, and by whom, stands in the list of papers.
        Detail::DocumentsChecked { seen, .. } => {
            Some(say(language, "casework-fact-documents", &[("n", seen.len().into())]))
        }
        Detail::RegistryChecked { .. } | Detail::Consented { .. } => known_words(language, detail),
        Detail::Revealed { field } => Some(coded("field", field)),
    }
}

/// Why a referral came back, and which unit would be right.
fn returned_words(language: Language, detail: &Detail) -> Option<String> {
    let Detail::Returned { to, reason, suggested } = detail else {
        return None;
    };
    let reason = word(language, "return-reason", reason.code());
    let args = [("unit", to.as_str().into()), ("reason", reason.into())];
    let said = say(language, "casework-fact-returned", &args);
    let tip = suggested
        .as_deref()
        .map(|unit| say(language, "casework-fact-suggested", &[("unit", unit.into())]));
    Some([Some(said), tip].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// The same, with how many files went along.
fn with_files(language: Language, said: String, key: &str, files: usize) -> String {
    if files == 0 {
        return said;
    }
    format!("{said} {}", say(language, key, &[("n", files.into())]))
}

/// Who above was told of the passed deadline, and what is promised now.
fn lapsed_words(language: Language, to: Option<&str>, date: &str) -> String {
    let told = to.map(|unit| say(language, "casework-fact-lapsed-to", &[("unit", unit.into())]));
    let promised = say(language, "casework-fact-lapsed", &[("date", date.into())]);
    [told, Some(promised)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Who has it now, or what comes first; an act that put things back says so.
fn undoable_words(language: Language, detail: &Detail) -> Option<String> {
    let (said, undone) = match detail {
        Detail::Assigned { to: Some(name), undone, .. } => {
            let name = [("name", name.as_str().into())];
            (say(language, "casework-fact-assigned", &name), *undone)
        }
        Detail::Assigned { to: None, undone, .. } => {
            (say(language, "casework-fact-unassigned", &[]), *undone)
        }
        Detail::Prioritised { to, reason, undone, .. } => {
            let priority = word(language, "priority", to.code()).into();
            let why = word(language, "priority-reason", reason).into();
            let args = [("priority", priority), ("why", why)];
            (say(language, "hands-fact-prioritised", &args), *undone)
        }
        Detail::Labelled { put, taken, undone } => (labelled(language, put, taken), *undone),
        _ => return None,
    };
    let back = undone.then(|| say(language, "hands-fact-undone", &[]));
    Some([back, Some(said)].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// Which register was looked into, or what was said about passing data on.
fn known_words(language: Language, detail: &Detail) -> Option<String> {
    match detail {
        Detail::RegistryChecked { register } => Some(word(language, "register", register)),
        Detail::Consented { consent, way } => {
            let consent = word(language, "consent", consent.code()).into();
            let way = word(language, "consent-way", way).into();
            Some(say(language, "hands-fact-consent", &[("consent", consent), ("way", way)]))
        }
        _ => None,
    }
}

/// Which labels went on, and which off.
fn labelled(language: Language, put: &[Label], taken: &[Label]) -> String {
    let said = |key: &str, labels: &[Label]| {
        let args = [("labels", in_a_line(labels).into())];
        (!labels.is_empty()).then(|| say(language, key, &args))
    };
    let said = [said("hands-fact-label-put", put), said("hands-fact-label-taken", taken)];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What the case was classified as, and the desk that was called by it.
fn classified_words(language: Language, detail: &Detail) -> String {
    let Detail::Classified { kind, issue, severity, priority, called, .. } = detail else {
        return String::new();
    };
    let args = [
        ("kind", word(language, "kind", kind.code()).into()),
        ("issue", word(language, "issue", issue.code()).into()),
        ("severity", word(language, "severity", severity.code()).into()),
        ("priority", word(language, "priority", priority.code()).into()),
    ];
    let classified = say(language, "casework-fact-classified", &args);
    let called = called
        .as_deref()
        .map(|unit| say(language, "casework-fact-called", &[("unit", unit.into())]));
    [Some(classified), called].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
