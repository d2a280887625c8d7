//! The clocks: when they start, what pauses them, when they are late. Only the due instant is kept;
//! lateness is worked out whenever somebody looks.

mod pause;
pub mod ring;

use crate::rules::policy::{Allowance, Policy};
use crate::rules::promise::Promise;
use crate::rules::standing::{Course, UnitFacts};
use crate::rules::working_days::Calendar;
use entity::Moment;
use entity::case::{CaseKind, CaseStatus, Severity};
use entity::sla_rule::{AllowanceUnit, Stage};
use pause::{days_left, from_left};

const HOUR_MS: i64 = 60 * 60 * 1000;

/// The clock of the next obligation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Clock {
    /// Nothing is owed.
    #[default]
    Stopped,
    Running {
        stage: Stage,
        unit: AllowanceUnit,
        due: Moment,
    },
    /// Waiting for the reporter until `until`; `left` (days or milliseconds) comes back afterwards,
    /// and so does what it was late by (see `pause`).
    Paused {
        stage: Stage,
        unit: AllowanceUnit,
        left: i64,
        until: Moment,
    },
}

/// The clock of the whole case, in working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Finish {
    #[default]
    Stopped,
    Running {
        due: Moment,
    },
    Paused {
        days_left: i64,
    },
}

/// Both clocks of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Clocks {
    pub next: Clock,
    pub finish: Finish,
}

/// How a running clock looks now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timeliness {
    /// Nothing is owed any more.
    Stopped,
    /// Waiting for the reporter.
    Waiting,
    /// Due within the working day; `hours` are left.
    DueInHours { hours: i64 },
    /// `days` working days are left.
    DueInDays { days: u32 },
    /// Late by less than a working day.
    LateByHours { hours: i64 },
    /// Late by working days.
    LateByDays { days: u32 },
}

/// What a clock needs to know of the case it measures.
#[derive(Clone, Copy, Debug)]
pub struct Measured<'a> {
    pub kind: CaseKind,
    pub severity: Severity,
    /// The unit whose working days count.
    pub unit: &'a UnitFacts,
}

/// What whoever gets a case owes first. Danger, a patient in care and what somebody asks about their own
/// data are counted in hours, wherever the case has got to (product rules; Permensos 3/2026 Ps. 20;
/// UU 27/2022 Ps. 30, 32, 41).
pub const fn next_stage(status: CaseStatus, severity: Severity) -> Stage {
    match (severity, status) {
        (Severity::Danger, _) => Stage::Danger,
        (Severity::Emergency, _) => Stage::PbiJkEmergency,
        (Severity::DataRequest, _) => Stage::DataSubject,
        (_, CaseStatus::Received | CaseStatus::Checking) => Stage::Verification,
        _ => Stage::FirstFollowUp,
    }
}

/// Is a case of this severity counted in hours from the start?
pub const fn counts_hours(severity: Severity) -> bool {
    matches!(severity, Severity::Danger | Severity::Emergency | Severity::DataRequest)
}

/// The due instant of `stage` if it starts now; none when no row rules the stage.
pub fn due(policy: &Policy, of: Measured, stage: Stage, now: Moment) -> Option<Moment> {
    let calendar = policy.calendar_of(of.unit);
    let today = calendar.local_date(now);
    let allowance = policy.allowance(stage, of.kind, of.severity, today)?;
    Some(after(allowance, &calendar, now))
}

/// A running clock for `stage`, or a stopped one when no row rules it.
pub fn start(policy: &Policy, of: Measured, stage: Stage, now: Moment) -> Clock {
    let calendar = policy.calendar_of(of.unit);
    let today = calendar.local_date(now);
    match policy.allowance(stage, of.kind, of.severity, today) {
        None => Clock::Stopped,
        Some(allowance) => {
            Clock::Running { stage, unit: allowance.unit, due: after(allowance, &calendar, now) }
        }
    }
}

/// The finish clock, counted from `now`.
pub fn start_finish(policy: &Policy, of: Measured, now: Moment) -> Finish {
    due(policy, of, Stage::Finish, now).map_or(Finish::Stopped, |due| Finish::Running { due })
}

/// Until when an ended case may be taken up again, counted from its end; none when no row limits it.
pub fn reopen_until(policy: &Policy, course: &Course) -> Option<Moment> {
    let of = Measured { kind: course.kind, severity: course.severity, unit: &course.owner };
    due(policy, of, Stage::Reopen, course.ended_at?)
}

/// The finish clock of a case that turned out to be something else: counted anew from `since`, and
/// later by the working days that pauses and reopenings had put on the old one.
pub fn recount_finish(
    policy: &Policy,
    (was, finish): (Measured, Finish),
    is: Measured,
    since: Moment,
) -> Finish {
    let (Some(promised), Finish::Running { due: running }) =
        (due(policy, was, Stage::Finish, since), finish)
    else {
        return start_finish(policy, is, since);
    };
    let calendar = policy.calendar_of(is.unit);
    let granted = days_left(running, promised, &calendar).max(0);
    match due(policy, is, Stage::Finish, since) {
        None => Finish::Stopped,
        Some(due) => {
            Finish::Running { due: from_left(AllowanceUnit::WorkingDays, granted, due, &calendar) }
        }
    }
}

fn after(allowance: &Allowance, calendar: &Calendar, now: Moment) -> Moment {
    match allowance.unit {
        AllowanceUnit::Hours => now.plus_ms(i64::from(allowance.amount) * HOUR_MS),
        AllowanceUnit::WorkingDays => {
            let last = calendar.add_working_days(calendar.local_date(now), allowance.amount);
            calendar.end_of_day(last)
        }
    }
}

impl Clock {
    /// The stage the clock measures, running or paused.
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Self::Stopped => None,
            Self::Running { stage, .. } | Self::Paused { stage, .. } => Some(stage),
        }
    }

    /// When something is due: the stage itself, or the reporter's answer while paused.
    pub const fn due(self) -> Option<Moment> {
        match self {
            Self::Stopped => None,
            Self::Running { due, .. } => Some(due),
            Self::Paused { until, .. } => Some(until),
        }
    }

    /// How it looks at `now`.
    pub fn timeliness(self, now: Moment, calendar: &Calendar) -> Timeliness {
        match self {
            Self::Stopped => Timeliness::Stopped,
            Self::Paused { .. } => Timeliness::Waiting,
            Self::Running { unit: AllowanceUnit::Hours, due, .. } => in_hours(due, now),
            Self::Running { due, .. } => timeliness(due, now, calendar),
        }
    }

    /// The due instant as a promise in the unit's zone.
    pub fn promise(self, policy: &Policy, unit: &UnitFacts, now: Moment) -> Option<Promise> {
        let to_the_hour = matches!(self, Self::Running { unit: AllowanceUnit::Hours, .. });
        self.due().map(|at| Promise { to_the_hour, ..promise(policy, unit, now, at) })
    }
}

impl Finish {
    /// The due instant, unless paused or stopped.
    pub const fn due(self) -> Option<Moment> {
        match self {
            Self::Running { due } => Some(due),
            Self::Stopped | Self::Paused { .. } => None,
        }
    }
}

/// A date at a unit; provisional when a year on the way has no holiday table.
pub fn promise(policy: &Policy, unit: &UnitFacts, now: Moment, at: Moment) -> Promise {
    let calendar = policy.calendar_of(unit);
    let known = calendar.knows_all(calendar.local_date(now), calendar.local_date(at));
    Promise { at, zone: unit.zone, to_the_hour: false, provisional: !known }
}

fn in_hours(due: Moment, now: Moment) -> Timeliness {
    if now <= due {
        Timeliness::DueInHours { hours: due.since(now) / HOUR_MS }
    } else {
        Timeliness::LateByHours { hours: now.since(due) / HOUR_MS + 1 }
    }
}

/// How a day `due` looks at `now`.
pub fn timeliness(due: Moment, now: Moment, calendar: &Calendar) -> Timeliness {
    let (today, last) = (calendar.local_date(now), calendar.local_date(due));
    if now <= due {
        match calendar.working_days_between(today, last) {
            0 => in_hours(due, now),
            days => Timeliness::DueInDays { days },
        }
    } else {
        match calendar.working_days_between(last, today) {
            0 => in_hours(due, now),
            days => Timeliness::LateByDays { days },
        }
    }
}

#[cfg(test)]
mod tests;
