//! What the holder's acts change, and what the clock does by itself.

use super::draft::Draft;
use super::{Detail, LabelChange};
use crate::rules::act::{ArchiveReason, Assignee, Classification, PriorityReason, RevealedField};
use crate::rules::label::Label;
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::routing::calls_the_emergency_desk;
use crate::rules::sla;
use crate::rules::standing::{Proposal, UnitFacts};
use crate::rules::words::Words;
use entity::attachment::AttachmentId;
use entity::case::{Outcome, Priority};
use entity::case_event::ActKind;
use entity::sla_rule::Stage;

pub fn check(_draft: &mut Draft) {
    // The verification clock, started at receipt, runs on until the check is over.
}

/// What was seen is seen from now on; nothing else about the case changes.
pub fn check_documents(draft: &mut Draft, seen: &[String], unseen: &[String]) {
    draft.detail(Detail::DocumentsChecked { seen: seen.to_vec(), unseen: unseen.to_vec() });
}

/// Kind and severity pick the clocks anew, counted from receipt. A case that turns out to be
/// misconduct leaves the accused at once; one of danger gets the emergency desk beside its owner.
pub fn classify(draft: &mut Draft, what: &Classification) -> Result<(), Refusal> {
    let course = &mut draft.course;
    course.kind = what.kind;
    course.issue = what.issue;
    course.programme.clone_from(&what.programme);
    course.pas_group = what.pas_group;
    course.severity = what.severity;
    course.priority = what.priority;
    course.accused = what.accused_in(&draft.case.village);
    restart_clocks(draft);
    leave_the_accused(draft)?;
    let called = call_the_emergency_desk(draft);
    draft.detail(Detail::Classified {
        kind: what.kind,
        issue: what.issue,
        programme: what.programme.clone(),
        pas_group: what.pas_group,
        severity: what.severity,
        priority: what.priority,
        called,
    });
    Ok(())
}

fn restart_clocks(draft: &mut Draft) {
    let (was, is) = (&draft.case.course, &draft.course);
    let hours_matter = sla::counts_hours(was.severity) || sla::counts_hours(is.severity);
    let other_severity = was.severity != is.severity;
    if other_severity || was.kind != is.kind {
        draft.recount_finish();
    }
    if other_severity && hours_matter {
        draft.start_obligation();
    }
}

fn leave_the_accused(draft: &mut Draft) -> Result<(), Refusal> {
    let newly_accused = draft.course.accused != draft.case.course.accused;
    if newly_accused && draft.course.accused.is_some() {
        draft.withdraw_offers();
    }
    if !draft.course.accuses(&draft.course.owner) {
        return Ok(());
    }
    let route = draft.at.route.as_ref().ok_or(Refusal::TowardsTheAccused)?;
    let bypass = route.owner.clone();
    spare(draft, &bypass)?;
    draft.move_to(&bypass);
    draft.start_obligation();
    draft.follow(ActKind::Escalate, None, Some(Detail::Moved { to: bypass.name }));
    draft.announce_move();
    Ok(())
}

/// The desk that was called before stays: it knows already. Only one of those complained about goes.
/// Returns the name of a desk that is called now.
fn call_the_emergency_desk(draft: &mut Draft) -> Option<String> {
    let course = &mut draft.course;
    let spared = |desk: &UnitFacts| !course.accuses(desk);
    let before = course.emergency_unit.clone().filter(spared);
    let desk = draft.at.route.as_ref().and_then(|route| route.desk_beside(course.owner.id));
    let desk = desk.filter(|desk| calls_the_emergency_desk(course.severity) && spared(desk));
    let called = if before.is_some() { None } else { desk.cloned() };
    course.emergency_unit = before.or_else(|| called.clone());
    let called = called?;
    let letter = Letter::DangerAlert { code: draft.code(), by: draft.next_promise() };
    draft.write_to_unit(called.id, letter);
    Some(called.name)
}

/// A misconduct case never goes to the people it complains about.
pub fn spare(draft: &Draft, unit: &UnitFacts) -> Result<(), Refusal> {
    if draft.course.accuses(unit) { Err(Refusal::TowardsTheAccused) } else { Ok(()) }
}

pub fn assign(draft: &mut Draft, to: Option<&Assignee>) -> Result<(), Refusal> {
    let was = draft.case.course.assignee;
    draft.course.assignee = to.map(|assignee| assignee.id);
    if draft.course.assignee == was {
        return Err(Refusal::NothingChanges);
    }
    let to = to.map(|assignee| assignee.name.clone());
    draft.detail(Detail::Assigned { to, was, undone: false });
    Ok(())
}

/// What comes first in a queue; the clocks know nothing of it.
pub fn prioritise(
    draft: &mut Draft,
    to: Priority,
    (why, words): (PriorityReason, Option<&Words>),
) -> Result<(), Refusal> {
    let was = draft.case.course.priority;
    if to == was {
        return Err(Refusal::NothingChanges);
    }
    draft.course.priority = to;
    draft.detail(Detail::Prioritised { to, was, reason: why.code().to_owned(), undone: false });
    if let Some(words) = words {
        draft.note(words);
    }
    Ok(())
}

/// Words by which the unit finds it again; whoever does it says what changes.
pub fn label(draft: &mut Draft, put: &[Label], taken: &[Label]) -> Result<(), Refusal> {
    if put.is_empty() && taken.is_empty() {
        return Err(Refusal::NothingChanges);
    }
    let (put, taken) = (put.to_vec(), taken.to_vec());
    draft.detail(Detail::Labelled { put: put.clone(), taken: taken.clone(), undone: false });
    draft.relabel(LabelChange { put, taken });
    Ok(())
}

/// The clocks wait for the answer; if none comes, the case is closed in silence.
pub fn ask(draft: &mut Draft, question: &Words) {
    let until = draft.due(Stage::SilentClose);
    let by = draft.promise(until);
    draft.course.resume_status = Some(draft.case.course.status);
    draft.course.clocks = draft.course.clocks.pause(draft.at.now, until, &draft.calendar());
    draft.tell(question);
    draft.detail(Detail::Asked { by });
    let unit = draft.course.owner.name.clone();
    draft.write_to_reporter(Letter::Question { code: draft.code(), unit, by });
}

/// The citizen reads it; the clocks run on, and no answer is waited for. The words stay out of the
/// letter.
pub fn tell(draft: &mut Draft, words: &Words) {
    draft.tell(words);
    let unit = draft.officer().map_or(&draft.course.owner, |doer| &doer.post.unit).name.clone();
    draft.write_to_reporter(Letter::Told { code: draft.code(), unit });
}

pub fn resume(draft: &mut Draft, note: Option<&Words>) {
    go_on(draft);
    if let Some(note) = note {
        draft.note(note);
    }
}

/// Back to where it was, with the time that was left.
pub fn go_on(draft: &mut Draft) {
    draft.course.clocks = draft.course.clocks.resume(draft.at.now, &draft.calendar());
    draft.course.resume_status = None;
}

pub fn verify(draft: &mut Draft, note: Option<&Words>) {
    draft.start_clock(Stage::FirstFollowUp);
    if let Some(note) = note {
        draft.note(note);
    }
}

pub fn record_finding(draft: &mut Draft, finding: &Words) {
    draft.note(finding);
    draft.only_finish_counts();
}

pub fn handle(draft: &mut Draft) {
    draft.start_clock(Stage::FirstFollowUp);
}

pub fn archive(draft: &mut Draft, reason: ArchiveReason, told: &Words) {
    draft.tell(told);
    draft.detail(Detail::Archived { reason: reason.code().to_owned() });
    end_and_tell(draft);
}

/// One level up; there the first obligation starts anew. Where nobody stands above it is there already.
pub fn escalate(draft: &mut Draft, to: Option<&UnitFacts>) -> Result<(), Refusal> {
    let to = to.filter(|unit| unit.id != draft.course.owner.id).ok_or(Refusal::AlreadyThere)?;
    spare(draft, to)?;
    draft.move_to(to);
    draft.start_obligation();
    draft.detail(Detail::Moved { to: to.name.clone() });
    draft.announce_move();
    Ok(())
}

pub fn propose(draft: &mut Draft, outcome: Outcome, told: &Words) {
    let by = draft.officer().map(|doer| doer.id);
    draft.course.proposal = by.map(|by| Proposal { outcome, by });
    draft.note(told);
    draft.detail(Detail::Proposed { outcome });
    draft.only_finish_counts();
}

pub fn send_back(draft: &mut Draft, words: &Words) {
    draft.course.proposal = None;
    draft.note(words);
}

/// The outcome is given; the reporter may object until the silent close.
pub fn decide_outcome(draft: &mut Draft, outcome: Outcome, told: &Words, given: &[AttachmentId]) {
    draft.course.outcome = Some(outcome);
    draft.course.decided_by = draft.officer().map(|doer| doer.id);
    draft.course.resolved_at = Some(draft.at.now);
    draft.course.proposal = None;
    draft.stop_clocks();
    draft.start_clock(Stage::SilentClose);
    draft.recall_all_open();
    draft.call_off_the_visit();
    draft.give(given);
    draft.tell(told);
    let until = draft.promise(draft.due(Stage::SilentClose));
    draft.detail(Detail::Decided { outcome, until, given: given.len() });
    draft.write_to_reporter(Letter::OutcomeGiven { code: draft.code(), outcome, by: until });
}

/// Ends the case and says until when it may be reopened.
pub fn end_and_tell(draft: &mut Draft) {
    let by = draft.promise(draft.due(Stage::Reopen));
    draft.end();
    draft.write_to_reporter(Letter::Ended { code: draft.code(), by: Some(by) });
}

pub fn reveal(draft: &mut Draft, field: RevealedField, reason: &Words) {
    draft.note(reason);
    draft.detail(Detail::Revealed { field: field.code().to_owned() });
}
