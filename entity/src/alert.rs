//! Something an officer is told about at the desk: the bell's list.

use crate::Moment;
use crate::case::CaseId;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

id! { /// An alert's id.
AlertId }

words! {
    /// What an officer may be told about, each with a switch of its own.
    AlertKind {
        Assigned = "assigned",
        CitizenWrote = "citizen_wrote",
        Objection = "objection",
        ReferralReceived = "referral_received",
        ReferralAnswered = "referral_answered",
        ReferralReturned = "referral_returned",
        DueSoon = "due_soon",
        Late = "late",
        /// The case came up to the officer's unit by itself.
        Raised = "raised",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "alert")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AlertId,
    pub officer_id: OfficerId,
    pub case_id: CaseId,
    pub kind: AlertKind,
    pub at: Moment,
    pub read_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
