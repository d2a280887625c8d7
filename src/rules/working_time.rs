//! Working time to the millisecond: an office's working days laid end to end, nights and all, for a
//! promise of days ends when its last day ends.

use super::working_days::Calendar;
use entity::Moment;
use time::Date;

/// A whole day.
pub const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Nobody is written to at night because a day has ended.
const MORNING_MS: i64 = 7 * 60 * 60 * 1000;

impl Calendar {
    /// Working time from `from` to `until`; negative when `until` is earlier.
    pub fn working_ms_between(&self, from: Moment, until: Moment) -> i64 {
        if until < from {
            return -self.working_ms_between(until, from);
        }
        let (first, last) = (self.local_date(from), self.local_date(until));
        let whole = match (first.previous_day(), last.previous_day()) {
            (Some(before), Some(end)) => i64::from(self.working_days_between(before, end)),
            _ => 0,
        };
        whole * DAY_MS + self.worked_on(last, until) - self.worked_on(first, from)
    }

    /// The instant that is so much working time after `from`, or before it when negative.
    pub fn plus_working_ms(&self, from: Moment, ms: i64) -> Moment {
        if ms < 0 { self.back(from, -ms) } else { self.forth(from, ms) }
    }

    /// The same instant, or the first morning after it on which the office works.
    pub fn by_daylight(&self, at: Moment) -> Moment {
        let day = self.local_date(at);
        if !self.is_working_day(day) {
            let next = self.add_working_days(day, 1);
            return self.start_of_day(next).plus_ms(MORNING_MS);
        }
        at.max(self.start_of_day(day).plus_ms(MORNING_MS))
    }

    /// The first instant of `date` at this office.
    pub fn start_of_day(&self, date: Date) -> Moment {
        self.end_of_day(date).plus_ms(1 - DAY_MS)
    }

    fn worked_on(&self, day: Date, until: Moment) -> i64 {
        if self.is_working_day(day) { until.since(self.start_of_day(day)) } else { 0 }
    }

    fn forth(&self, from: Moment, ms: i64) -> Moment {
        let (mut day, mut left) = (self.local_date(from), ms);
        let mut start = from;
        loop {
            let room = self.end_of_day(day).plus_ms(1).since(start);
            if self.is_working_day(day) {
                if left <= room {
                    return start.plus_ms(left);
                }
                left -= room;
            }
            let Some(next) = day.next_day() else { return Moment(i64::MAX) };
            (day, start) = (next, self.start_of_day(next));
        }
    }

    fn back(&self, from: Moment, ms: i64) -> Moment {
        let (mut day, mut left) = (self.local_date(from), ms);
        let mut end = from;
        loop {
            let start = self.start_of_day(day);
            if self.is_working_day(day) {
                let room = end.since(start);
                if left <= room {
                    return end.plus_ms(-left);
                }
                left -= room;
            }
            let Some(earlier) = day.previous_day() else { return Moment(i64::MIN) };
            (day, end) = (earlier, start);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::world::{Office, at, shipped_policy};
    use proptest::prelude::*;
    use time::macros::datetime;

    fn village() -> Calendar {
        shipped_policy().calendar_of(&Office::Puskesos.unit())
    }

    #[test]
    fn a_weekend_and_a_holiday_take_no_working_time() {
        let calendar = village();
        let (friday, monday) =
            (at(datetime!(2026-11-27 12:00 +7)), at(datetime!(2026-11-30 12:00 +7)));
        assert_eq!(calendar.working_ms_between(friday, monday), DAY_MS);
        assert_eq!(calendar.working_ms_between(monday, friday), -DAY_MS);
        // Thursday 24 and Friday 25 December are off.
        let (before, after) =
            (at(datetime!(2026-12-23 12:00 +7)), at(datetime!(2026-12-28 12:00 +7)));
        assert_eq!(calendar.working_ms_between(before, after), DAY_MS);
        assert_eq!(calendar.plus_working_ms(before, DAY_MS), after);
        assert_eq!(calendar.plus_working_ms(after, -DAY_MS), before);
    }

    #[test]
    fn who_is_written_to_is_written_to_on_a_working_morning() {
        let calendar = village();
        let morning = at(datetime!(2026-11-30 07:00 +7));
        for night in [datetime!(2026-11-28 00:00 +7), datetime!(2026-11-30 03:00 +7)] {
            assert_eq!(calendar.by_daylight(at(night)), morning);
        }
        let noon = at(datetime!(2026-11-30 12:00 +7));
        assert_eq!(calendar.by_daylight(noon), noon);
    }

    fn any_instant() -> impl Strategy<Value = Moment> {
        let first = at(datetime!(2026-01-01 00:00 +7)).0;
        (first..first + 700 * DAY_MS).prop_map(Moment)
    }

    proptest! {
        #[test]
        fn what_was_added_is_what_lies_between(from in any_instant(), ms in -40 * DAY_MS..40 * DAY_MS) {
            let calendar = village();
            let then = calendar.plus_working_ms(from, ms);
            prop_assert_eq!(calendar.working_ms_between(from, then), ms);
        }

        #[test]
        fn time_adds_up(a in any_instant(), b in any_instant(), c in any_instant()) {
            let calendar = village();
            let sum = calendar.working_ms_between(a, b) + calendar.working_ms_between(b, c);
            prop_assert_eq!(sum, calendar.working_ms_between(a, c));
        }
    }
}
