use super::cast::{budi, hadi, sari};
use super::{handled, resolved};
use crate::rules::act::{Act, Actor, Classification};
use crate::rules::world::{Story, says};
use entity::case::{CaseKind, Issue, Priority, Severity};

fn as_information(story: &Story) -> Act {
    Act::Classify(Classification {
        kind: CaseKind::Information,
        issue: Issue::InformationRequest,
        programme: None,
        pas_group: None,
        severity: Severity::Ordinary,
        priority: Priority::Normal,
        accused: story.case.course.accused.clone(),
    })
}

fn last_day(story: &Story) -> String {
    let calendar = story.policy.calendar_of(&story.case.course.owner);
    calendar.local_date(story.case.course.clocks.finish.due().unwrap()).to_string()
}

#[test]
fn another_kind_is_counted_from_the_day_the_case_came_in() {
    let mut story = Story::ordinary();
    story.does(&sari(), Act::Check).wait_days(2);
    assert_eq!(last_day(&story), "2026-12-11", "fourteen working days from 23 November");
    let act = as_information(&story);
    story.does(&sari(), act);
    assert_eq!(last_day(&story), "2026-11-30", "five working days from 23 November");
}

#[test]
fn the_days_spent_waiting_for_the_reporter_stay_with_the_office() {
    let mut story = Story::ordinary();
    story.does(&sari(), Act::Check);
    story.does(&sari(), Act::Ask { question: says("which card is it?") });
    story.wait_days(8).does(&Actor::Reporter, Act::Answer { words: says("the red one") });
    let act = as_information(&story);
    story.does(&sari(), act);
    assert_eq!(last_day(&story), "2026-12-10", "five days, and the eight that were waited");
}

#[test]
fn a_reopened_case_is_counted_from_its_reopening_whatever_it_is_called() {
    let mut story = resolved();
    story.does(&Actor::Reporter, Act::Confirm);
    story.wait_days(20).does(&hadi(), Act::Reopen { words: says("it came back") });
    assert_eq!(last_day(&story), "2027-01-14");
    let act = as_information(&story);
    story.does(&budi(), act);
    assert_eq!(last_day(&story), "2026-12-30", "five working days after the reopening");
}

#[test]
fn a_name_that_changes_neither_kind_nor_severity_moves_no_clock() {
    let mut story = handled();
    let before = story.case.course.clocks;
    story.wait_days(3);
    let Act::Classify(mut what) = as_information(&story) else { panic!("a classification") };
    what.kind = story.case.course.kind;
    story.does(&sari(), Act::Classify(what));
    assert_eq!(story.case.course.clocks, before);
    assert_eq!(story.case.course.issue, Issue::InformationRequest);
}
