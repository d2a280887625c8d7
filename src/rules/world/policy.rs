//! The policy rows as they ship.

use crate::rules::policy::{Allowance, Holiday, Policy, RingRule};
use std::str::FromStr;
use time::Date;
use time::macros::format_description;

/// The allowances, holidays and rings of `data/`.
pub fn shipped_policy() -> Policy {
    let allowances = rows(&include_bytes!("../../../data/sla.csv")[..]);
    let holidays = rows(&include_bytes!("../../../data/holidays.csv")[..]);
    let rings = rows(&include_bytes!("../../../data/rings.csv")[..]);
    Policy {
        allowances: allowances.iter().map(allowance).collect(),
        holidays: holidays.iter().map(|row| Holiday { date: date(&row[0]), place: None }).collect(),
        rings: rings.iter().map(ring).collect(),
    }
}

fn rows(csv: &[u8]) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(csv).records().map(Result::unwrap).collect()
}

fn allowance(row: &csv::StringRecord) -> Allowance {
    Allowance {
        kind: or_any(&row[0]),
        stage: word(&row[1]),
        severity: or_any(&row[2]),
        amount: row[3].parse().unwrap(),
        unit: word(&row[4]),
        effective_from: date(&row[5]),
        legal_ref: row[6].to_owned(),
    }
}

fn ring(row: &csv::StringRecord) -> RingRule {
    RingRule {
        ring: word(&row[0]),
        percent: row[1].parse().unwrap(),
        effective_from: date(&row[2]),
    }
}

fn or_any<T: FromStr>(text: &str) -> Option<T>
where
    T::Err: std::fmt::Debug,
{
    (text != "*").then(|| word(text))
}

fn word<T: FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().unwrap()
}

fn date(text: &str) -> Date {
    Date::parse(text, format_description!("[year]-[month]-[day]")).unwrap()
}
