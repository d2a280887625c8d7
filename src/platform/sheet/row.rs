//! One line of a table, its cells asked for by the names of their columns.

use csv::StringRecord;
use std::fmt::Display;
use std::ops::RangeInclusive;
use thiserror::Error;
use time::Date;
use time::macros::format_description;

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{column}: {what}")]
pub struct Flaw {
    column: String,
    what: String,
}

impl Flaw {
    /// A flaw of this column, put so that it ends the sentence "column: …".
    pub fn new(column: &str, what: impl Into<String>) -> Self {
        Self { column: column.to_owned(), what: what.into() }
    }
}

/// A line; blanks around a cell do not count.
pub struct Row<'a> {
    header: &'a StringRecord,
    cells: &'a StringRecord,
}

impl<'a> Row<'a> {
    pub(super) const fn new(header: &'a StringRecord, cells: &'a StringRecord) -> Self {
        Self { header, cells }
    }

    /// The cell as it stands; empty when there is no such column.
    pub fn cell(&self, column: &str) -> &'a str {
        let place = self.header.iter().position(|name| name == column);
        place.and_then(|place| self.cells.get(place)).unwrap_or_default()
    }

    /// A text of at most `most` letters, if there is one.
    pub fn text(&self, column: &str, most: usize) -> Result<Option<String>, Flaw> {
        let cell = self.cell(column);
        if cell.chars().any(char::is_control) {
            return Err(Flaw::new(column, "has a line break or another control character"));
        }
        match cell.chars().count() {
            0 => Ok(None),
            letters if letters > most => {
                Err(Flaw::new(column, format!("has {letters} letters, at most {most} fit")))
            }
            _ => Ok(Some(cell.to_owned())),
        }
    }

    /// A text that must be there.
    pub fn needed(&self, column: &str, most: usize) -> Result<String, Flaw> {
        self.text(column, most)?.ok_or_else(|| Flaw::new(column, "is empty"))
    }

    /// One word of a closed list.
    pub fn word<W: Copy + Display>(&self, column: &str, all: &[W]) -> Result<W, Flaw> {
        one_of(column, self.cell(column), all)
    }

    /// One word of a closed list, or none where the cell says `nothing`.
    pub fn word_or<W: Copy + Display>(
        &self,
        column: &str,
        all: &[W],
        nothing: &str,
    ) -> Result<Option<W>, Flaw> {
        let cell = self.cell(column);
        if cell == nothing { Ok(None) } else { one_of(column, cell, all).map(Some) }
    }

    /// Words of a closed list with blanks between them.
    pub fn words<W: Copy + Display>(&self, column: &str, all: &[W]) -> Result<Vec<W>, Flaw> {
        self.cell(column).split_whitespace().map(|word| one_of(column, word, all)).collect()
    }

    /// A whole number within bounds.
    pub fn number(&self, column: &str, bounds: RangeInclusive<i32>) -> Result<i32, Flaw> {
        let number = self.cell(column).parse().ok().filter(|number| bounds.contains(number));
        let (least, most) = bounds.into_inner();
        number.ok_or_else(|| Flaw::new(column, format!("must be a number from {least} to {most}")))
    }

    /// `yes`, or `no`, which may be left out.
    pub fn yes(&self, column: &str) -> Result<bool, Flaw> {
        match self.cell(column) {
            "yes" => Ok(true),
            "no" | "" => Ok(false),
            _ => Err(Flaw::new(column, "must be yes or no")),
        }
    }

    /// An ISO date, as it stands.
    pub fn date(&self, column: &str) -> Result<String, Flaw> {
        let cell = self.cell(column);
        Date::parse(cell, format_description!("[year]-[month]-[day]"))
            .map(|_| cell.to_owned())
            .map_err(|_| Flaw::new(column, "must be a date such as 2026-11-23"))
    }
}

fn one_of<W: Copy + Display>(column: &str, cell: &str, all: &[W]) -> Result<W, Flaw> {
    let found = all.iter().copied().find(|word| word.to_string() == cell);
    found.ok_or_else(|| {
        let known: Vec<String> = all.iter().map(ToString::to_string).collect();
        Flaw::new(column, format!("{cell:?} is none of {}", known.join(", ")))
    })
}
