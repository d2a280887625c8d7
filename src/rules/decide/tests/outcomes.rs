use super::cast::{budi, hadi, sari};
use super::{decide_it, handled, propose, resolved};
use crate::rules::act::{Act, Actor, ArchiveReason, ObjectReason};
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::world::{Office, Story, another, says, someone};
use entity::case::{CaseStatus, Issue, Outcome, Severity};
use entity::case_event::ActKind;
use entity::posting::Role;

fn object(to: Option<Office>) -> Act {
    Act::Object {
        reason: ObjectReason::AidStillMissing,
        words: says("nothing has come"),
        to: to.map(Office::unit),
    }
}

fn reopen() -> Act {
    Act::Reopen {
        words: says("it is missing again"),
    }
}

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
    assert_eq!(
        story.refuses(&hadi(), &decide_it()),
        Refusal::NothingProposed
    );
    let back = Act::SendBack {
        words: says("please look again"),
    };
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
    story.does(
        &hadi(),
        Act::SendBack {
            words: says("ask the bank first"),
        },
    );
    assert_eq!(story.case.course.proposal, None);
    assert_eq!(
        story.refuses(&hadi(), &decide_it()),
        Refusal::NothingProposed
    );
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

#[test]
fn after_an_objection_not_even_a_single_hand_decides_its_own_case_again() {
    let mut story = single_handed();
    story
        .does(&hadi(), decide_it())
        .does(&Actor::Reporter, object(None));
    assert_eq!(
        story.case.course.owner.id,
        Office::Puskesos.id(),
        "nobody stands above"
    );
    assert_eq!(story.refuses(&hadi(), &decide_it()), Refusal::FourEyes);
    story.does(&another(Role::Coordinator, Office::Puskesos), decide_it());
}

#[test]
fn the_outcome_comes_with_its_text_and_the_day_to_object_by() {
    let story = resolved();
    let entry = story.journal.last().unwrap();
    assert_eq!(
        entry.public_note.as_ref().unwrap().as_str(),
        "the aid is paid on Monday"
    );
    let [Letter::OutcomeGiven { outcome, by, .. }] = story.to_reporter()[..] else {
        panic!("an outcome")
    };
    assert_eq!(*outcome, Outcome::Granted);
    assert_eq!(Some(by.at), story.case.course.clocks.next.due());
    let calendar = story.policy.calendar_of(&story.case.course.owner);
    assert_eq!(
        calendar.local_date(by.at).to_string(),
        "2026-12-07",
        "ten working days"
    );
}

#[test]
fn a_resolved_case_closes_by_confirmation_or_by_silence() {
    let mut story = resolved();
    story.does(&Actor::Reporter, Act::Confirm);
    assert_eq!(story.status(), CaseStatus::Closed);
    let mut story = resolved();
    story.wait_days(11).does(&Actor::Clock, Act::CloseSilently);
    assert_eq!(story.status(), CaseStatus::Closed);
    assert_eq!(
        story.case.course.outcome,
        Some(Outcome::Granted),
        "the outcome stands"
    );
    assert!(matches!(
        story.to_reporter()[..],
        [Letter::Ended { by: Some(_), .. }]
    ));
}

#[test]
fn an_objection_starts_the_clocks_anew_and_takes_back_the_outcome() {
    let mut story = resolved();
    story
        .wait_days(4)
        .does(&Actor::Reporter, object(Some(Office::Secretariat)));
    let course = &story.case.course;
    assert_eq!((course.outcome, course.resolved_at), (None, None));
    let calendar = story.policy.calendar_of(&course.owner);
    let finish = calendar.local_date(course.clocks.finish.due().unwrap());
    assert_eq!(
        finish.to_string(),
        "2026-12-17",
        "fourteen working days from the objection"
    );
    assert!(matches!(story.to_reporter()[..], [Letter::Reopened { .. }]));
}

#[test]
fn a_closed_case_reopens_within_its_limit_and_not_a_day_later() {
    let mut story = resolved();
    story.does(&Actor::Reporter, Act::Confirm);
    let mut late = story.clone();
    story.wait_days(30).does(&Actor::Reporter, reopen());
    assert_eq!(story.status(), CaseStatus::Handling);
    late.wait_days(31);
    assert_eq!(late.refuses(&Actor::Reporter, &reopen()), Refusal::TooLate);
    assert_eq!(late.refuses(&hadi(), &reopen()), Refusal::TooLate);
}

#[test]
fn those_who_decide_may_reopen_too_and_others_may_not() {
    let mut story = resolved();
    story.does(&Actor::Reporter, Act::Confirm);
    assert_eq!(story.refuses(&budi(), &reopen()), Refusal::NotYourAct);
    story.does(&hadi(), reopen());
    assert!(matches!(story.to_reporter()[..], [Letter::Reopened { .. }]));
}

#[test]
fn an_archived_report_tells_why_and_that_it_may_come_back() {
    let mut story = Story::ordinary();
    let told = says("we could not make out what happened");
    let archive = Act::Archive {
        reason: ArchiveReason::TooVague,
        told: told.clone(),
    };
    story.does(&sari(), archive);
    assert_eq!(story.status(), CaseStatus::Archived);
    assert_eq!(story.journal.last().unwrap().public_note, Some(told));
    assert!(matches!(
        story.to_reporter()[..],
        [Letter::Ended { by: Some(_), .. }]
    ));
}

#[test]
fn a_case_is_merged_into_another_and_never_into_itself() {
    let mut story = handled();
    let code = story.case.code.clone();
    let into_itself = Act::Merge {
        into: story.case.id,
        into_code: code,
    };
    assert_eq!(story.refuses(&sari(), &into_itself), Refusal::BadMerge);
    let other = entity::case::CaseId(uuid::Uuid::from_u128(77));
    story.does(
        &sari(),
        Act::Merge {
            into: other,
            into_code: "8K3M92QFXT".to_owned(),
        },
    );
    assert_eq!(story.status(), CaseStatus::Merged);
    assert_eq!(story.case.course.merged_into, Some(other));
    assert!(matches!(story.to_reporter()[..], [Letter::Ended { .. }]));
}

#[test]
fn agencies_and_supervisors_decide_under_four_eyes_like_everybody() {
    for (role, office) in [
        (Role::AgencyOfficer, Office::Directorate),
        (Role::Supervisor, Office::Supervisor),
    ] {
        let mut story = Story::with(Severity::Ordinary, Issue::NotPaid, office.unit());
        let first = someone(role, office);
        story
            .does(&first, Act::Check)
            .does(&first, Act::Handle)
            .does(&first, propose());
        assert_eq!(story.refuses(&first, &decide_it()), Refusal::FourEyes);
        story.does(&another(role, office), decide_it());
    }
}
