//! Several acts in one go: each is judged on the case as the one before leaves it, and all are done or
//! none.

use super::{Circumstances, Decision, MovedReferral, OpenedReferral, ReferralChange, decide};
use crate::rules::act::{Act, Actor};
use crate::rules::refusal::Refusal;
use crate::rules::standing::{ReferralFacts, Standing};
use entity::referral::ReferralStatus;

/// Decides acts one after the other.
///
/// # Errors
/// The place of the first act that is refused, and why; nothing is to be written then.
pub fn decide_in_turn(
    case: &Standing,
    actor: &Actor,
    acts: &[Act],
    circumstances: &Circumstances,
) -> Result<Decision, (usize, Refusal)> {
    let mut standing = case.clone();
    let mut all: Option<Decision> = None;
    for (place, act) in acts.iter().enumerate() {
        let next =
            decide(&standing, actor, act, circumstances).map_err(|refusal| (place, refusal))?;
        standing = standing.after(&next);
        all = Some(match all {
            None => next,
            Some(before) => before.then(next),
        });
    }
    all.ok_or((0, Refusal::NothingChanges))
}

impl Standing {
    /// The case as a decision leaves it, as far as a further act in one go may ask: deeds plan no
    /// visits and merge nothing.
    pub fn after(&self, decision: &Decision) -> Self {
        let mut after =
            Self { course: decision.course.clone(), undisturbed: false, ..self.clone() };
        for change in &decision.referrals {
            match change {
                ReferralChange::Opened(opened) => after.referrals.push(opened.facts()),
                ReferralChange::Moved(moved) => move_on(&mut after.referrals, moved),
                ReferralChange::Assigned(id, to) => {
                    if let Some(facts) = after.referrals.iter_mut().find(|facts| facts.id == *id) {
                        facts.assignee = *to;
                    }
                }
                // When it was done stands in the journal; nothing in one go asks for it again.
                ReferralChange::Reminded(_) => {}
            }
        }
        after
    }
}

impl OpenedReferral {
    /// As it stands once it is sent.
    pub fn facts(&self) -> ReferralFacts {
        ReferralFacts {
            id: self.id,
            parent: self.parent,
            kind: self.kind,
            ground: self.ground,
            status: ReferralStatus::Sent,
            from: self.from.id,
            from_name: self.from.name.clone(),
            to: self.to.id,
            to_name: self.to.name.clone(),
            passes_straight: true,
            accept_due: self.accept_due,
            reply_due: self.reply_due,
            assignee: None,
            reminded: None,
        }
    }
}

fn move_on(referrals: &mut [ReferralFacts], moved: &MovedReferral) {
    let Some(referral) = referrals.iter_mut().find(|referral| referral.id == moved.id) else {
        return;
    };
    referral.status = moved.status;
    if let Some(straight) = moved.passes_straight {
        referral.passes_straight = straight;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::act::{Assignee, PriorityReason};
    use crate::rules::world::{Office, Story, says, someone};
    use entity::case::{CaseStatus, Priority};
    use entity::case_event::ActKind;
    use entity::officer::OfficerId;
    use entity::posting::Role;

    fn urgent() -> Act {
        Act::Prioritise { to: Priority::Urgent, why: PriorityReason::Vulnerable, words: None }
    }

    fn to_a_colleague() -> Act {
        let id = OfficerId(uuid::Uuid::from_u128(7));
        Act::Assign { to: Some(Assignee { id, name: "Budi".to_owned() }) }
    }

    #[test]
    fn each_act_is_judged_on_what_the_one_before_left() {
        let (story, hadi) = (Story::ordinary(), someone(Role::Coordinator, Office::Puskesos));
        let acts = [Act::Check, urgent(), to_a_colleague(), Act::Ask { question: says("when?") }];
        let decision = story.decide_in_turn(&hadi, &acts).unwrap();
        let done: Vec<_> = decision.entries.iter().map(|entry| entry.act).collect();
        assert_eq!(done, [ActKind::Check, ActKind::Prioritise, ActKind::Assign, ActKind::Ask]);
        assert_eq!(decision.course.status, CaseStatus::AwaitingReporter);
        assert_eq!(decision.course.priority, Priority::Urgent);
        let statuses: Vec<_> = decision.entries.iter().map(|entry| entry.from).collect();
        assert_eq!(statuses[1], Some(CaseStatus::Checking), "as the check left it");
        assert_eq!(decision.notices.len(), 1, "the question's letter");
    }

    #[test]
    fn the_first_refusal_names_its_place_and_nothing_is_decided() {
        let (story, hadi) = (Story::ordinary(), someone(Role::Coordinator, Office::Puskesos));
        let acts = [Act::Check, Act::Check, urgent()];
        let refused = story.decide_in_turn(&hadi, &acts).unwrap_err();
        assert!(matches!(refused, (1, Refusal::WrongMoment(_))), "{refused:?}");
        assert_eq!(story.decide_in_turn(&hadi, &[]).unwrap_err(), (0, Refusal::NothingChanges));
        let twice = story.decide_in_turn(&hadi, &[urgent(), urgent()]).unwrap_err();
        assert_eq!(twice, (1, Refusal::NothingChanges));
    }
}
