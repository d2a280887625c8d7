//! The table of what lies in a place; of a village, that are its hamlets, for those who work there.

use super::board::{Board, Query};
use super::count::{Count, Settled, count, settled};
use super::sheets::table;
use super::stats::Numbers;
use super::table::{Cell, Row, Show, Table, cell, in_time, median, show};
use crate::casefile::figures::Asked;
use crate::platform::error::AppError;
use crate::rules::hamlet::Hamlet;
use crate::rules::territory::{RegionCode, RegionLevel};
use entity::case_figure::Column;
use std::collections::{BTreeMap, BTreeSet};

/// The table's word in addresses.
pub const TABLE: &str = "tempat";
const HAMLETS: &str = "dusun";
const COLUMNS: [&str; 5] = ["received", "settled", "late", "median", "in-time"];
/// Asks for what was told without a hamlet.
pub const NONE: &str = "tanpa";

/// A part of the place: a row.
struct Part {
    /// What its figures are grouped under.
    key: String,
    name: String,
    href: String,
    /// The part of an address that asks for it.
    asks: Box<dyn Fn(&mut Query)>,
}

/// What is counted of each part, and whether a wider table hides all of it.
struct Counted<'a> {
    received: (&'a BTreeMap<String, Count>, bool),
    settled: (&'a BTreeMap<String, Settled>, bool),
    late: (&'a BTreeMap<String, Count>, bool),
}

/// By what lies in the place.
pub async fn by_place(board: &Board, numbers: &Numbers) -> Result<Option<Table>, AppError> {
    match board.place.as_ref().map(RegionCode::level) {
        Some(RegionLevel::Village) if board.open => by_hamlet(board).await.map(Some),
        Some(RegionLevel::Village) => Ok(None),
        level => Ok(Some(by_region(board, numbers, level))),
    }
}

/// By region, in the order of names.
fn by_region(board: &Board, numbers: &Numbers, level: Option<RegionLevel>) -> Table {
    let regions = board.places.children(board.place.as_ref());
    let part = |region: crate::regions::Region| {
        let code = region.code.as_str().to_owned();
        Part {
            key: code.clone(),
            href: board.at(Some(&region.code)),
            name: region.in_a_line(),
            asks: Box::new(move |query| code.clone_into(&mut query.wilayah)),
        }
    };
    let parts: Vec<Part> = regions.into_iter().map(part).collect();
    let whole = &numbers.whole;
    let counted = Counted {
        received: (&numbers.received, whole.received.is_closed()),
        settled: (&numbers.settled, whole.settled.is_closed()),
        late: (&numbers.late, whole.late.is_closed()),
    };
    let title = board.say(&format!("insight-by-place-{}", level.map_or("country", level_word)));
    Table { title, ..table(board, TABLE, rows(board, &parts, &counted), &COLUMNS) }
}

const fn level_word(level: RegionLevel) -> &'static str {
    match level {
        RegionLevel::Province => "province",
        RegionLevel::Regency => "regency",
        RegionLevel::District | RegionLevel::Village => "district",
    }
}

/// By hamlet, in the order of numbers and names; what was told without one comes last.
async fn by_hamlet(board: &Board) -> Result<Table, AppError> {
    let by = Column::Hamlet;
    let received = count(board, (board.counts(Asked::Received(board.period)), by)).await?;
    let settled = settled(board, board.counts(Asked::Settled(board.period)), by).await?;
    let late = count(board, (board.counts(Asked::Late(board.now())), by)).await?;
    let keys: BTreeSet<&String> =
        received.keys().chain(settled.keys()).chain(late.keys()).collect();
    let mut keys: Vec<&String> = keys.into_iter().collect();
    let number =
        |key: &str| Hamlet::read(key).and_then(|hamlet| hamlet.number()).unwrap_or(u32::MAX);
    keys.sort_by_key(|key| (key.is_empty(), number(key), key.as_str()));
    let part = |key: &String| {
        let asked = if key.is_empty() { NONE.to_owned() } else { key.clone() };
        Part {
            key: key.clone(),
            name: if key.is_empty() { board.say("insight-no-hamlet") } else { key.clone() },
            href: String::new(),
            asks: Box::new(move |query| asked.clone_into(&mut query.dusun)),
        }
    };
    let parts: Vec<Part> = keys.into_iter().map(part).collect();
    let counted =
        Counted { received: (&received, false), settled: (&settled, false), late: (&late, false) };
    Ok(table(board, HAMLETS, rows(board, &parts, &counted), &COLUMNS))
}

/// What may be shown of received and settled, and of late.
type Shown = ((Show, Show), Show);

fn rows(board: &Board, parts: &[Part], counted: &Counted<'_>) -> Vec<Row> {
    let of = |counts: &BTreeMap<String, Count>| -> Vec<Count> {
        parts.iter().map(|part| counts.get(&part.key).copied().unwrap_or_default()).collect()
    };
    let (settled, settled_closed) = counted.settled;
    let done: Vec<Settled> =
        parts.iter().map(|part| settled.get(&part.key).cloned().unwrap_or_default()).collect();
    let done_counts: Vec<Count> = done.iter().map(Settled::count).collect();
    let came = show(board, &of(counted.received.0), counted.received.1);
    let went = show(board, &done_counts, settled_closed);
    let late = show(board, &of(counted.late.0), counted.late.1);
    let shown = came.into_iter().zip(went).zip(late);
    let row = |(counted, ((came, went), late)): ((&Part, Settled), Shown)| {
        let (part, done) = counted;
        let list = |angka: &str| board.open.then(|| board.list(angka, &part.asks));
        Row {
            name: part.name.clone(),
            href: part.href.clone(),
            cells: vec![
                cell(board, came, list("masuk")),
                cell(board, went, list("selesai")),
                late_cell(board, late, list("lewat")),
                median(board, &done.tally, went),
                in_time(board, &done.tally, went),
            ],
        }
    };
    parts.iter().zip(done).zip(shown).map(row).collect()
}

fn late_cell(board: &Board, show: Show, href: Option<String>) -> Cell {
    let some = matches!(show, Show::Number(number) if number > 0);
    let cell = cell(board, show, href);
    if some { Cell { kind: "late", ..cell } } else { cell }
}
