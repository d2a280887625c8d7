//! A day and a time window as they are typed, and the instants they mean.

use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::working_days::Calendar;
use entity::Moment;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, Duration};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const MINUTE_MS: i64 = 60 * 1000;
/// Nobody plans a visit further ahead.
const FARTHEST_DAYS: i64 = 90;

/// What browsers send, and what people type where there is no date picker.
const ISO: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");
const TYPED: &[BorrowedFormatItem<'_>] =
    format_description!("[day padding:none]-[month padding:none]-[year]");

/// A day and a window within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    pub starts: Moment,
    pub ends: Moment,
    /// The office works on that day.
    pub works: bool,
}

/// The text of three fields.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    pub day: &'a str,
    pub from: &'a str,
    pub until: &'a str,
}

/// Reads day and window; what is wrong is noted at its field.
pub fn read(
    typed: Typed<'_>,
    calendar: &Calendar,
    now: Moment,
    errors: &mut FieldErrors,
) -> Option<When> {
    let today = calendar.local_date(now);
    let day = errors.take("tanggal", day(typed.day, today));
    let from = errors.take("dari", minute(typed.from).ok_or(Problem::new("visits-no-from")));
    let until = errors.take("sampai", minute(typed.until).ok_or(Problem::new("visits-no-until")));
    let (day, from, until) = (day?, from?, until?);
    if until <= from {
        errors.note("sampai", Problem::new("visits-until-too-early"));
        return None;
    }
    let begins = calendar.end_of_day(day).plus_ms(1 - DAY_MS);
    let at = |minute: i64| begins.plus_ms(minute * MINUTE_MS);
    if at(until) <= now {
        errors.note("sampai", Problem::new("visits-over"));
        return None;
    }
    Some(When { starts: at(from), ends: at(until), works: calendar.is_working_day(day) })
}

fn day(text: &str, today: Date) -> Result<Date, Problem> {
    let day = parse_day(text).ok_or(Problem::new("visits-no-day"))?;
    if day < today {
        return Err(Problem::new("visits-day-past"));
    }
    if day > today.saturating_add(Duration::days(FARTHEST_DAYS)) {
        return Err(Problem::new("visits-day-far").with("days", &FARTHEST_DAYS));
    }
    Ok(day)
}

/// `2026-11-25`, `25-11-2026` or `25/11/2026`.
fn parse_day(text: &str) -> Option<Date> {
    let text = text.trim().replace(['/', '.', ' '], "-");
    Date::parse(&text, ISO).or_else(|_| Date::parse(&text, TYPED)).ok()
}

/// `9.00`, `09:00` or `9`, as minutes after midnight.
fn minute(text: &str) -> Option<i64> {
    let text = text.trim();
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 60 + minutes)
}

/// The day and window of a visit as their fields show them.
pub fn typed(starts: Moment, ends: Moment, calendar: &Calendar) -> (String, String, String) {
    let day = calendar.local_date(starts);
    let begins = calendar.end_of_day(day).plus_ms(1 - DAY_MS);
    let time = |at: Moment| {
        let minute = at.since(begins).div_euclid(MINUTE_MS);
        format!("{:02}:{:02}", minute / 60, minute % 60)
    };
    (day.to_string(), time(starts), time(ends))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use time::macros::{date, datetime, offset};

    fn calendar() -> Calendar {
        Calendar {
            holidays: BTreeSet::from([date!(2026 - 12 - 25)]),
            years_known: BTreeSet::from([2026, 2027]),
            offset: offset!(+7),
            six_day_week: false,
        }
    }

    fn monday_nine() -> Moment {
        Moment(datetime!(2026-11-23 09:00 +7).unix_timestamp() * 1000)
    }

    fn tried(day: &str, from: &str, until: &str) -> Result<When, Vec<String>> {
        let mut errors = FieldErrors::default();
        let typed = Typed { day, from, until };
        let read = read(typed, &calendar(), monday_nine(), &mut errors);
        let fields = errors.summary(entity::case::Language::Id);
        read.ok_or_else(|| fields.into_iter().map(|item| item.href).collect())
    }

    #[test]
    fn a_day_and_a_window_become_instants_of_the_office() {
        let when = tried("2026-11-25", "09:00", "11:30").unwrap();
        assert_eq!(when.starts.0, datetime!(2026-11-25 09:00 +7).unix_timestamp() * 1000);
        assert_eq!(when.ends.since(when.starts), 150 * MINUTE_MS);
        assert!(when.works);
        for typed in ["25-11-2026", "25/11/2026", " 25.11.2026 "] {
            assert_eq!(tried(typed, "9", "11.30"), Ok(when), "{typed}");
        }
        let shown = typed(when.starts, when.ends, &calendar());
        assert_eq!(shown, ("2026-11-25".into(), "09:00".into(), "11:30".into()));
    }

    #[test]
    fn a_day_off_is_known_as_one() {
        assert!(!tried("2026-11-28", "9", "10").unwrap().works, "a Saturday");
        assert!(!tried("2026-12-25", "9", "10").unwrap().works, "Christmas");
    }

    #[test]
    fn what_is_over_upside_down_or_nonsense_is_said_at_its_field() {
        for (day, from, until, field) in [
            ("", "9", "10", "#tanggal"),
            ("32-11-2026", "9", "10", "#tanggal"),
            ("2026-11-22", "9", "10", "#tanggal"),
            ("2027-11-22", "9", "10", "#tanggal"),
            ("2026-11-25", "25:00", "26:00", "#dari"),
            ("2026-11-25", "11", "9", "#sampai"),
            ("2026-11-25", "9", "besok", "#sampai"),
            ("2026-11-23", "7", "8", "#sampai"),
        ] {
            let problems = tried(day, from, until).unwrap_err();
            assert_eq!(problems.first().map(String::as_str), Some(field), "{day} {from} {until}");
        }
    }
}
