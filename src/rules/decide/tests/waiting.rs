use super::cast::{budi, sari};
use super::handled;
use crate::rules::act::{Act, Actor};
use crate::rules::notices::Letter;
use crate::rules::sla::{Clock, Finish};
use crate::rules::world::{Story, says};
use entity::case::CaseStatus;
use entity::sla_rule::Stage;

fn ask() -> Act {
    Act::Ask { question: says("since when is it missing?") }
}

fn answer() -> Act {
    Act::Answer { words: says("since August") }
}

fn day(story: &Story, at: entity::Moment) -> String {
    story.policy.calendar_of(&story.case.course.owner).local_date(at).to_string()
}

#[test]
fn a_question_stops_both_clocks_and_names_the_day_to_answer_by() {
    let mut story = Story::ordinary();
    story.does(&sari(), Act::Check).does(&sari(), ask());
    assert_eq!(story.status(), CaseStatus::AwaitingReporter);
    let Clock::Paused { stage, left, until, .. } = story.case.course.clocks.next else {
        panic!("the next clock waits")
    };
    assert_eq!((stage, left), (Stage::Verification, 3));
    assert_eq!(story.case.course.clocks.finish, Finish::Paused { days_left: 14 });
    assert_eq!(day(&story, until), "2026-12-07", "ten working days");
    let [Letter::Question { by, .. }] = story.to_reporter()[..] else { panic!("a question") };
    assert_eq!(by.at, until);
}

#[test]
fn an_answer_brings_back_the_status_and_the_time_that_was_left() {
    let mut story = Story::ordinary();
    story.does(&sari(), Act::Check).wait_days(1).does(&sari(), ask());
    story.wait_days(5).does(&Actor::Reporter, answer());
    assert_eq!(story.status(), CaseStatus::Checking);
    let clocks = story.case.course.clocks;
    assert_eq!(day(&story, clocks.next.due().unwrap()), "2026-12-03", "two of three days left");
    assert_eq!(day(&story, clocks.finish.due().unwrap()), "2026-12-18", "thirteen of fourteen");
    let owner = story.letters.len();
    assert_eq!(owner, 1, "the office is told");
    assert!(matches!(story.letters[0].letter, Letter::ReporterWrote { .. }));
}

#[test]
fn every_status_one_may_ask_from_is_the_one_it_returns_to() {
    let steps: [(&[Act], CaseStatus); 3] = [
        (&[Act::Check], CaseStatus::Checking),
        (&[Act::Check, Act::Verify { note: None }], CaseStatus::Verifying),
        (&[Act::Check, Act::Handle], CaseStatus::Handling),
    ];
    for (acts, status) in steps {
        let mut story = Story::ordinary();
        for act in acts {
            story.does(&budi(), act.clone());
        }
        story.does(&budi(), ask()).does(&Actor::Reporter, answer());
        assert_eq!(story.status(), status);
    }
}

#[test]
fn an_officer_who_got_the_answer_by_telephone_goes_on_too() {
    let mut story = handled();
    story.does(&sari(), ask());
    story.does(&sari(), Act::Resume { note: Some(says("told on the telephone")) });
    assert_eq!(story.status(), CaseStatus::Handling);
}

#[test]
fn a_question_nobody_answers_closes_the_case_but_not_the_door() {
    let mut story = handled();
    story.does(&sari(), ask()).wait_days(11).does(&Actor::Clock, Act::CloseSilently);
    assert_eq!(story.status(), CaseStatus::Closed);
    assert_eq!(story.case.course.outcome, None);
    let [Letter::Ended { by: Some(by), .. }] = story.to_reporter()[..] else { panic!("told") };
    story.now = by.at;
    story.does(&Actor::Reporter, Act::Reopen { words: says("I was ill") });
    assert_eq!(story.status(), CaseStatus::Handling);
}

#[test]
fn what_the_citizen_is_told_waits_for_nothing() {
    let mut checked = Story::ordinary();
    checked.does(&sari(), Act::Check);
    let mut asked = handled();
    asked.does(&sari(), ask());
    for mut story in [checked, handled(), asked] {
        let before = story.case.course.clone();
        story.does(&sari(), Act::Tell { words: says("come on Thursday with the card") });
        assert_eq!(story.case.course, before);
        let [Letter::Told { unit, .. }] = story.to_reporter()[..] else { panic!("told") };
        assert_eq!(*unit, story.case.course.owner.name);
    }
}

#[test]
fn what_is_added_unasked_reaches_the_owner_and_stops_nothing() {
    let mut story = handled();
    let before = story.case.course.clone();
    story.does(&Actor::Reporter, Act::AddInformation { words: says("the card was found") });
    assert_eq!(story.case.course, before);
    assert!(matches!(story.letters[0].letter, Letter::ReporterWrote { .. }));
}
