//! Whether the problem is solved, as the reporter says after the outcome. One answer a case; the last counts.

use crate::Moment;
use crate::case::CaseId;
use crate::macros::words;
use sea_orm::entity::prelude::*;

words! {
    /// "Apakah masalah Anda sudah beres?"
    Solved { Yes = "yes", No = "no", Unsure = "unsure" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    pub solved: Solved,
    pub answered_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
