//! Signing in. Wrong name, wrong password, closed account: the same words, the same work.

use super::delay::Tries;
use super::{end, known_device, open};
use crate::platform::error::{AppError, Refusal};
use crate::platform::http::Client;
use crate::platform::password::Verdict;
use crate::platform::throttle::Kind;
use crate::platform::{Platform, db};
use entity::Moment;
use entity::officer::{ActiveModel, Column, Entity, Model};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use secrecy::SecretString;

/// Who tries, and with what.
pub struct Attempt<'a> {
    pub client: Client,
    pub name: &'a str,
    pub password: SecretString,
    /// The browser's mark from an earlier sign-in, if it has one.
    pub device: Option<&'a str>,
    /// The session it has open, which a new one replaces.
    pub session: Option<&'a str>,
}

/// The secrets that go into the browser's cookies.
#[derive(Clone)]
pub struct SignedIn {
    pub session: String,
    pub device: String,
}

/// Opens a session, or says no (`None`: name and password do not fit together).
///
/// Refuses with `TooMany` when an address or an account tries too often; a browser the officer has
/// used before does not wait for what others try in their name.
pub async fn sign_in(
    platform: &Platform,
    attempt: Attempt<'_>,
) -> Result<Option<SignedIn>, AppError> {
    let now = platform.clock.now();
    let name = attempt.name.trim().to_lowercase();
    platform.throttle.count(Kind::SignIn, &attempt.client)?;
    let officer = Entity::find()
        .filter(Column::SignInName.eq(&name))
        .one(&platform.db)
        .await?;
    let known = officer
        .as_ref()
        .is_some_and(|officer| known_device::knows(&platform.vault, officer, attempt.device));
    if !known {
        platform.throttle.count(Kind::SignIn, &name)?;
        refuse_early(tries(platform, officer.as_ref(), &name), now)?;
    }
    let hash = officer
        .as_ref()
        .map(|officer| officer.password_hash.clone());
    let verdict = platform
        .passwords
        .verify(attempt.password.clone(), hash)
        .await?;
    match officer {
        Some(officer) if verdict != Verdict::Wrong && officer.disabled_at.is_none() => {
            let stronger = match verdict {
                Verdict::RightButWeak => Some(platform.passwords.hash(attempt.password).await?),
                _ => None,
            };
            admit(platform, officer, stronger, attempt.session)
                .await
                .map(Some)
        }
        officer => {
            remember_wrong(platform, officer.as_ref(), &name, now).await?;
            Ok(None)
        }
    }
}

fn tries(platform: &Platform, officer: Option<&Model>, name: &str) -> Tries {
    match officer {
        Some(officer) => Tries {
            wrong: officer.wrong_tries,
            next_at: officer.next_try_at,
        },
        None => platform.delays.of(name),
    }
}

fn refuse_early(tries: Tries, now: Moment) -> Result<(), Refusal> {
    match u64::try_from(tries.wait(now)) {
        Ok(wait) if wait > 0 => Err(Refusal::TooMany {
            retry_after: wait.div_ceil(1_000),
        }),
        _ => Ok(()),
    }
}

async fn admit(
    platform: &Platform,
    mut officer: Model,
    stronger: Option<String>,
    replaced: Option<&str>,
) -> Result<SignedIn, AppError> {
    if let Some(secret) = replaced {
        end(&platform.db, secret).await?;
    }
    let now = platform.clock.now();
    let mut row = ActiveModel {
        wrong_tries: Set(0),
        next_try_at: Set(None),
        last_sign_in_at: Set(Some(now)),
        ..Default::default()
    };
    if let Some(hash) = stronger {
        row.password_hash = Set(hash.clone());
        officer.password_hash = hash;
    }
    let txn = db::begin_write(&platform.db).await?;
    update(&txn, &officer, row).await?;
    let session = open(&txn, officer.id, now).await?;
    txn.commit().await?;
    tracing::info!(officer.id = %officer.id, "signed in");
    Ok(SignedIn {
        session,
        device: known_device::mark(&platform.vault, &officer),
    })
}

async fn remember_wrong(
    platform: &Platform,
    officer: Option<&Model>,
    name: &str,
    now: Moment,
) -> Result<(), DbErr> {
    let Some(officer) = officer else {
        tracing::info!("a sign-in was refused");
        platform.delays.one_more(name, now);
        return Ok(());
    };
    tracing::info!(officer.id = %officer.id, "a sign-in was refused");
    let txn = db::begin_write(&platform.db).await?;
    // Read again: others may have tried while the password was being hashed.
    let seen = Entity::find_by_id(officer.id).one(&txn).await?;
    let before = tries(platform, seen.as_ref(), name);
    let after = before.one_more(now);
    let row = ActiveModel {
        wrong_tries: Set(after.wrong),
        next_try_at: Set(after.next_at),
        ..Default::default()
    };
    update(&txn, officer, row).await?;
    txn.commit().await
}

async fn update(
    txn: &impl ConnectionTrait,
    officer: &Model,
    row: ActiveModel,
) -> Result<(), DbErr> {
    Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(officer.id))
        .exec(txn)
        .await?;
    Ok(())
}
