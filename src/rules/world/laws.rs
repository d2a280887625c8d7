//! The laws of a sound case: what must hold after every act, whoever did it.

use super::letter_laws::check_letters;
use super::{Office, officer};
use crate::rules::access::{knows_reporter, sees};
use crate::rules::act::{Act, Actor};
use crate::rules::case_lifecycle::is_open;
use crate::rules::decide::{Decision, Present, ReferralChange, open_acts};
use crate::rules::notices::Addressee;
use crate::rules::policy::Policy;
use crate::rules::sla::{Clock, Clocks, Finish};
use crate::rules::standing::{ReferralFacts, Standing};
use entity::case::CaseStatus;
use entity::posting::Role;
use entity::referral::{ReferralKind, ReferralStatus};

/// Checks what must hold of a case at any time.
pub fn check_case(case: &Standing) {
    check_status_and_referrals(case);
    check_waiting(case);
    check_ending(case);
    check_links(case);
    check_accused(case);
    let to_come = case.visit.is_some();
    assert!(!to_come || is_open(case.course.status), "somebody is to go there after the end");
}

fn check_status_and_referrals(case: &Standing) {
    let status = case.course.status;
    let any_open = case.open_referrals().next().is_some();
    assert_eq!(status == CaseStatus::Referred, any_open, "referred is when a referral is open");
    if !is_open(status) {
        assert!(open(case).next().is_none(), "nothing is on its way once it is {status}");
    }
    for referral in open(case) {
        let same = open(case).filter(|r| r.to == referral.to).count();
        assert_eq!(same, 1, "two open referrals to {}", referral.to_name);
        assert!(referral.to != case.course.owner.id, "the owner owes itself an answer");
    }
}

fn open(case: &Standing) -> impl Iterator<Item = &ReferralFacts> {
    case.referrals.iter().filter(|referral| referral.status.is_open())
}

fn check_waiting(case: &Standing) {
    let course = &case.course;
    let waits = course.status == CaseStatus::AwaitingReporter;
    assert_eq!(waits, matches!(course.clocks.next, Clock::Paused { .. }), "paused is waiting");
    assert_eq!(waits, course.resume_status.is_some(), "it knows where to go back to");
    assert!(waits || !matches!(course.clocks.finish, Finish::Paused { .. }), "paused for nothing");
    if is_open(course.status) {
        assert!(course.clocks.next != Clock::Stopped, "nothing is owed while {}", course.status);
        assert!(course.clocks.finish != Finish::Stopped, "no end while {}", course.status);
    }
}

fn check_ending(case: &Standing) {
    let course = &case.course;
    let ended = !is_open(course.status) && course.status != CaseStatus::Resolved;
    assert_eq!(ended, course.ended_at.is_some(), "an end has its instant");
    if ended {
        assert_eq!(course.clocks, Clocks::default(), "clocks run after the end");
    }
    if course.status == CaseStatus::Resolved {
        assert!(course.outcome.is_some(), "resolved without an outcome");
        assert!(course.decided_by.is_some() && course.resolved_at.is_some());
        assert!(course.clocks.next.due().is_some(), "it would never close by itself");
    }
    if is_open(course.status) {
        assert_eq!(course.outcome, None, "an outcome before the decision");
    } else {
        assert_eq!(course.proposal, None, "a proposal after the decision");
    }
    let merged = course.status == CaseStatus::Merged;
    assert_eq!(merged, course.merged_into.is_some());
    assert_eq!(merged, course.before_merge.is_some(), "a merge could not be undone");
}

/// A forwarded referral has its one child; nothing hangs below a referral that somebody works on or
/// that was taken back; and only the owner offers the case to others.
fn check_links(case: &Standing) {
    for referral in open(case) {
        let children = open(case).filter(|child| child.parent == Some(referral.id)).count();
        let expected = usize::from(referral.status == ReferralStatus::Forwarded);
        assert_eq!(children, expected, "children of the referral to {}", referral.to_name);
        let above = referral.parent.and_then(|id| case.referral(id)).map(|parent| parent.status);
        assert!(
            matches!(above, None | Some(ReferralStatus::Forwarded | ReferralStatus::TakenOver)),
            "the referral to {} hangs below one that is {above:?}",
            referral.to_name
        );
        if referral.kind == ReferralKind::Transfer {
            assert_eq!(referral.from, case.course.owner.id, "offered by somebody else");
        }
    }
}

/// The people complained about neither hold the case nor know of it.
fn check_accused(case: &Standing) {
    assert!(!case.course.accuses(&case.course.owner), "held by those it complains about");
    let desk = case.course.emergency_unit.as_ref();
    assert!(desk.is_none_or(|desk| !case.course.accuses(desk)), "a desk of the accused");
    for office in Office::ALL.into_iter().filter(|office| case.course.accuses(&office.unit())) {
        assert!(open(case).all(|r| r.to != office.id()), "on its way to {office:?}");
        for role in Role::ALL {
            let excluded = officer(*role, office);
            assert!(!sees(&excluded, case) && !knows_reporter(&excluded, case));
            let present = Present { now: case.received_at, policy: &Policy::default() };
            assert_eq!(open_acts(case, &Actor::Officer(excluded), present), []);
        }
    }
}

/// Checks what must hold of every decision.
pub fn check_decision(before: &Standing, act: &Act, decision: &Decision, after: &Standing) {
    check_entries(before, act, decision);
    check_moves(before, decision);
    check_letters(before, decision, after);
    check_beside(before, decision);
    if before.course.owner.id != after.course.owner.id {
        assert_eq!(after.course.assignee, None, "assigned to somebody of the unit it left");
        let told = decision.notices.iter().any(|notice| notice.to == Addressee::Reporter);
        assert!(told, "the case moved and the citizen was not told");
        assert!(after.visit.is_none(), "visited by people of the unit it left");
    }
}

/// Whatever joins or parts two cases stands in both journals, and both reporters are told.
fn check_beside(before: &Standing, decision: &Decision) {
    let two = before.course.merged_into.or(decision.course.merged_into);
    let turned = before.course.merged_into != decision.course.merged_into;
    assert_eq!(decision.beside.as_ref().map(|beside| beside.case), two.filter(|_| turned));
    if let Some(beside) = &decision.beside {
        assert_eq!(beside.entry.act, decision.entries[0].act);
        assert_eq!(beside.entry.from, Some(beside.entry.to), "the other one stays where it is");
    }
}

fn check_entries(before: &Standing, act: &Act, decision: &Decision) {
    assert_eq!(decision.entries[0].act, act.kind(), "the journal tells the act");
    for entry in &decision.entries {
        assert_eq!(entry.from, Some(before.course.status));
        assert_eq!(entry.to, decision.course.status);
    }
}

/// What has ended stays ended, and every referral that ends or opens stands in the journal.
fn check_moves(before: &Standing, decision: &Decision) {
    for change in &decision.referrals {
        let (id, ends_or_opens) = match change {
            ReferralChange::Opened(opened) => (opened.id, true),
            ReferralChange::Moved(moved) => {
                let was = before.referral(moved.id).unwrap();
                assert!(was.status.is_open(), "{} → {}", was.status, moved.status);
                (moved.id, !moved.status.is_open())
            }
            ReferralChange::Reminded(id) | ReferralChange::Assigned(id, _) => {
                assert!(before.referral(*id).unwrap().status.is_open());
                (*id, true)
            }
        };
        let told = decision.entries.iter().any(|entry| entry.referral == Some(id));
        assert!(told || !ends_or_opens, "a referral changed and the journal is silent");
    }
}
