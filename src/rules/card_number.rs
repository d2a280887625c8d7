//! What NIK and family-card number share: sixteen digits that open with an area and a date.

use std::fmt;

use thiserror::Error;

const LENGTH: usize = 16;

/// Why a typed text is no sixteen-digit number. Nothing else may refuse one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CardProblem {
    /// Digits are missing or too many.
    #[error("the number has {LENGTH} digits, not {have}")]
    WrongLength {
        /// How many were written.
        have: usize,
    },
    /// Something beside digits, spaces, dots and dashes was written.
    #[error("the number has digits only")]
    NotDigits,
}

/// What looks mistyped in a number of the right shape. Never a reason to refuse: real cards have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardDoubt {
    /// No area ever had such a code.
    Area,
    /// No calendar has such a day.
    Date,
    /// The serial is 0000.
    Serial,
}

/// Sixteen digits, `PP KK CC DDMMYY SSSS`, that neither print nor log themselves.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct CardNumber(String);

impl CardNumber {
    pub fn parse(text: &str) -> Result<Self, CardProblem> {
        let typed: String = text.chars().filter(|c| !is_gap(*c)).collect();
        if !typed.bytes().all(|b| b.is_ascii_digit()) {
            return Err(CardProblem::NotDigits);
        }
        match typed.len() {
            LENGTH => Ok(Self(typed)),
            have => Err(CardProblem::WrongLength { have }),
        }
    }

    pub fn digits(&self) -> &str {
        &self.0
    }

    pub fn masked(&self) -> String {
        let ends = self.0.get(..4).zip(self.0.get(12..));
        ends.map(|(head, tail)| format!("{head}••••••••{tail}")).unwrap_or_default()
    }

    /// The district code in front, dotted.
    pub fn area(&self) -> String {
        let [province, regency, district] = [0, 2, 4].map(|at| self.pair(at));
        format!("{province:02}.{regency:02}.{district:02}")
    }

    /// Day, month and two-digit year as written.
    pub fn day_month_year(&self) -> (u8, u8, u8) {
        (self.pair(6), self.pair(8), self.pair(10))
    }

    /// What looks mistyped, if the calendar has the written day or not.
    pub fn doubts(&self, has_day: bool) -> Vec<CardDoubt> {
        let [province, regency, district] = [0, 2, 4].map(|at| self.pair(at));
        let area = province >= 11 && !matches!(regency, 0 | 70) && district > 0;
        let serial = !self.0.ends_with("0000");
        let good =
            [(area, CardDoubt::Area), (has_day, CardDoubt::Date), (serial, CardDoubt::Serial)];
        good.into_iter().filter(|(good, _)| !good).map(|(_, doubt)| doubt).collect()
    }

    fn pair(&self, at: usize) -> u8 {
        self.0.get(at..at + 2).and_then(|pair| pair.parse().ok()).unwrap_or_default()
    }
}

impl fmt::Debug for CardNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("hidden")
    }
}

/// What people put between groups of digits.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | '-' | '\u{2010}'..='\u{2015}')
}
