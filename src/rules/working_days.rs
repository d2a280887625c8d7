//! Working-day arithmetic: which days an office works, and when a count of them ends.

use std::collections::BTreeSet;

use entity::Moment;
use time::macros::offset;
use time::{Date, UtcOffset, Weekday};

/// Western Indonesia Time, UTC+7. Indonesia has no summer time.
pub const WIB: UtcOffset = offset!(+7);
/// Central Indonesia Time, UTC+8.
pub const WITA: UtcOffset = offset!(+8);
/// Eastern Indonesia Time, UTC+9.
pub const WIT: UtcOffset = offset!(+9);

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// 1 January 1970.
const EPOCH_JULIAN: i32 = 2_440_588;

/// The days one office works, and the clock on its wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// National holidays, joint leave and the regency's own, weekends among them or not.
    pub holidays: BTreeSet<Date>,
    /// Years whose holiday table is loaded.
    pub years_known: BTreeSet<i32>,
    /// The office's time zone.
    pub offset: UtcOffset,
    /// Whether Saturday is worked.
    pub six_day_week: bool,
}

impl Calendar {
    /// Whether the office works on `date`: its weekdays less holidays and joint leave.
    pub fn is_working_day(&self, date: Date) -> bool {
        let weekend = match date.weekday() {
            Weekday::Sunday => true,
            Weekday::Saturday => !self.six_day_week,
            _ => false,
        };
        !weekend && !self.holidays.contains(&date)
    }

    /// The day on which `n` working days are over; the first that counts is the next one after `from`.
    pub fn add_working_days(&self, from: Date, n: u32) -> Date {
        let mut day = from;
        for _ in 0..n {
            day = self.next_working_day(day);
        }
        day
    }

    /// Working days after `from` up to and with `until`; none when `until` is not later.
    pub fn working_days_between(&self, from: Date, until: Date) -> u32 {
        let days = std::iter::successors(from.next_day(), |day| day.next_day());
        let worked = days.take_while(|day| *day <= until).filter(|day| self.is_working_day(*day));
        u32::try_from(worked.count()).unwrap_or(u32::MAX)
    }

    /// Whether the holiday table of `year` is loaded; a day counted without it must be marked as such.
    pub fn knows(&self, year: i32) -> bool {
        self.years_known.contains(&year)
    }

    /// Whether the holiday tables of all years from `from` to `until` are loaded.
    pub fn knows_all(&self, from: Date, until: Date) -> bool {
        (from.year()..=until.year()).all(|year| self.knows(year))
    }

    /// The date at this office at that moment.
    pub fn local_date(&self, at: Moment) -> Date {
        let day = at.plus_ms(self.offset_ms()).0.div_euclid(DAY_MS) + i64::from(EPOCH_JULIAN);
        let julian = i32::try_from(day).ok().and_then(|day| Date::from_julian_day(day).ok());
        julian.unwrap_or(if at.0 < 0 { Date::MIN } else { Date::MAX })
    }

    /// The last millisecond of `date` at this office: 23:59:59.999 there.
    pub fn end_of_day(&self, date: Date) -> Moment {
        let days = i64::from(date.to_julian_day() - EPOCH_JULIAN) + 1;
        Moment(days * DAY_MS - 1).plus_ms(-self.offset_ms())
    }

    /// The first working day after `day`; the end of time where there is none.
    fn next_working_day(&self, day: Date) -> Date {
        let mut later = std::iter::successors(day.next_day(), |day| day.next_day());
        later.find(|day| self.is_working_day(*day)).unwrap_or(Date::MAX)
    }

    fn offset_ms(&self) -> i64 {
        i64::from(self.offset.whole_seconds()) * 1000
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::{date, datetime};

    /// Weekdays off by the joint decrees 1497/2025, 2/2025, 5/2025 and 1205/2026, 3/2026, 2/2026, typed apart
    /// from the data file.
    const OFF_2026: &str = "01-01 01-16 02-16 02-17 03-18 03-19 03-20 03-23 03-24 04-03 05-01 05-14 \
        05-15 05-27 05-28 06-01 06-16 08-17 08-25 12-24 12-25";
    const OFF_2027: &str = "01-01 01-05 02-05 03-08 03-09 03-10 03-11 03-12 03-15 03-25 03-26 05-06 \
        05-17 05-18 05-19 05-20 06-01 08-17 12-24";

    fn shipped() -> Calendar {
        let mut rows = csv::Reader::from_reader(&include_bytes!("../../data/holidays.csv")[..]);
        let format = time::macros::format_description!("[year]-[month]-[day]");
        let dates = rows.records().map(|row| Date::parse(&row.unwrap()[0], format).unwrap());
        let years_known = BTreeSet::from([2026, 2027]);
        Calendar { holidays: dates.collect(), years_known, offset: WIB, six_day_week: false }
    }

    fn days_of(year: i32) -> impl Iterator<Item = Date> {
        (1..=365).map(move |day| Date::from_ordinal_date(year, day).unwrap())
    }

    #[test]
    fn the_shipped_holidays_take_exactly_these_weekdays() {
        let (calendar, weekly) = (shipped(), Calendar { holidays: BTreeSet::new(), ..shipped() });
        for (year, expected, worked) in [(2026, OFF_2026, 240), (2027, OFF_2027, 242)] {
            let weekdays = days_of(year).filter(|day| weekly.is_working_day(*day));
            let (on, off): (Vec<_>, Vec<_>) = weekdays.partition(|d| calendar.is_working_day(*d));
            let off = off.iter().map(|d| format!("{:02}-{:02}", u8::from(d.month()), d.day()));
            assert_eq!(off.collect::<Vec<_>>().join(" "), expected);
            assert_eq!(on.len(), worked);
        }
    }

    #[test]
    fn counting_starts_on_the_next_working_day() {
        let calendar = shipped();
        assert_eq!(calendar.add_working_days(date!(2026 - 11 - 23), 3), date!(2026 - 11 - 26));
        assert_eq!(calendar.add_working_days(date!(2026 - 11 - 20), 1), date!(2026 - 11 - 23));
        assert_eq!(calendar.add_working_days(date!(2026 - 11 - 21), 1), date!(2026 - 11 - 23));
        assert_eq!(calendar.add_working_days(date!(2026 - 03 - 17), 1), date!(2026 - 03 - 25));
        assert_eq!(calendar.add_working_days(date!(2026 - 11 - 21), 0), date!(2026 - 11 - 21));
    }

    #[test]
    fn some_offices_work_on_saturday() {
        let calendar = Calendar { six_day_week: true, ..shipped() };
        assert_eq!(calendar.add_working_days(date!(2026 - 11 - 20), 1), date!(2026 - 11 - 21));
        assert_eq!(calendar.add_working_days(date!(2026 - 11 - 21), 1), date!(2026 - 11 - 23));
        assert!(!calendar.is_working_day(date!(2026 - 03 - 21)), "Idulfitri on a Saturday");
    }

    #[test]
    fn a_year_without_a_table_is_known_to_be_unknown() {
        let calendar = shipped();
        assert_eq!((calendar.knows(2026), calendar.knows(2028)), (true, false));
        assert!(calendar.knows_all(date!(2026 - 12 - 30), date!(2027 - 01 - 04)));
        assert!(!calendar.knows_all(date!(2027 - 12 - 30), date!(2028 - 01 - 03)));
    }

    #[test]
    fn midnight_is_the_offices_own() {
        let before = Moment(datetime!(2026-11-22 16:59:59.999 UTC).unix_timestamp() * 1000 + 999);
        let (wib, wita) = (shipped(), Calendar { offset: WITA, ..shipped() });
        assert_eq!(wib.local_date(before), date!(2026 - 11 - 22));
        assert_eq!(wib.local_date(before.plus_ms(1)), date!(2026 - 11 - 23));
        assert_eq!(wita.local_date(before), date!(2026 - 11 - 23));
        assert_eq!(wib.end_of_day(date!(2026 - 11 - 22)), before);
    }

    #[test]
    fn the_end_of_time_is_a_date_and_no_panic() {
        let calendar = shipped();
        assert_eq!(calendar.local_date(Moment(i64::MAX)), Date::MAX);
        assert_eq!(calendar.local_date(Moment(i64::MIN)), Date::MIN);
        assert_eq!(calendar.add_working_days(Date::MAX, 2), Date::MAX);
        assert_eq!(calendar.working_days_between(Date::MAX, Date::MIN), 0);
    }

    prop_compose! {
        fn any_calendar()(
            gaps in prop::collection::btree_set(0_i32..800, 0..60),
            six_day_week: bool,
            zone in prop::sample::select(vec![WIB, WITA, WIT]),
        ) -> Calendar {
            let first = date!(2026 - 01 - 01).to_julian_day();
            let holidays = gaps.iter().map(|gap| Date::from_julian_day(first + gap).unwrap()).collect();
            Calendar { holidays, years_known: BTreeSet::new(), offset: zone, six_day_week }
        }
    }

    fn any_day() -> impl Strategy<Value = Date> {
        (0_i32..730).prop_map(|day| Date::from_julian_day(EPOCH_JULIAN + 20_454 + day).unwrap())
    }

    proptest! {
        #[test]
        fn counting_what_was_added_gives_it_back(c in any_calendar(), from in any_day(), n in 0_u32..90) {
            prop_assert_eq!(c.working_days_between(from, c.add_working_days(from, n)), n);
        }

        #[test]
        fn a_count_never_ends_on_a_day_off(c in any_calendar(), from in any_day(), n in 1_u32..90) {
            let end = c.add_working_days(from, n);
            prop_assert!(end > from && c.is_working_day(end) && !c.holidays.contains(&end));
        }

        #[test]
        fn the_last_moment_of_a_day_is_still_that_day(c in any_calendar(), day in any_day()) {
            let last = c.end_of_day(day);
            prop_assert_eq!(c.local_date(last), day);
            prop_assert_eq!(Some(c.local_date(last.plus_ms(1))), day.next_day());
        }
    }
}
