//! One unit asks another to do its part, and gets an answer.

use crate::Moment;
use crate::case::{CaseId, Issue, Outcome};
use crate::macros::{id, words};
use crate::officer::OfficerId;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A referral's id.
ReferralId }

words! {
    /// A referral shares the work; a transfer moves the case once it is accepted.
    ReferralKind { Referral = "referral", Transfer = "transfer" }
}

words! {
    /// Where a referral stands.
    ReferralStatus {
        Sent = "sent",
        Accepted = "accepted",
        InProgress = "in_progress",
        Forwarded = "forwarded",
        Answered = "answered",
        Returned = "returned",
        Recalled = "recalled",
        /// A transfer that was accepted: the case has moved.
        TakenOver = "taken_over",
    }
}

impl ReferralStatus {
    /// Is somebody still expected to do something about it?
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Sent | Self::Accepted | Self::InProgress | Self::Forwarded)
    }
}

words! {
    /// Why a referral came back.
    ReturnReason {
        Incomplete = "incomplete",
        NotOurs = "not_ours",
        AlreadyServed = "already_served",
    }
}

words! {
    /// On what ground personal data travel with it (UU 27/2022 Ps. 20).
    LegalGround { Consent = "consent", PublicTask = "public_task", VitalInterest = "vital_interest" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "referral")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReferralId,
    pub case_id: CaseId,
    /// The referral this one forwards.
    pub parent_id: Option<ReferralId>,
    pub kind: ReferralKind,
    pub status: ReferralStatus,
    pub from_unit_id: UnitId,
    pub to_unit_id: UnitId,
    /// Names as they were at the hand-over.
    pub from_unit_name: String,
    pub to_unit_name: String,
    /// Who works on it at the unit that received it.
    pub assignee_id: Option<OfficerId>,
    pub programme: Option<String>,
    pub legal_ground: LegalGround,
    /// A forwarded referral: does the answer pass straight through, or stop at the forwarder to be read?
    pub passes_straight: bool,
    /// Encrypted: reason, summary, reply.
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
    pub outcome: Option<Outcome>,
    pub return_reason: Option<ReturnReason>,
    pub suggested_unit_id: Option<UnitId>,
    pub sent_at: Moment,
    pub accept_due_at: Moment,
    pub reply_due_at: Moment,
    pub accepted_at: Option<Moment>,
    /// When its sender last asked after it.
    pub reminded_at: Option<Moment>,
    pub ended_at: Option<Moment>,
    /// By when its next step is due: to be accepted, then to be answered; none once it is over.
    pub step_due_at: Option<Moment>,
    /// Since when its answer waits to be read by the sender; gone once somebody acts.
    pub news_at: Option<Moment>,
    /// The case's next due instant and its end, kept here too: a unit's cases are then read in order.
    pub case_due_at: Option<Moment>,
    pub case_ended_at: Option<Moment>,
    /// Whom the case complains about and what it is about, as the case says.
    pub accused_region: Option<String>,
    pub case_issue: Option<Issue>,
}

impl ActiveModelBehavior for ActiveModel {}
