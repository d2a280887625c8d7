//! What the case file does with a decision, in memory.

use crate::rules::decide::{Decision, MovedReferral, ReferralChange, VisitChange};
use crate::rules::standing::{ReferralFacts, Standing};
use crate::rules::visit::{VisitFacts, VisitPlan};
use entity::Moment;
use entity::case_event::ActKind;
use entity::referral::ReferralId;
use entity::unit::UnitId;
use entity::visit::VisitId;

/// The case once the decision is written.
pub fn apply(case: &Standing, decision: &Decision, now: Moment) -> Standing {
    let mut after = case.clone();
    after.course = decision.course.clone();
    after.undisturbed = match decision.entries[0].act {
        ActKind::Merge => true,
        ActKind::Reveal => case.undisturbed,
        _ => false,
    };
    for change in &decision.referrals {
        match change {
            ReferralChange::Opened(opened) => after.referrals.push(opened.facts()),
            ReferralChange::Moved(moved) => move_on(&mut after, moved),
            ReferralChange::Reminded(id) => referral(&mut after, *id).reminded = Some(now),
            ReferralChange::Assigned(id, to) => referral(&mut after, *id).assignee = *to,
        }
    }
    match &decision.visit {
        Some(VisitChange::Planned(unit, plan)) => {
            let id = VisitId(uuid::Uuid::from_u128(700));
            after.visit = Some(visit(id, *unit, plan));
        }
        Some(VisitChange::Moved(id, plan)) => {
            let unit = after.visit.as_ref().unwrap().unit;
            after.visit = Some(visit(*id, unit, plan));
        }
        Some(VisitChange::Ended(_)) => after.visit = None,
        None => {}
    }
    after
}

fn visit(id: VisitId, unit: UnitId, plan: &VisitPlan) -> VisitFacts {
    VisitFacts { id, unit, officer: plan.officer.id, starts: plan.starts, ends: plan.ends }
}

fn referral(case: &mut Standing, id: ReferralId) -> &mut ReferralFacts {
    case.referrals.iter_mut().find(|r| r.id == id).unwrap()
}

fn move_on(case: &mut Standing, moved: &MovedReferral) {
    let referral = referral(case, moved.id);
    referral.status = moved.status;
    if let Some(straight) = moved.passes_straight {
        referral.passes_straight = straight;
    }
}
