//! No. KK, the number of a family card: 16 digits, area, day of issue (no + 40), serial.

use time::{Date, Month};

use super::card_number::CardNumber;
pub use super::card_number::{CardDoubt as KkDoubt, CardProblem as KkProblem};

/// A family-card number. It prints and logs as hidden; `reveal` is the only way to the digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct KkNumber(CardNumber);

impl KkNumber {
    /// Reads sixteen digits, with spaces, dots or dashes between them; refuses only what cannot be one.
    pub fn parse(text: &str) -> Result<Self, KkProblem> {
        CardNumber::parse(text).map(Self)
    }

    /// The sixteen digits themselves, for encryption and for a reveal that is on record.
    pub fn reveal(&self) -> &str {
        self.0.digits()
    }

    /// What a page may show: `1209••••••••0007`.
    pub fn masked(&self) -> String {
        self.0.masked()
    }

    /// What looks mistyped; a woman's NIK written here shows as a doubtful date. Never refuses.
    pub fn doubts(&self) -> Vec<KkDoubt> {
        let (day, month, year) = self.0.day_month_year();
        let month = Month::try_from(month).ok();
        // 2000 + YY suffices: it is a leap year whenever 1900 + YY is.
        let issued =
            month.and_then(|m| Date::from_calendar_date(2000 + i32::from(year), m, day).ok());
        self.0.doubts(issued.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_card_has_sixteen_digits() {
        let kk = KkNumber::parse("1209 0517 0611 0007").unwrap();
        assert_eq!(kk.reveal(), "1209051706110007");
        assert_eq!(KkNumber::parse("120905170611000"), Err(KkProblem::WrongLength { have: 15 }));
        assert_eq!(KkNumber::parse("120905170611000x"), Err(KkProblem::NotDigits));
    }

    #[test]
    fn it_hides_itself() {
        let kk = KkNumber::parse("1209051706110007").unwrap();
        assert_eq!(kk.masked(), "1209••••••••0007");
        assert_eq!(format!("{kk:?}"), "KkNumber(hidden)");
    }

    #[test]
    fn the_day_of_issue_has_no_forty_added() {
        let doubts = |text| KkNumber::parse(text).unwrap().doubts();
        assert_eq!(doubts("1209051706110007"), []);
        assert_eq!(doubts("1209055706110007"), [KkDoubt::Date]);
        assert_eq!(doubts("1209051706110000"), [KkDoubt::Serial]);
    }
}
