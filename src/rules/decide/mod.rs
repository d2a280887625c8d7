//! Actor, case as it stands, act and now → a decision or a refusal. Always in this order:
//! may they · may it be done now · what changes · until when · who is told.

mod case_acts;
mod clock_acts;
mod data_acts;
mod decision;
mod detail;
mod draft;
mod in_turn;
mod merge_acts;
mod moment;
mod opening;
mod referral_acts;
mod reporter_acts;
mod take_back;
mod told;
mod visit_acts;

pub use decision::{
    Beside, By, Decision, Doer, EndedVisit, Entry, LabelChange, MovedReferral, OpenedReferral,
    ReferralChange, VisitChange,
};
pub use detail::Detail;
pub use in_turn::decide_in_turn;
pub use merge_acts::carries_on;
pub use opening::{NewCase, Opening, receive};
pub use take_back::{Former, Last, UNDO_MS, former, take_back};
pub use told::{PassedBy, Stated};

use crate::rules::access;
use crate::rules::act::{Act, Actor};
use crate::rules::delay::Delay;
use crate::rules::policy::Policy;
use crate::rules::refusal::Refusal;
use crate::rules::routing::Route;
use crate::rules::standing::Standing;
use draft::Draft;
use entity::Moment;
use entity::case_event::ActKind;
use entity::referral::ReferralId;
use moment::fits_now;

/// What the rules must know besides the case: the time, the policy rows, and what the caller looked
/// up beforehand.
#[derive(Clone, Debug)]
pub struct Circumstances<'a> {
    pub now: Moment,
    pub policy: &'a Policy,
    /// An id for a referral, should the act open one.
    pub new_referral: ReferralId,
    /// Where the case would go if it came in now as what it is being classified as: past the accused,
    /// should they hold it, and the emergency desk it is to have beside its owner.
    pub route: Option<Route>,
    /// The case it is to be merged with, or parted from.
    pub other: Option<Standing>,
    /// Why it is late, said along with the act.
    pub delay: Option<Delay>,
}

/// The time, and the terms in force: some acts are open only for a while, or only after it.
#[derive(Clone, Copy, Debug)]
pub struct Present<'a> {
    pub now: Moment,
    pub policy: &'a Policy,
}

impl Circumstances<'_> {
    const fn present(&self) -> Present<'_> {
        Present { now: self.now, policy: self.policy }
    }
}

/// Decides one act.
///
/// # Errors
/// A [`Refusal`] that says why not; nothing is to be written then.
pub fn decide(
    case: &Standing,
    actor: &Actor,
    act: &Act,
    circumstances: &Circumstances,
) -> Result<Decision, Refusal> {
    let asked = OpenAct { act: act.kind(), referral: act.referral() };
    let by = who(case, actor, asked)?;
    fits_now(case, actor, asked, circumstances.present())?;
    merge_acts::sees_both(actor, act, circumstances)?;
    let mut draft = Draft::new(case, circumstances, by, act);
    if access::may(actor, ActKind::ExplainDelay, None, case) {
        clock_acts::say_why_late(&mut draft);
    }
    apply(&mut draft, act)?;
    Ok(draft.finish())
}

/// An act somebody may do right now, and the referral it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenAct {
    pub act: ActKind,
    pub referral: Option<ReferralId>,
}

/// Every act `actor` may do to the case as it stands: the buttons of a page, by the same verdicts
/// that [`decide`] asks.
pub fn open_acts(case: &Standing, actor: &Actor, present: Present) -> Vec<OpenAct> {
    let about_the_case = ActKind::ALL.iter().map(|act| OpenAct { act: *act, referral: None });
    let about_referrals = case.referrals.iter().flat_map(|referral| {
        ActKind::ALL.iter().map(|act| OpenAct { act: *act, referral: Some(referral.id) })
    });
    about_the_case
        .filter(|open| !is_about_a_referral(open.act))
        .chain(about_referrals.filter(|open| is_about_a_referral(open.act)))
        .filter(|open| may_now(case, actor, *open, present).is_ok())
        .collect()
}

/// May `actor` do this right now, before anything is said about how?
///
/// # Errors
/// The same refusal [`decide`] would begin with.
pub fn may_now(
    case: &Standing,
    actor: &Actor,
    asked: OpenAct,
    present: Present,
) -> Result<(), Refusal> {
    who(case, actor, asked)?;
    fits_now(case, actor, asked, present)
}

/// Acts that name the referral they move.
pub const fn is_about_a_referral(act: ActKind) -> bool {
    matches!(
        act,
        ActKind::Accept
            | ActKind::Begin
            | ActKind::Return
            | ActKind::Forward
            | ActKind::Reply
            | ActKind::Recall
            | ActKind::Remind
            | ActKind::AssignReferral
    )
}

/// May this actor do it here at all?
fn who(case: &Standing, actor: &Actor, asked: OpenAct) -> Result<By, Refusal> {
    let OpenAct { act, referral } = asked;
    match actor {
        Actor::Officer(officer) if !access::sees(officer, case) => Err(Refusal::OutOfReach),
        Actor::Officer(officer) => access::post_for(officer, act, referral, case)
            .map(|post| {
                By::Officer(Doer { id: officer.id, name: officer.name.clone(), post: post.clone() })
            })
            .ok_or(Refusal::NotYourAct),
        Actor::Reporter if access::reporter_may(act) => Ok(By::Reporter),
        Actor::Clock if access::may(actor, act, referral, case) => Ok(By::Clock),
        Actor::Reporter | Actor::Clock => Err(Refusal::NotYourAct),
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each act")]
fn apply(draft: &mut Draft, act: &Act) -> Result<(), Refusal> {
    match act {
        Act::Check => case_acts::check(draft),
        Act::CheckDocuments { seen, unseen } => case_acts::check_documents(draft, seen, unseen),
        Act::Classify(as_what) => return case_acts::classify(draft, as_what),
        Act::Assign { to } => return case_acts::assign(draft, to.as_ref()),
        Act::Prioritise { to, why, words } => {
            return case_acts::prioritise(draft, *to, (*why, words.as_ref()));
        }
        Act::Label { put, taken } => return case_acts::label(draft, put, taken),
        Act::Ask { question } => case_acts::ask(draft, question),
        Act::Tell { words } => case_acts::tell(draft, words),
        Act::Resume { note } => case_acts::resume(draft, note.as_ref()),
        Act::Verify { note } => case_acts::verify(draft, note.as_ref()),
        Act::RecordFinding { finding } => case_acts::record_finding(draft, finding),
        Act::CheckRegistry(check) => data_acts::check_registry(draft, check),
        Act::RecordConsent { consent, way, words } => {
            return data_acts::record_consent(draft, *consent, *way, words.as_ref());
        }
        Act::ExplainDelay(delay) => clock_acts::explain_delay(draft, delay),
        Act::PlanVisit(plan) => return visit_acts::plan(draft, plan),
        Act::MoveVisit(plan) => return visit_acts::move_to(draft, plan),
        Act::CancelVisit { words } => visit_acts::cancel(draft, words),
        Act::RecordVisit { met, finding } => visit_acts::record(draft, *met, finding),
        Act::MissVisit { words } => visit_acts::miss(draft, words.as_ref()),
        Act::Handle => case_acts::handle(draft),
        Act::Archive { reason, told } => case_acts::archive(draft, *reason, told),
        Act::Merge { into } => return merge_acts::merge(draft, *into),
        Act::Unmerge { note } => return merge_acts::unmerge(draft, note.as_ref()),
        Act::Nudge => clock_acts::nudge(draft),
        Act::Lapse { above } => clock_acts::lapse(draft, above.as_ref()),
        Act::Escalate { to } => return case_acts::escalate(draft, to.as_ref()),
        Act::Propose { outcome, told } => case_acts::propose(draft, *outcome, told),
        Act::SendBack { words } => case_acts::send_back(draft, words),
        Act::Decide { outcome, told, given } => {
            case_acts::decide_outcome(draft, *outcome, told, given);
        }
        Act::CloseSilently => case_acts::end_and_tell(draft),
        Act::Note { words } => draft.note(words),
        Act::Reveal { field, reason } => case_acts::reveal(draft, *field, reason),
        Act::Refer(over) => return referral_acts::refer(draft, over),
        Act::Transfer(over) => return referral_acts::transfer(draft, over),
        Act::Accept { referral } => referral_acts::accept(draft, *referral),
        Act::Begin { referral } => referral_acts::begin(draft, *referral),
        Act::Return { referral, reason, words, suggested } => {
            referral_acts::give_back(draft, *referral, (*reason, suggested.as_ref()), words);
        }
        Act::Forward { referral, over, passes_straight } => {
            return referral_acts::forward(draft, *referral, over, *passes_straight);
        }
        Act::Reply { referral, outcome, words } => {
            referral_acts::reply(draft, *referral, *outcome, words);
        }
        Act::Recall { referral, words } => referral_acts::recall(draft, *referral, words),
        Act::Remind { referral, words } => {
            referral_acts::remind(draft, *referral, words.as_ref());
        }
        Act::AssignReferral { referral, to } => {
            return referral_acts::assign(draft, *referral, to.as_ref());
        }
        Act::Answer { words } => reporter_acts::answer(draft, words),
        Act::AddInformation { words } => reporter_acts::add_information(draft, words),
        Act::Withdraw { reason } => reporter_acts::withdraw(draft, reason.as_ref()),
        Act::Confirm => reporter_acts::confirm(draft),
        Act::Object { reason, words, to } => {
            return reporter_acts::object(draft, *reason, words, to.as_ref());
        }
        Act::Reopen { words } => reporter_acts::reopen(draft, words),
    }
    Ok(())
}

#[cfg(test)]
mod tests;
