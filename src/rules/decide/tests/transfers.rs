use super::cast::{budi, hadi, ratna, sari};
use super::{give_back, handled, recall};
use crate::rules::act::{Act, Actor};
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::sla::Clock;
use crate::rules::world::{Office, Story, over_to, says, someone};
use entity::case::CaseStatus;
use entity::case_event::ActKind;
use entity::posting::Role;
use entity::referral::ReferralStatus;
use entity::sla_rule::Stage;

fn offered(office: Office) -> Story {
    let mut story = handled();
    story.does(&hadi(), Act::Transfer(over_to(office)));
    story
}

#[test]
fn a_transfer_moves_nothing_before_it_is_accepted() {
    let story = offered(Office::Secretariat);
    assert_eq!(story.case.course.owner.id, Office::Puskesos.id());
    assert_eq!(story.status(), CaseStatus::Handling, "the village works on");
    assert!(story.open(&budi()).contains(&ActKind::Propose));
    assert!(matches!(story.to_unit(Office::Secretariat)[..], [Letter::ReferralArrived { .. }]));
    assert!(story.to_reporter().is_empty(), "the citizen is told once it has moved");
}

#[test]
fn an_accepted_transfer_moves_the_case_and_tells_the_citizen() {
    let mut story = offered(Office::Secretariat);
    story.does(&ratna(), Act::Accept { referral: story.referral(1) });
    assert_eq!(story.case.course.owner.id, Office::Secretariat.id());
    assert_eq!(story.referral_status(1), ReferralStatus::TakenOver);
    assert_eq!(story.status(), CaseStatus::Handling);
    let told = story.to_reporter();
    assert!(matches!(told[..], [Letter::PassedOn { unit, .. }] if unit == "Secretariat"));
    assert_eq!(story.open(&budi()), [ActKind::Note], "the village follows, it no longer handles");
}

#[test]
fn the_new_owner_has_its_own_time_for_the_first_step_and_the_end_of_the_case_stays() {
    let mut story = offered(Office::Secretariat);
    let finish = story.case.course.clocks.finish;
    story.wait_days(7);
    story.does(&ratna(), Act::Accept { referral: story.referral(1) });
    let course = &story.case.course;
    let Clock::Running { stage: Stage::FirstFollowUp, due, .. } = course.clocks.next else {
        panic!("the first follow-up is owed anew")
    };
    let calendar = story.policy.calendar_of(&course.owner);
    let days =
        calendar.working_days_between(calendar.local_date(story.now), calendar.local_date(due));
    assert_eq!(days, 5);
    assert_eq!(course.clocks.finish, finish);
    let [Letter::PassedOn { by: Some(by), .. }] = story.to_reporter()[..] else { panic!("told") };
    assert_eq!(by.at, due);
}

#[test]
fn a_declined_transfer_leaves_everything_where_it_was() {
    let mut story = offered(Office::Secretariat);
    story.does(&ratna(), give_back(story.referral(1), Some(Office::Agency)));
    assert_eq!(story.case.course.owner.id, Office::Puskesos.id());
    assert_eq!(story.status(), CaseStatus::Handling);
    assert_eq!(story.referral_status(1), ReferralStatus::Returned);
    assert_eq!(story.to_unit(Office::Puskesos).len(), 1);
}

#[test]
fn only_those_who_decide_give_a_case_away_or_take_one_over() {
    let story = handled();
    let transfer = Act::Transfer(over_to(Office::Secretariat));
    assert_eq!(story.refuses(&budi(), &transfer), Refusal::NotYourAct);
    let story = offered(Office::Secretariat);
    let accept = Act::Accept { referral: story.referral(1) };
    for role in [Role::FrontOffice, Role::BackOffice, Role::Facilitator] {
        let clerk = someone(role, Office::Secretariat);
        assert_eq!(story.refuses(&clerk, &accept), Refusal::NotYourAct, "{role}");
    }
}

#[test]
fn a_transfer_can_be_taken_back_until_it_is_accepted() {
    let mut story = offered(Office::Secretariat);
    story.does(&hadi(), recall(story.referral(1)));
    let late = Act::Accept { referral: story.referral(1) };
    assert_eq!(story.refuses(&ratna(), &late), Refusal::OutOfReach, "it is gone from their desk");
}

#[test]
fn a_case_waiting_for_the_reporter_still_waits_after_it_has_moved() {
    let mut story = offered(Office::Secretariat);
    story.does(&sari(), Act::Ask { question: says("which bank is it?") });
    let waiting = story.case.course.clocks;
    story.does(&ratna(), Act::Accept { referral: story.referral(1) });
    assert_eq!(story.status(), CaseStatus::AwaitingReporter);
    assert_eq!(story.case.course.clocks, waiting);
    let told = story.to_reporter();
    assert!(
        matches!(told[..], [Letter::PassedOn { by: None, .. }]),
        "it waits for the reporter: nothing is promised meanwhile"
    );
    story.does(&Actor::Reporter, Act::Answer { words: says("BRI") });
    assert_eq!(story.status(), CaseStatus::Handling);
    assert_eq!(story.to_unit(Office::Secretariat).len(), 1, "the new owner reads the answer");
}

#[test]
fn when_one_of_two_units_takes_the_case_over_the_other_offer_lapses() {
    let mut story = offered(Office::Secretariat);
    story.does(&hadi(), Act::Transfer(over_to(Office::Agency)));
    story.does(&ratna(), Act::Accept { referral: story.referral(1) });
    assert_eq!(story.referral_status(2), ReferralStatus::Recalled);
    assert!(matches!(story.to_unit(Office::Agency)[..], [Letter::ReferralRecalled { .. }]));
    let clerk = someone(Role::AgencyOfficer, Office::Agency);
    let accept = Act::Accept { referral: story.referral(2) };
    assert_eq!(story.refuses(&clerk, &accept), Refusal::OutOfReach);
}

#[test]
fn an_offer_lapses_when_the_case_goes_up_a_level_by_itself() {
    let mut story = offered(Office::Agency);
    story.wait_days(8).does(&Actor::Clock, Act::Escalate { to: Some(Office::Secretariat.unit()) });
    assert_eq!(story.referral_status(1), ReferralStatus::Recalled);
    assert_eq!(story.case.course.owner.id, Office::Secretariat.id());
}
