//! What the case file does with a decision, in memory.

use crate::rules::decide::{Decision, MovedReferral, OpenedReferral, ReferralChange};
use crate::rules::standing::{ReferralFacts, Standing};
use entity::case_event::ActKind;
use entity::referral::ReferralStatus;

/// The case once the decision is written.
pub fn apply(case: &Standing, decision: &Decision) -> Standing {
    let mut after = case.clone();
    after.course = decision.course.clone();
    after.undisturbed = match decision.entries[0].act {
        ActKind::Merge => true,
        ActKind::Reveal => case.undisturbed,
        _ => false,
    };
    for change in &decision.referrals {
        match change {
            ReferralChange::Opened(opened) => after.referrals.push(facts(opened)),
            ReferralChange::Moved(moved) => move_on(&mut after, moved),
        }
    }
    after
}

fn facts(opened: &OpenedReferral) -> ReferralFacts {
    ReferralFacts {
        id: opened.id,
        parent: opened.parent,
        kind: opened.kind,
        status: ReferralStatus::Sent,
        from: opened.from.id,
        from_name: opened.from.name.clone(),
        to: opened.to.id,
        to_name: opened.to.name.clone(),
        passes_straight: true,
        reply_due: opened.reply_due,
    }
}

fn move_on(case: &mut Standing, moved: &MovedReferral) {
    let referral = case.referrals.iter_mut().find(|r| r.id == moved.id).unwrap();
    referral.status = moved.status;
    if let Some(straight) = moved.passes_straight {
        referral.passes_straight = straight;
    }
}
