//! The outbox: put in the act's transaction, leased by a courier, settled after the try.

use crate::platform::vault::{Vault, VaultError};
use crate::rules::notices::Letter;
use entity::Moment;
use entity::case::{CaseId, Language};
use entity::outbox::{ActiveModel, Channel, Column, Entity, Model, OutboxId};
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use thiserror::Error;

const MINUTE_MS: i64 = 60 * 1000;
/// A courier that dies keeps its messages from the others no longer than this.
const LEASE_MS: i64 = 5 * MINUTE_MS;
/// Back-off doubles from a minute up to four hours.
const LONGEST_WAIT_MS: i64 = 4 * 60 * MINUTE_MS;
/// After this many tries, a day and a half, a message is a dead letter.
pub const MOST_ATTEMPTS: i32 = 16;

/// A letter with its address.
#[derive(Clone, Debug)]
pub struct Outgoing {
    pub case: Option<CaseId>,
    pub channel: Channel,
    /// A number in E.164 or an e-mail address; stored encrypted.
    pub recipient: String,
    pub language: Language,
    pub letter: Letter,
}

/// Why a letter could not be put or read.
#[derive(Debug, Error)]
pub enum OutboxError {
    #[error(transparent)]
    Database(#[from] DbErr),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error("the letter is not readable")]
    Json(#[from] serde_json::Error),
}

/// Puts a letter into the outbox, in the transaction of the act that causes it.
///
/// # Errors
/// When the row cannot be written.
pub async fn put(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    outgoing: Outgoing,
    now: Moment,
) -> Result<(), OutboxError> {
    let id = OutboxId::fresh();
    let row = ActiveModel {
        id: Set(id),
        case_id: Set(outgoing.case),
        channel: Set(outgoing.channel),
        recipient: Set(vault.seal(&seal(id), outgoing.recipient.as_bytes())),
        language: Set(outgoing.language),
        letter: Set(serde_json::to_string(&outgoing.letter)?),
        created_at: Set(now),
        due_at: Set(now),
        attempts: Set(0),
        sent_at: Set(None),
        failed_at: Set(None),
        failure: Set(None),
    };
    Entity::insert(row).exec_without_returning(txn).await?;
    Ok(())
}

/// Takes up to `most` due messages in one statement: whatever several couriers do, each message is
/// with one of them.
///
/// # Errors
/// When the database fails.
pub async fn lease(db: &impl ConnectionTrait, most: u64, now: Moment) -> Result<Vec<Model>, DbErr> {
    let due = Query::select()
        .column(Column::Id)
        .from(Entity)
        .and_where(Column::SentAt.is_null())
        .and_where(Column::FailedAt.is_null())
        .and_where(Column::DueAt.lte(now))
        .order_by(Column::DueAt, sea_orm::Order::Asc)
        .limit(most)
        // SQLite has one writer and leaves the clause out by itself.
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .take();
    let mut taken = Entity::update_many()
        .col_expr(Column::DueAt, Expr::val(now.plus_ms(LEASE_MS)))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.in_subquery(due))
        .exec_with_returning(db)
        .await?;
    // RETURNING has no order of its own; ids sort by birth, so the older letter leaves first.
    taken.sort_by_key(|row| row.id);
    Ok(taken)
}

/// What is in a leased row.
///
/// # Errors
/// When the seal or the JSON does not open.
pub fn open(vault: &Vault, row: &Model) -> Result<Outgoing, OutboxError> {
    let recipient = vault.open(&seal(row.id), &row.recipient)?;
    Ok(Outgoing {
        case: row.case_id,
        channel: row.channel,
        recipient: String::from_utf8_lossy(&recipient).into_owned(),
        language: row.language,
        letter: serde_json::from_str(&row.letter)?,
    })
}

/// How a try ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Sent,
    /// Nobody can be reached at all: no fault of this message, so it does not count as a try.
    Unreachable(String),
    /// The way was blocked: try again after the back-off.
    Later(String),
    /// It will never arrive: a dead letter.
    Never(String),
}

/// Writes down how the try of a leased message ended: a success always, a failure only while the
/// lease is ours.
///
/// # Errors
/// When the database fails.
pub async fn settle(
    db: &impl ConnectionTrait,
    row: &Model,
    outcome: Outcome,
    now: Moment,
) -> Result<(), DbErr> {
    let ours = match outcome {
        Outcome::Sent => Column::SentAt.is_null(),
        _ => Column::DueAt.eq(row.due_at),
    };
    let mut change = ActiveModel { id: Set(row.id), ..ActiveModel::default() };
    match outcome {
        Outcome::Sent => {
            change.sent_at = Set(Some(now));
            change.failure = Set(None);
        }
        Outcome::Unreachable(why) => {
            change.due_at = Set(now.plus_ms(MINUTE_MS));
            change.attempts = Set(row.attempts - 1);
            change.failure = Set(Some(why));
        }
        Outcome::Later(why) if row.attempts < MOST_ATTEMPTS => {
            change.due_at = Set(now.plus_ms(back_off_ms(row.attempts)));
            change.failure = Set(Some(why));
        }
        Outcome::Later(why) | Outcome::Never(why) => {
            change.failed_at = Set(Some(now));
            change.failure = Set(Some(why));
        }
    }
    Entity::update_many().set(change).filter(Column::Id.eq(row.id)).filter(ours).exec(db).await?;
    Ok(())
}

/// Counts the letters of these cases that have not left yet as sent when they were written: those of
/// a demonstration, whose people do not exist. Returns how many.
///
/// # Errors
/// When the database fails.
pub async fn set_aside(db: &impl ConnectionTrait, cases: &[CaseId]) -> Result<u64, DbErr> {
    let done = Entity::update_many()
        .col_expr(Column::SentAt, Expr::col(Column::CreatedAt))
        .filter(Column::CaseId.is_in(cases.iter().copied()))
        .filter(Column::SentAt.is_null())
        .filter(Column::FailedAt.is_null())
        .exec(db)
        .await?;
    Ok(done.rows_affected)
}

/// One minute after the first try, then twice as long each time.
fn back_off_ms(attempts: i32) -> i64 {
    let doublings = u32::try_from(attempts.saturating_sub(1).clamp(0, 20)).unwrap_or(0);
    Ord::min(MINUTE_MS.saturating_mul(1 << doublings), LONGEST_WAIT_MS)
}

fn seal(id: OutboxId) -> String {
    format!("outbox.recipient:{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_and_ends_at_four_hours() {
        let minutes: Vec<i64> = (1..=10).map(|n| back_off_ms(n) / MINUTE_MS).collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 64, 128, 240, 240]);
    }
}
