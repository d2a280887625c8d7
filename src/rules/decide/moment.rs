//! May it be done now: the status, the referral's, four eyes, and the time.

use super::{OpenAct, Present, merge_acts};
use crate::rules::act::Actor;
use crate::rules::case_lifecycle::{self, WrongMoment};
use crate::rules::delay;
use crate::rules::referral_lifecycle;
use crate::rules::refusal::Refusal;
use crate::rules::sla;
use crate::rules::sla::ring::{self, Chime};
use crate::rules::standing::Standing;
use entity::Moment;
use entity::case::CaseKind;
use entity::case_event::ActKind;
use entity::referral::ReferralId;
use entity::ring_rule::Ring;

/// Does it fit the status of the case, of the referral, the four-eyes rule, and the time?
pub(super) fn fits_now(
    case: &Standing,
    actor: &Actor,
    OpenAct { act, referral }: OpenAct,
    present: Present,
) -> Result<(), Refusal> {
    case_lifecycle::step(case.course.status, act)?;
    if let Some(id) = referral {
        let wrong = WrongMoment { from: case.course.status, act };
        let referral = case.referral(id).ok_or(wrong)?;
        referral_lifecycle::step(referral.kind, referral.status, act).ok_or(wrong)?;
    }
    match act {
        ActKind::Decide => four_eyes(case, actor),
        ActKind::SendBack if case.course.proposal.is_none() => Err(Refusal::NothingProposed),
        ActKind::Reopen => within_the_limit(case, present),
        ActKind::CheckDocuments => only_of_a_request(case),
        ActKind::CloseSilently => once_silent(case, present.now),
        ActKind::PlanVisit => one_at_a_time(case, act, false),
        ActKind::MoveVisit | ActKind::CancelVisit | ActKind::RecordVisit | ActKind::MissVisit => {
            one_at_a_time(case, act, true)
        }
        ActKind::Remind => once_a_day(case, referral, present),
        ActKind::Unmerge => merge_acts::undisturbed(case),
        ActKind::Nudge => once_due(case, Ring::Remind, present),
        ActKind::Lapse => once_due(case, Ring::Lapse, present),
        ActKind::ExplainDelay => once_late(case, present.now),
        _ => Ok(()),
    }
}

/// Papers are asked for by services only.
fn only_of_a_request(case: &Standing) -> Result<(), Refusal> {
    let (from, act) = (case.course.status, ActKind::CheckDocuments);
    let request = case.course.kind == CaseKind::ServiceRequest;
    if request { Ok(()) } else { Err(WrongMoment { from, act }.into()) }
}

/// An ended case is taken up again only until its limit; without a row there is none.
fn within_the_limit(case: &Standing, present: Present) -> Result<(), Refusal> {
    let limit = sla::reopen_until(present.policy, &case.course);
    if limit.is_some_and(|limit| present.now > limit) { Err(Refusal::TooLate) } else { Ok(()) }
}

/// A case has at most one visit to come: the next is planned once it is over.
fn one_at_a_time(case: &Standing, act: ActKind, needed: bool) -> Result<(), Refusal> {
    let from = case.course.status;
    if case.visit.is_some() == needed { Ok(()) } else { Err(WrongMoment { from, act }.into()) }
}

/// Asking after a referral again makes sense only once another working day has begun.
fn once_a_day(
    case: &Standing,
    referral: Option<ReferralId>,
    present: Present,
) -> Result<(), Refusal> {
    let asked = referral.and_then(|id| case.referral(id)).and_then(|referral| referral.reminded);
    let Some(asked) = asked else { return Ok(()) };
    let calendar = present.policy.calendar_of(&case.course.owner);
    let (then, today) = (calendar.local_date(asked), calendar.local_date(present.now));
    if calendar.working_days_between(then, today) == 0 {
        return Err(Refusal::RemindedToday);
    }
    Ok(())
}

/// Only once the reporter's time is over: the sweep that asks may have been overtaken by a new
/// question.
fn once_silent(case: &Standing, now: Moment) -> Result<(), Refusal> {
    let course = &case.course;
    if course.clocks.next.due().is_none_or(|until| now <= until) {
        return Err(WrongMoment { from: course.status, act: ActKind::CloseSilently }.into());
    }
    Ok(())
}

/// There is nothing to explain before the deadline.
fn once_late(case: &Standing, now: Moment) -> Result<(), Refusal> {
    let (from, act) = (case.course.status, ActKind::ExplainDelay);
    let late = delay::is_late(&case.course, now);
    if late { Ok(()) } else { Err(WrongMoment { from, act }.into()) }
}

/// Only when the clock has come so far, and only once.
fn once_due(case: &Standing, asked: Ring, present: Present) -> Result<(), Refusal> {
    if ring::due_now(present.policy, &case.course, present.now) == Some(Chime::Ring(asked)) {
        return Ok(());
    }
    let act = if asked == Ring::Remind { ActKind::Nudge } else { ActKind::Lapse };
    Err(WrongMoment { from: case.course.status, act }.into())
}

/// The one who proposes does not decide, unless the unit works single-handed; and after an objection
/// the one who decided before does not decide again.
fn four_eyes(case: &Standing, actor: &Actor) -> Result<(), Refusal> {
    let Actor::Officer(officer) = actor else {
        return Err(Refusal::NotYourAct);
    };
    if case.course.decided_by == Some(officer.id) {
        return Err(Refusal::FourEyes);
    }
    match &case.course.proposal {
        _ if case.course.owner.single_handed => Ok(()),
        Some(proposal) if proposal.by == officer.id => Err(Refusal::FourEyes),
        Some(_) => Ok(()),
        None => Err(Refusal::NothingProposed),
    }
}
