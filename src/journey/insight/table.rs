//! Tables of figures, as pages and files show them: what is small is hidden first, then written down.

use super::board::Board;
use super::count::Count;
use crate::platform::format;
use crate::rules::figures::{Cell as Guarded, SMALLEST, Tally, guard, guard_one};
use entity::case::Language;
use serde::Serialize;

/// A table.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// Its word in addresses.
    pub id: &'static str,
    pub title: String,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
    pub download: String,
    /// How each column is worked out.
    pub how: Vec<String>,
    pub empty: String,
    /// Cells are coloured by their weight.
    pub heat: bool,
}

/// A row.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub name: String,
    pub href: String,
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cell {
    pub text: String,
    /// `hidden`, `late`, or nothing.
    pub kind: &'static str,
    /// The list behind it.
    pub href: String,
    /// The length of a bar beside it, of a hundred; without one there is none.
    pub bar: Option<u64>,
    /// How heavy it is among its table, from 0 to 4.
    pub heat: u64,
}

/// What may be shown of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    Number(u64),
    Few,
    Hidden,
}

impl Show {
    pub const fn number(self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Few | Self::Hidden => None,
        }
    }

    /// What must not be seen here is not seen in any part of it either.
    pub const fn is_closed(self) -> bool {
        !matches!(self, Self::Number(_))
    }
}

/// A number that stands alone, unless a wider table hides it.
pub fn show_one(board: &Board, count: Count, closed: bool) -> Show {
    match (board.open, closed) {
        (true, _) => Show::Number(count.all),
        (false, true) => Show::Hidden,
        (false, false) => as_shown(guard_one(count.others()), count),
    }
}

/// The cells of one column whose sum is known.
pub fn show(board: &Board, counts: &[Count], closed: bool) -> Vec<Show> {
    if board.open {
        return counts.iter().map(|count| Show::Number(count.all)).collect();
    }
    if closed {
        return vec![Show::Hidden; counts.len()];
    }
    let others: Vec<u64> = counts.iter().map(|count| count.others()).collect();
    guard(&others).into_iter().zip(counts).map(|(cell, count)| as_shown(cell, *count)).collect()
}

/// "Fewer than five" would be untrue of a cell with cases of the reader's own in it.
const fn as_shown(cell: Guarded, count: Count) -> Show {
    match cell {
        Guarded::Shown(_) => Show::Number(count.all),
        Guarded::Few if count.own == 0 => Show::Few,
        Guarded::Few | Guarded::Hidden => Show::Hidden,
    }
}

/// A count as text.
pub fn words(board: &Board, show: Show) -> String {
    match show {
        Show::Number(number) => number_words(board.language(), number),
        Show::Few => format!("<{SMALLEST}"),
        Show::Hidden => board.say("insight-hidden"),
    }
}

pub fn number_words(language: Language, number: u64) -> String {
    format::number(language, i64::try_from(number).unwrap_or(i64::MAX))
}

/// A count in a cell; `href` leads to its list where the reader may open it.
pub fn cell(board: &Board, show: Show, href: Option<String>) -> Cell {
    let shown = matches!(show, Show::Number(number) if number > 0);
    Cell {
        text: words(board, show),
        kind: if show.is_closed() { "hidden" } else { "" },
        href: href.filter(|_| shown).unwrap_or_default(),
        ..Cell::default()
    }
}

/// The median of what was settled, where its number may be seen and is not too small to mean anything.
pub fn median(board: &Board, tally: &Tally, show: Show) -> Cell {
    let text = match tally.median_tenths().filter(|_| says_something(board, tally, show)) {
        Some(tenths) => tenths_words(board.language(), tenths),
        None => "–".to_owned(),
    };
    Cell { text, ..Cell::default() }
}

/// How many of a hundred were in time, with a bar.
pub fn in_time(board: &Board, tally: &Tally, show: Show) -> Cell {
    match tally.in_time().filter(|_| says_something(board, tally, show)) {
        Some(rate) => Cell { text: format!("{rate}%"), bar: Some(rate), ..Cell::default() },
        None => Cell { text: "–".to_owned(), ..Cell::default() },
    }
}

fn says_something(board: &Board, tally: &Tally, show: Show) -> bool {
    !show.is_closed() && (board.open || tally.settled() >= SMALLEST)
}

/// `3,5`; in English `3.5`.
pub fn tenths_words(language: Language, tenths: i64) -> String {
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let comma = match language {
        Language::Id => ',',
        Language::En => '.',
    };
    let whole = format::number(language, whole);
    if tenth == 0 { whole } else { format!("{whole}{comma}{tenth}") }
}

/// Gives each cell its weight: the heaviest has 4, nothing has 0.
pub fn weigh(rows: &mut [(Row, Vec<Show>)]) {
    let numbers = rows.iter().flat_map(|(_, shown)| shown.iter().filter_map(|show| show.number()));
    let most = numbers.max().unwrap_or_default();
    for (row, shown) in rows {
        for (cell, show) in row.cells.iter_mut().zip(shown.iter()) {
            let number = show.number().unwrap_or_default();
            cell.heat = (number * 4).div_ceil(most.max(1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_read_as_people_write_them() {
        assert_eq!(tenths_words(Language::Id, 35), "3,5");
        assert_eq!(tenths_words(Language::En, 35), "3.5");
        assert_eq!(tenths_words(Language::Id, 140), "14");
    }

    #[test]
    fn own_cases_are_never_called_few_and_give_nobody_away() {
        let count = |all, own| Count { all, own };
        assert_eq!(as_shown(Guarded::Few, count(3, 0)), Show::Few);
        assert_eq!(as_shown(Guarded::Few, count(9, 7)), Show::Hidden);
        assert_eq!(as_shown(Guarded::Shown(0), count(7, 7)), Show::Number(7));
    }

    #[test]
    fn the_heaviest_cell_has_four_and_nothing_none() {
        let row = |n: usize| Row {
            name: String::new(),
            href: String::new(),
            cells: vec![Cell::default(); n],
        };
        let shown = vec![Show::Number(0), Show::Number(1), Show::Number(50), Show::Number(100)];
        let mut rows = vec![(row(4), shown)];
        weigh(&mut rows);
        let heats: Vec<u64> = rows[0].0.cells.iter().map(|cell| cell.heat).collect();
        assert_eq!(heats, [0, 1, 2, 4]);
    }
}
