//! Several acts an office does in one go, under a name.

use crate::Moment;
use crate::macros::id;
use crate::officer::OfficerId;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A quick action's id.
QuickActionId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "quick_action")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: QuickActionId,
    pub unit_id: UnitId,
    pub name: String,
    /// The steps as JSON, in their order.
    pub steps: String,
    pub ended_at: Option<Moment>,
    pub changed_by: OfficerId,
    pub changed_at: Moment,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
