//! A day's anchor of who looked at what: one keyed hash over the hashes of the day's rows, and over the
//! anchor before.

use crate::Moment;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access_anchor")]
pub struct Model {
    /// ISO date, by the clock in the west of the country.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: String,
    /// The first instant it does not hold any more: it holds what came after the anchor before.
    pub until: Moment,
    pub rows: i32,
    pub prev_hash: String,
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
