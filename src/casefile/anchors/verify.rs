//! Walking the anchors: is every head they hold still a row of its case's journal?

use super::{Sum, next_heads};
use crate::casefile::CaseError;
use crate::platform::vault::Vault;
use entity::case::CaseId;
use entity::journal_anchor::{Column, Entity, Model as Anchor};
use entity::journal_anchor_head::Model as Head;
use entity::{case, case_event};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::HashMap;
use thiserror::Error;

/// So many rows are asked for at once: two parameters each.
const ASKED: usize = 250;

/// What the walk found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchors {
    /// Every anchor follows the one before, and nothing they hold is gone. `last` is to be compared
    /// with what was noted elsewhere: a cut-off end shows nowhere else.
    Whole { anchors: u64, last: Option<(String, String)> },
    /// The first thing that does not fit.
    Broken(Flaw),
}

/// What does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The anchor of this day was changed, or the one before it or some of its heads are gone.
    Anchor { day: String },
    /// A journal is no longer what an anchor holds.
    Journal(Lost),
}

/// A head that is no longer there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The day whose anchor holds it.
    pub day: String,
    pub case: CaseId,
    /// The number of the row that was the last one then.
    pub seq: i32,
    pub loss: Loss,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Loss {
    #[error("the whole case is gone")]
    CaseGone,
    #[error("its whole journal is gone")]
    JournalGone,
    #[error("rows at the end of its journal are gone")]
    Shortened,
    #[error("another row stands in its place")]
    Replaced,
}

/// Walks the anchors from the first day to the last.
///
/// # Errors
/// When the database cannot be read.
pub async fn verify(db: &impl ConnectionTrait, vault: &Vault) -> Result<Anchors, CaseError> {
    let anchors = Entity::find().order_by_asc(Column::Day).all(db).await?;
    let mut prev_hash = "";
    for anchor in &anchors {
        let (sum, lost) = walk(db, vault, anchor).await?;
        let whole = anchor.prev_hash == prev_hash
            && (sum.heads, &sum.end(vault)) == (anchor.heads, &anchor.hash);
        if !whole {
            return Ok(Anchors::Broken(Flaw::Anchor { day: anchor.day.clone() }));
        }
        if let Some(lost) = lost {
            return Ok(Anchors::Broken(Flaw::Journal(lost)));
        }
        prev_hash = &anchor.hash;
    }
    let last = anchors.last().map(|anchor| (anchor.day.clone(), anchor.hash.clone()));
    Ok(Anchors::Whole { anchors: anchors.len() as u64, last })
}

/// The hash over an anchor's heads, and the first of them that is gone.
async fn walk(
    db: &impl ConnectionTrait,
    vault: &Vault,
    anchor: &Anchor,
) -> Result<(Sum, Option<Lost>), DbErr> {
    let (mut sum, mut lost) = (Sum::begin(vault, anchor), None);
    let mut heads = next_heads(db, &anchor.day, None).await?;
    while let Some(last) = heads.last() {
        for head in &heads {
            sum.feed(vault, head);
        }
        if lost.is_none() {
            lost = first_lost(db, &heads).await?;
        }
        heads = next_heads(db, &anchor.day, Some(last)).await?;
    }
    Ok((sum, lost))
}

async fn first_lost(db: &impl ConnectionTrait, heads: &[Head]) -> Result<Option<Lost>, DbErr> {
    for heads in heads.chunks(ASKED) {
        let rows = rows_of(db, heads).await?;
        let gone = |head: &&Head| rows.get(&(head.case_id, head.seq)) != Some(&head.hash);
        if let Some(head) = heads.iter().find(gone) {
            let loss = loss(db, head).await?;
            let (day, case, seq) = (head.day.clone(), head.case_id, head.seq);
            return Ok(Some(Lost { day, case, seq, loss }));
        }
    }
    Ok(None)
}

/// The journal rows these heads name, each found by the journal's own index.
async fn rows_of(
    db: &impl ConnectionTrait,
    heads: &[Head],
) -> Result<HashMap<(CaseId, i32), String>, DbErr> {
    use case_event::Column as Row;
    let named = heads.iter().fold(Condition::any(), |any, head| {
        any.add(Condition::all().add(Row::CaseId.eq(head.case_id)).add(Row::Seq.eq(head.seq)))
    });
    let rows: Vec<(CaseId, i32, String)> = case_event::Entity::find()
        .filter(named)
        .select_only()
        .columns([Row::CaseId, Row::Seq, Row::Hash])
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(case, seq, hash)| ((case, seq), hash)).collect())
}

async fn loss(db: &impl ConnectionTrait, head: &Head) -> Result<Loss, DbErr> {
    let journal = || case_event::Entity::find().filter(case_event::Column::CaseId.eq(head.case_id));
    if case::Entity::find_by_id(head.case_id).count(db).await? == 0 {
        return Ok(Loss::CaseGone);
    }
    if journal().count(db).await? == 0 {
        return Ok(Loss::JournalGone);
    }
    let further = journal().filter(case_event::Column::Seq.gte(head.seq)).count(db).await?;
    Ok(if further == 0 { Loss::Shortened } else { Loss::Replaced })
}
