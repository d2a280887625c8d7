//! How long something is kept.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "retention")]
pub struct Model {
    /// What: a table's name.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: String,
    pub days: i32,
    pub legal_ref: String,
}

impl ActiveModelBehavior for ActiveModel {}
