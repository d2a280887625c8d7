//! A programme of the catalogue, edition over edition.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "programme")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    /// ISO date.
    #[sea_orm(primary_key, auto_increment = false)]
    pub effective_from: String,
    pub name_id: String,
    pub name_en: String,
    pub for_whom_id: String,
    pub legal_ref: String,
}

impl ActiveModelBehavior for ActiveModel {}
