//! One case of a selection, at the version it had when it was marked.

use crate::case::CaseId;
use crate::selection::SelectionId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "selection_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub selection_id: SelectionId,
    /// 1, 2, 3 … in the order of the list.
    #[sea_orm(primary_key, auto_increment = false)]
    pub place: i32,
    pub case_id: CaseId,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
