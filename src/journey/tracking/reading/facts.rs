//! The facts of a case: what, since when, who, until when.

use super::View;
use crate::platform::locale::Arg;
use crate::rules::disclosure::PublicLabel;
use crate::rules::sla::{self, Finish, Timeliness};
use entity::Moment;
use entity::case::{CaseStatus, Intake};
use serde::Serialize;

/// One line of the summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub key: String,
    pub value: String,
}

/// The lines everybody with the code may read.
pub fn facts(view: &View, intake: Intake) -> Vec<Fact> {
    let handled_by = (!view.is_veiled()).then(|| fact(view, "tracking-fact-unit", view.unit()));
    [
        Some(fact(view, "tracking-fact-issue", issue(view))),
        Some(fact(view, "tracking-fact-sent", sent(view, intake))),
        handled_by,
        finish(view),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn fact(view: &View, key: &str, value: String) -> Fact {
    Fact { key: view.say(key, &[]), value }
}

fn issue(view: &View) -> String {
    if view.is_veiled() {
        view.say("issue-neutral", &[])
    } else {
        view.say(&format!("issue-{}", view.case.course.issue), &[])
    }
}

fn sent(view: &View, intake: Intake) -> String {
    let date = view.date(view.case.received_at);
    view.say(&format!("tracking-sent-{intake}"), &[("date", date.into())])
}

fn finish(view: &View) -> Option<Fact> {
    let course = &view.case.course;
    let ended = course.ended_at.or(course.resolved_at);
    match (course.clocks.finish, ended) {
        (_, Some(at)) if course.status != CaseStatus::Merged => {
            let ended = if view.label() == PublicLabel::Closed { "closed" } else { "finished" };
            Some(fact(view, &format!("tracking-fact-{ended}"), view.date(at)))
        }
        (Finish::Running { due }, _) => Some(fact(view, "tracking-fact-finish", until(view, due))),
        (Finish::Paused { .. }, _) => {
            Some(fact(view, "tracking-fact-finish", view.say("tracking-finish-paused", &[])))
        }
        (Finish::Stopped, _) => None,
    }
}

/// `2 Desember 2026 (10 hari kerja lagi)`.
fn until(view: &View, due: Moment) -> String {
    let calendar = view.policy.calendar_of(&view.case.course.owner);
    let date = view.promised(due);
    let (key, count) = match sla::timeliness(due, view.now, &calendar) {
        Timeliness::DueInDays { days } => ("tracking-finish-days", i64::from(days)),
        // The notice above counts the days already, from the promise that was due first.
        Timeliness::LateByDays { .. } | Timeliness::LateByHours { .. } if view.is_late() => {
            ("tracking-finish-original", 0)
        }
        Timeliness::LateByDays { days } => ("tracking-finish-late", i64::from(days)),
        Timeliness::DueInHours { .. } => ("tracking-finish-today", 0),
        _ => return date,
    };
    let args: [Arg<'_>; 2] = [("date", date.into()), ("count", count.into())];
    view.say(key, &args)
}
