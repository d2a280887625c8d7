//! A day's anchor: one keyed hash over the heads of every journal that has grown since the anchor
//! before, and over that anchor.

use crate::Moment;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal_anchor")]
pub struct Model {
    /// The day that had ended, as an ISO date; the anchors follow each other in this order.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: String,
    pub written_at: Moment,
    /// How many heads it holds.
    pub heads: i32,
    pub prev_hash: String,
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
