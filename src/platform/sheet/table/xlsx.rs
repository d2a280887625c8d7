//! The first sheet of an XLSX file, cell by cell: what a small file unpacks to has an end, and so has
//! the field that its cells span.

use super::{TableFlaw, Taken};
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;

/// All parts unpacked; sheets of two thousand rows have less than a tenth of it.
const MOST_UNPACKED: u64 = 24 * 1024 * 1024;
/// A workbook has a dozen parts.
const MOST_PARTS: usize = 200;
/// From so many digits on Excel has rounded a number.
const ROUNDED_FROM: f64 = 1e15;

pub(super) fn read(bytes: &[u8], taken: &mut Taken) -> Result<(), TableFlaw> {
    measure(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| TableFlaw::Broken)?;
    let first = book.sheet_names().into_iter().next().ok_or(TableFlaw::Empty)?;
    let mut cells = book.worksheet_cells_reader(&first).map_err(|_| TableFlaw::Broken)?;
    while let Some(cell) = cells.next_cell().map_err(|_| TableFlaw::Broken)? {
        let (row, column) = cell.get_position();
        let (row, column) = (usize::try_from(row), usize::try_from(column));
        let (Ok(row), Ok(column)) = (row, column) else { return Err(TableFlaw::TooManyColumns) };
        taken.put(row + 1, column, &text(cell.get_value()))?;
    }
    // Cells may come in any order; a line may not stand there twice.
    taken.lines.sort_by_key(|line| line.number);
    let twice = taken.lines.windows(2).any(|two| matches!(two, [a, b] if a.number == b.number));
    if twice { Err(TableFlaw::Broken) } else { Ok(()) }
}

/// Unpacks everything once to see how much it is: what a file says about itself may be a lie.
fn measure(bytes: &[u8]) -> Result<(), TableFlaw> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableFlaw::Broken)?;
    if archive.len() > MOST_PARTS {
        return Err(TableFlaw::TooLarge);
    }
    let mut unpacked = 0;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| TableFlaw::Broken)?;
        let mut part = part.take(MOST_UNPACKED + 1 - unpacked);
        unpacked += copy(&mut part, &mut sink()).map_err(|_| TableFlaw::Broken)?;
        if unpacked > MOST_UNPACKED {
            return Err(TableFlaw::TooLarge);
        }
    }
    Ok(())
}

/// A cell as its reader sees it; of a formula, the value it had when it was saved.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(true) => "ya".to_owned(),
        DataRef::Bool(false) => "tidak".to_owned(),
        DataRef::DateTime(moment) => date(moment),
    }
}

/// Whole numbers without a point. One that Excel has rounded keeps the look of one: the last digits of
/// a NIK are gone, and whoever checks it must see that.
fn number_text(number: f64) -> String {
    if number.abs() >= ROUNDED_FROM { format!("{number:E}") } else { number.to_string() }
}

fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
