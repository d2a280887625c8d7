//! What the reporter's own acts change.

use super::Detail;
use super::case_acts::{go_on, spare};
use super::draft::Draft;
use crate::rules::act::ObjectReason;
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::standing::UnitFacts;
use crate::rules::words::Words;
use entity::sla_rule::Stage;

pub fn answer(draft: &mut Draft, words: &Words) {
    go_on(draft);
    write_down(draft, words);
}

pub fn add_information(draft: &mut Draft, words: &Words) {
    write_down(draft, words);
}

fn write_down(draft: &mut Draft, words: &Words) {
    draft.tell(words);
    let owner = draft.course.owner.id;
    draft.write_to_unit(owner, Letter::ReporterWrote { code: draft.code() });
}

pub fn withdraw(draft: &mut Draft, reason: Option<&Words>) {
    if let Some(reason) = reason {
        draft.tell(reason);
    }
    draft.end();
    let owner = draft.course.owner.id;
    draft.write_to_unit(owner, Letter::ReporterWrote { code: draft.code() });
}

pub fn confirm(draft: &mut Draft) {
    draft.end();
}

/// An objection goes to the next level, to other people than those who decided. Where nobody stands
/// above, a unit that works single-handed decides once more itself: it has nobody else.
pub fn object(
    draft: &mut Draft,
    reason: ObjectReason,
    words: &Words,
    to: Option<&UnitFacts>,
) -> Result<(), Refusal> {
    let decided_at = draft.course.owner.id;
    if let Some(unit) = to.filter(|unit| unit.id != decided_at) {
        spare(draft, unit)?;
        draft.move_to(unit);
        draft.write_to_unit(decided_at, Letter::ReporterWrote { code: draft.code() });
    } else if draft.course.owner.single_handed {
        draft.course.decided_by = None;
    }
    draft.course.assignee = None;
    let unit = draft.course.owner.name.clone();
    draft.detail(Detail::Objected { reason: reason.code().to_owned(), to: unit });
    take_up_again(draft, words);
    Ok(())
}

/// An ended case is worked on again by the same people: nobody contests what they decided.
pub fn reopen(draft: &mut Draft, words: &Words) {
    draft.course.decided_by = None;
    take_up_again(draft, words);
}

fn take_up_again(draft: &mut Draft, words: &Words) {
    draft.course.resolved_at = None;
    draft.course.ended_at = None;
    draft.course.outcome = None;
    draft.start_finish(draft.at.now);
    draft.start_clock(Stage::FirstFollowUp);
    draft.tell(words);
    let (owner, unit) = (draft.course.owner.id, draft.course.owner.name.clone());
    let by = draft.next_promise();
    draft.write_to_unit(owner, Letter::CaseArrived { code: draft.code(), by });
    draft.write_to_reporter(Letter::Reopened { code: draft.code(), unit, by });
}
