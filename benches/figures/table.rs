//! The table: a line for each thing measured, a pair of columns for each database.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

/// One figure of ours beside its baseline.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    pub ours: f64,
    pub bare: f64,
}

/// Lines in the order in which they were first measured.
#[derive(Default)]
pub struct Table {
    lines: Vec<String>,
    engines: Vec<&'static str>,
    cells: BTreeMap<(usize, usize), Pair>,
}

impl Table {
    /// Puts a figure into its cell.
    pub fn put(&mut self, engine: &'static str, line: impl Into<String>, pair: Pair) {
        let line = line.into();
        eprintln!("{engine}: {line}: {} beside {}", number(pair.ours), number(pair.bare));
        let column = place(&mut self.engines, engine);
        let row = place(&mut self.lines, line);
        self.cells.insert((row, column), pair);
    }

    fn cell(&self, row: usize, column: usize) -> String {
        self.cells.get(&(row, column)).map_or_else(
            || "– | – | –".to_owned(),
            |pair| {
                let (ours, bare) = (number(pair.ours), number(pair.bare));
                format!("**{ours}** | {bare} | {}", ratio(pair.ours / pair.bare))
            },
        )
    }
}

/// Where a value stands in the list; a new one is added.
fn place<T: PartialEq>(list: &mut Vec<T>, value: T) -> usize {
    list.iter().position(|known| *known == value).unwrap_or_else(|| {
        list.push(value);
        list.len() - 1
    })
}

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "| what |")?;
        for engine in &self.engines {
            write!(f, " {engine} | bare | ratio |")?;
        }
        write!(f, "\n| --- |")?;
        for _ in &self.engines {
            write!(f, " ---: | ---: | ---: |")?;
        }
        for (row, line) in self.lines.iter().enumerate() {
            write!(f, "\n| {line} |")?;
            for column in 0..self.engines.len() {
                write!(f, " {} |", self.cell(row, column))?;
            }
        }
        Ok(())
    }
}

/// A share, or how many times less.
fn ratio(share: f64) -> String {
    if share < 0.1 { format!("1 : {:.0}", 1.0 / share) } else { format!("{share:.2}") }
}

/// Three figures that count; thousands set apart.
fn number(value: f64) -> String {
    match value {
        v if v < 10.0 => format!("{v:.2}"),
        v if v < 100.0 => format!("{v:.1}"),
        v => grouped(&format!("{v:.0}")),
    }
}

fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
