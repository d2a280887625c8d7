use super::cast::{eko, hadi, sari};
use crate::rules::act::{Act, Actor, Classification};
use crate::rules::notices::Letter;
use crate::rules::sla::Clock;
use crate::rules::world::{Office, Story};
use entity::case::{CaseStatus, Issue, Priority, Severity};
use entity::sla_rule::{AllowanceUnit, Stage};

/// The case as it is, but of another severity and issue.
fn classified(story: &Story, severity: Severity, issue: Issue) -> Act {
    Act::Classify(Classification {
        kind: story.case.course.kind,
        issue,
        programme: None,
        pas_group: None,
        severity,
        priority: Priority::Urgent,
        accused: None,
    })
}

/// The stage that is due next and the hours until then, if it is counted in hours.
fn next(story: &Story) -> (Option<Stage>, Option<i64>) {
    let clock = story.case.course.clocks.next;
    let hours = match clock {
        Clock::Running { unit: AllowanceUnit::Hours, due, .. } => {
            Some(due.since(story.now) / 3_600_000)
        }
        _ => None,
    };
    (clock.stage(), hours)
}

#[test]
fn danger_has_four_hours_and_a_patient_in_care_has_a_day() {
    assert_eq!(next(&Story::danger()), (Some(Stage::Danger), Some(4)));
    let patient =
        Story::with(Severity::Emergency, Issue::MedicalEmergency, Office::Puskesos.unit());
    assert_eq!(next(&patient), (Some(Stage::PbiJkEmergency), Some(24)));
    assert_eq!(patient.case.course.priority, Priority::Urgent);
    assert_eq!(next(&Story::ordinary()), (Some(Stage::Verification), None));
    assert_eq!(next(&Story::misconduct()), (Some(Stage::Verification), None));
}

#[test]
fn in_danger_the_village_and_the_emergency_desk_are_alarmed() {
    let story = Story::danger();
    for office in [Office::Puskesos, Office::Emergency] {
        let letters = story.to_unit(office);
        assert!(
            matches!(letters[..], [Letter::DangerAlert { by: Some(by), .. }] if by.to_the_hour)
        );
    }
    let desk = crate::rules::world::someone(entity::posting::Role::Manager, Office::Emergency);
    assert!(story.open(&desk).contains(&entity::case_event::ActKind::Check), "either may help");
}

#[test]
fn what_the_desk_recognises_as_urgent_is_counted_in_hours_from_then_on() {
    let mut story = Story::ordinary();
    let act = classified(&story, Severity::Danger, Issue::Violence);
    story.does(&sari(), act);
    assert_eq!(next(&story), (Some(Stage::Danger), Some(4)));
    let mut story = Story::ordinary();
    let act = classified(&story, Severity::Emergency, Issue::MedicalEmergency);
    story.does(&sari(), act);
    assert_eq!(next(&story), (Some(Stage::PbiJkEmergency), Some(24)));
}

#[test]
fn a_false_alarm_gets_the_ordinary_clock_back() {
    let mut story = Story::danger();
    let act = classified(&story, Severity::Ordinary, Issue::NotPaid);
    story.does(&sari(), act);
    assert_eq!(next(&story), (Some(Stage::Verification), None));
}

#[test]
fn danger_that_nobody_took_up_is_still_counted_in_hours_one_level_up() {
    let mut story = Story::danger();
    story.wait_hours(6).does(&Actor::Clock, Act::Escalate { to: Office::Secretariat.unit() });
    assert_eq!(next(&story), (Some(Stage::Danger), Some(4)));
    assert!(matches!(story.to_unit(Office::Secretariat)[..], [Letter::DangerAlert { .. }]));
}

#[test]
fn an_ordinary_case_starts_over_one_level_up_with_the_obligation_of_its_status() {
    let up = Act::Escalate { to: Office::Secretariat.unit() };
    let mut story = Story::ordinary();
    story.wait_days(5).does(&Actor::Clock, up.clone());
    assert_eq!(next(&story).0, Some(Stage::Verification));
    assert_eq!(story.status(), CaseStatus::Received);
    assert!(matches!(story.to_unit(Office::Secretariat)[..], [Letter::CaseArrived { .. }]));
    assert!(matches!(story.to_reporter()[..], [Letter::PassedOn { .. }]));
    let mut story = super::handled();
    story.wait_days(8).does(&Actor::Clock, up);
    assert_eq!(next(&story).0, Some(Stage::FirstFollowUp));
    story.does(&eko(), super::propose());
    assert!(!story.open(&hadi()).contains(&entity::case_event::ActKind::Decide));
}

#[test]
fn information_is_finished_in_five_days_ordinary_in_fourteen_misconduct_in_sixty() {
    let finish = |story: &Story| {
        let calendar = story.policy.calendar_of(&story.case.course.owner);
        let due = calendar.local_date(story.case.course.clocks.finish.due().unwrap());
        calendar.working_days_between(calendar.local_date(story.now), due)
    };
    assert_eq!(finish(&Story::ordinary()), 14);
    assert_eq!(finish(&Story::misconduct()), 60);
    let mut story = Story::ordinary();
    let Act::Classify(mut what) = classified(&story, Severity::Ordinary, Issue::InformationRequest)
    else {
        panic!("a classification")
    };
    what.kind = entity::case::CaseKind::Information;
    story.does(&sari(), Act::Classify(what));
    assert_eq!(finish(&story), 5);
}
