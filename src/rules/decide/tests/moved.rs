//! Referrals that are on their way while the case itself moves to another unit.

use super::cast::{budi, eko, hadi, joko, ratna};
use super::{forward, give_back, handled, recall, referred, reply};
use crate::rules::act::{Act, Actor};
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::sla::Clock;
use crate::rules::world::{Office, Story, over_to, someone};
use entity::case::{CaseStatus, Outcome};
use entity::posting::Role;
use entity::referral::ReferralStatus;
use entity::sla_rule::Stage;

fn clerk() -> Actor {
    someone(Role::AgencyOfficer, Office::Agency)
}

/// The village asked the regency, and then gave the case to an agency.
fn moved_while_referred() -> Story {
    let mut story = handled();
    story.does(&hadi(), Act::Transfer(over_to(Office::Agency)));
    story.does(&budi(), Act::Refer(over_to(Office::Secretariat)));
    story.does(&clerk(), Act::Accept { referral: story.referral(1) });
    assert_eq!(story.status(), CaseStatus::Referred);
    story
}

#[test]
fn the_new_owner_hears_the_answer_to_what_the_old_one_asked() {
    let mut story = moved_while_referred();
    story.does(&eko(), reply(story.referral(2), Outcome::Granted));
    assert_eq!(story.status(), CaseStatus::Handling);
    for office in [Office::Agency, Office::Puskesos] {
        let letters = story.to_unit(office);
        assert!(matches!(letters[..], [Letter::ReferralAnswered { .. }]), "{office:?}");
    }
    let mut story = moved_while_referred();
    story.does(&eko(), give_back(story.referral(2), None));
    assert!(matches!(story.to_unit(Office::Agency)[..], [Letter::ReferralReturned { .. }]));
}

#[test]
fn the_new_owner_may_take_back_what_the_old_one_asked() {
    let mut story = moved_while_referred();
    story.does(&clerk(), recall(story.referral(2)));
    assert_eq!(story.status(), CaseStatus::Handling);
    let front = someone(Role::FrontOffice, Office::Agency);
    let story = moved_while_referred();
    assert_eq!(story.refuses(&front, &recall(story.referral(2))), Refusal::NotYourAct);
}

#[test]
fn an_owner_takes_back_its_own_question_not_what_others_made_of_it() {
    let mut story = moved_while_referred();
    story.does(&eko(), forward(story.referral(2), Office::Directorate, true));
    assert_eq!(story.refuses(&clerk(), &recall(story.referral(3))), Refusal::NotYourAct);
}

#[test]
fn a_unit_that_gets_the_case_itself_need_no_longer_answer_a_referral_of_it() {
    let mut story = referred(&[Office::Secretariat]);
    story.wait_days(16).does(&Actor::Clock, Act::Escalate { to: Some(Office::Secretariat.unit()) });
    assert_eq!(story.referral_status(1), ReferralStatus::TakenOver);
    assert_eq!(story.status(), CaseStatus::Handling);
    assert!(matches!(
        story.case.course.clocks.next,
        Clock::Running { stage: Stage::FirstFollowUp, .. }
    ));
    assert_eq!(story.journal.last().unwrap().referral, Some(story.referral(1)));
}

#[test]
fn what_it_had_forwarded_goes_on_and_is_answered_to_it() {
    let mut story = referred(&[Office::Secretariat]);
    story.does(&eko(), forward(story.referral(1), Office::Directorate, true));
    story.wait_days(16).does(&Actor::Clock, Act::Escalate { to: Some(Office::Secretariat.unit()) });
    assert_eq!(story.status(), CaseStatus::Referred);
    let mut returned = story.clone();
    story.does(&joko(), reply(story.referral(2), Outcome::Granted));
    assert_eq!(story.status(), CaseStatus::Handling);
    assert_eq!(story.referral_status(1), ReferralStatus::TakenOver, "what has ended stays ended");
    assert_eq!(story.to_unit(Office::Secretariat).len(), 1);
    assert!(story.to_unit(Office::Puskesos).is_empty());
    returned.does(&joko(), give_back(returned.referral(2), None));
    assert_eq!(returned.referral_status(1), ReferralStatus::TakenOver);
    assert_eq!(returned.status(), CaseStatus::Handling);
}

#[test]
fn other_referrals_stay_open_when_the_case_goes_up() {
    let mut story = referred(&[Office::Secretariat, Office::Agency]);
    story.wait_days(16).does(&Actor::Clock, Act::Escalate { to: Some(Office::Secretariat.unit()) });
    assert_eq!(story.status(), CaseStatus::Referred);
    story.does(&ratna(), recall(story.referral(2)));
    assert_eq!(story.status(), CaseStatus::Handling);
}

#[test]
fn a_forwarder_gets_its_work_back_when_the_unit_it_had_asked_gets_the_case() {
    let mut story = referred(&[Office::Secretariat]);
    story.does(&eko(), forward(story.referral(1), Office::Directorate, true));
    story.wait_days(16).does(&Actor::Clock, Act::Escalate { to: Some(Office::Directorate.unit()) });
    assert_eq!(story.referral_status(2), ReferralStatus::TakenOver);
    assert_eq!(story.referral_status(1), ReferralStatus::InProgress);
    story.does(&eko(), reply(story.referral(1), Outcome::Information));
    assert_eq!(story.status(), CaseStatus::Handling);
}
