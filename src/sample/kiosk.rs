//! One kiosk, waiting to be enrolled.

use crate::platform::{Platform, vault};
use entity::kiosk::{ActiveModel, Column, Entity, KioskId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};

/// The village whose office has the sample's kiosk.
const VILLAGE: &str = "12.09.09.2002";
const NAME: &str = "Kios Balai Desa Air Joman";
const WEEK_MS: i64 = 7 * 24 * 60 * 60 * 1000;

/// A kiosk that a browser on this machine may become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KioskOffer {
    pub name: String,
    /// Good once, for a week.
    pub code: String,
}

/// Sets up the kiosk and gives it a fresh enrolment code; the one before no longer counts.
///
/// # Errors
/// When the database fails.
pub async fn offer_kiosk(platform: &Platform) -> Result<KioskOffer, DbErr> {
    let now = platform.clock.now();
    let code = vault::incident();
    let (hash, until) = (Some(vault::token_hash(&code)), Some(now.plus_ms(WEEK_MS)));
    let found = Entity::find()
        .filter(Column::VillageCode.eq(VILLAGE))
        .filter(Column::Name.eq(NAME))
        .one(&platform.db)
        .await?;
    match found {
        Some(kiosk) => {
            let change = ActiveModel {
                enrol_hash: Set(hash),
                enrol_until: Set(until),
                ..Default::default()
            };
            let this = Entity::update_many()
                .set(change)
                .filter(Column::Id.eq(kiosk.id));
            this.exec(&platform.db).await?;
        }
        None => {
            let kiosk = ActiveModel {
                id: Set(KioskId::fresh()),
                village_code: Set(VILLAGE.to_owned()),
                name: Set(NAME.to_owned()),
                token_hash: Set(None),
                enrol_hash: Set(hash),
                enrol_until: Set(until),
                enrolled_at: Set(None),
                seen_at: Set(None),
                revoked_at: Set(None),
                created_at: Set(now),
            };
            Entity::insert(kiosk)
                .exec_without_returning(&platform.db)
                .await?;
        }
    }
    Ok(KioskOffer {
        name: NAME.to_owned(),
        code,
    })
}
