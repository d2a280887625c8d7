//! What a decision says: the new course, the referrals, the journal rows, the letters.

use super::told::{PassedBy, Stated};
use crate::rules::act::Post;
use crate::rules::notices::{Letter, Notice};
use crate::rules::promise::Promise;
use crate::rules::standing::{Course, ReferralFacts, UnitFacts};
use crate::rules::visit::VisitPlan;
use crate::rules::words::Words;
use entity::Moment;
use entity::attachment::AttachmentId;
use entity::case::{CaseId, CaseKind, CaseStatus, Issue, Outcome, PasGroup, Priority, Severity};
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::referral::{LegalGround, ReferralId, ReferralKind, ReferralStatus, ReturnReason};
use entity::unit::UnitId;
use entity::visit::{VisitId, VisitMet, VisitStatus};
use serde::{Deserialize, Serialize};

/// What is to be written: the new course, the referrals, the visit, the journal rows, the letters.
#[derive(Clone, Debug)]
pub struct Decision {
    pub course: Course,
    pub referrals: Vec<ReferralChange>,
    pub visit: Option<VisitChange>,
    /// Files of answers that the reporter gets with the outcome.
    pub given: Vec<AttachmentId>,
    pub entries: Vec<Entry>,
    pub notices: Vec<Notice>,
    /// What is to be written in another case as well.
    pub beside: Option<Beside>,
}

/// What an act writes in the case it is merged with, or parted from.
#[derive(Clone, Debug)]
pub struct Beside {
    pub case: CaseId,
    pub entry: Entry,
    /// To that case's reporter.
    pub letter: Letter,
}

/// A referral that opens or moves.
#[derive(Clone, Debug)]
pub enum ReferralChange {
    Opened(Box<OpenedReferral>),
    Moved(MovedReferral),
    /// Its sender asked after it.
    Reminded(ReferralId),
    /// Somebody works on it now, or nobody in particular.
    Assigned(ReferralId, Option<OfficerId>),
}

/// A visit that is planned, moved, or over.
#[derive(Clone, Debug)]
pub enum VisitChange {
    /// By somebody of this unit.
    Planned(UnitId, Box<VisitPlan>),
    Moved(VisitId, Box<VisitPlan>),
    Ended(EndedVisit),
}

/// What came of a visit.
#[derive(Clone, Debug)]
pub struct EndedVisit {
    pub id: VisitId,
    pub status: VisitStatus,
    pub met: Option<VisitMet>,
    pub finding: Option<Words>,
}

/// A new referral or transfer.
#[derive(Clone, Debug)]
pub struct OpenedReferral {
    pub id: ReferralId,
    pub parent: Option<ReferralId>,
    pub kind: ReferralKind,
    pub from: UnitFacts,
    pub to: UnitFacts,
    pub programme: Option<String>,
    pub ground: LegalGround,
    pub reason: Words,
    pub summary: Option<Words>,
    pub accept_due: Moment,
    pub reply_due: Moment,
    pub files: Vec<AttachmentId>,
}

impl OpenedReferral {
    /// As it stands once it is sent.
    pub fn facts(&self) -> ReferralFacts {
        ReferralFacts {
            id: self.id,
            parent: self.parent,
            kind: self.kind,
            status: ReferralStatus::Sent,
            from: self.from.id,
            from_name: self.from.name.clone(),
            to: self.to.id,
            to_name: self.to.name.clone(),
            passes_straight: true,
            accept_due: self.accept_due,
            reply_due: self.reply_due,
            assignee: None,
            reminded: None,
        }
    }
}

/// A referral's next status and what came with it.
#[derive(Clone, Debug)]
pub struct MovedReferral {
    pub id: ReferralId,
    pub status: ReferralStatus,
    pub outcome: Option<Outcome>,
    pub reply: Option<Words>,
    pub return_reason: Option<ReturnReason>,
    pub suggested: Option<UnitFacts>,
    /// Set while forwarding: does the answer pass straight through?
    pub passes_straight: Option<bool>,
}

impl MovedReferral {
    /// The next status, and nothing that comes along.
    pub const fn to(id: ReferralId, status: ReferralStatus) -> Self {
        Self {
            id,
            status,
            outcome: None,
            reply: None,
            return_reason: None,
            suggested: None,
            passes_straight: None,
        }
    }
}

/// One journal row to be.
#[derive(Clone, Debug)]
pub struct Entry {
    pub by: By,
    pub act: ActKind,
    pub from: Option<CaseStatus>,
    pub to: CaseStatus,
    pub referral: Option<ReferralId>,
    pub detail: Option<Detail>,
    /// For officers.
    pub note: Option<Words>,
    /// For the reporter, once proven.
    pub public_note: Option<Words>,
}

/// Who a journal row names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    Officer(Doer),
    Reporter,
    Clock,
}

/// An officer at the moment of the act: name and posting are kept as they are now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doer {
    pub id: OfficerId,
    pub name: String,
    pub post: Post,
}

/// Zero is left out of the journal, so that rows written before there were files read the same.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_zero(n: &usize) -> bool {
    *n == 0
}

/// Facts of an act that are neither words nor personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Detail {
    Routed {
        unit: String,
        reason: String,
        /// What was said of the papers a service asks for.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        documents: Vec<Stated>,
        /// The units that would have come first, and why it did not go there.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        passed_by: Vec<PassedBy>,
    },
    DocumentsChecked {
        seen: Vec<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unseen: Vec<String>,
    },
    Classified {
        kind: CaseKind,
        issue: Issue,
        programme: Option<String>,
        pas_group: Option<PasGroup>,
        severity: Severity,
        priority: Priority,
        /// The emergency desk that was called by it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        called: Option<String>,
    },
    Assigned {
        to: Option<String>,
        /// Who had it before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        was: Option<OfficerId>,
        /// Whoever did it took it back at once.
        #[serde(default, skip_serializing_if = "is_false")]
        undone: bool,
    },
    Prioritised {
        to: Priority,
        was: Priority,
        reason: String,
        #[serde(default, skip_serializing_if = "is_false")]
        undone: bool,
    },
    Asked {
        by: Promise,
    },
    Archived {
        reason: String,
    },
    Merged {
        into: String,
    },
    /// Another report was merged into this one.
    TookIn {
        from: String,
    },
    /// The merge was undone: it is its own case again.
    Parted {
        from: String,
    },
    /// The other report is its own case again.
    LetGo {
        from: String,
    },
    /// A deadline passed: who above was told, and what is promised now.
    Lapsed {
        to: Option<String>,
        by: Promise,
    },
    Moved {
        to: String,
    },
    HandedOver {
        to: String,
        by: Promise,
        /// How many files travel with it.
        #[serde(default, skip_serializing_if = "is_zero")]
        files: usize,
    },
    Returned {
        to: String,
        reason: ReturnReason,
        suggested: Option<String>,
    },
    Answered {
        to: String,
        outcome: Outcome,
    },
    Proposed {
        outcome: Outcome,
    },
    Decided {
        outcome: Outcome,
        until: Promise,
        /// How many files of answers the reporter gets with it.
        #[serde(default, skip_serializing_if = "is_zero")]
        given: usize,
    },
    Reminded {
        to: String,
    },
    VisitPlanned {
        officer: String,
        at: Promise,
    },
    VisitEnded {
        met: VisitMet,
    },
    Objected {
        reason: String,
        to: String,
    },
    Revealed {
        field: String,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl Decision {
    /// Both, one after the other: the course of the later, the rows and letters of both.
    pub fn then(self, later: Self) -> Self {
        Self {
            course: later.course,
            referrals: self.referrals.into_iter().chain(later.referrals).collect(),
            visit: later.visit.or(self.visit),
            given: self.given.into_iter().chain(later.given).collect(),
            beside: later.beside.or(self.beside),
            entries: self.entries.into_iter().chain(later.entries).collect(),
            notices: self.notices.into_iter().chain(later.notices).collect(),
        }
    }
}
