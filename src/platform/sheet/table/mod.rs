//! A table somebody sends: CSV as any spreadsheet writes it, or XLSX. Nothing is believed of it: what
//! it is is seen from its content, and how much is taken in has an end.

mod csv_text;
#[cfg(test)]
mod tests;
mod write;
mod xlsx;

pub use write::{csv_line, xlsx};

/// The most rows taken in at once, without the headings.
pub const MOST_ROWS: usize = 2_000;
/// No register has more columns.
const MOST_COLUMNS: usize = 64;
/// All cells together; a row of a register has some hundred letters.
const MOST_TEXT: usize = 4 * 1024 * 1024;

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, as a spreadsheet counts.
    pub number: usize,
    pub cells: Vec<String>,
}

/// Why a file cannot be read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFlaw {
    /// A picture, a letter, a program.
    NotATable,
    /// Excel of before 2007, or locked with a password.
    OldOrLocked,
    /// It says that it is a spreadsheet, and cannot be read as one.
    Broken,
    Empty,
    TooManyRows,
    TooManyColumns,
    /// More text, packed or not, than a register of two thousand rows has.
    TooLarge,
}

impl TableFlaw {
    /// The word by which the catalogue names it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotATable => "not-a-table",
            Self::OldOrLocked => "old-or-locked",
            Self::Broken => "broken",
            Self::Empty => "empty",
            Self::TooManyRows => "too-many-rows",
            Self::TooManyColumns => "too-many-columns",
            Self::TooLarge => "too-large",
        }
    }
}

/// Reads a table apart from the requests; its first line are the headings. Lines without any text are
/// left out.
///
/// # Errors
/// What is wrong with the file as a whole.
pub async fn read_table(bytes: Vec<u8>) -> Result<Vec<Line>, TableFlaw> {
    // A reader that breaks off on an odd file has not read it.
    tokio::task::spawn_blocking(move || read(&bytes)).await.unwrap_or(Err(TableFlaw::Broken))
}

fn read(bytes: &[u8]) -> Result<Vec<Line>, TableFlaw> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLD_OFFICE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    let mut taken = Taken::default();
    if bytes.starts_with(ZIP) {
        xlsx::read(bytes, &mut taken)?;
    } else if bytes.starts_with(OLD_OFFICE) {
        return Err(TableFlaw::OldOrLocked);
    } else {
        csv_text::read(bytes, &mut taken)?;
    }
    if taken.lines.is_empty() { Err(TableFlaw::Empty) } else { Ok(taken.lines) }
}

/// What was read so far, and how much more may come.
#[derive(Default)]
struct Taken {
    lines: Vec<Line>,
    text: usize,
}

impl Taken {
    /// Puts a text into a cell; lines come in order, columns may come in any.
    fn put(&mut self, number: usize, column: usize, text: &str) -> Result<(), TableFlaw> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if column >= MOST_COLUMNS {
            return Err(TableFlaw::TooManyColumns);
        }
        self.text += text.len();
        if self.text > MOST_TEXT {
            return Err(TableFlaw::TooLarge);
        }
        let line = self.line(number)?;
        if line.cells.len() <= column {
            line.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = line.cells.get_mut(column) {
            text.clone_into(cell);
        }
        Ok(())
    }

    fn line(&mut self, number: usize) -> Result<&mut Line, TableFlaw> {
        if self.lines.last().is_none_or(|last| last.number != number) {
            if self.lines.len() > MOST_ROWS {
                return Err(TableFlaw::TooManyRows);
            }
            self.lines.push(Line { number, cells: Vec::new() });
        }
        self.lines.last_mut().ok_or(TableFlaw::Empty)
    }
}
