//! Clocks that ring: at which share of its allowance a running clock does something by itself, and
//! what. Shares are counted in working time back from the due instant, so a pause moves them along.

use super::{Clock, HOUR_MS, Measured};
use crate::rules::case_lifecycle::is_open;
use crate::rules::delay::is_late;
use crate::rules::policy::Policy;
use crate::rules::standing::Course;
use crate::rules::working_time::DAY_MS;
use entity::Moment;
use entity::case::{CaseStatus, DelayReason};
use entity::ring_rule::Ring;
use entity::sla_rule::{AllowanceUnit, Stage};

/// What the running clock has rung, when it rings again, and, once it was late, what was promised anew
/// and why it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Bell {
    pub rung: Option<Ring>,
    /// Never later than the next thing the clock does; looked at again then.
    pub next_at: Option<Moment>,
    pub promised: Option<Moment>,
    pub delay: Option<DelayReason>,
}

/// What a clock does by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chime {
    Ring(Ring),
    /// The reporter's time is over: the case closes in silence.
    Close,
}

/// How much of its allowance the clock has used, in percent; none where nothing of ours runs.
pub fn share_used(policy: &Policy, of: Measured, clock: Clock, now: Moment) -> Option<i64> {
    let (end, whole) = stretch(policy, of, clock)?;
    let left = match clock {
        Clock::Running { unit: AllowanceUnit::Hours, .. } => end.since(now),
        _ => policy.calendar_of(of.unit).working_ms_between(now, end),
    };
    Some((100 * whole.saturating_sub(left)).div_euclid(whole).max(0))
}

/// The instant at which so many percent of the allowance are used.
pub fn at_share(policy: &Policy, of: Measured, clock: Clock, percent: i64) -> Option<Moment> {
    let (end, whole) = stretch(policy, of, clock)?;
    let over = whole / 100 * (percent - 100);
    Some(match clock {
        Clock::Running { unit: AllowanceUnit::Hours, .. } => end.plus_ms(over),
        _ => policy.calendar_of(of.unit).plus_working_ms(end, over),
    })
}

/// When the clock's last instant is over, and how long its allowance is in all.
fn stretch(policy: &Policy, of: Measured, clock: Clock) -> Option<(Moment, i64)> {
    let Clock::Running { stage, unit, due } = clock else { return None };
    let day = policy.calendar_of(of.unit).local_date(due);
    let one = match unit {
        AllowanceUnit::Hours => HOUR_MS,
        AllowanceUnit::WorkingDays => DAY_MS,
    };
    // A row that counts in something else by now says nothing of this clock; it rings all the same.
    let row = policy.allowance(stage, of.kind, of.severity, day).filter(|row| row.unit == unit);
    let amount = row.map_or(1, |row| row.amount.max(1));
    Some((due.plus_ms(1), i64::from(amount) * one))
}

/// What the clock does next by itself, and when. A reminder that would come after the deadline is left
/// out: who is late is told that, once.
pub fn next(policy: &Policy, course: &Course, now: Moment) -> Option<(Chime, Moment)> {
    match (course.status, course.clocks.next) {
        (CaseStatus::AwaitingReporter, Clock::Paused { until, .. }) => {
            Some((Chime::Close, until.plus_ms(1)))
        }
        (CaseStatus::Resolved, Clock::Running { stage: Stage::SilentClose, due, .. }) => {
            Some((Chime::Close, due.plus_ms(1)))
        }
        (status, clock @ Clock::Running { .. }) if is_open(status) => {
            let lapsed = ring_at(policy, course, clock, Ring::Lapse).is_some_and(|at| at <= now);
            Ring::ALL
                .iter()
                .filter(|ring| course.bell.rung.is_none_or(|rung| **ring > rung))
                .filter(|ring| **ring != Ring::Remind || !lapsed)
                .find_map(|ring| Some((Chime::Ring(*ring), ring_at(policy, course, clock, *ring)?)))
        }
        _ => None,
    }
}

/// What is due to be done now.
pub fn due_now(policy: &Policy, course: &Course, now: Moment) -> Option<Chime> {
    next(policy, course, now).filter(|(_, at)| *at <= now).map(|(chime, _)| chime)
}

/// When a ring is due: a clock of days by daylight, one of hours at once.
fn ring_at(policy: &Policy, course: &Course, clock: Clock, ring: Ring) -> Option<Moment> {
    let of = Measured { kind: course.kind, severity: course.severity, unit: &course.owner };
    let calendar = policy.calendar_of(of.unit);
    let percent = policy.ring_at(ring, calendar.local_date(clock.due()?))?;
    let at = at_share(policy, of, clock, percent)?;
    Some(match clock {
        Clock::Running { unit: AllowanceUnit::Hours, .. } => at,
        _ => calendar.by_daylight(at),
    })
}

/// The bell after an act: the same clock goes on with what it has rung, another begins anew. A promise
/// made when it was late waits as long as the reporter is waited for. The reason for being late holds
/// for the next clock too where that is late at once, and no longer once the reporter has answered. A
/// merged case keeps it all, for its clocks may come back.
pub fn bell(policy: &Policy, before: &Course, after: &Course, now: Moment) -> Bell {
    let (was, is) = (before.clocks.next, after.clocks.next);
    let merged = [before, after].iter().any(|course| course.status == CaseStatus::Merged);
    let kept = if merged || same_run(was, is) { after.bell } else { Bell::default() };
    let resumed = matches!((was, is), (Clock::Paused { .. }, Clock::Running { .. }));
    let promised = kept.promised.map(|at| if resumed { again(policy, after, now) } else { at });
    let delay = if is_late(after, now) { after.bell.delay } else { kept.delay };
    let delay = delay.filter(|_| !resumed);
    let course = Course { bell: Bell { promised, delay, ..kept }, ..after.clone() };
    Bell { next_at: next(policy, &course, now).map(|(_, at)| at), ..course.bell }
}

/// The date that is promised once the clock is late: as long again as the stage may take.
pub fn again(policy: &Policy, course: &Course, now: Moment) -> Moment {
    let of = Measured { kind: course.kind, severity: course.severity, unit: &course.owner };
    let stage = course.clocks.next.stage();
    stage.and_then(|stage| super::due(policy, of, stage, now)).unwrap_or(now)
}

/// Is it still the same clock: running on, paused, or gone on after a pause?
fn same_run(was: Clock, is: Clock) -> bool {
    match (was, is) {
        (Clock::Running { .. }, Clock::Running { .. }) => was == is,
        (Clock::Stopped, _) | (_, Clock::Stopped) => false,
        _ => was.stage() == is.stage(),
    }
}

#[cfg(test)]
mod tests;
