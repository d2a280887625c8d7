//! Keeping the full-text index: written with the case, in the same transaction. Only what stands in clear
//! goes in, and what is sealed later goes out again. Beside what people wrote stand the places and units
//! whose case it is, each as a word that nobody can type: a search asks for both at once. A unit whose
//! cases come from many regencies has all words of its cases once more under itself, and the day on which
//! the case came in: what it seeks is then found without what the rest of the country wrote.

mod catch_up;
mod gather;

pub use catch_up::{catch_up, waiting, write_missing};

use super::CaseError;
use crate::rules::search_words::words_of;
use crate::rules::standing::UnitFacts;
use entity::case::CaseId;
use entity::case_text::{ActiveModel, Column, Entity};
use entity::unit::{Level, UnitId};
use entity::{Moment, case, case_event, person};
use gather::gather;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::{self, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};
use std::collections::BTreeSet;

/// More words than anybody writes about one case; the first in the alphabet stay. With those of several
/// wide units they are still less than PostgreSQL indexes of one row (1 MB).
const MOST_WORDS: usize = 2_000;
/// Symbols of a unit's id in the words of its cases.
const MARK: usize = 8;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The word of a unit that has or had to do with a case.
pub(super) fn unit_word(unit: UnitId) -> String {
    format!("@{}", unit.0.simple())
}

/// A word as it stands in the cases of a wide unit. Its mark is a piece of the unit's id: that two units
/// might share one does no harm, for reach decides.
pub(super) fn own_word(unit: UnitId, word: &str) -> String {
    let id = unit.0.simple().to_string();
    format!("@{}.{word}", &id[id.len() - MARK..])
}

/// The word of a wide unit's cases of one day. Nobody can type it: a word has no point.
pub(super) fn day_word(unit: UnitId, day: i64) -> String {
    own_word(unit, &format!(".{day}"))
}

/// Days since the epoch.
pub(super) const fn day_of(at: Moment) -> i64 {
    at.0.div_euclid(DAY_MS)
}

/// Do a unit's cases come from many regencies?
pub(super) const fn is_wide(level: Level) -> bool {
    matches!(level, Level::Province | Level::Ministry)
}

/// Adds the words of the units that have to do with a case that came in then, and whatever is written
/// once more for every wide unit among them and those it had before.
pub(super) fn add_units(
    words: &mut BTreeSet<String>,
    units: impl Iterator<Item = (UnitId, Level)>,
    received_at: Moment,
) {
    for (unit, level) in units {
        words.insert(unit_word(unit));
        if is_wide(level) {
            words.insert(day_word(unit, day_of(received_at)));
        }
    }
    let marks: Vec<String> = words.iter().filter_map(|word| mark_of_day(word)).collect();
    if marks.is_empty() {
        return;
    }
    let written: Vec<String> = words.iter().filter(|word| is_written(word)).cloned().collect();
    words.extend(
        marks.iter().flat_map(|mark| written.iter().map(move |word| format!("{mark}{word}"))),
    );
}

/// The mark of the wide unit whose day it is: `@0a1b2c3d.`.
fn mark_of_day(word: &str) -> Option<String> {
    let (mark, _) = word.strip_prefix('@')?.split_once("..")?;
    Some(format!("@{mark}."))
}

/// Did somebody write it?
fn is_written(word: &str) -> bool {
    !word.starts_with('@')
}

/// The word of the village or district of need.
pub(super) fn place_word(code: &str) -> String {
    format!("@{code}")
}

/// Indexes a new case, or one that was sealed, by all that stands in clear about it.
pub(super) async fn write(txn: &impl ConnectionTrait, case: CaseId) -> Result<(), CaseError> {
    write_all(txn, &[case]).await
}

/// The same for several cases, in the order of their ids; what they say is read for all at once.
async fn write_all(txn: &impl ConnectionTrait, cases: &[CaseId]) -> Result<(), CaseError> {
    let rows = gather(txn, cases).await?.into_iter().map(|said| {
        let mut words = some_of(said.texts.iter().map(String::as_str));
        words.extend(said.places.iter().map(|code| place_word(code)));
        add_units(&mut words, said.units.into_iter(), said.received_at);
        row(said.case, words)
    });
    put(txn, rows.collect()).await
}

/// Adds what an act wrote in clear, and the units that have to do with the case by it.
pub(super) async fn add<'a>(
    txn: &impl ConnectionTrait,
    (case, received_at): (CaseId, Moment),
    texts: impl Iterator<Item = &'a str>,
    units: Vec<&UnitFacts>,
) -> Result<(), CaseError> {
    let there = Entity::find().filter(Column::CaseId.eq(case)).one(txn).await?;
    let Some(there) = there else { return write(txn, case).await };
    let mut words: BTreeSet<String> = there.words.split(' ').map(str::to_owned).collect();
    let before = words.len();
    let written = words.iter().filter(|word| is_written(word)).count();
    words.extend(words_of(texts).into_iter().take(MOST_WORDS.saturating_sub(written)));
    let units = units.into_iter().map(|unit| (unit.id, unit.level));
    add_units(&mut words, units, received_at);
    if words.len() == before { Ok(()) } else { put(txn, vec![row(case, words)]).await }
}

fn some_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    words_of(texts).into_iter().take(MOST_WORDS).collect()
}

async fn put(txn: &impl ConnectionTrait, rows: Vec<ActiveModel>) -> Result<(), CaseError> {
    if rows.is_empty() {
        return Ok(());
    }
    let again = OnConflict::column(Column::CaseId).update_column(Column::Words).to_owned();
    Entity::insert_many(rows).on_conflict(again).exec_without_returning(txn).await?;
    Ok(())
}

fn row(case: CaseId, words: BTreeSet<String>) -> ActiveModel {
    let words: Vec<String> = words.into_iter().collect();
    ActiveModel { case_id: Set(case), words: Set(words.join(" ")), ..Default::default() }
}

/// The row of a case that is brought in with all it has: the same words that `write` would find.
pub(super) fn row_of(
    id: CaseId,
    (case, people, events): (
        &case::ActiveModel,
        &[person::ActiveModel],
        &[case_event::ActiveModel],
    ),
    (places, units): (Vec<String>, Vec<(UnitId, Level)>),
    received_at: Moment,
) -> ActiveModel {
    let mut texts: Vec<&str> = people.iter().filter_map(|one| clear(&one.name)).collect();
    if let Some(story) = clear(&case.story) {
        texts.push(story);
        let notes = events.iter().flat_map(|one| [clear(&one.note), clear(&one.public_note)]);
        texts.extend(notes.flatten());
    }
    let mut words = some_of(texts);
    words.extend(places);
    add_units(&mut words, units.into_iter(), received_at);
    row(id, words)
}

fn clear(value: &ActiveValue<Option<String>>) -> Option<&str> {
    match value {
        Set(text) => text.as_deref(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(all: &[&str]) -> BTreeSet<String> {
        all.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn what_is_written_stands_once_more_under_every_wide_unit_also_when_it_comes_later() {
        let village = UnitId(uuid::Uuid::from_u128(1));
        let ministry = UnitId(uuid::Uuid::from_u128(0xabcd));
        let now = Moment(3 * DAY_MS + 5);
        let mut all = words(&["beras"]);
        add_units(&mut all, [(village, Level::Village)].into_iter(), now);
        assert_eq!(all, words(&["beras", &unit_word(village)]));
        add_units(&mut all, [(ministry, Level::Ministry)].into_iter(), now);
        all.insert("berkutu".to_owned());
        add_units(&mut all, [(village, Level::Village)].into_iter(), now);
        let own = ["@0000abcd..3", "@0000abcd.beras", "@0000abcd.berkutu"];
        let rest = ["beras", "berkutu", &unit_word(village), &unit_word(ministry)];
        assert_eq!(all, words(&[own.as_slice(), rest.as_slice()].concat()));
        assert_eq!(day_word(ministry, day_of(now)), own[0]);
        assert_eq!(own_word(ministry, "beras"), own[1]);
    }
}
