//! A number to call when somebody is in danger.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "emergency_number")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: String,
    /// Where it stands in the list.
    pub rank: i32,
    pub name_id: String,
    pub name_en: String,
    pub purpose: String,
    pub source: String,
}

impl ActiveModelBehavior for ActiveModel {}
