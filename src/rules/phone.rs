//! Indonesian telephone numbers: read as people write them, kept one way, shown masked.
//! A telephone is often shared in a family, so a number is never an identity.

use std::fmt;

use thiserror::Error;

/// A mobile or landline number of Indonesia. It logs as hidden.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    /// The significant digits: neither trunk `0` nor country code.
    significant: String,
}

/// Why a typed text is no Indonesian telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PhoneProblem {
    /// Something beside digits, `+` in front and the usual separators was written.
    #[error("a telephone number has digits only")]
    NotDigits,
    /// It opens with the code of another country.
    #[error("the number is of another country")]
    ForeignCountry,
    /// No Indonesian number starts like this.
    #[error("the number does not start like an Indonesian one")]
    UnknownStart,
    /// Digits are missing.
    #[error("the number is too short: {have} digits")]
    TooShort {
        /// How many were written, counted as in `0812…`.
        have: usize,
    },
    /// There are digits too many.
    #[error("the number is too long: {have} digits")]
    TooLong {
        /// How many were written, counted as in `0812…`.
        have: usize,
    },
}

impl Phone {
    /// Reads `0812-3456-789`, `+62 812 3456 789`, `62812…`, `0062…`, `812…`, `(0623) 41234` and the like.
    pub fn parse(text: &str) -> Result<Self, PhoneProblem> {
        let typed: String = text.chars().filter(|c| !is_gap(*c)).collect();
        let digits = typed.strip_prefix('+').unwrap_or(&typed);
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PhoneProblem::NotDigits);
        }
        let abroad = if typed.starts_with('+') { Some(digits) } else { digits.strip_prefix("00") };
        let significant = match abroad {
            Some(abroad) => abroad.strip_prefix("62").ok_or(PhoneProblem::ForeignCountry)?,
            None => digits.strip_prefix("62").unwrap_or(digits),
        };
        // `+62 (0)812` and the plain trunk zero alike; spreadsheets eat it, so none is fine too.
        Self::of_significant(significant.strip_prefix('0').unwrap_or(significant))
    }

    fn of_significant(digits: &str) -> Result<Self, PhoneProblem> {
        let mut start = digits.chars();
        let allowed = match (start.next(), start.next()) {
            (None, _) => 8..=12,
            (Some('8'), Some('1'..='9') | None) => 9..=12,
            (Some('2'..='7' | '9'), Some('1'..='9') | None) => 8..=11,
            _ => return Err(PhoneProblem::UnknownStart),
        };
        let have = if digits.is_empty() { 0 } else { digits.len() + 1 };
        match digits.len() {
            len if len < *allowed.start() => Err(PhoneProblem::TooShort { have }),
            len if len > *allowed.end() => Err(PhoneProblem::TooLong { have }),
            _ => Ok(Self { significant: digits.to_owned() }),
        }
    }

    /// `+628123456789`, for gateways and for the keyed look-up.
    pub fn e164(&self) -> String {
        format!("+62{}", self.significant)
    }

    /// `08123456789`, as people dial it at home.
    pub fn national(&self) -> String {
        format!("0{}", self.significant)
    }

    /// What a page may show, `0812••••••••`: where it begins and nothing else. The last four digits
    /// prove the reporter, and how long the number is helps to guess it.
    pub fn masked(&self) -> String {
        let number = self.national();
        format!("{}••••••••", number.get(..4).unwrap_or_default())
    }

    /// The last four digits, which prove a reporter's hold on a case.
    pub fn last_four(&self) -> &str {
        self.significant
            .len()
            .checked_sub(4)
            .and_then(|at| self.significant.get(at..))
            .unwrap_or_default()
    }

    /// Whether it can receive text messages.
    pub fn is_mobile(&self) -> bool {
        self.significant.starts_with('8')
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(hidden)")
    }
}

/// What people put between groups of digits.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | '-' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> PhoneProblem {
        Phone::parse(text).unwrap_err()
    }

    #[test]
    fn one_mobile_number_however_it_is_written() {
        for text in [
            "08123456789",
            "0812-3456-789",
            "0812 3456 789",
            "0812.3456.789",
            "+62 812-3456-789",
            "+62 (0)812 3456 789",
            "628123456789",
            "0062 812 3456 789",
            "8123456789",
            " 0812–3456–789 ",
        ] {
            let phone = Phone::parse(text).unwrap();
            assert_eq!(phone.e164(), "+628123456789", "{text}");
            assert_eq!(phone.national(), "08123456789");
            assert!(phone.is_mobile());
        }
    }

    #[test]
    fn landlines_count_too() {
        for (text, e164) in [("(0623) 41234", "+6262341234"), ("021-5551234", "+62215551234")] {
            let phone = Phone::parse(text).unwrap();
            assert_eq!((phone.e164().as_str(), phone.is_mobile()), (e164, false));
        }
    }

    #[test]
    fn lengths_end_where_the_numbering_plan_ends() {
        assert_eq!(problem(""), PhoneProblem::TooShort { have: 0 });
        assert_eq!(problem("0"), PhoneProblem::TooShort { have: 0 });
        assert_eq!(problem("08"), PhoneProblem::TooShort { have: 2 });
        assert_eq!(problem("0812 34567"), PhoneProblem::TooShort { have: 9 });
        assert!(Phone::parse("0812 345 678").is_ok());
        assert!(Phone::parse("0812 3456 78901").is_ok());
        assert_eq!(problem("0812 3456 789012"), PhoneProblem::TooLong { have: 14 });
        assert_eq!(problem("0623 4123"), PhoneProblem::TooShort { have: 8 });
        assert_eq!(problem("021 5551 2345 678"), PhoneProblem::TooLong { have: 14 });
    }

    #[test]
    fn what_is_no_indonesian_number_says_why() {
        assert_eq!(problem("0812-3456-78a"), PhoneProblem::NotDigits);
        assert_eq!(problem("0812+3456789"), PhoneProblem::NotDigits);
        assert_eq!(problem("+60 12 345 6789"), PhoneProblem::ForeignCountry);
        assert_eq!(problem("001 202 555 0100"), PhoneProblem::ForeignCountry);
        assert_eq!(problem("0112345678"), PhoneProblem::UnknownStart);
        assert_eq!(problem("0801234567"), PhoneProblem::UnknownStart);
    }

    #[test]
    fn the_mask_shows_where_a_number_begins_and_nothing_of_the_proof() {
        for text in ["0812 3456 789", "0812 3456 78901", "0812 345 678"] {
            assert_eq!(Phone::parse(text).unwrap().masked(), "0812••••••••");
        }
        assert_eq!(Phone::parse("0623 41234").unwrap().masked(), "0623••••••••");
    }

    #[test]
    fn it_proves_by_its_last_four_and_logs_nothing() {
        let phone = Phone::parse("0812 3456 789").unwrap();
        assert_eq!(phone.last_four(), "6789");
        assert_eq!(format!("{phone:?}"), "Phone(hidden)");
    }
}
