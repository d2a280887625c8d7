//! Keeping the full-text index: written with the case, in the same transaction. Only what stands in clear
//! goes in, and what is sealed later goes out again.

use super::CaseError;
use crate::platform::db;
use crate::rules::search_words::words_of;
use entity::case::CaseId;
use entity::case_text::{ActiveModel, Column, Entity};
use entity::{case, case_event, person};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query};
use sea_orm::{
    ActiveValue::{self, Set},
    ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::BTreeSet;

/// More words than anybody writes about one case; the first in the alphabet stay.
const MOST_WORDS: usize = 4_000;
/// Cases that are indexed in one go.
const BATCH: u64 = 500;

/// Indexes a new case, or one that was sealed, by all that stands in clear about it.
pub(super) async fn write(txn: &impl ConnectionTrait, case: CaseId) -> Result<(), CaseError> {
    let story: Option<Option<String>> = case::Entity::find_by_id(case)
        .select_only()
        .column(case::Column::Story)
        .into_tuple()
        .one(txn)
        .await?;
    let texts = texts(txn, case, story.flatten()).await?;
    put(txn, case, words_of(texts.iter().map(String::as_str))).await
}

/// Adds what an act wrote in clear.
pub(super) async fn add<'a>(
    txn: &impl ConnectionTrait,
    case: CaseId,
    texts: impl Iterator<Item = &'a str>,
) -> Result<(), CaseError> {
    let new = words_of(texts);
    if new.is_empty() {
        return Ok(());
    }
    let row = Entity::find().filter(Column::CaseId.eq(case)).one(txn).await?;
    let Some(row) = row else { return write(txn, case).await };
    let mut words: BTreeSet<String> = row.words.split(' ').map(str::to_owned).collect();
    let before = words.len();
    words.extend(new);
    if words.len() == before { Ok(()) } else { put(txn, case, words).await }
}

/// Names in clear; story and notes only while the case keeps nothing sealed.
async fn texts(
    txn: &impl ConnectionTrait,
    case: CaseId,
    story: Option<String>,
) -> Result<Vec<String>, CaseError> {
    let names: Vec<Option<String>> = person::Entity::find()
        .filter(person::Column::CaseId.eq(case))
        .select_only()
        .column(person::Column::Name)
        .into_tuple()
        .all(txn)
        .await?;
    let mut texts: Vec<String> = names.into_iter().flatten().collect();
    let Some(story) = story else { return Ok(texts) };
    texts.push(story);
    let notes: Vec<(Option<String>, Option<String>)> = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(case))
        .select_only()
        .columns([case_event::Column::Note, case_event::Column::PublicNote])
        .into_tuple()
        .all(txn)
        .await?;
    texts.extend(notes.into_iter().flat_map(|(note, public)| [note, public]).flatten());
    Ok(texts)
}

async fn put(
    txn: &impl ConnectionTrait,
    case: CaseId,
    words: BTreeSet<String>,
) -> Result<(), CaseError> {
    let row = row(case, words);
    let again = OnConflict::column(Column::CaseId).update_column(Column::Words).to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(txn).await?;
    Ok(())
}

fn row(case: CaseId, words: BTreeSet<String>) -> ActiveModel {
    let words: Vec<String> = words.into_iter().take(MOST_WORDS).collect();
    ActiveModel { case_id: Set(case), words: Set(words.join(" ")), ..Default::default() }
}

/// The row of a case that is brought in with all it has: the same words that `write` would find.
pub(super) fn row_of(
    id: CaseId,
    case: &case::ActiveModel,
    people: &[person::ActiveModel],
    events: &[case_event::ActiveModel],
) -> ActiveModel {
    let mut texts: Vec<&str> = people.iter().filter_map(|one| clear(&one.name)).collect();
    if let Some(story) = clear(&case.story) {
        texts.push(story);
        let notes = events.iter().flat_map(|one| [clear(&one.note), clear(&one.public_note)]);
        texts.extend(notes.flatten());
    }
    row(id, words_of(texts))
}

fn clear(value: &ActiveValue<Option<String>>) -> Option<&str> {
    match value {
        Set(text) => text.as_deref(),
        _ => None,
    }
}

/// Indexes the cases that are not yet: those from before there was an index, or brought in past it.
/// Answers how many there were.
///
/// # Errors
/// When the database fails; what was indexed until then stays.
pub async fn catch_up(db: &DatabaseConnection) -> Result<u64, CaseError> {
    let (mut done, mut last) = (0, None);
    loop {
        let txn = db::begin_write(db).await?;
        let cases = missing(&txn, last).await?;
        for case in &cases {
            write(&txn, *case).await?;
        }
        txn.commit().await?;
        done += cases.len() as u64;
        match cases.last() {
            Some(case) => last = Some(*case),
            None => return Ok(done),
        }
    }
}

async fn missing(
    conn: &impl ConnectionTrait,
    after: Option<CaseId>,
) -> Result<Vec<CaseId>, CaseError> {
    let indexed = Query::select()
        .expr(Expr::val(1))
        .from(Entity)
        .and_where(Expr::col((Entity, Column::CaseId)).equals((case::Entity, case::Column::Id)))
        .take();
    let mut query = case::Entity::find().filter(Expr::exists(indexed).not());
    if let Some(after) = after {
        query = query.filter(case::Column::Id.gt(after));
    }
    Ok(query
        .select_only()
        .column(case::Column::Id)
        .order_by_asc(case::Column::Id)
        .limit(BATCH)
        .into_tuple()
        .all(conn)
        .await?)
}
