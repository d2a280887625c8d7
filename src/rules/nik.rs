//! NIK, the number of a person: 16 digits `PP KK CC DDMMYY SSSS`, day + 40 for women, no check digit.

use time::{Date, Month};

use super::card_number::CardNumber;
pub use super::card_number::{CardDoubt as NikDoubt, CardProblem as NikProblem};
use super::territory::RegionCode;

/// A person's NIK. It prints and logs as hidden; `reveal` is the only way to the digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Nik(CardNumber);

/// What a NIK or an identity card says of a person's sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Perempuan.
    Female,
    /// Laki-laki.
    Male,
}

const WOMEN_ADD: u8 = 40;

impl Nik {
    /// Reads sixteen digits, with spaces, dots or dashes between them; refuses only what cannot be one.
    pub fn parse(text: &str) -> Result<Self, NikProblem> {
        CardNumber::parse(text).map(Self)
    }

    /// The sixteen digits themselves, for encryption and for a reveal that is on record.
    pub fn reveal(&self) -> &str {
        self.0.digits()
    }

    /// What a page may show: `3505••••••••1234`.
    pub fn masked(&self) -> String {
        self.0.masked()
    }

    /// What looks mistyped. Only ever a question to the person: cards with such numbers exist.
    pub fn doubts(&self) -> Vec<NikDoubt> {
        self.0.doubts(self.birth_date_in(1900).or(self.birth_date_in(2000)).is_some())
    }

    /// The district of *first* registration, perhaps by an old code: no statement about residence.
    pub fn first_registered_in(&self) -> Option<RegionCode> {
        RegionCode::parse(&self.0.area()).ok()
    }

    /// The sex the birth date encodes; records differ from life, so never hold it against a person.
    pub fn sex(&self) -> Sex {
        let (day, ..) = self.0.day_month_year();
        if day > WOMEN_ADD { Sex::Female } else { Sex::Male }
    }

    /// The birth dates it may mean, latest first: two where the century is open, none if impossible.
    pub fn birth_dates(&self, today: Date) -> Vec<Date> {
        let centuries = [2000, 1900].into_iter();
        centuries.filter_map(|c| self.birth_date_in(c)).filter(|date| *date <= today).collect()
    }

    fn birth_date_in(&self, century: i32) -> Option<Date> {
        let (day, month, year) = self.0.day_month_year();
        let day = if day > WOMEN_ADD { day - WOMEN_ADD } else { day };
        let month = Month::try_from(month).ok()?;
        Date::from_calendar_date(century + i32::from(year), month, day).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 23);

    fn nik(text: &str) -> Nik {
        Nik::parse(text).unwrap()
    }

    #[test]
    fn separators_are_forgiven() {
        let plain = nik("1209055708920003");
        for text in ["1209 0557 0892 0003", "12.09.05.570892.0003", " 120905–570892-0003\n"] {
            assert_eq!(nik(text), plain);
        }
        assert_eq!(plain.reveal(), "1209055708920003");
    }

    #[test]
    fn only_length_and_digits_refuse() {
        assert_eq!(Nik::parse(""), Err(NikProblem::WrongLength { have: 0 }));
        assert_eq!(Nik::parse("1209 0557 0892"), Err(NikProblem::WrongLength { have: 12 }));
        assert_eq!(Nik::parse("12090557089200031"), Err(NikProblem::WrongLength { have: 17 }));
        assert_eq!(Nik::parse("12090557O8920003"), Err(NikProblem::NotDigits));
        assert_eq!(Nik::parse("١٢٠٩٠٥٥٧٠٨٩٢٠٠٠٣"), Err(NikProblem::NotDigits));
    }

    #[test]
    fn what_looks_mistyped_is_only_a_doubt() {
        use NikDoubt::{Area, Date, Serial};
        assert_eq!(nik("1209055708920003").doubts(), []);
        assert_eq!(nik("3273010119800002").doubts(), [Date], "month 19");
        assert_eq!(nik("1209053202920003").doubts(), [Date], "day 32");
        assert_eq!(nik("1209057202920003").doubts(), [Date], "a woman's day 32");
        assert_eq!(nik("1209054002920003").doubts(), [Date], "day 40 is nobody's");
        assert_eq!(nik("1209050100920003").doubts(), [Date], "month 0");
        assert_eq!(nik("1209055708920000").doubts(), [Serial]);
        for area in ["000905", "100905", "120005", "127005", "120900"] {
            assert_eq!(nik(&format!("{area}5708920003")).doubts(), [Area], "{area}");
        }
        assert_eq!(nik("0000000000000000").doubts(), [Area, Date, Serial]);
    }

    #[test]
    fn a_leap_day_needs_a_leap_year_in_one_century() {
        assert_eq!(nik("1209052902000003").birth_dates(TODAY), [date!(2000 - 02 - 29)]);
        assert_eq!(nik("1209056902880003").birth_dates(TODAY), [date!(1988 - 02 - 29)]);
        assert_eq!(nik("1209052902890003").doubts(), [NikDoubt::Date]);
    }

    #[test]
    fn the_century_stays_open_until_the_later_one_is_in_the_future() {
        let born = |yymmdd: &str| nik(&format!("120905{yymmdd}0003")).birth_dates(TODAY);
        assert_eq!(born("570892"), [date!(1992 - 08 - 17)]);
        assert_eq!(born("231126"), [date!(2026 - 11 - 23), date!(1926 - 11 - 23)]);
        assert_eq!(born("241126"), [date!(1926 - 11 - 24)]);
    }

    #[test]
    fn it_tells_sex_and_first_district() {
        assert_eq!(nik("1209055708920003").sex(), Sex::Female);
        assert_eq!(nik("1209051708920003").sex(), Sex::Male);
        let district = nik("1209051708920003").first_registered_in();
        assert_eq!(district, RegionCode::parse("12.09.05").ok());
        assert_eq!(nik("1200051708920003").first_registered_in(), None);
    }

    #[test]
    fn it_shows_four_digits_at_each_end_and_logs_none() {
        let nik = nik("3505055708921234");
        assert_eq!(nik.masked(), "3505••••••••1234");
        assert_eq!(format!("{nik:?}"), "Nik(hidden)");
    }
}
