//! Files of nobody go: their drafts grew old, they were taken out again, or they were never sent.

use crate::platform::{Platform, db};
use entity::Moment;
use entity::attachment::{Column, Entity, Model};
use sea_orm::{
    ColumnTrait, Condition, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, RuntimeErr,
};

const HOUR_MS: i64 = 60 * 60 * 1000;
/// Somebody may be sending the same photo again right now.
const NOBODYS_MS: i64 = HOUR_MS;
/// An answer that was begun and left.
const UNSENT_MS: i64 = 24 * HOUR_MS;
const AT_ONCE: u64 = 200;

/// Deletes what belongs to nobody any more; answers how many files that were.
///
/// # Errors
/// When the database or the store fails; the next round tries again.
pub async fn sweep(platform: &Platform) -> Result<usize, DbErr> {
    let now = platform.clock.now();
    let mut gone = 0;
    loop {
        let old = Entity::find()
            .filter(is_old(now))
            .order_by_asc(Column::TouchedAt)
            .limit(AT_ONCE)
            .all(&platform.db)
            .await?;
        if old.is_empty() {
            return Ok(gone);
        }
        gone += old.len();
        for row in old {
            delete(platform, row, now).await?;
        }
    }
}

fn is_old(now: Moment) -> Condition {
    let nobodys = Condition::all()
        .add(Column::DraftId.is_null())
        .add(Column::CaseId.is_null())
        .add(Column::TouchedAt.lt(now.plus_ms(-NOBODYS_MS)));
    let unsent = Condition::all()
        .add(Column::CaseId.is_not_null())
        .add(Column::TouchedAt.lt(now.plus_ms(-UNSENT_MS)));
    Condition::all().add(Column::EventId.is_null()).add(Condition::any().add(nobodys).add(unsent))
}

/// Row and object go together: were the object left, nobody would know of it any more.
async fn delete(platform: &Platform, row: Model, now: Moment) -> Result<(), DbErr> {
    let txn = db::begin_write(&platform.db).await?;
    let still_old = Entity::delete_many().filter(Column::Id.eq(row.id)).filter(is_old(now));
    if still_old.exec(&*txn).await?.rows_affected == 1 {
        let deleted = platform.files.delete(&row.address).await;
        deleted.map_err(|error| DbErr::Exec(RuntimeErr::Internal(error.to_string())))?;
    }
    txn.commit().await
}
