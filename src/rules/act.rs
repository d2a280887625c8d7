//! Every act that can be done to a case, and who can act.

use crate::rules::delay::Delay;
use crate::rules::label::Label;
use crate::rules::registry::RegistryCheck;
use crate::rules::standing::UnitFacts;
use crate::rules::visit::VisitPlan;
use crate::rules::words::Words;
use entity::attachment::AttachmentId;
use entity::case::{CaseId, Consent, Outcome, Priority};
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::referral::{LegalGround, ReferralId, ReturnReason};
use entity::visit::VisitMet;
use serde::{Deserialize, Serialize};

pub use crate::rules::actor::{Actor, Officer, Post};
pub use crate::rules::classification::Classification;
pub use crate::rules::reasons::{
    ArchiveReason, ConsentWay, ObjectReason, PriorityReason, RevealedField,
};

/// An act with what it carries.
#[derive(Clone, Debug)]
pub enum Act {
    Check,
    /// Papers the officer has seen, and marks that were wrong.
    CheckDocuments {
        seen: Vec<String>,
        unseen: Vec<String>,
    },
    Classify(Classification),
    Assign {
        to: Option<Assignee>,
    },
    /// What comes first in a queue, and why.
    Prioritise {
        to: Priority,
        why: PriorityReason,
        words: Option<Words>,
    },
    /// The unit puts labels on it, and takes others off.
    Label {
        put: Vec<Label>,
        taken: Vec<Label>,
    },
    Ask {
        question: Words,
    },
    /// Words for the citizen that want no answer; clocks and status stay as they are.
    Tell {
        words: Words,
    },
    Answer {
        words: Words,
    },
    Resume {
        note: Option<Words>,
    },
    Verify {
        note: Option<Words>,
    },
    RecordFinding {
        finding: Words,
    },
    /// What a register said of somebody of the case.
    CheckRegistry(Box<RegistryCheck>),
    /// Data may be passed on, or may not.
    RecordConsent {
        consent: Consent,
        way: ConsentWay,
        words: Option<Words>,
    },
    /// Why the deadline was not kept.
    ExplainDelay(Delay),
    PlanVisit(VisitPlan),
    /// To another day, or to somebody else.
    MoveVisit(VisitPlan),
    CancelVisit {
        words: Words,
    },
    RecordVisit {
        met: VisitMet,
        finding: Words,
    },
    /// Nobody was there.
    MissVisit {
        words: Option<Words>,
    },
    Handle,
    Archive {
        reason: ArchiveReason,
        told: Words,
    },
    /// The other case carries on for both.
    Merge {
        into: CaseId,
    },
    /// They are two again.
    Unmerge {
        note: Option<Words>,
    },
    Withdraw {
        reason: Option<Words>,
    },
    /// The clock nudges whoever holds it.
    Nudge,
    /// The deadline has passed: the unit above, this one, is told; without one the case file looks up
    /// who stands above.
    Lapse {
        above: Option<UnitFacts>,
    },
    /// One level up, to this unit; without one the case file looks up who stands above.
    Escalate {
        to: Option<UnitFacts>,
    },
    Refer(HandOver),
    Transfer(HandOver),
    Accept {
        referral: ReferralId,
    },
    Begin {
        referral: ReferralId,
    },
    Return {
        referral: ReferralId,
        reason: ReturnReason,
        words: Words,
        suggested: Option<UnitFacts>,
    },
    Forward {
        referral: ReferralId,
        over: HandOver,
        passes_straight: bool,
    },
    Reply {
        referral: ReferralId,
        outcome: Outcome,
        words: Words,
    },
    Recall {
        referral: ReferralId,
        words: Words,
    },
    Remind {
        referral: ReferralId,
        words: Option<Words>,
    },
    AssignReferral {
        referral: ReferralId,
        to: Option<Assignee>,
    },
    Propose {
        outcome: Outcome,
        told: Words,
    },
    SendBack {
        words: Words,
    },
    /// `told` is what the citizen reads: the proposal's words or the decider's own; `given` are the
    /// files of answers that they get with it.
    Decide {
        outcome: Outcome,
        told: Words,
        given: Vec<AttachmentId>,
    },
    Confirm,
    /// `to` is the next level's unit; without one the owner keeps it.
    Object {
        reason: ObjectReason,
        words: Words,
        to: Option<UnitFacts>,
    },
    CloseSilently,
    Reopen {
        words: Words,
    },
    Note {
        words: Words,
    },
    AddInformation {
        words: Words,
    },
    /// Look at a masked field, with a reason.
    Reveal {
        field: RevealedField,
        reason: Words,
    },
}

/// The officer a case is given to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignee {
    pub id: OfficerId,
    pub name: String,
}

/// A case, or a part of the work on it, handed to another unit.
#[derive(Clone, Debug)]
pub struct HandOver {
    pub to: UnitFacts,
    pub programme: Option<String>,
    pub reason: Words,
    pub summary: Option<Words>,
    pub ground: LegalGround,
    /// The files that travel with it.
    pub files: Vec<AttachmentId>,
}

impl Act {
    /// The act without what it carries.
    pub const fn kind(&self) -> ActKind {
        match self {
            Self::Check => ActKind::Check,
            Self::CheckDocuments { .. } => ActKind::CheckDocuments,
            Self::Classify(_) => ActKind::Classify,
            Self::Assign { .. } => ActKind::Assign,
            Self::Prioritise { .. } => ActKind::Prioritise,
            Self::Label { .. } => ActKind::Label,
            Self::Ask { .. } => ActKind::Ask,
            Self::Tell { .. } => ActKind::Tell,
            Self::Answer { .. } => ActKind::Answer,
            Self::Resume { .. } => ActKind::Resume,
            Self::Verify { .. } => ActKind::Verify,
            Self::RecordFinding { .. } => ActKind::RecordFinding,
            Self::CheckRegistry(_) => ActKind::CheckRegistry,
            Self::RecordConsent { .. } => ActKind::RecordConsent,
            Self::ExplainDelay(_) => ActKind::ExplainDelay,
            Self::PlanVisit(_) => ActKind::PlanVisit,
            Self::MoveVisit(_) => ActKind::MoveVisit,
            Self::CancelVisit { .. } => ActKind::CancelVisit,
            Self::RecordVisit { .. } => ActKind::RecordVisit,
            Self::MissVisit { .. } => ActKind::MissVisit,
            Self::Handle => ActKind::Handle,
            Self::Archive { .. } => ActKind::Archive,
            Self::Merge { .. } => ActKind::Merge,
            Self::Unmerge { .. } => ActKind::Unmerge,
            Self::Withdraw { .. } => ActKind::Withdraw,
            Self::Nudge => ActKind::Nudge,
            Self::Lapse { .. } => ActKind::Lapse,
            Self::Escalate { .. } => ActKind::Escalate,
            Self::Refer(_) => ActKind::Refer,
            Self::Transfer(_) => ActKind::Transfer,
            Self::Accept { .. } => ActKind::Accept,
            Self::Begin { .. } => ActKind::Begin,
            Self::Return { .. } => ActKind::Return,
            Self::Forward { .. } => ActKind::Forward,
            Self::Reply { .. } => ActKind::Reply,
            Self::Recall { .. } => ActKind::Recall,
            Self::Remind { .. } => ActKind::Remind,
            Self::AssignReferral { .. } => ActKind::AssignReferral,
            Self::Propose { .. } => ActKind::Propose,
            Self::SendBack { .. } => ActKind::SendBack,
            Self::Decide { .. } => ActKind::Decide,
            Self::Confirm => ActKind::Confirm,
            Self::Object { .. } => ActKind::Object,
            Self::CloseSilently => ActKind::CloseSilently,
            Self::Reopen { .. } => ActKind::Reopen,
            Self::Note { .. } => ActKind::Note,
            Self::AddInformation { .. } => ActKind::AddInformation,
            Self::Reveal { .. } => ActKind::Reveal,
        }
    }

    /// The referral the act is about, if it is about one.
    pub const fn referral(&self) -> Option<ReferralId> {
        match self {
            Self::Accept { referral }
            | Self::Begin { referral }
            | Self::Return { referral, .. }
            | Self::Forward { referral, .. }
            | Self::Reply { referral, .. }
            | Self::Recall { referral, .. }
            | Self::Remind { referral, .. }
            | Self::AssignReferral { referral, .. } => Some(*referral),
            _ => None,
        }
    }
}
