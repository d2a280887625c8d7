//! How often the second factor of one case may be tried: five times an hour and twenty times a day.
//! Rows, not memory, so that neither a restart nor a second server gives more tries.

use super::proves;
use crate::casefile::{CaseError, Opened};
use crate::platform::{Platform, db};
use entity::Moment;
use entity::case;
use entity::case::CaseId;
use entity::proof_try::{ActiveModel, Column, Entity, ProofTryId};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

const HOUR_MS: i64 = 60 * 60 * 1000;
const DAY_MS: i64 = 24 * HOUR_MS;
const AN_HOUR: usize = 5;
const A_DAY: usize = 20;

/// What came of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proving {
    Right,
    /// Not this; so many tries are left for now.
    Wrong {
        left: usize,
    },
    /// Not looked at: there were too many tries. The next one counts again at this time.
    Locked {
        until: Moment,
    },
}

/// Tries an answer. The try is written down before the answer is looked at, and taken back when it was
/// right: many at once do not get more tries than one after another.
///
/// # Errors
/// When the database or the vault fails.
pub async fn prove(platform: &Platform, case: &Opened, answer: &str) -> Result<Proving, CaseError> {
    let now = platform.clock.now();
    let txn = db::begin_write(&platform.db).await?;
    // Where several may write at once, tries at one case stand in line.
    case::Entity::find_by_id(case.row.id).lock_exclusive().one(&*txn).await?;
    let tries = recent(&*txn, case.row.id, now).await?;
    if let Some(until) = locked(&tries, now) {
        return Ok(Proving::Locked { until });
    }
    let id = ProofTryId::fresh();
    let row = ActiveModel { id: Set(id), case_id: Set(case.row.id), at: Set(now) };
    Entity::insert(row).exec_without_returning(&*txn).await?;
    let right = proves(&*txn, &platform.vault, case, answer).await?;
    if right {
        Entity::delete_by_id(id).exec(&*txn).await?;
    }
    txn.commit().await?;
    let left = left(&tries, now).saturating_sub(1);
    Ok(if right { Proving::Right } else { Proving::Wrong { left } })
}

/// Until when no further try is looked at; none when one is free now.
///
/// # Errors
/// When the database fails.
pub async fn locked_until(
    conn: &impl ConnectionTrait,
    case: CaseId,
    now: Moment,
) -> Result<Option<Moment>, CaseError> {
    Ok(locked(&recent(conn, case, now).await?, now))
}

/// The tries of the last day, newest first.
async fn recent(
    conn: &impl ConnectionTrait,
    case: CaseId,
    now: Moment,
) -> Result<Vec<Moment>, CaseError> {
    let rows = Entity::find()
        .filter(Column::CaseId.eq(case))
        .filter(Column::At.gt(now.plus_ms(-DAY_MS)))
        .order_by_desc(Column::At)
        .limit(A_DAY as u64)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| row.at).collect())
}

/// With the limit reached, the oldest try that counts must grow old first.
fn locked(tries: &[Moment], now: Moment) -> Option<Moment> {
    let full = |count: usize, period: i64| {
        tries.get(count - 1).map(|oldest| oldest.plus_ms(period)).filter(|until| *until > now)
    };
    full(AN_HOUR, HOUR_MS).max(full(A_DAY, DAY_MS))
}

fn left(tries: &[Moment], now: Moment) -> usize {
    let this_hour = tries.iter().filter(|at| now.since(**at) < HOUR_MS).count();
    AN_HOUR.saturating_sub(this_hour).min(A_DAY.saturating_sub(tries.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_795_399_200_000);

    fn ago(minutes: &[i64]) -> Vec<Moment> {
        minutes.iter().map(|minutes| NOW.plus_ms(-minutes * 60_000)).collect()
    }

    #[test]
    fn the_sixth_try_waits_until_the_first_is_an_hour_old() {
        assert_eq!(locked(&ago(&[1, 2, 3, 4]), NOW), None);
        let until = NOW.plus_ms(10 * 60_000);
        assert_eq!(locked(&ago(&[1, 2, 3, 4, 50]), NOW), Some(until));
        assert_eq!(locked(&ago(&[1, 2, 3, 4, 60]), NOW), None);
    }

    #[test]
    fn twenty_a_day_are_enough_however_slowly() {
        let tries: Vec<i64> = (1..=20).map(|n| n * 61).collect();
        let until = NOW.plus_ms(DAY_MS - 20 * 61 * 60_000);
        assert_eq!(locked(&ago(&tries), NOW), Some(until));
    }

    #[test]
    fn what_is_left_counts_the_hour_and_the_day() {
        assert_eq!(left(&ago(&[]), NOW), 5);
        assert_eq!(left(&ago(&[1, 2, 61]), NOW), 3);
        let tries: Vec<i64> = (1..=19).map(|n| n * 61).collect();
        assert_eq!(left(&ago(&tries), NOW), 1);
    }
}
