//! The outbox: messages that are to leave. Put inside an act's transaction; leased, not locked, by
//! couriers; settled when the mail server has said yes or no.

use crate::platform::db;
use crate::platform::vault::{Vault, VaultError};
use crate::rules::notices::Letter;
use entity::Moment;
use entity::case::{CaseId, Language};
use entity::outbox::{ActiveModel, Channel, Column, Entity, Model, OutboxId};
use sea_orm::sea_query::{LockBehavior, LockType, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait,
    ExprTrait, FromQueryResult, QueryFilter,
};

const MINUTE: i64 = 60_000;
/// How long a courier may keep a message before another may take it.
const LEASE: i64 = 5 * MINUTE;
/// After so many tries a message is a dead letter.
const MAX_ATTEMPTS: i32 = 16;
/// Waits grow up to this: never a storm of retries.
const LONGEST_WAIT: i64 = 4 * 60 * MINUTE;

/// A message to be written.
#[derive(Clone)]
pub struct Outgoing {
    pub case: Option<CaseId>,
    pub channel: Channel,
    /// A number or an address, in clear; it is stored sealed.
    pub recipient: String,
    pub language: Language,
    pub letter: Letter,
}

/// How a try ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    Sent,
    /// The mail server cannot be reached: no fault of this message, so it does not count as a try.
    Unreachable(String),
    /// It may work later: try again after a growing wait, in the end give up.
    Later(String),
    /// It will never work.
    Never(String),
}

/// Puts a message into the outbox; it leaves if, and only if, the transaction commits.
pub async fn put(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    outgoing: Outgoing,
    now: Moment,
) -> Result<OutboxId, DbErr> {
    let id = OutboxId::fresh();
    let row = ActiveModel {
        id: Set(id),
        case_id: Set(outgoing.case),
        channel: Set(outgoing.channel),
        recipient: Set(vault.seal(&seal(id), outgoing.recipient.as_bytes())),
        language: Set(outgoing.language),
        letter: Set(serde_json::to_string(&outgoing.letter)
            .map_err(|error| DbErr::Json(error.to_string()))?),
        created_at: Set(now),
        due_at: Set(now),
        attempts: Set(0),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(txn).await?;
    Ok(id)
}

/// Takes up to `limit` due messages for this courier alone, with one statement. A courier that dies
/// loses its lease, and the messages come back.
pub async fn lease(db: &DatabaseConnection, now: Moment, limit: u64) -> Result<Vec<Model>, DbErr> {
    let due = Query::select()
        .column(Column::Id)
        .from(Entity)
        .and_where(Column::SentAt.is_null())
        .and_where(Column::FailedAt.is_null())
        .and_where(Column::DueAt.lte(now))
        .order_by(Column::DueAt, sea_orm::Order::Asc)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .to_owned();
    let take = Query::update()
        .table(Entity)
        .value(Column::DueAt, now.plus_ms(LEASE))
        .value(
            Column::Attempts,
            sea_orm::sea_query::Expr::col(Column::Attempts).add(1),
        )
        .and_where(Column::Id.in_subquery(due))
        .returning_all()
        .to_owned();
    let txn = db::begin_write(db).await?;
    let rows = txn.query_all(&take).await?;
    txn.commit().await?;
    rows.iter()
        .map(|row| Model::from_query_result(row, ""))
        .collect()
}

/// Writes down how a try ended. A failure counts only while the lease is ours; a success always.
pub async fn settle(
    db: &DatabaseConnection,
    taken: &Model,
    settlement: Settlement,
    now: Moment,
) -> Result<(), DbErr> {
    let ours = match settlement {
        Settlement::Sent => Column::SentAt.is_null(),
        _ => Column::DueAt.eq(taken.due_at),
    };
    let txn = db::begin_write(db).await?;
    Entity::update_many()
        .set(outcome(taken, settlement, now))
        .filter(Column::Id.eq(taken.id))
        .filter(ours)
        .exec(&txn)
        .await?;
    txn.commit().await
}

fn outcome(taken: &Model, settlement: Settlement, now: Moment) -> ActiveModel {
    let mut row = ActiveModel::default();
    match settlement {
        Settlement::Sent => row.sent_at = Set(Some(now)),
        Settlement::Unreachable(reason) => {
            row.due_at = Set(now.plus_ms(MINUTE));
            row.attempts = Set(taken.attempts - 1);
            row.failure = Set(Some(short(&reason)));
        }
        Settlement::Later(reason) if taken.attempts < MAX_ATTEMPTS => {
            row.due_at = Set(now.plus_ms(wait_after(taken.attempts)));
            row.failure = Set(Some(short(&reason)));
        }
        Settlement::Later(reason) | Settlement::Never(reason) => {
            row.failed_at = Set(Some(now));
            row.failure = Set(Some(short(&reason)));
        }
    }
    row
}

/// The number or address of a message.
pub fn recipient(vault: &Vault, row: &Model) -> Result<String, VaultError> {
    let plain = vault.open(&seal(row.id), &row.recipient)?;
    String::from_utf8(plain).map_err(|_| VaultError::Unreadable)
}

fn seal(id: OutboxId) -> String {
    format!("outbox.recipient:{id}")
}

/// 1, 2, 4, 8 … minutes, up to four hours.
fn wait_after(attempts: i32) -> i64 {
    let doublings = Ord::min(u32::try_from(attempts - 1).unwrap_or(0), 16);
    Ord::min(MINUTE << doublings, LONGEST_WAIT)
}

/// What fits into the column; a server's answer may be long.
fn short(reason: &str) -> String {
    reason
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect()
}

#[cfg(test)]
mod tests;
