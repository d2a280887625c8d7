//! What has happened, newest first. What was written is only for the proven.

use super::View;
use crate::casefile::contents::{EventSeen, ReferralSeen};
use crate::platform::format;
use crate::rules::decide::Detail;
use crate::rules::disclosure::is_public;
use crate::rules::question::Question;
use crate::rules::visit::short_name;
use entity::Moment;
use entity::case::CaseStatus;
use entity::case_event::{ActKind, ActorKind};
use entity::referral::{ReferralKind, ReferralStatus};
use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    pub title: String,
    pub when: String,
    /// The same for machines.
    pub iso: String,
    pub who: Option<String>,
    pub text: Option<String>,
}

/// The public history.
pub fn steps(view: &View, journal: &[EventSeen]) -> Vec<Step> {
    steps_since(view, journal, 0)
}

/// The public history after the journal row with this number.
pub fn steps_since(view: &View, journal: &[EventSeen], seen: i32) -> Vec<Step> {
    let public = journal.iter().rev().filter(|event| event.seq > seen && is_public(event.act));
    public.map(|event| step(view, event)).collect()
}

fn step(view: &View, event: &EventSeen) -> Step {
    Step {
        title: view.say(&format!("tracking-did-{}", event.act), &[]),
        when: view.date_and_time(event.at),
        iso: iso(event.at),
        who: who(view, event),
        text: if view.proven { text(view, event) } else { why_late(view, event) },
    }
}

fn iso(at: Moment) -> String {
    OffsetDateTime::from_unix_timestamp(at.0.div_euclid(1000))
        .ok()
        .and_then(|time| time.format(&Rfc3339).ok())
        .unwrap_or_default()
}

fn who(view: &View, event: &EventSeen) -> Option<String> {
    match event.actor {
        ActorKind::Reporter => Some(view.say("tracking-you", &[])),
        ActorKind::Officer => view.may_name(event.unit_name.as_deref()),
        ActorKind::Clock => None,
    }
}

/// What was written for the reporter or by them, else what the facts say.
fn text(view: &View, event: &EventSeen) -> Option<String> {
    let facts = event.detail.as_ref().and_then(|detail| in_words(view, detail));
    match (&event.public_note, facts) {
        (Some(note), Some(facts)) => Some(format!("{facts}\n{note}")),
        (note, facts) => note.clone().or(facts),
    }
}

/// Why it was late is for everybody who has the code, as it is beside the promise while it is late.
fn why_late(view: &View, event: &EventSeen) -> Option<String> {
    let detail = event.detail.as_ref().filter(|detail| matches!(detail, Detail::Delayed { .. }));
    detail.and_then(|detail| in_words(view, detail))
}

fn in_words(view: &View, detail: &Detail) -> Option<String> {
    match detail {
        Detail::HandedOver { to, by, .. } => {
            let by = match view.by_the_finish(by.at) {
                at if at == by.at => view.promise(by),
                sooner => view.promised(sooner),
            };
            Some(view.say("tracking-note-over", &[("unit", to.as_str().into()), ("by", by.into())]))
        }
        Detail::Moved { to } => {
            Some(view.say("tracking-note-moved", &[("unit", to.as_str().into())]))
        }
        Detail::Delayed { reason } => Some(view.say(&format!("tracking-delay-{reason}"), &[])),
        Detail::Archived { reason } => Some(view.say(&format!("archive-reason-{reason}"), &[])),
        Detail::Objected { reason, to } => {
            let reason = view.say(&format!("object-reason-{reason}"), &[]);
            let args = [("reason", reason.into()), ("unit", to.as_str().into())];
            Some(view.say("tracking-note-objected", &args))
        }
        Detail::Answered { outcome, .. } | Detail::Decided { outcome, .. } => {
            let outcome = view.say(&format!("outcome-{outcome}"), &[]);
            Some(view.say("tracking-note-outcome", &[("outcome", outcome.into())]))
        }
        Detail::VisitPlanned { officer, at } if view.hears_of_visits() => {
            let args = [("officer", short_name(officer).into()), ("when", view.promise(at).into())];
            Some(view.say("tracking-note-visit", &args))
        }
        _ => None,
    }
}

/// The question the reporter is asked now, as the officer wrote it.
pub fn question(view: &View, journal: &[EventSeen]) -> Option<Question> {
    if view.case.course.status != CaseStatus::AwaitingReporter {
        return None;
    }
    let asked = journal.iter().rev().find(|event| event.act == ActKind::Ask);
    Some(Question::read(asked?.public_note.as_deref()?))
}

/// Where the report was passed on to, one plain sentence each, oldest first.
pub fn passed_on(view: &View, referrals: &[ReferralSeen]) -> Vec<String> {
    referrals
        .iter()
        .filter(|referral| referral.kind == ReferralKind::Referral)
        .map(|referral| sentence(view, referral))
        .collect()
}

fn sentence(view: &View, referral: &ReferralSeen) -> String {
    let key = match referral.status {
        ReferralStatus::Sent => "tracking-referral-sent",
        ReferralStatus::Accepted | ReferralStatus::InProgress => "tracking-referral-accepted",
        ReferralStatus::Forwarded => "tracking-referral-forwarded",
        ReferralStatus::Answered => "tracking-referral-answered",
        ReferralStatus::Returned => "tracking-referral-returned",
        ReferralStatus::Recalled | ReferralStatus::TakenOver => "tracking-referral-recalled",
    };
    let zone = view.case.course.owner.zone;
    let on = |at: Moment| format::date(view.language, at, zone);
    let outcome = referral.outcome.map(|outcome| view.say(&format!("outcome-{outcome}"), &[]));
    let args = [
        ("unit", referral.to_name.as_str().into()),
        ("sent", on(referral.sent_at).into()),
        ("by", view.promised(view.by_the_finish(referral.reply_due)).into()),
        ("ended", referral.ended_at.map(on).unwrap_or_default().into()),
        ("outcome", outcome.unwrap_or_default().into()),
    ];
    view.say(key, &args)
}
