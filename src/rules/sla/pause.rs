//! Clocks that wait for the reporter. What was left comes back with the answer; what was late stays
//! late by as much working time, so that a question makes no late case punctual.

use super::{Clock, Clocks, Finish};
use crate::rules::working_days::Calendar;
use entity::Moment;
use entity::sla_rule::{AllowanceUnit, Stage};
use time::Date;

impl Clocks {
    /// Both clocks stop until the reporter answers, at the latest `until`. Where no row ruled a clock
    /// there is one from now on, so that neither a silent reporter nor their answer is forgotten.
    pub fn pause(self, now: Moment, until: Moment, calendar: &Calendar) -> Self {
        let next = match self.next {
            Clock::Running { stage, unit, due } => {
                Clock::Paused { stage, unit, left: left(unit, due, now, calendar), until }
            }
            Clock::Stopped => {
                let (stage, unit) = (Stage::FirstFollowUp, AllowanceUnit::WorkingDays);
                Clock::Paused { stage, unit, left: 0, until }
            }
            paused @ Clock::Paused { .. } => paused,
        };
        let finish = match self.finish {
            Finish::Running { due } => Finish::Paused { days_left: days_left(due, now, calendar) },
            other => other,
        };
        Self { next, finish }
    }

    /// Both clocks go on with what was left, or late by what they were late.
    pub fn resume(self, now: Moment, calendar: &Calendar) -> Self {
        let next = match self.next {
            Clock::Paused { stage, unit, left, .. } => {
                Clock::Running { stage, unit, due: from_left(unit, left, now, calendar) }
            }
            other => other,
        };
        let finish = match self.finish {
            Finish::Paused { days_left } => Finish::Running {
                due: from_left(AllowanceUnit::WorkingDays, days_left, now, calendar),
            },
            other => other,
        };
        Self { next, finish }
    }
}

fn left(unit: AllowanceUnit, due: Moment, now: Moment, calendar: &Calendar) -> i64 {
    match unit {
        AllowanceUnit::Hours => due.since(now),
        AllowanceUnit::WorkingDays => days_left(due, now, calendar),
    }
}

/// Working days from `now` to `due`. Once it is late, negative: -1 late by less than a working day,
/// -2 by one, and so on, for 0 is the day it is due.
pub(super) fn days_left(due: Moment, now: Moment, calendar: &Calendar) -> i64 {
    let (today, last) = (calendar.local_date(now), calendar.local_date(due));
    if now <= due {
        i64::from(calendar.working_days_between(today, last))
    } else {
        -1 - i64::from(calendar.working_days_between(last, today))
    }
}

pub(super) fn from_left(
    unit: AllowanceUnit,
    left: i64,
    now: Moment,
    calendar: &Calendar,
) -> Moment {
    match (unit, u32::try_from(left)) {
        (AllowanceUnit::Hours, _) => now.plus_ms(left),
        (AllowanceUnit::WorkingDays, Ok(days)) => {
            let last = calendar.add_working_days(calendar.local_date(now), days);
            let works = calendar.is_working_day(last);
            calendar.end_of_day(if works { last } else { calendar.add_working_days(last, 1) })
        }
        (AllowanceUnit::WorkingDays, Err(_)) => late_by(-1 - left, now, calendar),
    }
}

/// The latest instant from which so many working days have begun up to today; for none, just now.
fn late_by(days: i64, now: Moment, calendar: &Calendar) -> Moment {
    let today = Some(calendar.local_date(now));
    let worked = std::iter::successors(today, |day: &Date| day.previous_day())
        .filter(|day| calendar.is_working_day(*day));
    let nth = usize::try_from(days - 1).ok();
    let first = nth.and_then(|nth| worked.clone().nth(nth)).and_then(Date::previous_day);
    first.map_or_else(|| now.plus_ms(-1), |day| calendar.end_of_day(day))
}
