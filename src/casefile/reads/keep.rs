//! How long it is kept who looked at what.

use crate::platform::Platform;
use crate::rules::policy::Policy;
use entity::Moment;
use entity::access_log::{Column, Entity};
use entity::retention;
use entity::unit::Zone;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The row that says how long.
const SUBJECT: &str = "access_log";

/// Lets go what is older than its row says, in whole days; without a row nothing goes. Returns how many.
///
/// # Errors
/// When the database fails.
pub async fn sweep(platform: &Platform) -> Result<u64, DbErr> {
    let Some(since) = kept_since(&platform.db, platform.clock.now()).await? else { return Ok(0) };
    let gone = Entity::delete_many().filter(Column::At.lt(since)).exec(&platform.db).await?;
    Ok(gone.rows_affected)
}

/// The midnight in the west of the country before which nothing needs to be there any more.
pub(super) async fn kept_since(
    conn: &impl ConnectionTrait,
    now: Moment,
) -> Result<Option<Moment>, DbErr> {
    let row = retention::Entity::find_by_id(SUBJECT).one(conn).await?;
    let calendar = Policy::default().calendar(Zone::Wib, None);
    let midnight = |days: i32| {
        let last = calendar.local_date(now.plus_ms(-i64::from(days) * DAY_MS));
        calendar.end_of_day(last).plus_ms(1 - DAY_MS)
    };
    Ok(row.map(|row| row.days).filter(|days| *days > 0).map(midnight))
}
