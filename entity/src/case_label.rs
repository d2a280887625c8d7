//! A word a unit puts on a case to find it again among its own.

use crate::case::CaseId;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_label")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    /// The unit whose label it is.
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_id: UnitId,
    /// In one spelling.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name_key: String,
    /// As it was written.
    pub name: String,
}

impl ActiveModelBehavior for ActiveModel {}
