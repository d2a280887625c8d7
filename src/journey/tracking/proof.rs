//! Counting tries at the second factor, and remembering who passed: a cookie for a quarter of an hour.

use crate::casefile::proof::proves;
use crate::casefile::Opened;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::session::{forget_cookie, is_https, secret_cookie};
use crate::platform::{Platform, vault};
use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use entity::Moment;
use entity::case::CaseId;
use entity::{proof, proof_try};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
};

const MINUTE_MS: i64 = 60 * 1000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
/// A proof lasts this long after the last page.
const LASTS_MS: i64 = 15 * MINUTE_MS;
const TRIES_AN_HOUR: u64 = 5;
const TRIES_A_DAY: u64 = 20;

/// Tries an answer. The try is written down before it is judged, so that parallel tries count too;
/// a right one is taken off again.
///
/// # Errors
/// `TooMany` when the case has been tried too often.
pub async fn try_answer(
    session: &PublicSession,
    case: &Opened,
    answer: &str,
) -> Result<bool, AppError> {
    let platform = &session.platform;
    let id = proof_try::ProofTryId::fresh();
    let row = proof_try::ActiveModel {
        id: Set(id),
        case_id: Set(case.row.id),
        at: Set(session.now),
    };
    proof_try::Entity::insert(row).exec_without_returning(&platform.db).await?;
    within(platform, case.row.id, session.now, (HOUR_MS, TRIES_AN_HOUR)).await?;
    within(platform, case.row.id, session.now, (24 * HOUR_MS, TRIES_A_DAY)).await?;
    let right = proves(&platform.db, &platform.vault, case, answer).await?;
    if right {
        proof_try::Entity::delete_by_id(id).exec(&platform.db).await?;
    }
    Ok(right)
}

async fn within(
    platform: &Platform,
    case: CaseId,
    now: Moment,
    (span, most): (i64, u64),
) -> Result<(), AppError> {
    let tries = proof_try::Entity::find()
        .filter(proof_try::Column::CaseId.eq(case))
        .filter(proof_try::Column::At.gt(now.plus_ms(-span)))
        .count(&platform.db)
        .await?;
    if tries > most {
        let retry_after = u64::try_from(span / 1000).unwrap_or(3600);
        return Err(Refusal::TooMany { retry_after }.into());
    }
    Ok(())
}

/// Remembers the proof; the cookie carries its secret.
///
/// # Errors
/// When the database fails.
pub async fn remember(
    session: &PublicSession,
    case: CaseId,
) -> Result<Cookie<'static>, AppError> {
    let token = vault::token();
    let row = proof::ActiveModel {
        token_hash: Set(vault::token_hash(&token)),
        case_id: Set(case),
        expires_at: Set(session.now.plus_ms(LASTS_MS)),
    };
    proof::Entity::insert(row).exec_without_returning(&session.platform.db).await?;
    Ok(secret_cookie(&session.platform, name(&session.platform), token))
}

/// Does this browser hold a proof of this case? If so it lasts another quarter of an hour.
///
/// # Errors
/// When the database fails.
pub async fn holds(
    session: &PublicSession,
    request: &HttpRequest,
    case: CaseId,
) -> Result<bool, AppError> {
    let Some(hash) = token_hash(session, request) else { return Ok(false) };
    let row = proof::Entity::find_by_id(hash)
        .filter(proof::Column::CaseId.eq(case))
        .filter(proof::Column::ExpiresAt.gt(session.now))
        .one(&session.platform.db)
        .await?;
    let Some(row) = row else { return Ok(false) };
    if row.expires_at.since(session.now) < LASTS_MS - MINUTE_MS {
        prolong(session, row.token_hash).await?;
    }
    Ok(true)
}

async fn prolong(session: &PublicSession, hash: String) -> Result<(), AppError> {
    let change = proof::ActiveModel {
        expires_at: Set(session.now.plus_ms(LASTS_MS)),
        ..Default::default()
    };
    proof::Entity::update_many()
        .set(change)
        .filter(proof::Column::TokenHash.eq(hash))
        .exec(&session.platform.db)
        .await?;
    Ok(())
}

/// Forgets the proof this browser holds.
///
/// # Errors
/// When the database fails.
pub async fn forget(
    session: &PublicSession,
    request: &HttpRequest,
) -> Result<Cookie<'static>, AppError> {
    if let Some(hash) = token_hash(session, request) {
        proof::Entity::delete_by_id(hash).exec(&session.platform.db).await?;
    }
    Ok(forget_cookie(&session.platform, name(&session.platform)))
}

fn token_hash(session: &PublicSession, request: &HttpRequest) -> Option<String> {
    let cookie = request.cookie(name(&session.platform))?;
    Some(vault::token_hash(cookie.value()))
}

fn name(platform: &Platform) -> &'static str {
    if is_https(platform) { "__Host-bukti" } else { "bukti" }
}
