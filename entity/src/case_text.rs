//! The words a case is found by: each once, in no order, so that nobody can read a story from them.

use crate::case::CaseId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_text")]
pub struct Model {
    /// A number of its own: the full-text index of SQLite knows its rows by it.
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub case_id: CaseId,
    /// Words of what stands in clear: names, story, notes; one blank between them.
    #[sea_orm(column_type = "Text")]
    pub words: String,
}

impl ActiveModelBehavior for ActiveModel {}
