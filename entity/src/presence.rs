//! Who has a case open right now. A row is only believed for a short while after it was last seen.

use crate::Moment;
use crate::case::CaseId;
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "presence")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub officer_id: OfficerId,
    pub since: Moment,
    pub seen_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
