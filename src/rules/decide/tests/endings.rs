//! How a case ends, and how it is taken up again.

use super::cast::{budi, hadi, sari};
use super::{handled, object, reopen, resolved};
use crate::rules::act::{Act, Actor, ArchiveReason};
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::world::{Office, Story, says};
use entity::case::{CaseStatus, Outcome};
use entity::case_event::ActKind;

#[test]
fn a_resolved_case_closes_by_confirmation_or_by_silence() {
    let mut story = resolved();
    story.does(&Actor::Reporter, Act::Confirm);
    assert_eq!(story.status(), CaseStatus::Closed);
    let mut story = resolved();
    story.wait_days(11).does(&Actor::Clock, Act::CloseSilently);
    assert_eq!(story.status(), CaseStatus::Closed);
    assert_eq!(story.case.course.outcome, Some(Outcome::Granted), "the outcome stands");
    assert!(matches!(story.to_reporter()[..], [Letter::Ended { by: Some(_), .. }]));
}

#[test]
fn an_objection_starts_the_clocks_anew_and_takes_back_the_outcome() {
    let mut story = resolved();
    story.wait_days(4).does(&Actor::Reporter, object(Some(Office::Secretariat)));
    let course = &story.case.course;
    assert_eq!((course.outcome, course.resolved_at), (None, None));
    let calendar = story.policy.calendar_of(&course.owner);
    let finish = calendar.local_date(course.clocks.finish.due().unwrap());
    assert_eq!(finish.to_string(), "2026-12-17", "fourteen working days from the objection");
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
    for actor in [Actor::Reporter, hadi()] {
        assert!(!late.open(&actor).contains(&ActKind::Reopen), "no button for it either");
    }
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
    let archive = Act::Archive { reason: ArchiveReason::TooVague, told: told.clone() };
    story.does(&sari(), archive);
    assert_eq!(story.status(), CaseStatus::Archived);
    assert_eq!(story.journal.last().unwrap().public_note, Some(told));
    assert!(matches!(story.to_reporter()[..], [Letter::Ended { by: Some(_), .. }]));
}

#[test]
fn the_unit_that_decided_learns_that_its_outcome_is_objected_to() {
    let mut story = resolved();
    story.does(&Actor::Reporter, object(Some(Office::Secretariat)));
    assert!(matches!(story.to_unit(Office::Puskesos)[..], [Letter::ReporterWrote { .. }]));
    assert!(matches!(story.to_unit(Office::Secretariat)[..], [Letter::CaseArrived { .. }]));
    let mut story = resolved();
    story.does(&Actor::Reporter, object(None));
    let letters = story.to_unit(Office::Puskesos);
    assert!(matches!(letters[..], [Letter::CaseArrived { .. }]), "one letter is enough");
}

#[test]
fn silence_closes_nothing_before_its_day() {
    let mut story = resolved();
    let close = Act::CloseSilently;
    assert!(matches!(story.refuses(&Actor::Clock, &close), Refusal::WrongMoment(_)));
    story.wait_days(10);
    assert!(matches!(story.refuses(&Actor::Clock, &close), Refusal::WrongMoment(_)), "all day");
    story.wait_days(1).does(&Actor::Clock, close);
}

#[test]
fn a_new_question_gives_a_new_term_whatever_the_old_one_was() {
    let mut story = handled();
    let ask = || Act::Ask { question: says("which bank is it?") };
    story.does(&sari(), ask()).wait_days(11);
    story.does(&Actor::Reporter, Act::Answer { words: says("BRI") }).does(&sari(), ask());
    let refused = story.refuses(&Actor::Clock, &Act::CloseSilently);
    assert!(matches!(refused, Refusal::WrongMoment(_)));
}
