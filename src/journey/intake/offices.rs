//! Which office stands nearest to a village, and when it is open.

use crate::casefile::directory::self_and_above;
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::rules::territory::RegionCode;
use entity::unit;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;

/// An office as a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Office {
    pub name: String,
    pub phone: String,
    pub hours: String,
}

impl Office {
    pub fn of(row: unit::Model) -> Self {
        Self {
            name: row.name,
            phone: row.phone.unwrap_or_default(),
            hours: row.hours.unwrap_or_default(),
        }
    }
}

/// The nearest office that takes reports from this village.
///
/// # Errors
/// When the database fails.
pub async fn nearest(
    platform: &Platform,
    village: &RegionCode,
) -> Result<Option<Office>, AppError> {
    let rows = unit::Entity::find()
        .filter(unit::Column::ClosedAt.is_null())
        .filter(unit::Column::TakesIntake.eq(true))
        .filter(unit::Column::RegionCode.is_in(self_and_above(village)))
        .all(&platform.db)
        .await?;
    Ok(rows.into_iter().min_by_key(|row| row.level).map(Office::of))
}
