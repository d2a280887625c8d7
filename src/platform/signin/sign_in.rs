//! Signing in. Wrong name, wrong password, closed account: the same words, the same work.

use super::delay::Tries;
use super::{known_device, second};
use crate::platform::error::{AppError, Refusal};
use crate::platform::http::Client;
use crate::platform::password::Verdict;
use crate::platform::throttle::Kind;
use crate::platform::{Platform, db, session};
use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use entity::officer::{ActiveModel, Column, Entity, Model, OfficerId};
use entity::{Moment, second_factor};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use secrecy::SecretString;

/// The cookies of somebody who has just signed in; both belong into the answer.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Opens the session.
    pub session: Cookie<'static>,
    /// Marks the browser as one this officer has used.
    pub device: Cookie<'static>,
}

/// How far somebody has come.
#[derive(Clone, Debug)]
pub enum Passed {
    In(SignedIn),
    /// The password fits; the cookie waits for the code.
    HalfWay(Cookie<'static>),
}

/// Opens a session or asks for a code, or says no (`None`: name and password do not fit together).
///
/// Refuses with `TooMany` when an address or an account was wrong too often; whoever is right costs
/// their colleagues behind the same address nothing. A browser the officer has
/// used before does not wait for what strangers try in their name, so nobody can be kept out.
///
/// # Errors
/// `TooMany`, or a fault.
pub async fn sign_in(
    platform: &Platform,
    request: &HttpRequest,
    name: &str,
    password: SecretString,
) -> Result<Option<Passed>, AppError> {
    let now = platform.clock.now();
    // PostgreSQL refuses NUL in a text.
    let name = crate::rules::words::clean(name).to_lowercase();
    let client = Client::of(request.head(), &platform.settings.http);
    platform.throttle.count_try(Kind::SignIn, &client)?;
    let officer = Entity::find().filter(Column::SignInName.eq(&name)).one(&platform.db).await?;
    let known = known_device::knows(platform, request, officer.as_ref());
    if !known {
        platform.throttle.count_try(Kind::SignIn, &name)?;
        refuse_early(tries(platform, officer.as_ref(), &name), now)?;
    }
    let hash = officer.as_ref().map(|officer| officer.password_hash.clone());
    let verdict = platform.passwords.verify(password.clone(), hash).await?;
    match officer {
        Some(officer) if verdict != Verdict::Wrong && officer.disabled_at.is_none() => {
            let stronger = match verdict {
                Verdict::RightButWeak => Some(platform.passwords.hash(password).await?),
                _ => None,
            };
            platform.throttle.give_back(Kind::SignIn, &client);
            if !known {
                platform.throttle.give_back(Kind::SignIn, &name);
            }
            close_earlier(platform, request).await?;
            let factor = confirmed(platform, officer.id).await?;
            if factor.is_some_and(|factor| !second::trusts(platform, request, &factor)) {
                return Ok(Some(Passed::HalfWay(second::half_way(platform, officer.id))));
            }
            admit(platform, officer, stronger).await.map(|signed_in| Some(Passed::In(signed_in)))
        }
        officer => {
            remember_wrong(platform, officer.as_ref(), &name).await?;
            Ok(None)
        }
    }
}

/// The second step of somebody half way in. `None`: the code does not fit, or was used before.
///
/// # Errors
/// `Expired` when too much time went by, `TooMany` after wrong tries, or a fault.
pub async fn second_step(
    platform: &Platform,
    request: &HttpRequest,
    code: &str,
) -> Result<Option<(SignedIn, second_factor::Model)>, AppError> {
    let half = second::half_of(platform, request).ok_or(Refusal::Expired)?;
    platform.throttle.count(Kind::SignIn, &half.officer.0)?;
    let officer = Entity::find_by_id(half.officer).one(&platform.db).await?;
    let officer = officer.filter(|row| row.disabled_at.is_none()).ok_or(Refusal::Expired)?;
    let factor = confirmed(platform, officer.id).await?.ok_or(Refusal::Expired)?;
    let name = officer.sign_in_name.clone();
    refuse_early(tries(platform, Some(&officer), &name), platform.clock.now())?;
    if !second::prove(platform, &factor, code).await? {
        remember_wrong(platform, Some(&officer), &name).await?;
        return Ok(None);
    }
    admit(platform, officer, None).await.map(|signed_in| Some((signed_in, factor)))
}

async fn confirmed(
    platform: &Platform,
    officer: OfficerId,
) -> Result<Option<second_factor::Model>, DbErr> {
    let factor = second::factor_of(platform, officer).await?;
    Ok(factor.filter(|factor| factor.confirmed_at.is_some()))
}

fn tries(platform: &Platform, officer: Option<&Model>, name: &str) -> Tries {
    match officer {
        Some(officer) => Tries { wrong: officer.wrong_tries, next_at: officer.next_try_at },
        None => platform.delays.of(name),
    }
}

fn refuse_early(tries: Tries, now: Moment) -> Result<(), Refusal> {
    match u64::try_from(tries.wait(now)) {
        Ok(wait) if wait > 0 => Err(Refusal::TooMany { retry_after: wait.div_ceil(1_000) }),
        _ => Ok(()),
    }
}

/// The session this browser had open is replaced, not kept beside the new one.
async fn close_earlier(platform: &Platform, request: &HttpRequest) -> Result<(), DbErr> {
    match request.cookie(session::cookie_name(platform)) {
        Some(earlier) => session::close(platform, earlier.value()).await,
        None => Ok(()),
    }
}

async fn admit(
    platform: &Platform,
    mut officer: Model,
    stronger: Option<String>,
) -> Result<SignedIn, AppError> {
    let mut row = ActiveModel {
        wrong_tries: Set(0),
        next_try_at: Set(None),
        last_sign_in_at: Set(Some(platform.clock.now())),
        ..Default::default()
    };
    if let Some(hash) = stronger {
        row.password_hash = Set(hash.clone());
        officer.password_hash = hash;
    }
    update(&platform.db, &officer, row).await?;
    let session = session::open(platform, officer.id).await?;
    tracing::info!(officer.id = %officer.id, "signed in");
    Ok(SignedIn { session, device: known_device::cookie(platform, &officer) })
}

async fn remember_wrong(
    platform: &Platform,
    officer: Option<&Model>,
    name: &str,
) -> Result<(), DbErr> {
    let now = platform.clock.now();
    let Some(officer) = officer else {
        tracing::info!("a sign-in was refused");
        platform.delays.one_more(name, now);
        return Ok(());
    };
    tracing::info!(officer.id = %officer.id, "a sign-in was refused");
    let txn = db::begin_write(&platform.db).await?;
    // Read again: others may have tried while the password was being hashed.
    let seen = Entity::find_by_id(officer.id).one(&txn).await?;
    let after = tries(platform, seen.as_ref(), name).one_more(now);
    let row = ActiveModel {
        wrong_tries: Set(after.wrong),
        next_try_at: Set(after.next_at),
        ..Default::default()
    };
    update(&txn, officer, row).await?;
    txn.commit().await
}

async fn update(
    conn: &impl ConnectionTrait,
    officer: &Model,
    row: ActiveModel,
) -> Result<(), DbErr> {
    Entity::update_many().set(row).filter(Column::Id.eq(officer.id)).exec(conn).await?;
    Ok(())
}
