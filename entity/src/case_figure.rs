//! What figures count of a case: one narrow row a case, written in the transaction of each act.

use crate::Moment;
use crate::case::{CaseId, CaseKind, Issue};
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_figure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    /// The village of need, and what it lies in.
    pub province_code: String,
    pub regency_code: String,
    pub district_code: String,
    pub village_code: String,
    /// The part of the village, where it was told openly.
    pub hamlet: Option<String>,
    /// The unit that answers to the citizen.
    pub unit_id: UnitId,
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<String>,
    /// Misconduct: the region whose people are complained about.
    pub accused_region: Option<String>,
    pub received_at: Moment,
    /// When the outcome that stands was given.
    pub settled_at: Option<Moment>,
    /// Working days of the owner from the day it came in to the day it was settled.
    pub working_days: Option<i32>,
    /// Settled by the day that was promised; unknown where none was.
    pub in_time: Option<bool>,
    /// By when it is to be finished, while that clock runs.
    pub finish_due_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
