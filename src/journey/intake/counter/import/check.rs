//! Every row is read as D22 reads its form; beside that, no row and no number may stand there twice.

use super::columns::{Columns, columns, heading};
use super::{Register, cells};
use crate::casefile::{self, SubmissionKey};
use crate::journey::intake::counter::clerk::Clerk;
use crate::journey::intake::counter::entry::{Entry, Reader};
use crate::journey::intake::counter::form::EntryForm;
use crate::journey::intake::counter::take::Known;
use crate::platform::error::{AppError, Refusal, While};
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::Post;
use entity::case::{CaseId, Language};
use std::collections::HashMap;

/// A register, read row by row.
pub struct Checked {
    pub post: Post,
    pub rows: Vec<CheckedRow>,
    pub columns: Columns,
}

/// One row.
pub struct CheckedRow {
    pub line: usize,
    pub number: String,
    pub key: SubmissionKey,
    pub state: State,
}

/// How a row stands.
pub enum State {
    Right(Box<Entry>),
    Faulty(FieldErrors),
    /// This very row was imported before.
    Earlier(CaseId),
}

impl Checked {
    /// Checks the register as things stand now.
    ///
    /// # Errors
    /// `OutOfReach` when the officer keeps this unit's register no more; faults.
    pub async fn of(clerk: &Clerk, register: &Register) -> Result<Self, AppError> {
        let post = clerk.post(&register.unit).ok_or(Refusal::OutOfReach)?.clone();
        let columns = columns(&register.headings).map_err(|_| Refusal::OutOfReach)?;
        let known = Known::of(clerk, &post).await?;
        let rows = {
            let reader = known.reader(clerk, &post, false);
            read(clerk, register, &columns, &reader)?
        };
        let mut checked = Self { post, rows, columns };
        checked.mark_earlier(clerk).await?;
        checked.mark_taken(clerk).await?;
        Ok(checked)
    }

    pub fn right(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.state, State::Right(_))).count()
    }

    pub fn earlier(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.state, State::Earlier(_))).count()
    }

    /// The rows with something wrong in them.
    pub fn faulty(&self) -> impl Iterator<Item = (&CheckedRow, &FieldErrors)> {
        self.rows.iter().filter_map(|row| match &row.state {
            State::Faulty(errors) => Some((row, errors)),
            State::Right(_) | State::Earlier(_) => None,
        })
    }

    /// How many complaints about officers there are.
    pub fn misconduct(&self) -> usize {
        let is_one = |row: &&CheckedRow| match &row.state {
            State::Right(entry) => entry.matter.accused.is_some(),
            State::Faulty(_) | State::Earlier(_) => false,
        };
        self.rows.iter().filter(is_one).count()
    }

    async fn mark_earlier(&mut self, clerk: &Clerk) -> Result<(), AppError> {
        let keys: Vec<SubmissionKey> = self.rows.iter().map(|row| row.key.clone()).collect();
        let before = casefile::received_before(clerk.platform(), &keys).await?;
        for (row, case) in self.rows.iter_mut().zip(before) {
            if let Some(case) = case {
                row.state = State::Earlier(case);
            }
        }
        Ok(())
    }

    /// Numbers that stand in the unit's register already.
    async fn mark_taken(&mut self, clerk: &Clerk) -> Result<(), AppError> {
        let numbers: Vec<_> = self.rows.iter().filter_map(numbered).collect();
        let db = &clerk.platform().db;
        let taken = casefile::taken(db, self.post.unit.id, &numbers).await?;
        for row in &mut self.rows {
            if numbered(row).is_some_and(|number| taken.contains_key(&number)) {
                let problem = Problem::new("counter-error-number-taken");
                row.state = State::Faulty(FieldErrors::only("nomor", problem));
            }
        }
        Ok(())
    }
}

fn numbered(row: &CheckedRow) -> Option<(i32, String)> {
    match &row.state {
        State::Right(entry) => {
            let number = entry.noted.number.as_ref()?;
            Some((entry.noted.year, number.key().to_owned()))
        }
        State::Faulty(_) | State::Earlier(_) => None,
    }
}

fn read(
    clerk: &Clerk,
    register: &Register,
    columns: &Columns,
    by: &Reader<'_>,
) -> Result<Vec<CheckedRow>, AppError> {
    let mut seen = Seen::default();
    let mut rows = Vec::with_capacity(register.lines.len());
    for line in &register.lines {
        let form = cells::form(&columns.known, &line.cells, by.programmes);
        let fingerprint = serde_json::to_string(&form).while_("writing a row as JSON")?;
        let key = key(clerk, by, (&fingerprint, &form))?;
        let state = match Entry::read(&form, by) {
            Ok(entry) => seen.or_twice(line.number, fingerprint, entry),
            Err(errors) => State::Faulty(errors),
        };
        rows.push(CheckedRow { line: line.number, number: form.nomor, key, state });
    }
    Ok(rows)
}

/// The same row of the same unit has the same key, whichever file it comes in.
fn key(
    clerk: &Clerk,
    by: &Reader<'_>,
    (fingerprint, form): (&str, &EntryForm),
) -> Result<SubmissionKey, AppError> {
    let scope = format!("import:{}", by.post.unit.id);
    SubmissionKey::new(&clerk.platform().vault, &scope, fingerprint, form)
        .while_("writing a row as JSON")
}

/// What stood in the rows above.
#[derive(Default)]
struct Seen {
    rows: HashMap<String, usize>,
    numbers: HashMap<(i32, String), usize>,
}

impl Seen {
    fn or_twice(&mut self, line: usize, fingerprint: String, entry: Entry) -> State {
        let wrong = |field, key, first: usize| {
            State::Faulty(FieldErrors::only(field, Problem::new(key).with("line", &first)))
        };
        if let Some(first) = self.rows.get(&fingerprint) {
            return wrong("cerita", "counter-row-twice", *first);
        }
        self.rows.insert(fingerprint, line);
        if let Some(number) = &entry.noted.number {
            let number = (entry.noted.year, number.key().to_owned());
            if let Some(first) = self.numbers.get(&number) {
                return wrong("nomor", "counter-number-twice", *first);
            }
            self.numbers.insert(number, line);
        }
        State::Right(Box::new(entry))
    }
}

/// The problems of a row in words, each with its column.
pub fn in_words(errors: &FieldErrors, language: Language) -> Vec<String> {
    let words = errors.summary(language).into_iter();
    words
        .map(|item| {
            let column = item.href.trim_start_matches('#');
            format!("{}: {}", heading(language, column), item.text)
        })
        .collect()
}
