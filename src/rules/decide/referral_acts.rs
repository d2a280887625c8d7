//! Handing work to another unit, and how its answer travels back through every link.

use super::case_acts::spare;
use super::draft::Draft;
use super::{Detail, MovedReferral, OpenedReferral, ReferralChange};
use crate::rules::act::{Assignee, HandOver};
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::standing::{ReferralFacts, UnitFacts};
use crate::rules::words::Words;
use entity::case::{CaseStatus, Consent, Outcome};
use entity::case_event::ActKind;
use entity::referral::{LegalGround, ReferralId, ReferralKind, ReferralStatus, ReturnReason};
use entity::sla_rule::Stage;

/// Shares the work: the owner stays and answers to the citizen.
pub fn refer(draft: &mut Draft, over: &HandOver) -> Result<(), Refusal> {
    let from = draft.course.owner.clone();
    may_go_to(draft, &from, over)?;
    let by = open(draft, ReferralKind::Referral, None, from, over);
    draft.only_finish_counts();
    let unit = over.to.name.clone();
    draft.write_to_reporter(Letter::PassedOn { code: draft.code(), unit, by: Some(by) });
    Ok(())
}

/// Offers the whole case; it moves only when the other unit accepts.
pub fn transfer(draft: &mut Draft, over: &HandOver) -> Result<(), Refusal> {
    let from = draft.course.owner.clone();
    may_go_to(draft, &from, over)?;
    open(draft, ReferralKind::Transfer, None, from, over);
    Ok(())
}

/// Never to itself, never twice to the same unit at once, never to those complained about, and never
/// on a consent that was taken back.
fn may_go_to(draft: &Draft, from: &UnitFacts, over: &HandOver) -> Result<(), Refusal> {
    let withdrawn = draft.course.consent == Some(Consent::Withdrawn);
    if withdrawn && over.ground == LegalGround::Consent {
        return Err(Refusal::ConsentWithdrawn);
    }
    let there = over.to.id == from.id
        || draft.case.referrals.iter().any(|r| r.to == over.to.id && r.status.is_open());
    if there {
        return Err(Refusal::AlreadyThere);
    }
    spare(draft, &over.to)
}

/// Opens a referral and tells the unit; returns by when an answer is promised.
fn open(
    draft: &mut Draft,
    kind: ReferralKind,
    parent: Option<ReferralId>,
    from: UnitFacts,
    over: &HandOver,
) -> crate::rules::promise::Promise {
    let id = draft.at.new_referral;
    let accept_due = draft.due_at(&over.to, Stage::ReferralAcceptance);
    let reply_due = draft.due_at(&over.to, Stage::ReferralReply);
    let by = draft.promise_of(&over.to, reply_due);
    let accept_by = draft.promise_of(&over.to, accept_due);
    draft.note(&over.reason);
    if over.ground == LegalGround::Consent {
        draft.course.consent = Some(Consent::Given);
    }
    let files = over.files.len();
    draft.detail(Detail::HandedOver { to: over.to.name.clone(), by, files });
    let letter =
        Letter::ReferralArrived { code: draft.code(), from: from.name.clone(), by: accept_by };
    draft.write_to_unit(over.to.id, letter);
    draft.set_referral(id);
    draft.change(ReferralChange::Opened(Box::new(OpenedReferral {
        id,
        parent,
        kind,
        from,
        to: over.to.clone(),
        programme: over.programme.clone(),
        ground: over.ground,
        reason: over.reason.clone(),
        summary: over.summary.clone(),
        accept_due,
        reply_due,
        files: over.files.clone(),
    })));
    by
}

/// A referral is accepted to be worked on; a transfer moves the case.
pub fn accept(draft: &mut Draft, id: ReferralId) {
    let Some(referral) = draft.case.referral(id) else {
        return;
    };
    match referral.kind {
        ReferralKind::Referral => draft.move_referral(id, ReferralStatus::Accepted),
        ReferralKind::Transfer => take_over(draft, id),
    }
}

fn take_over(draft: &mut Draft, id: ReferralId) {
    let Some(unit) = draft.officer().map(|doer| doer.post.unit.clone()) else {
        return;
    };
    draft.move_referral(id, ReferralStatus::TakenOver);
    draft.move_to(&unit);
    // What the reporter owes keeps waiting; otherwise the new owner has its own time for the first step.
    if draft.case.course.status != CaseStatus::AwaitingReporter {
        draft.start_obligation();
    }
    draft.detail(Detail::Moved { to: unit.name.clone() });
    let by = draft.next_promise();
    draft.write_to_reporter(Letter::PassedOn { code: draft.code(), unit: unit.name, by });
}

/// Whoever begins works on it, unless it was given to somebody.
pub fn begin(draft: &mut Draft, id: ReferralId) {
    draft.move_referral(id, ReferralStatus::InProgress);
    let taken = draft.case.referral(id).is_some_and(|referral| referral.assignee.is_some());
    if let Some(me) = draft.officer().map(|doer| doer.id).filter(|_| !taken) {
        draft.change(ReferralChange::Assigned(id, Some(me)));
    }
}

/// Within the unit that received it, a referral is given to somebody, or put back on the pile.
pub fn assign(draft: &mut Draft, id: ReferralId, to: Option<&Assignee>) -> Result<(), Refusal> {
    let was = draft.case.referral(id).and_then(|referral| referral.assignee);
    let now = to.map(|assignee| assignee.id);
    if now == was {
        return Err(Refusal::NothingChanges);
    }
    draft.change(ReferralChange::Assigned(id, now));
    let to = to.map(|assignee| assignee.name.clone());
    draft.detail(Detail::Assigned { to, was, undone: false });
    Ok(())
}

/// Its sender asks after it: whoever received it is told, and whoever it was forwarded to.
pub fn remind(draft: &mut Draft, id: ReferralId, words: Option<&Words>) {
    let Some(referral) = draft.case.referral(id) else {
        return;
    };
    if let Some(words) = words {
        draft.note(words);
    }
    draft.change(ReferralChange::Reminded(id));
    let last = draft.case.at_work(referral);
    draft.detail(Detail::Reminded { to: last.to_name.clone() });
    let by = draft.promise(referral.reply_due);
    let letter =
        |from: &str| Letter::ReferralReminder { code: draft.code(), from: from.to_owned(), by };
    let (first, further) = (letter(&referral.from_name), letter(&last.from_name));
    draft.write_to_unit(referral.to, first);
    if last.id != referral.id {
        draft.write_to_unit(last.to, further);
    }
}

/// Back to the sender with a reason and, where known, the right unit. The citizen's case never closes
/// by it.
pub fn give_back(
    draft: &mut Draft,
    id: ReferralId,
    (reason, suggested): (ReturnReason, Option<&UnitFacts>),
    words: &Words,
) {
    let Some(referral) = draft.case.referral(id) else {
        return;
    };
    draft.note(words);
    draft.detail(Detail::Returned {
        to: referral.from_name.clone(),
        reason,
        suggested: suggested.map(|unit| unit.name.clone()),
    });
    draft.change(ReferralChange::Moved(MovedReferral {
        reply: Some(words.clone()),
        return_reason: Some(reason),
        suggested: suggested.cloned(),
        ..MovedReferral::to(id, ReferralStatus::Returned)
    }));
    let letter = Letter::ReferralReturned { code: draft.code(), from: referral.to_name.clone() };
    tell_sender(draft, referral, letter);
    draft.wake_forwarder(referral);
    back_in_hand(draft);
}

/// To a division, another agency or the level above: a child referral; its answer comes back here.
pub fn forward(
    draft: &mut Draft,
    id: ReferralId,
    over: &HandOver,
    passes_straight: bool,
) -> Result<(), Refusal> {
    let Some(from) = draft.officer().map(|doer| doer.post.unit.clone()) else {
        return Err(Refusal::NotYourAct);
    };
    may_go_to(draft, &from, over)?;
    if over.to.id == draft.course.owner.id {
        return Err(Refusal::AlreadyThere);
    }
    draft.change(ReferralChange::Moved(MovedReferral {
        passes_straight: Some(passes_straight),
        ..MovedReferral::to(id, ReferralStatus::Forwarded)
    }));
    let by = open(draft, ReferralKind::Referral, Some(id), from, over);
    let unit = over.to.name.clone();
    draft.write_to_reporter(Letter::PassedOn { code: draft.code(), unit, by: Some(by) });
    Ok(())
}

/// The answer, which climbs down link by link as far as each forwarder let it pass straight through.
pub fn reply(draft: &mut Draft, id: ReferralId, outcome: Outcome, words: &Words) {
    let Some(referral) = draft.case.referral(id) else {
        return;
    };
    draft.note(words);
    draft.detail(Detail::Answered { to: referral.from_name.clone(), outcome });
    answered(draft, referral, outcome, words);
    let mut link = referral;
    while let Some(parent) = draft.case.open_parent(link) {
        if !parent.passes_straight {
            draft.move_referral(parent.id, ReferralStatus::InProgress);
            break;
        }
        answered(draft, parent, outcome, words);
        let detail = Detail::Answered { to: parent.from_name.clone(), outcome };
        draft.follow(ActKind::PassOn, Some(parent.id), Some(detail));
        link = parent;
    }
    back_in_hand(draft);
}

fn answered(draft: &mut Draft, referral: &ReferralFacts, outcome: Outcome, words: &Words) {
    draft.change(ReferralChange::Moved(MovedReferral {
        outcome: Some(outcome),
        reply: Some(words.clone()),
        ..MovedReferral::to(referral.id, ReferralStatus::Answered)
    }));
    let letter =
        Letter::ReferralAnswered { code: draft.code(), from: referral.to_name.clone(), outcome };
    tell_sender(draft, referral, letter);
}

/// Whoever asked is told; so is the owner, should the case have moved since it asked.
fn tell_sender(draft: &mut Draft, referral: &ReferralFacts, letter: Letter) {
    let owner = draft.course.owner.id;
    if draft.case.open_parent(referral).is_none() && referral.from != owner {
        draft.write_to_unit(owner, letter.clone());
    }
    draft.write_to_unit(referral.from, letter);
}

/// Taken back by its sender, with everything that was forwarded from it.
pub fn recall(draft: &mut Draft, id: ReferralId, words: &Words) {
    let Some(referral) = draft.case.referral(id) else {
        return;
    };
    draft.note(words);
    take_down(draft, referral);
    back_in_hand(draft);
}

/// The referral and everything below it; whoever forwarded it has their own on the table again.
pub fn take_down(draft: &mut Draft, referral: &ReferralFacts) {
    draft.move_referral(referral.id, ReferralStatus::Recalled);
    tell_recalled(draft, referral);
    let mut below = draft.case.open_child(referral.id);
    while let Some(child) = below {
        draft.move_referral(child.id, ReferralStatus::Recalled);
        draft.follow(ActKind::Recall, Some(child.id), None);
        tell_recalled(draft, child);
        below = draft.case.open_child(child.id);
    }
    draft.wake_forwarder(referral);
}

fn tell_recalled(draft: &mut Draft, referral: &ReferralFacts) {
    let letter = Letter::ReferralRecalled { code: draft.code(), from: referral.from_name.clone() };
    draft.write_to_unit(referral.to, letter);
}

/// When nothing is open any more, the owner has the answers and the next follow-up to do.
pub fn back_in_hand(draft: &mut Draft) {
    let was_referred = draft.case.open_referrals().next().is_some();
    if was_referred && !draft.any_referral_stays_open() {
        draft.start_clock(Stage::FirstFollowUp);
    }
}
