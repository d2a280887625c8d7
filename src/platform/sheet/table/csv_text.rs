//! CSV as spreadsheets write it: commas, semicolons or tabs; UTF-8, UTF-16 with its mark, or the old
//! Windows encoding.

use super::{TableFlaw, Taken};
use csv::ReaderBuilder;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// The heading line alone tells what stands between the cells.
const LOOKED_AT: usize = 4_096;

pub(super) fn read(bytes: &[u8], taken: &mut Taken) -> Result<(), TableFlaw> {
    // The reader counts a line that ends in two symbols before its second one.
    let text = decoded(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(|_| TableFlaw::NotATable)?;
        let number = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
        for (column, cell) in record.iter().enumerate() {
            taken.put(number, column, cell)?;
        }
    }
    Ok(())
}

/// The file as text. What holds bytes that no text has is none, whatever its name says.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, TableFlaw> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    let (text, _, broken) = encoding.decode(bytes);
    let is_odd = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    if broken || text.chars().any(is_odd) { Err(TableFlaw::NotATable) } else { Ok(text) }
}

fn delimiter(text: &str) -> u8 {
    let start: String = text.chars().take(LOOKED_AT).collect();
    let line = start.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |wanted: char| line.chars().filter(|c| *c == wanted).count();
    let most = [(b';', count(';')), (b'\t', count('\t')), (b',', count(','))];
    most.into_iter().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| delimiter)
}
