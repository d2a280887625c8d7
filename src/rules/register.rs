//! The paper register beside the desk: its numbers, and the dates people write into it.

use super::words::clean;
use time::{Date, Month};

/// The longest number of a register.
pub const NUMBER_MOST: usize = 40;
/// Registers older than this year are kept in an archive, not typed in.
const FIRST_YEAR: i32 = 2000;

/// A number of a register, as it was written and in one spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterNumber {
    shown: String,
    key: String,
}

/// Why a text is no date of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperDateProblem {
    Unreadable,
    /// Nobody came tomorrow.
    Future,
    /// Before the registers that are kept.
    TooOld,
}

impl RegisterNumber {
    /// Reads a number; none when nothing was written.
    ///
    /// # Errors
    /// By how many symbols it is too long.
    pub fn parse(text: &str) -> Result<Option<Self>, usize> {
        let shown = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let long = shown.chars().count();
        if long > NUMBER_MOST {
            return Err(long - NUMBER_MOST);
        }
        let key: String = shown.chars().filter(|c| !c.is_whitespace()).collect();
        let key = key.to_lowercase();
        Ok((!key.is_empty() && key.chars().count() <= NUMBER_MOST).then_some(Self { shown, key }))
    }

    /// As it was written.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// In one spelling: `12 / A` and `12/a` are the same number.
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// Reads the date on a paper: `23/11/2026`, `23-11-26`, `23.11.2026`, `23 November 2026`, `2026-11-23`;
/// none when nothing was written.
///
/// # Errors
/// When it is no date, lies in the future, or is older than the registers that are kept.
pub fn paper_date(text: &str, today: Date) -> Result<Option<Date>, PaperDateProblem> {
    let text = clean(text).to_lowercase();
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.' | ','))
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        return Ok(None);
    }
    let date = of_parts(&parts).ok_or(PaperDateProblem::Unreadable)?;
    match date {
        date if date > today => Err(PaperDateProblem::Future),
        date if date.year() < FIRST_YEAR => Err(PaperDateProblem::TooOld),
        date => Ok(Some(date)),
    }
}

fn of_parts(parts: &[&str]) -> Option<Date> {
    let [first, month, last] = parts else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let year: i32 = match year.len() {
        2 => 2000 + year.parse::<i32>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    let day: u8 = day.parse().ok().filter(|_| day.len() <= 2)?;
    Date::from_calendar_date(year, month_of(month)?, day).ok()
}

/// Their names, also in older spelling and in English.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "pebruari", "february"],
    &["maret", "march"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["agustus", "august"],
    &["september"],
    &["oktober", "october"],
    &["november", "nopember"],
    &["desember", "december"],
];

/// A month by its number, its name, or the first three letters of it.
fn month_of(text: &str) -> Option<Month> {
    if let Ok(number) = text.parse::<u8>() {
        return Month::try_from(number).ok();
    }
    let begins = |name: &&str| text.len() >= 3 && name.starts_with(text);
    let at = MONTHS.iter().position(|names| names.iter().any(begins))?;
    Month::try_from(u8::try_from(at + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn read(text: &str) -> Result<Option<Date>, PaperDateProblem> {
        paper_date(text, date!(2026 - 11 - 23))
    }

    #[test]
    fn a_number_is_one_number_however_it_is_spaced() {
        let number = |text| RegisterNumber::parse(text).unwrap().unwrap();
        assert_eq!(
            number(" 12 / A "),
            RegisterNumber { shown: "12 / A".into(), key: "12/a".into() }
        );
        assert_eq!(number("12/a").key(), number("12 /A").key());
        assert_ne!(number("12").key(), number("012").key());
        assert_eq!(RegisterNumber::parse(" \u{0} \u{200B}"), Ok(None));
        assert_eq!(RegisterNumber::parse(&"1".repeat(43)), Err(3));
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = Ok(Some(date!(2026 - 11 - 3)));
        for text in [
            "3/11/2026",
            "03-11-2026",
            "3.11.26",
            "2026-11-03",
            "3 November 2026",
            "3 nov 2026",
            "3 NOPEMBER 2026",
            "03 / 11 / 2026",
        ] {
            assert_eq!(read(text), day, "{text}");
        }
        assert_eq!(read("23/11/2026"), Ok(Some(date!(2026 - 11 - 23))));
        assert_eq!(read("  "), Ok(None));
    }

    #[test]
    fn what_is_no_date_of_a_paper_is_told_apart() {
        for text in
            ["31/2/2026", "3/11", "3/13/2026", "hari ini", "3/11/2026/1", "003/11/2026", "46000"]
        {
            assert_eq!(read(text), Err(PaperDateProblem::Unreadable), "{text}");
        }
        assert_eq!(read("24/11/2026"), Err(PaperDateProblem::Future));
        assert_eq!(read("31/12/1999"), Err(PaperDateProblem::TooOld));
    }
}
