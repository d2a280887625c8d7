//! The place index of the running service.

use super::Gazetteer;
use crate::platform::Platform;
use crate::rules::policy::offset_of;
use crate::rules::working_days::Calendar;
use entity::unit::Zone;
use sea_orm::DbErr;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The index of today's places, read from the database once a day.
///
/// # Errors
/// When the database cannot be read.
pub async fn places(platform: &Platform) -> Result<Arc<Gazetteer>, DbErr> {
    let now = platform.clock.now();
    let calendar = Calendar {
        holidays: BTreeSet::new(),
        years_known: BTreeSet::new(),
        offset: offset_of(Zone::Wib),
        six_day_week: false,
    };
    let today = calendar.local_date(now);
    platform.places.fresh_or(now, Gazetteer::load(&platform.db, today)).await
}
