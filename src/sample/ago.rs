//! When a step of the sample happened, told from today.

use crate::rules::working_days::Calendar;
use entity::Moment;
use serde::Deserialize;
use thiserror::Error;
use time::Date;

const MINUTE_MS: i64 = 60 * 1000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// `D-6 10:15`: six working days before today, at a quarter past ten there. `-2:10`: two hours and
/// ten minutes before now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Ago {
    WorkingDays { days: u32, minute: i64 },
    Minutes(i64),
}

/// `D+1 09:00`: on the next working day at nine there; `D+0` is today, whatever day it is, and `D-2` a
/// working day that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct On {
    days: i32,
    minute: i64,
}

impl On {
    /// The instant it means, seen from `now`.
    pub fn at(self, now: Moment, calendar: &Calendar) -> Moment {
        let today = calendar.local_date(now);
        let away = self.days.unsigned_abs();
        let day = match self.days {
            0 => today,
            1.. => calendar.add_working_days(today, away),
            _ => working_days_before(today, away, calendar),
        };
        calendar.end_of_day(day).plus_ms(1 - DAY_MS + self.minute * MINUTE_MS)
    }

    fn parse(text: &str) -> Option<Self> {
        let (days, time) = text.strip_prefix('D')?.split_once(' ')?;
        Some(Self { days: days.parse().ok()?, minute: minutes(time)? })
    }
}

impl TryFrom<String> for On {
    type Error = NoTime;

    fn try_from(text: String) -> Result<Self, NoTime> {
        Self::parse(&text).ok_or(NoTime(text))
    }
}

/// A text that is neither.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} is none of D-6 10:15, D+1 09:00 and -2:10")]
pub struct NoTime(String);

impl Ago {
    /// The instant it means, looking back from `now`.
    pub fn at(self, now: Moment, calendar: &Calendar) -> Moment {
        match self {
            Self::Minutes(minutes) => now.plus_ms(-minutes * MINUTE_MS),
            Self::WorkingDays { days, minute } => {
                let day = working_days_before(calendar.local_date(now), days, calendar);
                calendar.end_of_day(day).plus_ms(1 - DAY_MS + minute * MINUTE_MS)
            }
        }
    }

    fn parse(text: &str) -> Option<Self> {
        if let Some(back) = text.strip_prefix("D-") {
            let (days, time) = back.split_once(' ')?;
            let days = days.parse().ok().filter(|days| *days > 0)?;
            return Some(Self::WorkingDays { days, minute: minutes(time)? });
        }
        text.strip_prefix('-').and_then(minutes).map(Self::Minutes)
    }
}

fn minutes(time: &str) -> Option<i64> {
    let (hours, minutes) = time.split_once(':')?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 60 + minutes)
}

fn working_days_before(today: Date, days: u32, calendar: &Calendar) -> Date {
    let back = std::iter::successors(today.previous_day(), |day| day.previous_day());
    let mut worked = back.filter(|day| calendar.is_working_day(*day));
    let nth = usize::try_from(days.saturating_sub(1)).unwrap_or(usize::MAX);
    worked.nth(nth).unwrap_or(Date::MIN)
}

impl TryFrom<String> for Ago {
    type Error = NoTime;

    fn try_from(text: String) -> Result<Self, NoTime> {
        Self::parse(&text).ok_or(NoTime(text))
    }
}
