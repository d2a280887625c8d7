//! The journal in words: what happened, when, by whom, and what was written.

use super::{Desk, shown_code, word};
use crate::casefile::contents::EventSeen;
use crate::platform::format;
use crate::platform::locale::say;
use crate::rules::decide::Detail;
use crate::rules::disclosure::is_public;
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
        Detail::Assigned { .. } | Detail::Prioritised { .. } => undoable_words(language, detail),
        Detail::Asked { by } => text("casework-fact-asked", &[("date", date(by))]),
        Detail::Archived { reason } => Some(coded("archive-reason", reason)),
        Detail::Merged { into } => text("casework-fact-merged", &[("code", shown_code(into))]),
        Detail::Moved { to } => text("casework-fact-moved", &[("unit", to.clone())]),
        Detail::HandedOver { to, by } => {
            text("casework-fact-handed-over", &[("unit", to.clone()), ("date", date(by))])
        }
        Detail::Returned { to, reason, suggested } => {
            let said = text(
                "casework-fact-returned",
                &[("unit", to.clone()), ("reason", coded("return-reason", reason.code()))],
            )?;
            let tip = suggested
                .as_ref()
                .and_then(|unit| text("casework-fact-suggested", &[("unit", unit.clone())]));
            Some([Some(said), tip].into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
        Detail::Answered { to, outcome } => text(
            "casework-fact-answered",
            &[("unit", to.clone()), ("outcome", coded("outcome", outcome.code()))],
        ),
        Detail::Proposed { outcome } => {
            text("casework-fact-outcome", &[("outcome", coded("outcome", outcome.code()))])
        }
        Detail::Decided { outcome, until } => text(
            "casework-fact-decided",
            &[("outcome", coded("outcome", outcome.code())), ("date", date(until))],
        ),
        Detail::Objected { reason, to } => text(
            "casework-fact-objected",
            &[("reason", coded("object-reason", reason)), ("unit", to.clone())],
        ),
        // Which papers, and by whom, stands in the list of papers.
        Detail::DocumentsChecked { seen, .. } => {
            Some(say(language, "casework-fact-documents", &[("n", seen.len().into())]))
        }
        Detail::Revealed { field } => Some(coded("field", field)),
    }
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
        _ => return None,
    };
    let back = undone.then(|| say(language, "hands-fact-undone", &[]));
    Some([back, Some(said)].into_iter().flatten().collect::<Vec<_>>().join(" "))
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
