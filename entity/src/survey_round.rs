//! So many days after the outcome the reporter is asked by letter whether the problem is solved.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_round")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub days: i32,
    /// Off: nobody is asked on that day.
    pub active: bool,
}

impl ActiveModelBehavior for ActiveModel {}
