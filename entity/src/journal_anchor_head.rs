//! A journal's head as a day's anchor found it: the row that was its last one then.

use crate::case::CaseId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal_anchor_head")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i32,
    pub day: String,
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
