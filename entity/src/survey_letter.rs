//! That a case was asked about in a round: nobody is asked twice.

use crate::Moment;
use crate::case::CaseId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_letter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub days: i32,
    pub written_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
