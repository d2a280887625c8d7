//! The stretch of time figures are about: whole months, so that no two periods differ by a single day
//! from which somebody could be known.

use crate::rules::working_days::Calendar;
use entity::Moment;
use std::fmt;
use time::{Date, Month as Name};

/// At most so many months at once.
pub const MOST_MONTHS: i32 = 12;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: i32,
    /// From 1.
    month: u8,
}

/// What somebody asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    ThisMonth,
    LastMonth,
    /// The quarter of the year that is under way.
    Quarter,
    Between(Month, Month),
}

/// Why a period cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPeriod {
    /// Not a month.
    NoMonth,
    /// It ends before it begins.
    Backwards,
    /// It has not begun yet.
    Future,
    /// More than a year.
    TooLong,
}

/// A stretch of whole months; the last of them may still be under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub first: Month,
    pub last: Month,
    /// Its first instant.
    pub starts: Moment,
    /// The first instant after it.
    pub ends: Moment,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: u8::from(day.month()) }
    }

    /// Reads `2026-11`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.trim().split_once('-')?;
        let whole = year.len() == 4 && month.len() == 2;
        let digits = text.trim().bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let (year, month) = (year.parse().ok()?, month.parse().ok()?);
        let fits = whole && digits && (2000..=2200).contains(&year) && (1..=12).contains(&month);
        fits.then_some(Self { year, month })
    }

    pub const fn year(self) -> i32 {
        self.year
    }

    /// From 1.
    pub const fn number(self) -> u8 {
        self.month
    }

    fn index(self) -> i32 {
        self.year * 12 + i32::from(self.month) - 1
    }

    /// So many months later, or earlier.
    pub fn plus(self, months: i32) -> Self {
        let index = self.index() + months;
        let month = u8::try_from(index.rem_euclid(12)).unwrap_or_default() + 1;
        Self { year: index.div_euclid(12), month }
    }

    fn first_day(self) -> Date {
        let name = Name::try_from(self.month).unwrap_or(Name::January);
        Date::from_calendar_date(self.year, name, 1).unwrap_or(Date::MIN)
    }

    /// Its first instant at an office.
    fn starts(self, calendar: &Calendar) -> Moment {
        let before = self.first_day().previous_day().unwrap_or(Date::MIN);
        calendar.end_of_day(before).plus_ms(1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl Span {
    /// The months meant today, by the calendar on the reader's wall.
    ///
    /// # Errors
    /// Why it is none.
    pub fn period(self, now: Moment, calendar: &Calendar) -> Result<Period, BadPeriod> {
        let this = Month::of(calendar.local_date(now));
        let (first, last) = match self {
            Self::ThisMonth => (this, this),
            Self::LastMonth => (this.plus(-1), this.plus(-1)),
            Self::Quarter => (this.plus(-i32::from((this.month - 1) % 3)), this),
            Self::Between(first, last) => (first, last),
        };
        if last < first {
            return Err(BadPeriod::Backwards);
        }
        if last > this {
            return Err(BadPeriod::Future);
        }
        if last.index() - first.index() >= MOST_MONTHS {
            return Err(BadPeriod::TooLong);
        }
        let (starts, ends) = (first.starts(calendar), last.plus(1).starts(calendar));
        Ok(Period { first, last, starts, ends })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::policy::Policy;
    use entity::unit::Zone;

    /// Monday, 23 November 2026, 09.00 WIB.
    const NOW: Moment = Moment(1_795_399_200_000);
    const HOUR: i64 = 3_600_000;

    fn wib() -> Calendar {
        Policy::default().calendar(Zone::Wib, None)
    }

    fn months(span: Span) -> Result<(String, String), BadPeriod> {
        let period = span.period(NOW, &wib())?;
        Ok((period.first.to_string(), period.last.to_string()))
    }

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap()
    }

    #[test]
    fn the_named_periods() {
        let pair = |a: &str, b: &str| Ok((a.to_owned(), b.to_owned()));
        assert_eq!(months(Span::ThisMonth), pair("2026-11", "2026-11"));
        assert_eq!(months(Span::LastMonth), pair("2026-10", "2026-10"));
        assert_eq!(months(Span::Quarter), pair("2026-10", "2026-11"));
        let year = Span::Between(month("2025-12"), month("2026-11"));
        assert_eq!(months(year), pair("2025-12", "2026-11"));
    }

    #[test]
    fn a_month_begins_at_midnight_of_the_readers_zone() {
        let period = Span::ThisMonth.period(NOW, &wib()).unwrap();
        let nine_hours_and_22_days = 9 * HOUR + 22 * 24 * HOUR;
        assert_eq!(period.starts, NOW.plus_ms(-nine_hours_and_22_days));
        assert_eq!(period.ends.since(period.starts), 30 * 24 * HOUR);
        let wit = Policy::default().calendar(Zone::Wit, None);
        let east = Span::ThisMonth.period(NOW, &wit).unwrap();
        assert_eq!(period.starts.since(east.starts), 2 * HOUR);
    }

    #[test]
    fn what_is_no_period_says_why() {
        let between = |a: &str, b: &str| months(Span::Between(month(a), month(b))).unwrap_err();
        assert_eq!(between("2026-11", "2026-10"), BadPeriod::Backwards);
        assert_eq!(between("2026-11", "2026-12"), BadPeriod::Future);
        assert_eq!(between("2025-11", "2026-11"), BadPeriod::TooLong);
        for odd in
            ["", "2026", "2026-13", "2026-00", "26-11", "2026-1", "x", "2026-11-01", "+026-11"]
        {
            assert_eq!(Month::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn january_follows_december() {
        assert_eq!(month("2026-12").plus(1), month("2027-01"));
        assert_eq!(month("2027-01").plus(-1), month("2026-12"));
    }
}
