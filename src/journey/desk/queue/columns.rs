//! The columns of the queue's table: seven that are always there, three an officer may add.

use super::lines::{Cell, Line, TableRow};
use crate::platform::locale::say;
use entity::case::Language;
use serde::Serialize;

/// A column of the table, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    pub label: String,
    pub kind: &'static str,
}

/// Which further columns an officer chose.
pub struct Columns;

impl Columns {
    /// Of these words those that name a column, one blank between them.
    pub fn known(words: &[&str]) -> String {
        let known = Shows::OPTIONAL.iter().map(|shows| shows.word());
        known.filter(|word| words.contains(word)).collect::<Vec<_>>().join(" ")
    }
}

/// A column by what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    Code,
    Person,
    Issue,
    Place,
    District,
    Status,
    Left,
    Officer,
    Source,
    Age,
}

impl Shows {
    /// Every column, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::Code,
        Self::Person,
        Self::Issue,
        Self::Place,
        Self::District,
        Self::Status,
        Self::Left,
        Self::Officer,
        Self::Source,
        Self::Age,
    ];
    /// The columns that are there when the officer wants them.
    pub const OPTIONAL: &'static [Self] = &[Self::District, Self::Source, Self::Age];

    /// The column's word in the catalogue and among what an officer chose.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Person => "person",
            Self::Issue => "issue",
            Self::Place => "place",
            Self::District => "district",
            Self::Status => "status",
            Self::Left => "left",
            Self::Officer => "officer",
            Self::Source => "source",
            Self::Age => "age",
        }
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Person => "main",
            Self::Issue => "sub",
            Self::Status => "tag",
            Self::Left => "due",
            Self::Place | Self::District | Self::Officer | Self::Source | Self::Age => "meta",
        }
    }

    /// The columns of an officer who chose these beside the usual ones.
    pub fn chosen(words: &str) -> Vec<Self> {
        let wanted = |shows: &&Self| {
            !Self::OPTIONAL.contains(shows) || words.split(' ').any(|word| word == shows.word())
        };
        Self::ALL.iter().filter(wanted).copied().collect()
    }
}

/// The head of the table.
pub fn head(language: Language, shown: &[Shows]) -> Vec<Column> {
    let label = |shows: &Shows| say(language, &format!("desk-col-{}", shows.word()), &[]);
    shown.iter().map(|shows| Column { label: label(shows), kind: shows.kind() }).collect()
}

/// A row of the table.
pub fn row(line: &Line, shown: &[Shows]) -> TableRow {
    TableRow {
        id: format!("l-{}", line.code),
        value: line.code.replace('-', ""),
        select_label: line.select_label.clone(),
        href: line.href.clone(),
        late: line.due.late,
        cells: shown.iter().map(|shows| cell(line, *shows, shown)).collect(),
        act: String::new(),
    }
}

fn cell(line: &Line, what: Shows, shown: &[Shows]) -> Cell {
    let text = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
    let toned = |words: &str, tone| Cell { tone, ..text(words) };
    match what {
        Shows::Code => text(&line.code),
        Shows::Person => text(&line.person),
        Shows::Issue => Cell {
            tag: line.urgent.clone(),
            tag_tone: "bad",
            labels: line.labels.clone(),
            ..text(&line.issue)
        },
        // The kecamatan is said once.
        Shows::Place if shown.contains(&Shows::District) => text(&line.village),
        Shows::Place => text(&line.place),
        Shows::District => text(&line.district),
        Shows::Status => toned(&line.status, line.status_tone),
        Shows::Left => toned(&line.due.text, line.due.tone),
        Shows::Officer => text(&line.officer),
        Shows::Source => text(&line.source),
        Shows::Age => text(&line.age),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_officer_chose_is_added_and_nothing_else() {
        assert_eq!(Shows::chosen("").len(), 7);
        assert_eq!(Shows::chosen("age district code <b>").len(), 9);
        let all: Vec<_> = Shows::OPTIONAL.iter().map(|shows| shows.word()).collect();
        assert_eq!(Shows::chosen(&all.join(" ")), Shows::ALL);
        assert_eq!(Columns::known(&["age", "code", "<b>", "district"]), "district age");
    }
}
