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

/// A text that is neither.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} is neither D-6 10:15 nor -2:10")]
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
