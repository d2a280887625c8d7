//! One thing done to many cases or referrals: kept as rows before anything is done, then one transaction a case.
//! Whoever runs a batch, and however often, each of its cases is acted on once: the case's key says so.

mod read;
mod run;

pub use read::{Item, Progress, items, progress};
pub use run::{abandon, left, run};

use super::CaseError;
use crate::platform::Platform;
use crate::platform::{db, vault::Vault};
use crate::rules::deed::Deed;
use entity::batch::{BatchId, BatchKind};
use entity::batch_item::ItemState;
use entity::case::CaseId;
use entity::officer::OfficerId;
use entity::referral::ReferralId;
use entity::{batch, batch_item};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};

/// At most so many cases at once.
pub const MOST: usize = 1_000;
/// Rows in one INSERT: SQLite takes so many values and no more.
const ROWS_AT_ONCE: usize = 200;

/// A batch that is asked for.
#[derive(Clone, Debug)]
pub struct NewBatch {
    /// From the form: sent twice, it is one batch.
    pub id: BatchId,
    pub officer: OfficerId,
    pub kind: BatchKind,
    /// The batch it takes back.
    pub undoes: Option<BatchId>,
    pub list_href: String,
    pub items: Vec<NewItem>,
}

/// One of its cases, or one of their referrals.
#[derive(Clone, Debug)]
pub struct NewItem {
    pub case: CaseId,
    pub referral: Option<ReferralId>,
    /// The version it is done on.
    pub version: i32,
    /// What is to be done, or why nothing is, as a word of the catalogue.
    pub plan: Result<Vec<Deed>, &'static str>,
}

/// Keeps a batch, all of it or nothing. One with this id that is there already stays as it is.
///
/// # Errors
/// When the database or a seal fails.
pub async fn keep(platform: &Platform, new: NewBatch) -> Result<(), CaseError> {
    let now = platform.clock.now();
    let row = batch::ActiveModel {
        id: Set(new.id),
        officer_id: Set(new.officer),
        kind: Set(new.kind),
        undoes: Set(new.undoes),
        list_href: Set(new.list_href),
        made_at: Set(now),
        touched_at: Set(now),
        ended_at: Set(None),
    };
    let mut rows = Vec::with_capacity(new.items.len());
    for (place, item) in (1..).zip(new.items) {
        rows.push(item_row(&platform.vault, (new.id, place), item)?);
    }
    let txn = db::begin_write(&platform.db).await?;
    let fresh = batch::Entity::insert(row)
        .on_conflict(OnConflict::column(batch::Column::Id).do_nothing().to_owned())
        .exec_without_returning(&txn)
        .await?;
    if fresh == 1 {
        insert(&txn, rows).await?;
    }
    txn.commit().await?;
    Ok(())
}

async fn insert(
    txn: &impl ConnectionTrait,
    rows: Vec<batch_item::ActiveModel>,
) -> Result<(), CaseError> {
    for some in rows.chunks(ROWS_AT_ONCE) {
        let some = some.to_vec();
        batch_item::Entity::insert_many(some).exec_without_returning(txn).await?;
    }
    Ok(())
}

fn item_row(
    vault: &Vault,
    (batch, place): (BatchId, i32),
    item: NewItem,
) -> Result<batch_item::ActiveModel, CaseError> {
    let (deeds, state, why) = match item.plan {
        Ok(deeds) => (deeds, ItemState::Waiting, None),
        Err(why) => (Vec::new(), ItemState::Skipped, Some(why.to_owned())),
    };
    Ok(batch_item::ActiveModel {
        batch_id: Set(batch),
        place: Set(place),
        case_id: Set(item.case),
        referral_id: Set(item.referral),
        version: Set(item.version),
        done_version: Set(None),
        state: Set(state),
        why: Set(why),
        sealed: Set(vault.seal_json(&item_seal(batch, place), &deeds)?),
    })
}

fn item_seal(batch: BatchId, place: i32) -> String {
    format!("batch_item.sealed:{batch}:{place}")
}
