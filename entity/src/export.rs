//! A list that left the service as a file: who took it, when, how much. What was in it is not kept.

use crate::Moment;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

id! { /// An export's id.
ExportId }

words! {
    /// The kind of file.
    ExportFormat { Csv = "csv", Xlsx = "xlsx" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "export")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ExportId,
    pub officer_id: OfficerId,
    pub format: ExportFormat,
    pub rows: i32,
    pub at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
