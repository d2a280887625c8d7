//! The tables of a place: by issue, by unit, and programmes by issues.

use super::board::Board;
use super::count::{Count, Crossing, Settled, by_unit, crossings, settled};
use super::places;
use super::stats::Numbers;
use super::table::{Row, Show, Table, cell, in_time, median, show, weigh};
use crate::casefile::figures::Asked;
use crate::journey::casework::{Choice, Names, programme_name, word};
use crate::platform::error::AppError;
use crate::rules::figures::{SMALLEST, Tally};
use crate::rules::territory::{RegionCode, RegionLevel};
use entity::case::{Issue, Language};
use entity::case_figure::Column;
use entity::programme;
use entity::unit::UnitId;
use sea_orm::EntityTrait;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// So many programmes have a row of their own; the others share one.
const PROGRAMMES: usize = 10;

/// A table without colours; one sentence where nothing of it may be seen.
pub fn table(board: &Board, id: &'static str, rows: Vec<Row>, columns: &[&str]) -> Table {
    let closed = id != places::TABLE && is_closed(&rows);
    Table {
        id,
        title: board.say(&format!("insight-table-{id}")),
        columns: columns.iter().map(|column| board.say(&format!("insight-col-{column}"))).collect(),
        rows: if closed { Vec::new() } else { rows },
        download: board.download(id),
        how: columns.iter().map(|column| board.say(&format!("insight-how-{column}"))).collect(),
        empty: board.say(if closed { "insight-too-small" } else { "insight-table-empty" }),
        heat: false,
    }
}

/// Nothing of it may be seen: one sentence says so better than a wall of hidden cells.
fn is_closed(rows: &[Row]) -> bool {
    let mut cells = rows.iter().flat_map(|row| &row.cells).peekable();
    cells.peek().is_some() && cells.all(|cell| cell.kind == "hidden" || cell.text == "–")
}

/// By issue, and the programmes of each issue.
pub async fn by_issue(board: &Board, numbers: &Numbers) -> Result<[Table; 2], AppError> {
    let crossings = crossings(board).await?;
    let done = settled(board, board.counts(Asked::Settled(board.period)), Column::Issue).await?;
    let came = |issue: Issue| -> Count {
        let of_it = crossings.iter().filter(|((other, _), _)| *other == issue);
        of_it.fold(Count::default(), |sum, (_, n)| add(sum, *n))
    };
    let issues: Vec<Issue> = Issue::ALL
        .iter()
        .copied()
        .filter(|issue| came(*issue).all > 0 || done.contains_key(issue.code()))
        .collect();
    let done: Vec<Settled> =
        issues.iter().map(|i| done.get(i.code()).cloned().unwrap_or_default()).collect();
    let came: Vec<Count> = issues.iter().map(|issue| came(*issue)).collect();
    let went: Vec<Count> = done.iter().map(Settled::count).collect();
    let came = show(board, &came, numbers.whole.received.is_closed());
    let went = show(board, &went, numbers.whole.settled.is_closed());
    let row = |(at, issue): (usize, &Issue)| -> Option<Row> {
        let (came, went, done) = (*came.get(at)?, *went.get(at)?, done.get(at)?);
        let list = |angka: &str| {
            board.open.then(|| board.list(angka, |q| issue.code().clone_into(&mut q.masalah)))
        };
        Some(Row {
            name: word(board.language(), "issue", issue.code()),
            href: String::new(),
            cells: vec![
                cell(board, came, list("masuk")),
                cell(board, went, list("selesai")),
                median(board, &done.tally, went),
                in_time(board, &done.tally, went),
            ],
        })
    };
    let rows = issues.iter().enumerate().filter_map(row).collect();
    let columns = ["received", "settled", "median", "in-time"];
    let issues: Vec<(Issue, Show)> = issues.into_iter().zip(came).collect();
    let crossed = crossed(board, &crossings, &issues).await?;
    Ok([table(board, "masalah", rows, &columns), crossed])
}

const fn add(a: Count, b: Count) -> Count {
    Count { all: a.all + b.all, own: a.own + b.own }
}

/// Programmes by issues. The sum of each issue is known from the table above, so each is guarded by
/// itself.
async fn crossed(
    board: &Board,
    crossings: &BTreeMap<Crossing, Count>,
    issues: &[(Issue, Show)],
) -> Result<Table, AppError> {
    let lines = lines(crossings);
    let of = |line: &Line, issue: Issue| {
        let part = crossings.iter().filter(|((i, p), _)| *i == issue && line.holds(p.as_deref()));
        part.fold(Count::default(), |sum, (_, n)| add(sum, *n))
    };
    // Of an issue whose sum is hidden, or too small to be divided, there is nothing to show.
    let divided = issues.iter().map(|(issue, sum)| {
        let counts: Vec<Count> = lines.iter().map(|line| of(line, *issue)).collect();
        (*issue, show(board, &counts, sum.is_closed()))
    });
    let seen = |shown: &[Show]| shown.iter().any(|show| !show.is_closed());
    let by_issue: Vec<(Issue, Vec<Show>)> = divided.filter(|(_, shown)| seen(shown)).collect();
    let closed = by_issue.is_empty() && !issues.is_empty();
    let known = programme_names(board).await?;
    let mut rows: Vec<(Row, Vec<Show>)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let shown: Vec<Show> =
            by_issue.iter().filter_map(|(_, col)| col.get(at).copied()).collect();
        let cells = shown.iter().map(|show| cell(board, *show, None)).collect();
        rows.push((Row { name: line.name(board, &known), href: String::new(), cells }, shown));
    }
    weigh(&mut rows);
    let rows = rows.into_iter().map(|(row, _)| row).filter(|_| !closed).collect();
    let columns = by_issue.iter().map(|(issue, _)| word(board.language(), "issue", issue.code()));
    let table = table(board, "program", rows, &["received"]);
    let empty = if closed { board.say("insight-too-small") } else { table.empty.clone() };
    Ok(Table { columns: columns.collect(), heat: true, empty, ..table })
}

/// A row of programmes.
enum Line {
    One(String),
    Others(BTreeSet<String>),
    None,
}

impl Line {
    fn holds(&self, programme: Option<&str>) -> bool {
        match (self, programme) {
            (Self::One(code), Some(programme)) => code == programme,
            (Self::Others(codes), Some(programme)) => codes.contains(programme),
            (Self::None, None) => true,
            _ => false,
        }
    }

    fn name(&self, board: &Board, known: &[Choice]) -> String {
        match self {
            Self::One(code) => programme_name(known, code),
            Self::Others(_) => board.say("insight-other-programmes"),
            Self::None => board.say("insight-no-programme"),
        }
    }
}

/// The programmes most is about, the others together, and what is about none.
fn lines(crossings: &BTreeMap<Crossing, Count>) -> Vec<Line> {
    let mut sums: BTreeMap<&str, u64> = BTreeMap::new();
    for ((_, programme), count) in crossings {
        if let Some(programme) = programme {
            *sums.entry(programme).or_default() += count.all;
        }
    }
    let mut codes: Vec<(&str, u64)> = sums.into_iter().collect();
    codes.sort_by_key(|(code, sum)| (Reverse(*sum), *code));
    let others = codes.split_off(codes.len().min(PROGRAMMES));
    // In the order of codes: the order of weights would tell of hidden ones.
    codes.sort_unstable();
    let mut lines: Vec<Line> =
        codes.iter().map(|(code, _)| Line::One((*code).to_owned())).collect();
    if !others.is_empty() {
        lines.push(Line::Others(others.iter().map(|(code, _)| (*code).to_owned()).collect()));
    }
    if crossings.keys().any(|(_, programme)| programme.is_none()) {
        lines.push(Line::None);
    }
    lines
}

async fn programme_names(board: &Board) -> Result<Vec<Choice>, AppError> {
    let rows = programme::Entity::find().all(&board.session.platform().db).await?;
    let name = |row: programme::Model| match board.language() {
        Language::Id => Choice::new(row.code, row.name_id),
        Language::En => Choice::new(row.code, row.name_en),
    };
    Ok(rows.into_iter().map(name).collect())
}

/// By the unit that settled, best in time first: how fast and how reliable, not how much. Only from a
/// regency down: a country has more units than anybody compares.
pub async fn by_unit_table(board: &Board, numbers: &Numbers) -> Result<Option<Table>, AppError> {
    if board.place.as_ref().is_none_or(|place| place.level() == RegionLevel::Province) {
        return Ok(None);
    }
    let units = by_unit(board).await?;
    let db = &board.session.platform().db;
    let names = Names::load(db, [], units.iter().map(|(unit, _)| *unit)).await?;
    let count = |(unit, tally): &(UnitId, Tally)| {
        let all = tally.settled();
        Count { all, own: if board.own.contains(unit) { all } else { 0 } }
    };
    let counts: Vec<Count> = units.iter().map(count).collect();
    let shown = show(board, &counts, numbers.whole.settled.is_closed());
    let mut rows: Vec<(Rank, Row)> = Vec::new();
    for ((unit, tally), show) in units.iter().zip(shown) {
        let own = board.own.contains(unit);
        let show = if own { Show::Number(tally.settled()) } else { show };
        let name = names.unit(*unit).map(|unit| unit.name.clone()).unwrap_or_default();
        let href = own.then(|| board.list("selesai", |q| q.unit = unit.to_string()));
        let cells =
            vec![median(board, tally, show), in_time(board, tally, show), cell(board, show, href)];
        rows.push((rank(tally, show, &name), Row { name, href: String::new(), cells }));
    }
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    Ok(Some(table(board, "unit", rows, &["median", "in-time", "settled"])))
}

/// In time first, then fast; what is hidden stands at the end by its name and tells nothing.
type Rank = (bool, Reverse<u64>, i64, String);

fn rank(tally: &Tally, show: Show, name: &str) -> Rank {
    let shown = !show.is_closed() && tally.settled() >= SMALLEST;
    let rate = tally.in_time().filter(|_| shown).unwrap_or_default();
    let median = tally.median_tenths().filter(|_| shown).unwrap_or_default();
    (!shown, Reverse(rate), median, name.to_owned())
}

/// The code of a place, for names of files.
pub fn place_word(place: Option<&RegionCode>) -> String {
    place.map_or_else(|| "indonesia".to_owned(), |code| code.as_str().to_owned())
}
