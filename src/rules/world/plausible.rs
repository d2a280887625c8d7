//! For every kind of act one that a person might well do.

use super::{at, says};
use crate::rules::act::{
    Act, ArchiveReason, Assignee, Classification, ConsentWay, HandOver, ObjectReason,
    PriorityReason, RevealedField,
};
use crate::rules::delay::Delay;
use crate::rules::label::Label;
use crate::rules::registry::{RegistryCheck, Said};
use crate::rules::standing::{Standing, UnitFacts};
use crate::rules::visit::VisitPlan;
use entity::case::{CaseId, Consent, DelayReason, Outcome, Priority};
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::person::Part;
use entity::referral::{LegalGround, ReferralId, ReturnReason};
use entity::registry_check::{Glance, Listing, Register};
use entity::visit::{VisitMet, VisitPurpose};
use time::macros::datetime;

/// A plausible act of this kind, handing over to `to` where it hands over; none for the acts that
/// nobody asks for ([`ActKind::Receive`], [`ActKind::PassOn`]) or that lack their referral.
pub fn plausible(
    kind: ActKind,
    referral: Option<ReferralId>,
    case: &Standing,
    to: &UnitFacts,
) -> Option<Act> {
    about_a_referral(kind, referral, to)
        .or_else(|| by_the_holder(kind, case, to))
        .or_else(|| by_the_reporter(kind, to))
}

fn about_a_referral(kind: ActKind, referral: Option<ReferralId>, to: &UnitFacts) -> Option<Act> {
    let referral = referral?;
    Some(match kind {
        ActKind::Accept => Act::Accept { referral },
        ActKind::Begin => Act::Begin { referral },
        ActKind::Return => Act::Return {
            referral,
            reason: ReturnReason::NotOurs,
            words: says("this is not ours"),
            suggested: Some(to.clone()),
        },
        ActKind::Forward => Act::Forward { referral, over: over(to), passes_straight: true },
        ActKind::Reply => {
            Act::Reply { referral, outcome: Outcome::Granted, words: says("the aid is on its way") }
        }
        ActKind::Recall => Act::Recall { referral, words: says("no longer needed") },
        ActKind::Remind => Act::Remind { referral, words: Some(says("is there any news?")) },
        ActKind::AssignReferral => Act::AssignReferral { referral, to: Some(colleague()) },
        _ => return None,
    })
}

fn by_the_holder(kind: ActKind, case: &Standing, to: &UnitFacts) -> Option<Act> {
    let told = says("the aid is paid on Monday");
    Some(match kind {
        ActKind::Check => Act::Check,
        ActKind::CheckDocuments => {
            Act::CheckDocuments { seen: vec!["ktp".to_owned()], unseen: Vec::new() }
        }
        ActKind::Classify => Act::Classify(as_it_is(case)),
        ActKind::Assign => Act::Assign { to: Some(colleague()) },
        ActKind::Prioritise => Act::Prioritise {
            to: other_priority(case.course.priority),
            why: PriorityReason::Vulnerable,
            words: None,
        },
        ActKind::Label => Act::Label { put: vec![label()], taken: Vec::new() },
        ActKind::Ask => Act::Ask { question: says("since when is it missing?") },
        ActKind::Tell => Act::Tell { words: says("the bank was called") },
        ActKind::Resume => Act::Resume { note: None },
        ActKind::Verify => Act::Verify { note: None },
        ActKind::RecordFinding => Act::RecordFinding { finding: says("they live as described") },
        ActKind::CheckRegistry => Act::CheckRegistry(Box::new(listed())),
        ActKind::RecordConsent => Act::RecordConsent {
            consent: other_consent(case.course.consent),
            way: ConsentWay::Written,
            words: None,
        },
        ActKind::ExplainDelay => {
            Act::ExplainDelay(Delay { reason: DelayReason::OtherOffice, words: None })
        }
        ActKind::PlanVisit => Act::PlanVisit(visit()),
        ActKind::MoveVisit => Act::MoveVisit(visit()),
        ActKind::CancelVisit => Act::CancelVisit { words: says("they came to us") },
        ActKind::RecordVisit => {
            Act::RecordVisit { met: VisitMet::Met, finding: says("they live as described") }
        }
        ActKind::MissVisit => Act::MissVisit { words: None },
        ActKind::Handle => Act::Handle,
        ActKind::Archive => Act::Archive { reason: ArchiveReason::Test, told },
        ActKind::Merge => Act::Merge { into: CaseId(uuid::Uuid::from_u128(501)) },
        ActKind::Unmerge => Act::Unmerge { note: None },
        ActKind::Nudge => Act::Nudge,
        ActKind::Lapse => Act::Lapse { above: Some(to.clone()) },
        ActKind::Escalate => Act::Escalate { to: Some(to.clone()) },
        ActKind::Refer => Act::Refer(over(to)),
        ActKind::Transfer => Act::Transfer(over(to)),
        ActKind::Propose => Act::Propose { outcome: Outcome::Granted, told },
        ActKind::SendBack => Act::SendBack { words: says("please ask the bank first") },
        ActKind::Decide => Act::Decide { outcome: Outcome::Granted, told, given: Vec::new() },
        ActKind::CloseSilently => Act::CloseSilently,
        ActKind::Note => Act::Note { words: says("called twice") },
        ActKind::Reveal => {
            Act::Reveal { field: RevealedField::Phone, reason: says("to call back") }
        }
        _ => return None,
    })
}

fn by_the_reporter(kind: ActKind, to: &UnitFacts) -> Option<Act> {
    let words = says("it is still not solved");
    Some(match kind {
        ActKind::Answer => Act::Answer { words },
        ActKind::AddInformation => Act::AddInformation { words },
        ActKind::Withdraw => Act::Withdraw { reason: None },
        ActKind::Confirm => Act::Confirm,
        ActKind::Object => Act::Object { reason: ObjectReason::Other, words, to: Some(to.clone()) },
        ActKind::Reopen => Act::Reopen { words },
        _ => return None,
    })
}

/// The classification that changes nothing.
fn as_it_is(case: &Standing) -> Classification {
    Classification {
        kind: case.course.kind,
        issue: case.course.issue,
        programme: case.course.programme.clone(),
        pas_group: case.course.pas_group,
        severity: case.course.severity,
        priority: case.course.priority,
        accused: case.course.accused.clone(),
    }
}

/// In the register, as a poor family.
fn listed() -> RegistryCheck {
    RegistryCheck {
        part: Part::Reporter,
        register: Register::Dtsen,
        said: Said {
            listing: Listing::Listed,
            decile: Some(3),
            receives: vec!["pkh".to_owned()],
            as_of: None,
            glance: Glance::ByHand,
            words: None,
        },
    }
}

fn label() -> Label {
    Label::parse("tunggu musdes").unwrap().unwrap()
}

const fn other_consent(now: Option<Consent>) -> Consent {
    match now {
        Some(Consent::Given) => Consent::Withdrawn,
        Some(Consent::Withdrawn) | None => Consent::Given,
    }
}

const fn other_priority(now: Priority) -> Priority {
    match now {
        Priority::Urgent => Priority::Normal,
        Priority::Normal => Priority::Urgent,
    }
}

fn colleague() -> Assignee {
    Assignee { id: OfficerId(uuid::Uuid::from_u128(900)), name: "a colleague".to_owned() }
}

/// On a day that is still to come, whenever it is asked for.
fn visit() -> VisitPlan {
    let starts = at(datetime!(2099-11-24 09:00 +7));
    VisitPlan {
        officer: colleague(),
        starts,
        ends: starts.plus_ms(2 * 60 * 60 * 1000),
        purpose: VisitPurpose::FamilyData,
        place: None,
        note: None,
        call: None,
    }
}

fn over(to: &UnitFacts) -> HandOver {
    HandOver {
        to: to.clone(),
        programme: None,
        reason: says("please have a look"),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    }
}
