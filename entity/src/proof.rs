//! A citizen who showed the second factor of a case, for a quarter of an hour.

use crate::Moment;
use crate::case::CaseId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proof")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub case_id: CaseId,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
