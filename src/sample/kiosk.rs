//! One kiosk, waiting for a device.

use crate::office::kiosks;
use crate::platform::Platform;
use entity::kiosk::{ActiveModel, Column, Entity, KioskId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};

/// The village whose office has the sample's kiosk.
const VILLAGE: &str = "12.09.09.2002";
/// Nobody types a code within ten minutes of starting a demonstration.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Sets up the kiosk and gives out a code for its device, good once and for a day; none when a device
/// has become the kiosk already.
///
/// # Errors
/// When the database fails.
pub async fn offer_kiosk(platform: &Platform) -> anyhow::Result<Option<String>> {
    let there = Entity::find()
        .filter(Column::VillageCode.eq(VILLAGE))
        .filter(Column::RevokedAt.is_null())
        .one(&platform.db)
        .await?;
    let (kiosk, code) = match there {
        Some(kiosk) if kiosk.token_hash.is_some() => return Ok(None),
        Some(kiosk) => (kiosk.id, kiosks::renew(platform, kiosk.id).await?),
        None => {
            let enrolment = kiosks::add(platform, VILLAGE).await?;
            (enrolment.kiosk, enrolment.code)
        }
    };
    wait_for_a_day(platform, kiosk).await?;
    Ok(Some(code))
}

async fn wait_for_a_day(platform: &Platform, kiosk: KioskId) -> Result<(), DbErr> {
    let until = platform.clock.now().plus_ms(DAY_MS);
    Entity::update_many()
        .set(ActiveModel { enrol_until: Set(Some(until)), ..Default::default() })
        .filter(Column::Id.eq(kiosk))
        .exec(&platform.db)
        .await?;
    Ok(())
}
