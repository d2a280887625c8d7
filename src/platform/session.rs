//! Sign-ins that last: a random secret in a cookie, its hash in the database, an end in sight.

use super::Platform;
use super::vault;
use actix_web::cookie::{Cookie, SameSite};
use entity::Moment;
use entity::officer::OfficerId;
use entity::session::{ActiveModel, Column, Entity, Model};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, DbErr, EntityTrait, QueryFilter};

const MINUTE_MS: i64 = 60 * 1000;
/// Without a request for this long the session is over.
pub const IDLE_MS: i64 = 30 * MINUTE_MS;
/// However busy, a session ends after a working day.
pub const ABSOLUTE_MS: i64 = 12 * 60 * MINUTE_MS;
/// The last request is written down at most this often.
const TOUCH_MS: i64 = MINUTE_MS;

/// Opens a session and returns the cookie that carries its secret.
///
/// # Errors
/// When the row cannot be written.
pub async fn open(platform: &Platform, officer: OfficerId) -> Result<Cookie<'static>, DbErr> {
    let now = platform.clock.now();
    let token = vault::token();
    let row = ActiveModel {
        token_hash: Set(vault::token_hash(&token)),
        officer_id: Set(officer),
        created_at: Set(now),
        seen_at: Set(now),
        expires_at: Set(now.plus_ms(ABSOLUTE_MS)),
    };
    Entity::insert(row).exec_without_returning(&platform.db).await?;
    Ok(secret_cookie(platform, cookie_name(platform), token))
}

/// The officer whose session this secret opens, if it is still open.
///
/// # Errors
/// When the database fails.
pub async fn officer_of(platform: &Platform, token: &str) -> Result<Option<OfficerId>, DbErr> {
    let now = platform.clock.now();
    let Some(row) = Entity::find_by_id(vault::token_hash(token)).one(&platform.db).await? else {
        return Ok(None);
    };
    let idle = now.since(row.seen_at);
    if row.expires_at <= now || idle > IDLE_MS {
        Entity::delete_by_id(row.token_hash).exec(&platform.db).await?;
        return Ok(None);
    }
    if idle > TOUCH_MS {
        touch(platform, &row.token_hash, now).await?;
    }
    Ok(Some(row.officer_id))
}

/// The same without counting as a request of theirs: whoever only listens falls asleep like others.
///
/// # Errors
/// When the database fails.
pub async fn peek(platform: &Platform, token: &str) -> Result<Option<OfficerId>, DbErr> {
    let now = platform.clock.now();
    let row = Entity::find_by_id(vault::token_hash(token)).one(&platform.db).await?;
    let open = |row: &Model| row.expires_at > now && now.since(row.seen_at) <= IDLE_MS;
    Ok(row.filter(open).map(|row| row.officer_id))
}

async fn touch(platform: &Platform, token_hash: &str, now: Moment) -> Result<(), DbErr> {
    let change = ActiveModel { seen_at: Set(now), ..ActiveModel::default() };
    Entity::update_many()
        .set(change)
        .filter(Column::TokenHash.eq(token_hash))
        .exec(&platform.db)
        .await?;
    Ok(())
}

/// Ends the session this secret opens.
///
/// # Errors
/// When the database fails.
pub async fn close(platform: &Platform, token: &str) -> Result<(), DbErr> {
    Entity::delete_by_id(vault::token_hash(token)).exec(&platform.db).await?;
    Ok(())
}

/// Ends every session of an officer: after a new password, or when the account is disabled.
///
/// # Errors
/// When the database fails.
pub async fn close_all(platform: &Platform, officer: OfficerId) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::OfficerId.eq(officer)).exec(&platform.db).await?;
    Ok(())
}

/// Sweeps away sessions that have ended.
///
/// # Errors
/// When the database fails.
pub async fn sweep(platform: &Platform) -> Result<u64, DbErr> {
    let now = platform.clock.now();
    let over = Entity::delete_many().filter(
        Condition::any()
            .add(Column::ExpiresAt.lte(now))
            .add(Column::SeenAt.lt(now.plus_ms(-IDLE_MS))),
    );
    Ok(over.exec(&platform.db).await?.rows_affected)
}

/// The name of the officer's cookie.
pub fn cookie_name(platform: &Platform) -> &'static str {
    if is_https(platform) { "__Host-satupintu" } else { "satupintu" }
}

/// A cookie for a secret: not for scripts, not for other sites, gone with the browser.
pub fn secret_cookie(platform: &Platform, name: &'static str, secret: String) -> Cookie<'static> {
    Cookie::build(name, secret)
        .path("/")
        .http_only(true)
        .secure(is_https(platform))
        .same_site(SameSite::Lax)
        .finish()
}

/// The same cookie, telling the browser to forget it.
pub fn forget_cookie(platform: &Platform, name: &'static str) -> Cookie<'static> {
    let mut cookie = secret_cookie(platform, name, String::new());
    cookie.make_removal();
    cookie
}

/// Is the service reached over HTTPS? Then cookies are bound to it.
pub fn is_https(platform: &Platform) -> bool {
    platform.settings.http.public_url.starts_with("https://")
}
