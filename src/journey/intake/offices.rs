//! Which office stands nearest to a village, and when it is open.

use crate::casefile::directory::{self, self_and_above};
use crate::casefile::policy;
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::rules::routing::{Question, RouteReason};
use crate::rules::territory::RegionCode;
use entity::case::{Issue, Severity};
use entity::unit;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;

/// An office as a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Office {
    pub name: String,
    pub phone: String,
    /// The number as a telephone takes it.
    pub tel: String,
    pub hours: String,
}

impl Office {
    /// As it really occurs, for the test that renders every page.
    pub fn sample() -> Self {
        Self {
            name: "Puskesos Air Joman".to_owned(),
            phone: "0812-0000-0001".to_owned(),
            tel: "081200000001".to_owned(),
            hours: "Senin–Jumat 08.00–15.00".to_owned(),
        }
    }

    pub fn of(row: unit::Model) -> Self {
        Self {
            name: row.name,
            tel: row.phone.as_deref().map(dialled).unwrap_or_default(),
            phone: row.phone.unwrap_or_default(),
            hours: row.hours.unwrap_or_default(),
        }
    }
}

fn dialled(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// The office that would read an ordinary report from this village now, and why it is this one.
///
/// # Errors
/// When the database fails.
pub async fn receiving(
    platform: &Platform,
    village: &RegionCode,
) -> Result<Option<(Office, RouteReason)>, AppError> {
    let (db, now) = (&platform.db, platform.clock.now());
    let policy = policy(platform).await?;
    let zone = directory::zone_of(db, village).await?;
    let asked = Question {
        village,
        issue: Issue::Unknown,
        programme: None,
        severity: Severity::Ordinary,
        accused: None,
        today: policy.calendar(zone, None).local_date(now),
    };
    let Some(route) = directory::find_route(db, &policy, &asked, now).await? else {
        return Ok(None);
    };
    let row = unit::Entity::find_by_id(route.owner.id).one(db).await?;
    Ok(row.map(|row| (Office::of(row), route.reason)))
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
