//! Who must be told what: the laws of the letters of every decision.

use super::Office;
use crate::rules::decide::{Decision, ReferralChange};
use crate::rules::notices::{Addressee, Letter};
use crate::rules::standing::Standing;
use entity::case::CaseStatus;
use entity::referral::ReferralStatus;
use entity::unit::UnitId;

/// Checks that nobody is forgotten, nobody told twice, and that the accused are told nothing.
pub fn check_letters(before: &Standing, decision: &Decision, after: &Standing) {
    check_reporter(before, decision);
    for change in &decision.referrals {
        check_unit(decision, change, after);
    }
    check_desk(before, decision);
    check_silence(decision);
}

/// The emergency desk hears of the danger when it is called, and once.
fn check_desk(before: &Standing, decision: &Decision) {
    let (was, is) = (&before.course.emergency_unit, &decision.course.emergency_unit);
    if let Some(desk) = is.as_ref().filter(|_| was != is) {
        let alarms = told(decision, Addressee::Unit(desk.id))
            .filter(|letter| matches!(letter, Letter::DangerAlert { .. }));
        assert_eq!(alarms.count(), 1, "the emergency desk is called in silence");
    }
}

/// Whenever their case turns, the reporter gets one letter, and the one that fits.
fn check_reporter(before: &Standing, decision: &Decision) {
    let letters: Vec<&Letter> = told(decision, Addressee::Reporter).collect();
    assert!(letters.len() <= 1, "several letters at once: {letters:?}");
    if before.course.status == decision.course.status {
        return;
    }
    let fits = |letter: &Letter| match decision.course.status {
        CaseStatus::AwaitingReporter => matches!(letter, Letter::Question { .. }),
        CaseStatus::Resolved => matches!(letter, Letter::OutcomeGiven { .. }),
        CaseStatus::Archived => matches!(letter, Letter::Ended { .. }),
        CaseStatus::Merged => matches!(letter, Letter::Merged { .. }),
        _ if before.course.status == CaseStatus::Merged => {
            matches!(letter, Letter::Unmerged { .. })
        }
        _ => true,
    };
    let needed = matches!(
        decision.course.status,
        CaseStatus::AwaitingReporter
            | CaseStatus::Resolved
            | CaseStatus::Archived
            | CaseStatus::Merged
            | CaseStatus::Referred
    ) || before.course.status == CaseStatus::Merged;
    assert!(!needed || letters.len() == 1, "{} in silence", decision.course.status);
    assert!(letters.iter().all(|letter| fits(letter)), "{letters:?}");
}

/// Who is to do something is told, and who asked hears what came of it.
fn check_unit(decision: &Decision, change: &ReferralChange, after: &Standing) {
    let arrives = |unit: UnitId, fits: fn(&Letter) -> bool| {
        let count = told(decision, Addressee::Unit(unit)).filter(|letter| fits(letter)).count();
        assert!(count > 0, "a unit was not told of {change:?}");
    };
    match change {
        ReferralChange::Opened(opened) => {
            arrives(opened.to.id, |l| matches!(l, Letter::ReferralArrived { .. }));
        }
        ReferralChange::Moved(moved) => {
            let referral = after.referral(moved.id).unwrap();
            match moved.status {
                ReferralStatus::Answered => {
                    arrives(referral.from, |l| matches!(l, Letter::ReferralAnswered { .. }));
                }
                ReferralStatus::Returned => {
                    arrives(referral.from, |l| matches!(l, Letter::ReferralReturned { .. }));
                }
                ReferralStatus::Recalled => {
                    arrives(referral.to, |l| matches!(l, Letter::ReferralRecalled { .. }));
                }
                _ => {}
            }
        }
        ReferralChange::Reminded(id) => {
            let referral = after.referral(*id).unwrap();
            arrives(referral.to, |l| matches!(l, Letter::ReferralReminder { .. }));
            let last = after.at_work(referral);
            arrives(last.to, |l| matches!(l, Letter::ReferralReminder { .. }));
        }
        ReferralChange::Assigned(..) => {}
    }
}

/// The people complained about learn at most that something they were offered is no longer theirs.
fn check_silence(decision: &Decision) {
    let accused = |office: &Office| decision.course.accuses(&office.unit());
    for office in Office::ALL.into_iter().filter(accused) {
        for letter in told(decision, Addressee::Unit(office.id())) {
            assert!(matches!(letter, Letter::ReferralRecalled { .. }), "{office:?}: {letter:?}");
        }
    }
}

fn told(decision: &Decision, to: Addressee) -> impl Iterator<Item = &Letter> {
    decision.notices.iter().filter(move |notice| notice.to == to).map(|notice| &notice.letter)
}
