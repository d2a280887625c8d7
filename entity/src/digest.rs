//! That an officer got the letter of a morning; the mark and the letter stand or fall together.

use crate::Moment;
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "digest")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub officer_id: OfficerId,
    /// ISO date where the officer works.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: String,
    pub written_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
