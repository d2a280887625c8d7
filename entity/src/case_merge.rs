//! How a merged case stood before: what undoing the merge gives back. Gone once it is undone.

use crate::Moment;
use crate::case::{CaseId, CaseStatus, Outcome};
use crate::officer::OfficerId;
use crate::sla_rule::{AllowanceUnit, Stage};
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_merge")]
pub struct Model {
    /// The case that ended by it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    /// The case that carries on.
    pub into_id: CaseId,
    /// The journal row that tells of it here.
    pub seq: i32,
    /// The journal row that tells of it there.
    pub into_seq: i32,
    pub status: CaseStatus,
    pub clock_stage: Option<Stage>,
    pub clock_unit: Option<AllowanceUnit>,
    pub clock_due_at: Option<Moment>,
    pub finish_due_at: Option<Moment>,
    pub proposed_outcome: Option<Outcome>,
    pub proposed_by: Option<OfficerId>,
    pub merged_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
