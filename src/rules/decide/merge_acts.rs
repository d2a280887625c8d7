//! Two reports of the same thing become one, and two again.

use super::draft::Draft;
use super::{Beside, Circumstances, Detail};
use crate::rules::access::sees;
use crate::rules::act::{Act, Actor};
use crate::rules::case_lifecycle::is_open;
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::standing::{BeforeMerge, Standing};
use crate::rules::words::Words;
use entity::case::{CaseId, CaseStatus};

/// A case is merged only into one that its officer sees too.
pub fn sees_both(actor: &Actor, act: &Act, circumstances: &Circumstances) -> Result<(), Refusal> {
    match (act, actor) {
        (Act::Merge { .. }, Actor::Officer(officer)) => match &circumstances.other {
            Some(other) if sees(officer, other) => Ok(()),
            _ => Err(Refusal::BadMerge),
        },
        _ => Ok(()),
    }
}

/// Can `other` carry on for `case`? Not once it has ended; and not when what is said about somebody's
/// conduct would end in a case that those people read, or the other way round.
pub fn carries_on(other: &Standing, case: &Standing) -> bool {
    let goes_on = is_open(other.course.status) || other.course.status == CaseStatus::Resolved;
    goes_on && other.id != case.id && other.course.accused == case.course.accused
}

/// Both codes stay alive; the other case carries on for both.
pub fn merge(draft: &mut Draft, into: CaseId) -> Result<(), Refusal> {
    let other = other(draft, Some(into))?;
    if !carries_on(other, draft.case) {
        return Err(Refusal::BadMerge);
    }
    let course = &draft.case.course;
    draft.course.merged_into = Some(into);
    draft.course.before_merge = Some(BeforeMerge {
        status: course.status,
        clocks: course.clocks,
        proposal: course.proposal,
    });
    draft.detail(Detail::Merged { into: other.code.clone() });
    draft.end();
    draft.write_to_reporter(Letter::Merged { code: draft.code() });
    let detail = Detail::TookIn { from: draft.code() };
    draft.beside(other, detail, Letter::TookIn { code: other.code.clone() });
    Ok(())
}

/// The case is its own again, as it was: the dates promised before count, and what has passed
/// meanwhile has passed. What was offered to other units stays taken back.
pub fn unmerge(draft: &mut Draft, note: Option<&Words>) -> Result<(), Refusal> {
    let other = other(draft, draft.case.course.merged_into)?;
    let before = draft.case.course.before_merge.ok_or(Refusal::Disturbed)?;
    let course = &mut draft.course;
    course.merged_into = None;
    course.before_merge = None;
    course.ended_at = None;
    course.clocks = before.clocks;
    course.proposal = before.proposal;
    draft.detail(Detail::Parted { from: other.code.clone() });
    if let Some(note) = note {
        draft.note(note);
    }
    let by = draft.next_promise();
    draft.write_to_reporter(Letter::Unmerged { code: draft.code(), by });
    let detail = Detail::LetGo { from: draft.code() };
    draft.beside(other, detail, Letter::LetGo { code: other.code.clone() });
    Ok(())
}

/// The case that was looked up, if it is the one meant.
fn other<'a>(draft: &Draft<'a>, meant: Option<CaseId>) -> Result<&'a Standing, Refusal> {
    let found = draft.at.other.as_ref().filter(|other| Some(other.id) == meant);
    found.ok_or(Refusal::BadMerge)
}

/// Only while nothing else has happened, here or there.
pub fn undisturbed(case: &Standing) -> Result<(), Refusal> {
    let known = case.course.before_merge.is_some();
    if known && case.undisturbed { Ok(()) } else { Err(Refusal::Disturbed) }
}

impl<'a> Draft<'a> {
    /// The same act as the other case has it: a row in its journal, a letter to its reporter.
    fn beside(&mut self, other: &'a Standing, detail: Detail, letter: Letter) {
        let entry = self.entry_beside(other.course.status, detail);
        self.set_beside(Beside { case: other.id, entry, letter });
    }
}
