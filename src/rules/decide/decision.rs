//! What a decision says: the new course, the referrals, the journal rows, the letters.

use super::Detail;
use crate::rules::act::Post;
use crate::rules::label::Label;
use crate::rules::notices::{Letter, Notice};
use crate::rules::registry::RegistryCheck;
use crate::rules::standing::{Course, UnitFacts};
use crate::rules::visit::VisitPlan;
use crate::rules::words::Words;
use entity::Moment;
use entity::attachment::AttachmentId;
use entity::case::{CaseId, CaseStatus, Outcome};
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::referral::{LegalGround, ReferralId, ReferralKind, ReferralStatus, ReturnReason};
use entity::unit::UnitId;
use entity::visit::{VisitId, VisitMet, VisitStatus};

/// What is to be written: the new course, the referrals, the visit, the journal rows, the letters.
#[derive(Clone, Debug)]
pub struct Decision {
    pub course: Course,
    pub referrals: Vec<ReferralChange>,
    pub visit: Option<VisitChange>,
    /// Labels the officer's unit puts on, or takes off.
    pub labels: Option<LabelChange>,
    /// What a register said.
    pub check: Option<Box<RegistryCheck>>,
    /// Files of answers that the reporter gets with the outcome.
    pub given: Vec<AttachmentId>,
    pub entries: Vec<Entry>,
    pub notices: Vec<Notice>,
    /// What is to be written in another case as well.
    pub beside: Option<Beside>,
}

/// Labels that are put on a case, and taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelChange {
    pub put: Vec<Label>,
    pub taken: Vec<Label>,
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

impl Decision {
    /// Both, one after the other: the course of the later, the rows and letters of both.
    pub fn then(self, later: Self) -> Self {
        Self {
            course: later.course,
            referrals: self.referrals.into_iter().chain(later.referrals).collect(),
            visit: later.visit.or(self.visit),
            labels: later.labels.or(self.labels),
            check: later.check.or(self.check),
            given: self.given.into_iter().chain(later.given).collect(),
            beside: later.beside.or(self.beside),
            entries: self.entries.into_iter().chain(later.entries).collect(),
            notices: self.notices.into_iter().chain(later.notices).collect(),
        }
    }
}
