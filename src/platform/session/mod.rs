//! Staff sign-ins: opened with a password, kept as the hash of a secret, ended by time or by will.

mod delay;
mod known_device;
mod officer;
mod sign_in;

pub use delay::Delays;
pub use sign_in::{SignedIn, sign_in};

pub(super) use officer::load;

use crate::platform::db;
use crate::platform::vault::{token, token_hash};
use entity::Moment;
use entity::officer::OfficerId;
use entity::session::{ActiveModel, Column, Entity, Model};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DatabaseConnection, DbErr,
    EntityTrait, QueryFilter,
};

const MINUTE: i64 = 60_000;
/// A session nobody uses for so long is over.
pub const IDLE: i64 = 30 * MINUTE;
/// Every session is over after so long.
pub const LONGEST: i64 = 12 * 60 * MINUTE;

/// Opens a session; returns the secret for the cookie, of which only the hash is kept.
pub(super) async fn open(
    txn: &impl ConnectionTrait,
    officer: OfficerId,
    now: Moment,
) -> Result<String, DbErr> {
    let secret = token();
    let row = ActiveModel {
        token_hash: Set(token_hash(&secret)),
        officer_id: Set(officer),
        created_at: Set(now),
        seen_at: Set(now),
        expires_at: Set(now.plus_ms(LONGEST)),
    };
    Entity::insert(row).exec_without_returning(txn).await?;
    Ok(secret)
}

/// The session of a cookie, if it is still good; using it keeps it alive.
pub(super) async fn find(
    db: &DatabaseConnection,
    secret: &str,
    now: Moment,
) -> Result<Option<Model>, DbErr> {
    let found = Entity::find_by_id(token_hash(secret)).one(db).await?;
    let Some(session) = found.filter(|session| is_open(session, now)) else {
        return Ok(None);
    };
    if now.since(session.seen_at) >= MINUTE {
        touch(db, &session.token_hash, now).await?;
    }
    Ok(Some(session))
}

fn is_open(session: &Model, now: Moment) -> bool {
    now < session.expires_at && now.since(session.seen_at) < IDLE && now >= session.created_at
}

async fn touch(db: &DatabaseConnection, hash: &str, now: Moment) -> Result<(), DbErr> {
    let txn = db::begin_write(db).await?;
    Entity::update_many()
        .set(ActiveModel {
            seen_at: Set(now),
            ..Default::default()
        })
        .filter(Column::TokenHash.eq(hash))
        .exec(&txn)
        .await?;
    txn.commit().await
}

/// Ends the session of a cookie.
pub async fn end(db: &DatabaseConnection, secret: &str) -> Result<(), DbErr> {
    let txn = db::begin_write(db).await?;
    Entity::delete_by_id(token_hash(secret)).exec(&txn).await?;
    txn.commit().await
}

/// Ends every session of an officer: after a new password, or when they must leave at once.
pub async fn end_all(txn: &impl ConnectionTrait, officer: OfficerId) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::OfficerId.eq(officer))
        .exec(txn)
        .await?;
    Ok(())
}

/// Deletes the sessions that are over.
pub async fn sweep(db: &DatabaseConnection, now: Moment) -> Result<u64, DbErr> {
    let txn = db::begin_write(db).await?;
    let over = Condition::any()
        .add(Column::ExpiresAt.lte(now))
        .add(Column::SeenAt.lte(now.plus_ms(-IDLE)));
    let done = Entity::delete_many().filter(over).exec(&txn).await?;
    txn.commit().await?;
    Ok(done.rows_affected)
}

#[cfg(test)]
mod tests;
