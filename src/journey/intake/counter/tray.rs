//! What lies in front of an officer for a while: the receipt of what was just written down, a register
//! between its check and its import. Sealed; only they see it; gone after its time.

use super::import::{Imported, Register};
use super::receipt::Slip;
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use entity::officer::OfficerId;
use entity::tray::{ActiveModel, Column, Entity, TrayId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

const HOUR_MS: i64 = 60 * 60 * 1000;

/// What lies in a tray.
#[derive(Serialize, Deserialize)]
pub enum Kept {
    /// The receipt of one report, with its PIN.
    Slip(Box<Slip>),
    /// A register that was checked and not imported yet.
    Register(Register),
    /// What became of it; of the register itself nothing is left.
    Imported(Imported),
}

impl Kept {
    /// A receipt is written off soon; a register may be mended overnight.
    const fn lasts_ms(&self) -> i64 {
        match self {
            Self::Slip(_) => HOUR_MS,
            Self::Register(_) | Self::Imported(_) => 24 * HOUR_MS,
        }
    }
}

/// Puts something into a tray; what lies there already stays.
///
/// # Errors
/// When the database or the vault fails.
pub async fn put(
    platform: &Platform,
    (officer, id): (OfficerId, TrayId),
    kept: &Kept,
) -> Result<(), AppError> {
    let row = ActiveModel {
        id: Set(id),
        officer_id: Set(officer),
        sealed: Set(platform.vault.seal_json(&place(id), kept)?),
        expires_at: Set(platform.clock.now().plus_ms(kept.lasts_ms())),
    };
    Entity::insert(row)
        .on_conflict(OnConflict::column(Column::Id).do_nothing().to_owned())
        .exec_without_returning(&platform.db)
        .await?;
    Ok(())
}

/// What lies in the officer's tray; somebody else's is none.
///
/// # Errors
/// `OutOfReach` when there is none, or none any more.
pub async fn take(
    platform: &Platform,
    (officer, id): (OfficerId, TrayId),
) -> Result<Kept, AppError> {
    let row = Entity::find_by_id(id)
        .filter(Column::OfficerId.eq(officer))
        .filter(Column::ExpiresAt.gt(platform.clock.now()))
        .one(&platform.db)
        .await?;
    let row = row.ok_or(Refusal::OutOfReach)?;
    Ok(platform.vault.open_json(&place(id), &row.sealed)?)
}

/// Puts something else in its place.
///
/// # Errors
/// When the database or the vault fails.
pub async fn replace(
    platform: &Platform,
    (officer, id): (OfficerId, TrayId),
    kept: &Kept,
) -> Result<(), AppError> {
    let change = ActiveModel {
        sealed: Set(platform.vault.seal_json(&place(id), kept)?),
        expires_at: Set(platform.clock.now().plus_ms(kept.lasts_ms())),
        ..ActiveModel::default()
    };
    Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(id))
        .filter(Column::OfficerId.eq(officer))
        .exec(&platform.db)
        .await?;
    Ok(())
}

fn place(id: TrayId) -> String {
    format!("tray.sealed:{id}")
}
