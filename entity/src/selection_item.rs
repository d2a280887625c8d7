//! One case of a selection, or one referral of it, at the version the case had when it was marked.

use crate::case::CaseId;
use crate::referral::ReferralId;
use crate::selection::SelectionId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "selection_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub selection_id: SelectionId,
    /// 1, 2, 3 … in the order of the list.
    #[sea_orm(primary_key, auto_increment = false)]
    pub place: i32,
    pub case_id: CaseId,
    /// The referral of it that was marked, in a list of referrals.
    pub referral_id: Option<ReferralId>,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
