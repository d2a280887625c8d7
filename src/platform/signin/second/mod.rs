//! The second factor: a code of an authenticator app, or one of the spare codes on paper. Each is good
//! once. Officers turn it on for themselves.

mod half;
mod spare;

pub use half::{Half, forget_half, half_of, half_way, trusted, trusts};

use crate::platform::error::{AppError, Fault, While};
use crate::platform::{Platform, db};
use entity::officer::OfficerId;
use entity::second_factor::{ActiveModel, Column, Entity, Model};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use totp_rs::{Builder, Totp};

/// As long as RFC 4226 recommends: 160 bits.
const SECRET_BYTES: usize = 20;
const ISSUER: &str = "Satu Pintu";

/// What is typed or scanned into the app.
#[derive(Clone)]
pub struct Setup {
    /// `otpauth://totp/…`, for a QR code.
    pub url: String,
    /// The secret in base 32, in groups of four.
    pub key: String,
}

/// The officer's factor, if there is one; it asks for nothing before it is confirmed.
///
/// # Errors
/// When the database fails.
pub async fn factor_of(platform: &Platform, officer: OfficerId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(officer).one(&platform.db).await
}

/// Makes a fresh secret that still has to be confirmed. A confirmed one stays as it is.
///
/// # Errors
/// A fault.
pub async fn begin(platform: &Platform, officer: OfficerId) -> Result<(), AppError> {
    let txn = db::begin_write(&platform.db).await?;
    if Entity::find_by_id(officer).one(&txn).await?.is_some_and(|row| row.confirmed_at.is_some()) {
        return Ok(());
    }
    end(&txn, officer).await?;
    let secret: [u8; SECRET_BYTES] = rand::random();
    let row = ActiveModel {
        officer_id: Set(officer),
        secret: Set(platform.vault.seal(&place(officer), &secret)),
        confirmed_at: Set(None),
        last_step: Set(0),
        spare: Set("[]".to_owned()),
    };
    Entity::insert(row).exec_without_returning(&txn).await?;
    txn.commit().await?;
    Ok(())
}

/// What the app needs to know.
///
/// # Errors
/// A fault, when the secret cannot be opened.
pub fn setup(platform: &Platform, factor: &Model, account: &str) -> Result<Setup, AppError> {
    let totp = totp(platform, factor, account)?;
    let key = totp.secret().to_base32();
    let groups: Vec<String> =
        key.chars().collect::<Vec<_>>().chunks(4).map(|group| group.iter().collect()).collect();
    let url = totp.to_url().map_err(|error| Fault::new(error, "writing an otpauth address"))?;
    Ok(Setup { url, key: groups.join(" ") })
}

/// Turns the factor on with a first code of the app, and answers with the spare codes: they are never
/// shown again. None when the code does not fit.
///
/// # Errors
/// A fault.
pub async fn confirm(
    platform: &Platform,
    officer: OfficerId,
    code: &str,
) -> Result<Option<Vec<String>>, AppError> {
    let Some(factor) = factor_of(platform, officer).await? else { return Ok(None) };
    let Some(step) = step_of(platform, &factor, code)? else { return Ok(None) };
    let (codes, hashes) = spare::fresh(&platform.vault, officer);
    let row = ActiveModel {
        confirmed_at: Set(Some(platform.clock.now())),
        last_step: Set(step),
        spare: Set(hashes),
        ..Default::default()
    };
    let confirmed = Entity::update_many()
        .set(row)
        .filter(Column::OfficerId.eq(officer))
        .filter(Column::ConfirmedAt.is_null())
        .filter(Column::Secret.eq(factor.secret))
        .exec(&platform.db)
        .await?;
    Ok((confirmed.rows_affected == 1).then_some(codes))
}

/// Does the code prove it? Whatever proved it once never does again.
///
/// # Errors
/// A fault.
pub async fn prove(platform: &Platform, factor: &Model, code: &str) -> Result<bool, AppError> {
    let step = step_of(platform, factor, code)?;
    let officer = factor.officer_id;
    let used = match (step, spare::without(&platform.vault, factor, code)) {
        (Some(step), _) => Entity::update_many()
            .set(ActiveModel { last_step: Set(step), ..Default::default() })
            .filter(Column::OfficerId.eq(officer))
            .filter(Column::LastStep.lt(step)),
        (None, Some(left)) => Entity::update_many()
            .set(ActiveModel { spare: Set(left), ..Default::default() })
            .filter(Column::OfficerId.eq(officer))
            .filter(Column::Spare.eq(&factor.spare)),
        (None, None) => return Ok(false),
    };
    let used = used.filter(Column::ConfirmedAt.is_not_null()).exec(&platform.db).await?;
    Ok(used.rows_affected == 1)
}

/// How many spare codes are left.
pub fn spare_left(factor: &Model) -> usize {
    spare::hashes(factor).len()
}

/// Takes the factor away.
///
/// # Errors
/// When the database fails.
pub async fn end(conn: &impl ConnectionTrait, officer: OfficerId) -> Result<(), DbErr> {
    Entity::delete_by_id(officer).exec(conn).await?;
    Ok(())
}

/// The step whose code this is, now or half a minute to either side.
fn step_of(platform: &Platform, factor: &Model, code: &str) -> Result<Option<i64>, AppError> {
    let code: String = code.chars().filter(|sign| !sign.is_whitespace()).collect();
    let seconds = u64::try_from(platform.clock.now().0 / 1_000).unwrap_or_default();
    let step = totp(platform, factor, "")?.check(&code, seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

fn totp(platform: &Platform, factor: &Model, account: &str) -> Result<Totp, AppError> {
    let secret = platform.vault.open(&place(factor.officer_id), &factor.secret);
    let built = Builder::new()
        .with_secret(secret.while_("opening a second factor")?)
        .with_issuer(Some(ISSUER))
        .with_account_name(account.replace(':', "."))
        .build();
    built.map_err(|error| Fault::new(error, "reading a second factor").into())
}

fn place(officer: OfficerId) -> String {
    format!("second_factor.secret:{officer}")
}
