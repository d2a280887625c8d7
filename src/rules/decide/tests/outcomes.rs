//! Who gives an outcome, and what comes with it.

use super::cast::{budi, hadi, sari};
use super::{decide_it, handled, object, propose, reopen, resolved};
use crate::rules::act::{Act, Actor, Assignee, ObjectReason, Post};
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::world::{Office, Story, another, officer, says, someone};
use entity::case::{CaseStatus, Issue, Outcome, Severity};
use entity::case_event::ActKind;
use entity::posting::Role;

#[test]
fn the_one_who_proposes_does_not_decide() {
    let mut story = handled();
    story.does(&hadi(), propose());
    assert_eq!(story.refuses(&hadi(), &decide_it()), Refusal::FourEyes);
    assert!(!story.open(&hadi()).contains(&ActKind::Decide));
    story.does(&another(Role::Coordinator, Office::Puskesos), decide_it());
    assert_eq!(story.status(), CaseStatus::Resolved);
}

#[test]
fn nothing_is_decided_that_nobody_proposed() {
    let story = handled();
    assert_eq!(story.refuses(&hadi(), &decide_it()), Refusal::NothingProposed);
    let back = Act::SendBack { words: says("please look again") };
    assert_eq!(story.refuses(&hadi(), &back), Refusal::NothingProposed);
}

#[test]
fn back_office_proposes_and_front_office_does_neither() {
    let mut story = handled();
    assert_eq!(story.refuses(&sari(), &propose()), Refusal::NotYourAct);
    story.does(&budi(), propose());
    assert_eq!(story.refuses(&budi(), &decide_it()), Refusal::NotYourAct);
}

#[test]
fn a_proposal_that_was_sent_back_is_gone() {
    let mut story = handled();
    story.does(&budi(), propose());
    story.does(&hadi(), Act::SendBack { words: says("ask the bank first") });
    assert_eq!(story.case.course.proposal, None);
    assert_eq!(story.refuses(&hadi(), &decide_it()), Refusal::NothingProposed);
    story.does(&budi(), propose()).does(&hadi(), decide_it());
}

fn single_handed() -> Story {
    let mut unit = Office::Puskesos.unit();
    unit.single_handed = true;
    let mut story = Story::with(Severity::Ordinary, Issue::NotPaid, unit);
    story.does(&hadi(), Act::Check).does(&hadi(), Act::Handle);
    story
}

#[test]
fn a_village_with_one_officer_decides_single_handed() {
    let mut story = single_handed();
    story.does(&hadi(), propose()).does(&hadi(), decide_it());
    assert_eq!(story.status(), CaseStatus::Resolved);
    let mut story = single_handed();
    story.does(&hadi(), decide_it());
    assert_eq!(story.status(), CaseStatus::Resolved);
}

/// Decided by the coordinator of a village that works single-handed, who also has a posting above.
fn decided_single_handed() -> Story {
    let mut story = single_handed();
    let to = Some(Assignee {
        id: officer(Role::Coordinator, Office::Puskesos).id,
        name: "Hadi".to_owned(),
    });
    story.does(&hadi(), Act::Assign { to }).does(&hadi(), decide_it());
    story
}

#[test]
fn a_single_hand_nobody_stands_above_decides_once_more() {
    let mut story = decided_single_handed();
    story.does(&Actor::Reporter, object(None));
    assert_eq!(story.case.course.owner.id, Office::Puskesos.id(), "nobody stands above");
    assert_eq!(story.case.course.assignee, None);
    assert!(story.open(&hadi()).contains(&ActKind::Decide), "else nobody ever could");
    story.does(&hadi(), decide_it());
    assert_eq!(story.status(), CaseStatus::Resolved);
}

#[test]
fn after_an_objection_that_went_up_not_even_a_single_hand_decides_its_own_case_again() {
    let mut above = Office::Supervisor.unit();
    above.single_handed = true;
    let mut story = decided_single_handed();
    let objection =
        Act::Object { reason: ObjectReason::Other, words: says("no"), to: Some(above.clone()) };
    story.does(&Actor::Reporter, objection);
    let Actor::Officer(mut both) = hadi() else { panic!("an officer") };
    both.posts.push(Post { role: Role::Supervisor, unit: above });
    assert_eq!(story.refuses(&Actor::Officer(both), &decide_it()), Refusal::FourEyes);
    story.does(&someone(Role::Supervisor, Office::Supervisor), decide_it());
}

#[test]
fn where_several_work_another_decides_after_an_objection_that_stayed() {
    let mut story = resolved();
    story.does(&Actor::Reporter, object(None)).does(&budi(), propose());
    assert_eq!(story.refuses(&hadi(), &decide_it()), Refusal::FourEyes);
    story.does(&another(Role::Coordinator, Office::Puskesos), decide_it());
}

#[test]
fn the_outcome_comes_with_its_text_and_the_day_to_object_by() {
    let story = resolved();
    let entry = story.journal.last().unwrap();
    assert_eq!(entry.public_note.as_ref().unwrap().as_str(), "the aid is paid on Monday");
    let [Letter::OutcomeGiven { outcome, by, .. }] = story.to_reporter()[..] else {
        panic!("an outcome")
    };
    assert_eq!(*outcome, Outcome::Granted);
    assert_eq!(Some(by.at), story.case.course.clocks.next.due());
    let calendar = story.policy.calendar_of(&story.case.course.owner);
    assert_eq!(calendar.local_date(by.at).to_string(), "2026-12-07", "ten working days");
}

#[test]
fn agencies_and_supervisors_decide_under_four_eyes_like_everybody() {
    for (role, office) in
        [(Role::AgencyOfficer, Office::Directorate), (Role::Supervisor, Office::Supervisor)]
    {
        let mut story = Story::with(Severity::Ordinary, Issue::NotPaid, office.unit());
        let first = someone(role, office);
        story.does(&first, Act::Check).does(&first, Act::Handle).does(&first, propose());
        assert_eq!(story.refuses(&first, &decide_it()), Refusal::FourEyes);
        story.does(&another(role, office), decide_it());
    }
}

#[test]
fn a_single_hand_finishes_a_case_it_closed_before_when_it_is_reopened() {
    let mut story = single_handed();
    story.does(&hadi(), decide_it()).does(&Actor::Reporter, Act::Confirm);
    story.does(&Actor::Reporter, reopen());
    story.does(&hadi(), decide_it());
    assert_eq!(story.status(), CaseStatus::Resolved);
}
