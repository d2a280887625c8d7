//! How long a stage may take. The newest row that is in force on the day and fits best is used.

use crate::case::{CaseKind, Severity};
use crate::macros::{id, words};
use sea_orm::entity::prelude::*;

id! { /// An allowance's id.
SlaRuleId }

words! {
    /// The stretches of a case's way that have a clock.
    Stage {
        Verification = "verification",
        FirstFollowUp = "first_follow_up",
        Finish = "finish",
        ReferralAcceptance = "referral_acceptance",
        ReferralReply = "referral_reply",
        SilentClose = "silent_close",
        Reopen = "reopen",
        Danger = "danger",
        PbiJkEmergency = "pbi_jk_emergency",
        DataSubject = "data_subject",
        /// Not a clock: how lately somebody must have signed in for a unit to count as staffed.
        Staffed = "staffed",
    }
}

words! {
    /// What the allowance counts.
    AllowanceUnit { WorkingDays = "working_days", Hours = "hours" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sla_rule")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SlaRuleId,
    pub stage: Stage,
    /// None: any kind.
    pub kind: Option<CaseKind>,
    /// None: any severity.
    pub severity: Option<Severity>,
    pub allowance: i32,
    pub unit: AllowanceUnit,
    /// ISO date.
    pub effective_from: String,
    pub legal_ref: String,
}

impl ActiveModelBehavior for ActiveModel {}
