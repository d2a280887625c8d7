//! Tables that come as CSV: read whole before anything is used, every flaw named by file and line.

mod row;
pub mod table;
#[cfg(test)]
mod tests;

pub use row::{Flaw, Row};

use csv::{Position, ReaderBuilder, StringRecord, Trim};
use std::fmt;
use std::io::{self, Read};
use std::path::Path;
use thiserror::Error;

/// Nobody mends more at a time.
const COMPLAINTS_LIMIT: usize = 20;

/// Everything wrong with the tables read so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Error)]
pub struct Complaints(Vec<Complaint>);

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    pub file: String,
    /// Counted from 1; the header is line 1.
    pub line: u64,
    pub what: String,
}

impl Complaints {
    /// Notes a complaint; the twenty-first and later ones are left out.
    pub fn add(&mut self, file: &str, line: u64, what: impl Into<String>) {
        if self.0.len() < COMPLAINTS_LIMIT {
            self.0.push(Complaint { file: file.to_owned(), line, what: what.into() });
        }
    }

    /// `value`, unless there is something to complain about.
    ///
    /// # Errors
    /// All complaints at once.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }

    /// The complaints in the order of the lines.
    pub fn list(&self) -> &[Complaint] {
        &self.0
    }
}

/// Reads a table with exactly these columns, in any order, and turns each line into a `T`. Lines that
/// cannot be turned are complained about and left out; the line's number goes with each `T`.
pub fn read<T>(
    (file, source): (&str, impl Read),
    columns: &[&str],
    complaints: &mut Complaints,
    mut parse: impl FnMut(&Row) -> Result<T, Flaw>,
) -> Vec<(u64, T)> {
    let Some(text) = text_of(file, source, complaints) else {
        return Vec::new();
    };
    let mut csv = ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let header = csv.headers().cloned().unwrap_or_default();
    if let Some(what) = wrong_header(&header, columns) {
        complaints.add(file, 1, what);
        return Vec::new();
    }
    let mut rows = Vec::new();
    for record in csv.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = line_of(&text, error.position());
                complaints.add(file, line, "the line has another number of cells than the header");
                continue;
            }
        };
        let line = line_of(&text, record.position());
        match parse(&Row::new(&header, &record)) {
            Ok(row) => rows.push((line, row)),
            Err(flaw) => complaints.add(file, line, flaw.to_string()),
        }
    }
    rows
}

/// Reads a table out of a folder, as [`read`] does.
pub fn read_file<T>(
    (folder, name): (&Path, &str),
    columns: &[&str],
    complaints: &mut Complaints,
    parse: impl FnMut(&Row) -> Result<T, Flaw>,
) -> Vec<(u64, T)> {
    match std::fs::File::open(folder.join(name)) {
        Ok(source) => read((name, source), columns, complaints, parse),
        Err(error) => {
            complaints.add(name, 1, unreadable(&error));
            Vec::new()
        }
    }
}

fn text_of(file: &str, mut source: impl Read, complaints: &mut Complaints) -> Option<String> {
    let mut text = String::new();
    match source.read_to_string(&mut text) {
        Ok(_) => Some(text),
        Err(error) => {
            complaints.add(file, 1, unreadable(&error));
            None
        }
    }
}

/// The line a record begins on: its position still lies before the empty lines above it.
fn line_of(text: &str, position: Option<&Position>) -> u64 {
    let Some(position) = position else { return 1 };
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let ahead = text.get(start..).unwrap_or_default().bytes();
    let empty =
        ahead.take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| *byte == b'\n');
    position.line() + empty.count() as u64
}

fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::InvalidData => "the file is not UTF-8".to_owned(),
        _ => format!("the file cannot be read: {error}"),
    }
}

/// Spreadsheets set to Indonesian write semicolons.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    if header.contains(';') && !header.contains(',') { b';' } else { b',' }
}

fn wrong_header(header: &StringRecord, columns: &[&str]) -> Option<String> {
    let fits =
        header.len() == columns.len() && columns.iter().all(|c| header.iter().any(|h| h == *c));
    (!fits).then(|| format!("the columns must be {}", columns.join(",")))
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

impl fmt::Display for Complaints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing was read in")?;
        self.0.iter().try_for_each(|complaint| write!(f, "\n  {complaint}"))
    }
}
