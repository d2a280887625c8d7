use super::cast::{eko, hadi, sari};
use super::handled;
use crate::rules::act::{Act, Actor, Classification};
use crate::rules::decide::Detail;
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::sla::Clock;
use crate::rules::world::{Office, Story, place, someone};
use entity::case::{CaseStatus, Issue, Priority, Severity};
use entity::case_event::ActKind;
use entity::posting::Role;
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
    let desk = someone(Role::Manager, Office::Emergency);
    assert!(story.open(&desk).contains(&ActKind::Check), "either may help");
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
    story.wait_hours(6).does(&Actor::Clock, Act::Escalate { to: Some(Office::Secretariat.unit()) });
    assert_eq!(next(&story), (Some(Stage::Danger), Some(4)));
    assert!(matches!(story.to_unit(Office::Secretariat)[..], [Letter::DangerAlert { .. }]));
}

#[test]
fn an_ordinary_case_starts_over_one_level_up_with_the_obligation_of_its_status() {
    let up = Act::Escalate { to: Some(Office::Secretariat.unit()) };
    let mut story = Story::ordinary();
    story.wait_days(5).does(&Actor::Clock, up.clone());
    assert_eq!(next(&story).0, Some(Stage::Verification));
    assert_eq!(story.status(), CaseStatus::Received);
    assert!(matches!(story.to_unit(Office::Secretariat)[..], [Letter::CaseArrived { .. }]));
    assert!(matches!(story.to_reporter()[..], [Letter::PassedOn { .. }]));
    let mut story = handled();
    story.wait_days(8).does(&Actor::Clock, up);
    assert_eq!(next(&story).0, Some(Stage::FirstFollowUp));
    story.does(&eko(), super::propose());
    assert!(!story.open(&hadi()).contains(&ActKind::Decide));
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

#[test]
fn danger_recognised_later_calls_the_emergency_desk_beside_the_village() {
    let mut story = handled();
    let desk = someone(Role::Manager, Office::Emergency);
    assert_eq!(story.open(&desk), []);
    let act = classified(&story, Severity::Danger, Issue::Violence);
    story.does(&sari(), act);
    assert_eq!(story.case.course.owner.id, Office::Puskesos.id());
    assert_eq!(story.case.course.emergency_unit, Some(Office::Emergency.unit()));
    assert!(story.open(&desk).contains(&ActKind::Verify), "either may help");
    let [Letter::DangerAlert { by: Some(by), .. }] = story.to_unit(Office::Emergency)[..] else {
        panic!("the desk is told")
    };
    assert!(by.to_the_hour);
    let written = &story.journal.last().unwrap().detail;
    assert!(
        matches!(written, Some(Detail::Classified { called: Some(desk), .. }) if desk == "Emergency")
    );
}

#[test]
fn a_desk_is_called_once_and_what_it_knows_it_keeps() {
    let mut story = Story::danger();
    let act = classified(&story, Severity::Emergency, Issue::MedicalEmergency);
    story.does(&sari(), act);
    assert!(story.to_unit(Office::Emergency).is_empty(), "it was told when the report came in");
    let act = classified(&story, Severity::Ordinary, Issue::NotPaid);
    story.does(&sari(), act);
    assert_eq!(story.case.course.emergency_unit, Some(Office::Emergency.unit()));
    assert!(story.to_unit(Office::Emergency).is_empty());
}

#[test]
fn no_desk_is_called_beside_itself_or_inside_the_region_complained_about() {
    let mut own = Story::with(Severity::Ordinary, Issue::NotPaid, Office::Emergency.unit());
    let act = classified(&own, Severity::Danger, Issue::Violence);
    own.does(&someone(Role::Manager, Office::Emergency), act);
    assert_eq!(own.case.course.emergency_unit, None);

    let accusing = |story: &Story| {
        let act = classified(story, Severity::Danger, Issue::Violence);
        let Act::Classify(mut what) = act else { panic!("a classification") };
        what.accused = Some(place("12.09"));
        Act::Classify(what)
    };
    for mut story in [Story::ordinary(), Story::danger()] {
        story.bypass = Some(Office::ProvinceOversight.unit());
        let act = accusing(&story);
        story.does(&sari(), act);
        assert_eq!(story.case.course.owner.id, Office::ProvinceOversight.id());
        assert_eq!(story.case.course.emergency_unit, None, "it belongs to the accused regency");
        assert!(story.to_unit(Office::Emergency).is_empty());
    }
}

#[test]
fn violence_by_the_villages_own_people_is_told_to_the_regencys_desk() {
    let mut story = Story::ordinary();
    let Act::Classify(mut what) = classified(&story, Severity::Danger, Issue::Violence) else {
        panic!("a classification")
    };
    what.accused = Some(place("12.09.05.2003"));
    story.does(&sari(), Act::Classify(what));
    assert_eq!(story.case.course.owner.id, Office::Oversight.id());
    for office in [Office::Oversight, Office::Emergency] {
        assert!(matches!(story.to_unit(office)[..], [Letter::DangerAlert { .. }]), "{office:?}");
    }
}

#[test]
fn where_nobody_stands_above_a_case_does_not_go_up() {
    let story = Story::with(Severity::Ordinary, Issue::NotPaid, Office::CommandCentre.unit());
    let nowhere = Act::Escalate { to: None };
    assert_eq!(story.refuses(&Actor::Clock, &nowhere), Refusal::AlreadyThere);
}
