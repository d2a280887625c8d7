//! Somebody goes there: planned, moved, called off, and what came of it.

use super::draft::Draft;
use super::{Detail, EndedVisit, VisitChange};
use crate::rules::notices::{Addressee, Letter};
use crate::rules::promise::Promise;
use crate::rules::refusal::Refusal;
use crate::rules::visit::{VisitPlan, short_name};
use crate::rules::words::Words;
use entity::case::CaseStatus;
use entity::sla_rule::Stage;
use entity::visit::{VisitMet, VisitStatus};

/// The data are matched by going there; while others are asked too, their clock goes on.
pub fn plan(draft: &mut Draft, plan: &VisitPlan) -> Result<(), Refusal> {
    still_to_come(draft, plan)?;
    let Some(unit) = draft.officer().map(|doer| doer.post.unit.id) else {
        return Err(Refusal::NotYourAct);
    };
    if matches!(draft.case.course.status, CaseStatus::Checking | CaseStatus::Handling) {
        draft.start_clock(Stage::FirstFollowUp);
    }
    let at = say_when(draft, plan);
    draft.change_visit(VisitChange::Planned(unit, Box::new(plan.clone())));
    let (officer, call) = (short_name(&plan.officer.name), plan.call.clone());
    tell(draft, Letter::VisitPlanned { code: draft.code(), officer, at, call });
    Ok(())
}

/// Another day or another visitor.
pub fn move_to(draft: &mut Draft, plan: &VisitPlan) -> Result<(), Refusal> {
    still_to_come(draft, plan)?;
    let Some(visit) = &draft.case.visit else {
        return Ok(());
    };
    let id = visit.id;
    let at = say_when(draft, plan);
    draft.change_visit(VisitChange::Moved(id, Box::new(plan.clone())));
    let (officer, call) = (short_name(&plan.officer.name), plan.call.clone());
    tell(draft, Letter::VisitMoved { code: draft.code(), officer, at, call });
    Ok(())
}

pub fn cancel(draft: &mut Draft, words: &Words) {
    draft.note(words);
    end(draft, VisitStatus::Cancelled, None, None);
    tell(draft, Letter::VisitCancelled { code: draft.code() });
}

/// What was found there is what the data were matched for.
pub fn record(draft: &mut Draft, met: VisitMet, finding: &Words) {
    draft.note(finding);
    draft.detail(Detail::VisitEnded { met });
    end(draft, VisitStatus::Done, Some(met), Some(finding));
    if draft.case.course.status == CaseStatus::Verifying {
        draft.only_finish_counts();
    }
}

/// Nobody was there: the clock goes on until somebody has been met.
pub fn miss(draft: &mut Draft, words: Option<&Words>) {
    if let Some(words) = words {
        draft.note(words);
    }
    draft.detail(Detail::VisitEnded { met: VisitMet::Away });
    end(draft, VisitStatus::Missed, Some(VisitMet::Away), words);
}

fn still_to_come(draft: &Draft, plan: &VisitPlan) -> Result<(), Refusal> {
    let to_come = plan.starts < plan.ends && plan.ends > draft.at.now;
    if to_come { Ok(()) } else { Err(Refusal::InThePast) }
}

fn say_when(draft: &mut Draft, plan: &VisitPlan) -> Promise {
    let at = Promise {
        at: plan.starts,
        zone: draft.course.owner.zone,
        to_the_hour: true,
        provisional: false,
    };
    draft.detail(Detail::VisitPlanned { officer: plan.officer.name.clone(), at });
    if let Some(note) = &plan.note {
        draft.note(note);
    }
    at
}

fn end(draft: &mut Draft, status: VisitStatus, met: Option<VisitMet>, finding: Option<&Words>) {
    let Some(visit) = &draft.case.visit else { return };
    let (id, finding) = (visit.id, finding.cloned());
    draft.change_visit(VisitChange::Ended(EndedVisit { id, status, met, finding }));
}

/// Of violence or an abandoned child nothing is said before: the message may be read by whoever it
/// is about.
fn tell(draft: &mut Draft, letter: Letter) {
    if !draft.course.issue.is_sensitive() {
        draft.write_to(Addressee::Household, letter);
    }
}
