//! Why it is late: said once for a deadline, by whoever holds the case, along with what they do or by
//! itself.

use super::cast::{budi, sari};
use super::handled;
use crate::rules::act::{Act, Actor};
use crate::rules::case_lifecycle::leaves_all_as_it_was;
use crate::rules::decide::{By, Detail};
use crate::rules::delay::{Delay, is_asked_with, is_owed};
use crate::rules::refusal::Refusal;
use crate::rules::world::{Office, Story, over_to, says, someone};
use entity::case::DelayReason;
use entity::case_event::ActKind;
use entity::posting::Role;

fn other_office() -> Delay {
    Delay { reason: DelayReason::OtherOffice, words: Some(says("the bank has not called back")) }
}

fn explained() -> Act {
    Act::ExplainDelay(other_office())
}

fn is_owed_in(story: &Story) -> bool {
    is_owed(&story.case.course, story.now)
}

#[test]
fn there_is_nothing_to_explain_before_the_deadline() {
    let mut story = Story::ordinary();
    assert!(!is_owed_in(&story));
    assert!(matches!(story.refuses(&sari(), &explained()), Refusal::WrongMoment(_)));
    story.delay = Some(other_office());
    let decision = story.decide(&sari(), &Act::Check).unwrap();
    assert_eq!(decision.entries.len(), 1, "and it is not written down");
    assert_eq!(decision.course.bell.delay, None);
}

#[test]
fn it_is_said_along_with_an_act_by_whoever_does_it() {
    let mut story = Story::ordinary();
    story.wait_days(6);
    assert!(is_owed_in(&story));
    story.delay = Some(other_office());
    let decision = story.decide(&sari(), &Act::Tell { words: says("we are at it") });
    assert!(decision.is_err(), "nothing is told before somebody has looked at it");
    let decision = story.decide(&sari(), &Act::Check).unwrap();
    let [check, why] = decision.entries.as_slice() else { panic!("{:?}", decision.entries) };
    assert_eq!((check.act, why.act), (ActKind::Check, ActKind::ExplainDelay));
    assert!(matches!(why.by, By::Officer(_)) && why.by == check.by);
    assert_eq!(why.detail, Some(Detail::Delayed { reason: DelayReason::OtherOffice }));
    assert_eq!((why.note.is_some(), why.public_note.is_some()), (true, false));
}

#[test]
fn it_is_asked_once_for_a_deadline_and_anew_for_the_next() {
    let mut story = handled();
    story.wait_days(10);
    assert!(is_owed_in(&story));
    story.does(&budi(), explained());
    assert!(!is_owed_in(&story));
    let tell = Act::Tell { words: says("we are at it") };
    story.delay = Some(Delay { reason: DelayReason::OtherOffice, words: None });
    let decision = story.decide(&budi(), &tell).unwrap();
    assert_eq!(decision.entries.len(), 1, "it was said already");
    story.delay = Some(other_office());
    let decision = story.decide(&budi(), &tell).unwrap();
    assert_eq!(decision.entries.len(), 2, "words that nobody has read yet are kept");
    story.delay = None;
    let changed = Delay { reason: DelayReason::HardToReach, words: None };
    story.does(&sari(), Act::ExplainDelay(changed));
    assert_eq!(story.case.course.bell.delay, Some(DelayReason::HardToReach), "the better reason");
    story.does(&budi(), Act::Refer(over_to(Office::Agency)));
    assert_eq!(story.case.course.bell.delay, None, "another clock begins");
    story.wait_days(40);
    assert!(is_owed_in(&story));
}

#[test]
fn only_those_who_hold_it_say_why() {
    let mut story = Story::ordinary();
    story.wait_days(6);
    let elsewhere = someone(Role::Coordinator, Office::NextVillage);
    for actor in [elsewhere, someone(Role::Supervisor, Office::Supervisor), Actor::Reporter] {
        assert!(story.decide(&actor, &explained()).is_err(), "{actor:?}");
    }
    story.does(&someone(Role::Facilitator, Office::Puskesos), explained());
}

#[test]
fn looking_things_up_and_sharing_out_the_work_need_no_reason() {
    use ActKind as A;
    for act in [A::Note, A::Reveal, A::Assign, A::Prioritise, A::Label, A::CheckRegistry] {
        assert!(!is_asked_with(act), "{act}");
    }
    for act in [A::Check, A::Decide, A::Refer, A::RecordVisit, A::Ask] {
        assert!(is_asked_with(act), "{act}");
    }
}

#[test]
fn a_reason_holds_where_the_next_deadline_has_passed_as_well_and_ends_with_the_answer() {
    let mut story = handled();
    story.wait_days(40);
    story.delay = Some(other_office());
    let mut late_again = story.clone();
    late_again.does(&budi(), Act::Ask { question: says("since when is it missing?") });
    assert_eq!(late_again.case.course.bell.delay, Some(DelayReason::OtherOffice));
    late_again.delay = None;
    late_again.does(&Actor::Reporter, Act::Answer { words: says("since May") });
    assert_eq!(late_again.case.course.bell.delay, None, "whoever goes on is asked anew");
}

#[test]
fn an_explanation_leaves_open_forms_as_they_were() {
    assert!(leaves_all_as_it_was(ActKind::ExplainDelay));
}
