use super::cast::{budi, eko, hadi, ratna, sari};
use super::{handled, referred};
use crate::rules::act::{Act, Assignee};
use crate::rules::decide::VisitChange;
use crate::rules::notices::{Addressee, Letter};
use crate::rules::refusal::Refusal;
use crate::rules::sla::Clock;
use crate::rules::visit::VisitPlan;
use crate::rules::world::{Office, Story, at, over_to, says, someone};
use entity::case::{CaseStatus, Issue, Severity};
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::sla_rule::Stage;
use entity::visit::{VisitMet, VisitPurpose, VisitStatus};
use time::macros::datetime;

fn plan() -> VisitPlan {
    let starts = at(datetime!(2026-11-25 09:00 +7));
    VisitPlan {
        officer: Assignee {
            id: OfficerId(uuid::Uuid::from_u128(900)),
            name: "Budi Siregar".to_owned(),
        },
        starts,
        ends: starts.plus_ms(2 * 60 * 60 * 1000),
        purpose: VisitPurpose::Housing,
        place: Some(says("Dusun III RT 02")),
        note: None,
        call: Some("0812-0000-0001".to_owned()),
    }
}

fn recorded(met: VisitMet) -> Act {
    Act::RecordVisit { met, finding: says("walls of bamboo, five people") }
}

fn visited() -> Story {
    let mut story = handled();
    story.does(&budi(), Act::PlanVisit(plan()));
    story
}

#[test]
fn a_visit_is_planned_told_and_recorded() {
    let mut story = visited();
    assert_eq!(story.status(), CaseStatus::Verifying);
    assert_eq!(story.case.course.clocks.next.stage(), Some(Stage::FirstFollowUp));
    let letters: Vec<_> =
        story.letters.iter().filter(|notice| notice.to == Addressee::Household).collect();
    let [notice] = &letters[..] else { panic!("{letters:?}") };
    assert!(
        matches!(&notice.letter, Letter::VisitPlanned { officer, .. } if officer == "Budi S."),
        "{notice:?}"
    );
    story.does(&someone(Role::Facilitator, Office::Puskesos), recorded(VisitMet::Met));
    assert_eq!(story.status(), CaseStatus::Handling);
    assert!(matches!(story.case.course.clocks.next, Clock::Running { stage: Stage::Finish, .. }));
    assert_eq!(story.case.visit, None);
}

#[test]
fn whoever_was_not_met_is_visited_again_and_the_clock_goes_on() {
    let mut story = visited();
    let before = story.case.course.clocks;
    story.does(&budi(), Act::MissVisit { words: Some(says("the neighbour says in the fields")) });
    assert_eq!((story.status(), story.case.course.clocks), (CaseStatus::Verifying, before));
    story.does(&budi(), Act::PlanVisit(plan()));
    story.does(&budi(), recorded(VisitMet::MovedAway));
    assert_eq!(story.status(), CaseStatus::Handling);
}

#[test]
fn a_case_has_one_visit_to_come_and_without_one_nothing_to_record() {
    let story = visited();
    let wrong = |refusal| matches!(refusal, Refusal::WrongMoment(_));
    assert!(wrong(story.refuses(&budi(), &Act::PlanVisit(plan()))));
    let story = handled();
    for act in [
        Act::MoveVisit(plan()),
        Act::CancelVisit { words: says("not needed") },
        recorded(VisitMet::Met),
        Act::MissVisit { words: None },
    ] {
        assert!(wrong(story.refuses(&budi(), &act)), "{:?}", act.kind());
    }
}

#[test]
fn nobody_is_sent_into_the_past() {
    let mut story = handled();
    story.wait_days(5);
    assert_eq!(story.refuses(&budi(), &Act::PlanVisit(plan())), Refusal::InThePast);
    let story = handled();
    let upside_down = VisitPlan { ends: plan().starts, ..plan() };
    assert_eq!(story.refuses(&budi(), &Act::PlanVisit(upside_down)), Refusal::InThePast);
}

#[test]
fn of_a_sensitive_case_no_message_says_that_somebody_comes() {
    let mut story = Story::with(Severity::Ordinary, Issue::Violence, Office::Puskesos.unit());
    story.does(&sari(), Act::Check).does(&sari(), Act::PlanVisit(plan()));
    assert_eq!(story.letters, []);
    story.does(&sari(), Act::CancelVisit { words: says("another way was found") });
    assert_eq!(story.letters, []);
}

#[test]
fn a_visit_ends_with_the_case_and_with_its_owner() {
    let mut story = visited();
    story.does(&hadi(), Act::CancelVisit { words: says("they came to us") });
    assert!(matches!(story.letters[0].letter, Letter::VisitCancelled { .. }));

    let mut story = handled();
    story.does(&hadi(), Act::Transfer(over_to(Office::Secretariat)));
    story.does(&budi(), Act::PlanVisit(plan()));
    let accept = Act::Accept { referral: story.referral(1) };
    let decision = story.decide(&ratna(), &accept).unwrap();
    let Some(VisitChange::Ended(ended)) = &decision.visit else { panic!("{:?}", decision.visit) };
    assert_eq!(ended.status, VisitStatus::Cancelled);
    assert!(decision.entries.iter().any(|entry| entry.act == ActKind::CancelVisit));
}

#[test]
fn a_visit_may_be_made_while_others_are_asked() {
    let mut story = referred(&[Office::Secretariat]);
    let before = story.case.course.clocks;
    story.does(&budi(), Act::PlanVisit(plan()));
    assert_eq!((story.status(), story.case.course.clocks), (CaseStatus::Referred, before));
    story.does(&budi(), recorded(VisitMet::Met));
    assert_eq!((story.status(), story.case.course.clocks), (CaseStatus::Referred, before));
    assert!(!story.open(&eko()).contains(&ActKind::PlanVisit), "the unit asked does not visit");
}
