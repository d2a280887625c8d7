//! The journal: one row per act, chained by keyed hashes, never changed.

use crate::Moment;
use crate::case::{CaseId, CaseStatus};
use crate::macros::{id, words};
use crate::officer::OfficerId;
use crate::posting::Role;
use crate::referral::ReferralId;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A journal row's id.
EventId }

words! {
    /// Who acted.
    ActorKind { Officer = "officer", Reporter = "reporter", Clock = "clock" }
}

words! {
    /// Everything that can be done to a case.
    ActKind {
        Receive = "receive",
        Check = "check",
        CheckDocuments = "check_documents",
        Classify = "classify",
        Assign = "assign",
        Prioritise = "prioritise",
        Label = "label",
        Ask = "ask",
        Tell = "tell",
        Answer = "answer",
        Resume = "resume",
        Verify = "verify",
        RecordFinding = "record_finding",
        CheckRegistry = "check_registry",
        RecordConsent = "record_consent",
        ExplainDelay = "explain_delay",
        PlanVisit = "plan_visit",
        MoveVisit = "move_visit",
        CancelVisit = "cancel_visit",
        RecordVisit = "record_visit",
        MissVisit = "miss_visit",
        Handle = "handle",
        Archive = "archive",
        Merge = "merge",
        Unmerge = "unmerge",
        Withdraw = "withdraw",
        /// The clock: whoever holds the case is nudged.
        Nudge = "nudge",
        /// The clock: the deadline has passed, and a new date is promised.
        Lapse = "lapse",
        Escalate = "escalate",
        Refer = "refer",
        Transfer = "transfer",
        Accept = "accept",
        Begin = "begin",
        Return = "return",
        Forward = "forward",
        Reply = "reply",
        PassOn = "pass_on",
        Recall = "recall",
        Remind = "remind",
        AssignReferral = "assign_referral",
        Propose = "propose",
        SendBack = "send_back",
        Decide = "decide",
        Confirm = "confirm",
        Object = "object",
        CloseSilently = "close_silently",
        Reopen = "reopen",
        Note = "note",
        AddInformation = "add_information",
        Reveal = "reveal",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EventId,
    pub case_id: CaseId,
    /// 1, 2, 3 … within the case.
    pub seq: i32,
    pub at: Moment,
    pub actor: ActorKind,
    pub officer_id: Option<OfficerId>,
    /// Name, role and unit as they were at the act.
    pub officer_name: Option<String>,
    pub role: Option<Role>,
    pub unit_id: Option<UnitId>,
    pub unit_name: Option<String>,
    pub act: ActKind,
    pub from_status: Option<CaseStatus>,
    pub to_status: CaseStatus,
    pub referral_id: Option<ReferralId>,
    /// Facts of the act as JSON, without personal data (a date promised, a unit, a reason's code).
    pub detail: Option<String>,
    /// What officers wrote for officers; in clear unless the case is sensitive.
    pub note: Option<String>,
    /// What the reporter may read, once proven; in clear unless the case is sensitive.
    pub public_note: Option<String>,
    /// Encrypted notes of a sensitive case.
    #[sea_orm(column_type = "Blob", nullable)]
    pub sealed: Option<Vec<u8>>,
    pub prev_hash: String,
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
