//! How an officer likes the desk.

use crate::platform::error::AppError;
use entity::officer::OfficerId;
use entity::officer_preference::{AfterAct, Entity};
use sea_orm::{ConnectionTrait, EntityTrait};

/// What an officer has chosen, or how it ships.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Liking {
    /// Single keys act.
    pub keys: bool,
    pub after_act: AfterAct,
}

impl Default for Liking {
    fn default() -> Self {
        Self { keys: true, after_act: AfterAct::Stay }
    }
}

impl Liking {
    /// Reads what the officer has chosen.
    pub(super) async fn of(
        conn: &impl ConnectionTrait,
        officer: OfficerId,
    ) -> Result<Self, AppError> {
        let row = Entity::find_by_id(officer).one(conn).await?;
        Ok(row.map_or_else(Self::default, |row| Self { keys: row.keys, after_act: row.after_act }))
    }
}
