//! How far a batch is, and what came of each case. Only whoever asked for it reads it.

use crate::casefile::CaseError;
use entity::batch::{self, BatchId};
use entity::batch_item::{self, Column, Entity, ItemState};
use entity::case::CaseId;
use entity::officer::OfficerId;
use entity::referral::ReferralId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A batch and how many of its cases have come how far.
#[derive(Clone, Debug)]
pub struct Progress {
    pub batch: batch::Model,
    counts: Vec<(ItemState, i64)>,
}

impl Progress {
    /// How many cases have come so far.
    pub fn count(&self, state: ItemState) -> usize {
        let found = self.counts.iter().find(|(known, _)| *known == state);
        found.and_then(|(_, count)| usize::try_from(*count).ok()).unwrap_or_default()
    }
}

/// One case of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub case: CaseId,
    /// The referral of it that is meant, where one is.
    pub referral: Option<ReferralId>,
    pub state: ItemState,
    pub version: i32,
    /// The version it led to.
    pub done_version: Option<i32>,
    /// Why it was skipped or failed, as a word of the catalogue.
    pub why: String,
}

/// How far the officer's batch is; none when there is no such batch of theirs.
///
/// # Errors
/// When the database fails.
pub async fn progress(
    conn: &impl ConnectionTrait,
    officer: OfficerId,
    id: BatchId,
) -> Result<Option<Progress>, CaseError> {
    let found = batch::Entity::find_by_id(id).filter(batch::Column::OfficerId.eq(officer));
    let Some(batch) = found.one(conn).await? else { return Ok(None) };
    let counts = Entity::find()
        .filter(Column::BatchId.eq(id))
        .select_only()
        .column(Column::State)
        .column_as(Column::Place.count(), "n")
        .group_by(Column::State)
        .into_tuple()
        .all(conn)
        .await?;
    Ok(Some(Progress { batch, counts }))
}

/// The cases of a batch in their order; of one state, if asked so.
///
/// # Errors
/// When the database fails.
pub async fn items(
    conn: &impl ConnectionTrait,
    id: BatchId,
    state: Option<ItemState>,
) -> Result<Vec<Item>, CaseError> {
    let mut query = Entity::find().filter(Column::BatchId.eq(id));
    if let Some(state) = state {
        query = query.filter(Column::State.eq(state));
    }
    let rows = query.order_by_asc(Column::Place).all(conn).await?;
    Ok(rows.into_iter().map(item).collect())
}

fn item(row: batch_item::Model) -> Item {
    Item {
        case: row.case_id,
        referral: row.referral_id,
        state: row.state,
        version: row.version,
        done_version: row.done_version,
        why: row.why.unwrap_or_default(),
    }
}
