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
        /// The officer is to work on a referral.
        ReferralAssigned = "referral_assigned",
        /// Its sender asked after a referral.
        ReferralReminded = "referral_reminded",
        /// Its sender took back a referral that was being worked on.
        ReferralRecalled = "referral_recalled",
        /// The officer is to go there, or on another day than before.
        VisitPlanned = "visit_planned",
        /// The officer need not go there any more.
        VisitTaken = "visit_taken",
        /// An outcome waits for those who decide.
        Proposed = "proposed",
        /// The officer's own proposal came back.
        ProposalReturned = "proposal_returned",
        DueSoon = "due_soon",
        Late = "late",
        /// The case came up to the officer's unit by itself.
        Raised = "raised",
    }
}

impl AlertKind {
    /// Does it tell that something is out of reach now? Then it says so, and nothing of the case.
    pub const fn tells_of_a_loss(self) -> bool {
        matches!(self, Self::ReferralRecalled)
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
