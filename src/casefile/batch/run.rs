//! Working through a batch: case by case, until it is through or the time is over.

use super::item_seal;
use crate::casefile::{self, Along, CaseError, Done, Several, SubmissionKey, TakingBack};
use crate::platform::Platform;
use crate::rules::act::{Act, Actor, Officer};
use crate::rules::deed::Deed;
use crate::rules::refusal::Refusal;
use entity::Moment;
use entity::batch::{self, BatchId};
use entity::batch_item::{self, Column, Entity, ItemState};
use entity::officer::OfficerId;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

/// Cases read at once; the batch is marked as alive after each such handful.
const HANDFUL: u64 = 20;
/// A batch nobody has worked on for so long was left by whoever ran it.
const LEFT_MS: i64 = 60 * 1000;

/// Works through what waits in a batch.
///
/// # Errors
/// When the database or a seal fails; what waits then is taken up again later.
pub async fn run(platform: &Platform, officer: &Officer, id: BatchId) -> Result<(), CaseError> {
    let Some(batch) = batch::Entity::find_by_id(id).one(&platform.db).await? else {
        return Ok(());
    };
    if batch.officer_id != officer.id {
        return Err(Refusal::OutOfReach.into());
    }
    let since = begun(platform, &batch).await?;
    loop {
        let waiting = Entity::find()
            .filter(Column::BatchId.eq(id))
            .filter(Column::State.eq(ItemState::Waiting))
            .order_by_asc(Column::Place)
            .limit(HANDFUL)
            .all(&platform.db)
            .await?;
        if waiting.is_empty() {
            return touch(platform, id, true).await;
        }
        for item in waiting {
            let came_of_it = one(platform, officer, &item, since).await?;
            settle(&platform.db, &item, came_of_it).await?;
        }
        touch(platform, id, false).await?;
    }
}

/// Batches that were left in the middle, and whose they are.
///
/// # Errors
/// When the database fails.
pub async fn left(platform: &Platform) -> Result<Vec<(BatchId, OfficerId)>, CaseError> {
    let since = platform.clock.now().plus_ms(-LEFT_MS);
    let rows = batch::Entity::find()
        .filter(batch::Column::EndedAt.is_null())
        .filter(batch::Column::TouchedAt.lt(since))
        .order_by_asc(batch::Column::TouchedAt)
        .limit(HANDFUL)
        .all(&platform.db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.officer_id)).collect())
}

/// Ends a batch whose officer works here no longer: what waits is not done.
///
/// # Errors
/// When the database fails.
pub async fn abandon(platform: &Platform, id: BatchId) -> Result<(), CaseError> {
    let change = batch_item::ActiveModel {
        state: Set(ItemState::Failed),
        why: Set(Some(Refusal::NotYourAct.word().to_owned())),
        ..Default::default()
    };
    Entity::update_many()
        .set(change)
        .filter(Column::BatchId.eq(id))
        .filter(Column::State.eq(ItemState::Waiting))
        .exec(&platform.db)
        .await?;
    touch(platform, id, true).await
}

/// For a batch that takes another back: when that one was made. No older act is taken back.
async fn begun(platform: &Platform, batch: &batch::Model) -> Result<Option<Moment>, CaseError> {
    let Some(undoes) = batch.undoes else { return Ok(None) };
    let other = batch::Entity::find_by_id(undoes).one(&platform.db).await?;
    Ok(other.map(|other| other.made_at))
}

async fn one(
    platform: &Platform,
    officer: &Officer,
    item: &batch_item::Model,
    since: Option<Moment>,
) -> Result<Result<Done, Refusal>, CaseError> {
    let place = item_seal(item.batch_id, item.place);
    let deeds: Vec<Deed> = platform.vault.open_json(&place, &item.sealed)?;
    let key = item.place.to_string();
    let key = SubmissionKey::new(&platform.vault, &format!("batch:{}", item.batch_id), &key, &key)?;
    let (actor, case) = (Actor::Officer(officer.clone()), item.case_id);
    let seen = seen(&platform.db, item).await?;
    let done = if let Some(since) = since {
        casefile::undo(platform, &actor, TakingBack { case, seen, key, since }).await
    } else {
        let acts = deeds.into_iter().map(Act::from).collect();
        let several = Several { case, seen, key, acts };
        casefile::act_in_turn(platform, &actor, several, Along::default()).await
    };
    match done {
        Ok(done) => Ok(Ok(done)),
        Err(CaseError::Refused(refusal)) => Ok(Err(refusal)),
        Err(fault) => Err(fault),
    }
}

/// The version an item is done on. Of a case with two referrals in one batch the second is done on what
/// the first led to: nobody else has changed anything.
async fn seen(conn: &impl ConnectionTrait, item: &batch_item::Model) -> Result<i32, CaseError> {
    if item.referral_id.is_none() {
        return Ok(item.version);
    }
    let before = Entity::find()
        .filter(Column::BatchId.eq(item.batch_id))
        .filter(Column::Place.lt(item.place))
        .filter(Column::CaseId.eq(item.case_id))
        .filter(Column::Version.eq(item.version))
        .filter(Column::State.eq(ItemState::Done))
        .order_by_desc(Column::Place)
        .one(conn)
        .await?;
    Ok(before.and_then(|before| before.done_version).unwrap_or(item.version))
}

/// Writes down what came of it, unless somebody else has.
async fn settle(
    conn: &impl ConnectionTrait,
    item: &batch_item::Model,
    came_of_it: Result<Done, Refusal>,
) -> Result<(), CaseError> {
    let (state, why, version) = match came_of_it {
        Ok(done) => (ItemState::Done, None, Some(done.version)),
        Err(Refusal::Overtaken) => (ItemState::Failed, Some("overtaken"), None),
        Err(refusal) => (ItemState::Failed, Some(refusal.word()), None),
    };
    let change = batch_item::ActiveModel {
        state: Set(state),
        why: Set(why.map(str::to_owned)),
        done_version: Set(version),
        ..Default::default()
    };
    Entity::update_many()
        .set(change)
        .filter(Column::BatchId.eq(item.batch_id))
        .filter(Column::Place.eq(item.place))
        .filter(Column::State.eq(ItemState::Waiting))
        .exec(conn)
        .await?;
    Ok(())
}

async fn touch(platform: &Platform, id: BatchId, ended: bool) -> Result<(), CaseError> {
    let now = platform.clock.now();
    let mut change = batch::ActiveModel { touched_at: Set(now), ..Default::default() };
    if ended {
        change.ended_at = Set(Some(now));
    }
    batch::Entity::update_many()
        .set(change)
        .filter(batch::Column::Id.eq(id))
        .filter(batch::Column::EndedAt.is_null())
        .exec(&platform.db)
        .await?;
    Ok(())
}
