//! A saved view that an officer wants as a tab.

use crate::Moment;
use crate::officer::OfficerId;
use crate::saved_view::SavedViewId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "view_pin")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub officer_id: OfficerId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub view_id: SavedViewId,
    pub pinned_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
