//! The time that is left, in words and a tone. Never colour alone.

use super::Desk;
use crate::platform::{format, locale::say};
use crate::rules::policy::Policy;
use crate::rules::sla::{self, Clock, Timeliness, timeliness};
use crate::rules::working_days::Calendar;
use entity::Moment;
use entity::case::{CaseStatus, Language};
use entity::sla_rule::{AllowanceUnit, Stage};
use serde::Serialize;

/// What is left of a clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    pub text: String,
    /// `ok`, `soon`, `late` or `plain`.
    pub tone: &'static str,
    pub late: bool,
}

/// What is left of a case's clock; a citizen's own time to object is not ours to be late with.
pub fn due(language: Language, clock: Clock, status: CaseStatus, at: (Moment, &Calendar)) -> Due {
    let (now, calendar) = at;
    match clock.timeliness(now, calendar) {
        _ if status == CaseStatus::Resolved => of(language, Timeliness::Waiting),
        left => of(language, left),
    }
}

/// What is left until an instant.
pub fn due_at(language: Language, at: Moment, now: Moment, calendar: &Calendar) -> Due {
    of(language, timeliness(at, now, calendar))
}

fn of(language: Language, left: Timeliness) -> Due {
    let (key, n, tone) = match left {
        Timeliness::Stopped => ("time-stopped", 0, "plain"),
        Timeliness::Waiting => ("time-waiting", 0, "plain"),
        Timeliness::DueInHours { hours: 0 } => ("time-due-hour", 0, "soon"),
        Timeliness::DueInHours { hours } => ("time-due-hours", hours, "soon"),
        Timeliness::DueInDays { days } => ("time-due-days", i64::from(days), "ok"),
        Timeliness::LateByHours { hours } => ("time-late-hours", hours, "late"),
        Timeliness::LateByDays { days } => ("time-late-days", i64::from(days), "late"),
    };
    Due { text: say(language, key, &[("n", n.into())]), tone, late: tone == "late" }
}

impl Desk {
    /// By when `stage` would be due if it began now, in words.
    pub fn would_be_due(&self, stage: Stage) -> String {
        self.would_be_due_in(self.language(), stage)
    }

    /// The same in another language: the citizen's.
    pub fn would_be_due_in(&self, language: Language, stage: Stage) -> String {
        let course = &self.standing().course;
        let measured =
            sla::Measured { kind: course.kind, severity: course.severity, unit: &course.owner };
        let at = sla::due(&self.policy, measured, stage, self.now()).unwrap_or(self.now());
        let promise = sla::promise(&self.policy, &course.owner, self.now(), at);
        format::promise(language, &promise)
    }

    /// How long `stage` may take, in words.
    pub fn allowance(&self, stage: Stage) -> String {
        let course = &self.standing().course;
        let day = self.calendar().local_date(self.now());
        allowance_words(&self.policy, self.language(), (stage, course.kind, course.severity), day)
    }
}

fn allowance_words(
    policy: &Policy,
    language: Language,
    (stage, kind, severity): (Stage, entity::case::CaseKind, entity::case::Severity),
    day: time::Date,
) -> String {
    let Some(row) = policy.allowance(stage, kind, severity, day) else {
        return String::new();
    };
    let key = match row.unit {
        AllowanceUnit::Hours => "casework-hours",
        AllowanceUnit::WorkingDays => "casework-working-days",
    };
    say(language, key, &[("n", i64::from(row.amount).into())])
}
