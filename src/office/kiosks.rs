//! The shared screens of the village offices: added with a one-time code, enrolled anew, taken out of use.

use crate::platform::extract::enrol_hash;
use crate::platform::{Platform, vault};
use crate::regions::places;
use crate::rules::territory::{RegionCode, RegionLevel};
use entity::kiosk::{ActiveModel, Column, Entity, KioskId};
use sea_orm::{ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, QueryFilter};
use thiserror::Error;

/// A code is good once, and for so long.
pub const CODE_MS: i64 = 10 * 60 * 1000;

/// A kiosk that waits for its device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    pub kiosk: KioskId,
    /// The village's name.
    pub village: String,
    /// Typed on the device at `/kios/daftar`, in two groups: `7K3M-92QF`.
    pub code: String,
}

/// Why no kiosk was added.
#[derive(Debug, Error)]
pub enum KioskTrouble {
    #[error("{0} is not the code of a village")]
    NoSuchVillage(String),
    #[error("there is no such kiosk, or it was taken out of use")]
    NoSuchKiosk,
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// Adds a kiosk for a village and gives out its one-time code.
///
/// # Errors
/// `NoSuchVillage`; faults of the database.
pub async fn add(platform: &Platform, village: &str) -> Result<Enrolment, KioskTrouble> {
    let unknown = || KioskTrouble::NoSuchVillage(village.to_owned());
    let code = RegionCode::parse(village).map_err(|_| unknown())?;
    let place = places(platform).await?.get(&code).ok_or_else(unknown)?;
    if code.level() != RegionLevel::Village {
        return Err(unknown());
    }
    let (id, now, one_time) = (KioskId::fresh(), platform.clock.now(), one_time_code());
    let row = ActiveModel {
        id: Set(id),
        village_code: Set(code.as_str().to_owned()),
        name: Set(format!("Kios {}", place.name)),
        token_hash: Set(None),
        enrol_hash: Set(Some(enrol_hash(platform, &one_time))),
        enrol_until: Set(Some(now.plus_ms(CODE_MS))),
        enrolled_at: Set(None),
        seen_at: Set(None),
        revoked_at: Set(None),
        created_at: Set(now),
    };
    Entity::insert(row).exec_without_returning(&platform.db).await?;
    Ok(Enrolment { kiosk: id, village: place.name, code: one_time })
}

/// A fresh code for a kiosk whose device was replaced; the old device is shut out at once.
///
/// # Errors
/// `NoSuchKiosk`; faults of the database.
pub async fn renew(platform: &Platform, kiosk: KioskId) -> Result<String, KioskTrouble> {
    let one_time = one_time_code();
    let change = ActiveModel {
        token_hash: Set(None),
        enrol_hash: Set(Some(enrol_hash(platform, &one_time))),
        enrol_until: Set(Some(platform.clock.now().plus_ms(CODE_MS))),
        ..ActiveModel::default()
    };
    change_one(platform, kiosk, change).await?;
    Ok(one_time)
}

/// Takes a kiosk out of use for good.
///
/// # Errors
/// `NoSuchKiosk`; faults of the database.
pub async fn revoke(platform: &Platform, kiosk: KioskId) -> Result<(), KioskTrouble> {
    let change = ActiveModel {
        token_hash: Set(None),
        enrol_hash: Set(None),
        enrol_until: Set(None),
        revoked_at: Set(Some(platform.clock.now())),
        ..ActiveModel::default()
    };
    change_one(platform, kiosk, change).await
}

async fn change_one(
    platform: &Platform,
    kiosk: KioskId,
    change: ActiveModel,
) -> Result<(), KioskTrouble> {
    let done = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(kiosk))
        .filter(Column::RevokedAt.is_null())
        .exec(&platform.db)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(KioskTrouble::NoSuchKiosk) }
}

fn one_time_code() -> String {
    let symbols = vault::incident();
    match symbols.split_at_checked(4) {
        Some((left, right)) => format!("{left}-{right}"),
        None => symbols,
    }
}
