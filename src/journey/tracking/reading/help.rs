//! Who helps: the unit that answers to the citizen.

use crate::platform::error::AppError;
use crate::rules::standing::Standing;
use entity::unit;
use sea_orm::{ConnectionTrait, EntityTrait};
use serde::Serialize;

/// The help card; without a unit it only says that somebody helps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Help {
    pub unit: Option<String>,
    pub phone: Option<String>,
    /// The number as a telephone takes it.
    pub tel: Option<String>,
    pub hours: Option<String>,
}

impl Help {
    /// The owner's name, number and hours.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(conn: &impl ConnectionTrait, case: &Standing) -> Result<Self, AppError> {
        let found = unit::Entity::find_by_id(case.course.owner.id).one(conn).await?;
        let Some(row) = found else {
            return Ok(Self::default());
        };
        let dialled = |phone: &String| {
            phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>()
        };
        Ok(Self {
            tel: row.phone.as_ref().map(dialled),
            unit: Some(row.name),
            phone: row.phone,
            hours: row.hours,
        })
    }
}
