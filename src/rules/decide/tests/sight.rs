//! Who sees a case, and who learns who reported it.

use super::cast::{budi, eko, hadi, ratna};
use super::{give_back, handled, recall, referred, reply};
use crate::rules::access::{knows_reporter, sees};
use crate::rules::act::{Act, Actor, Officer, RevealedField};
use crate::rules::refusal::Refusal;
use crate::rules::world::{Office, Story, officer, over_to, posted, says, someone};
use entity::case::{Confidentiality, Outcome};
use entity::case_event::ActKind;
use entity::posting::Role;

/// The offices whose back office sees the case.
fn seen_by(story: &Story) -> Vec<Office> {
    let sees_it = |office: &Office| sees(&officer(Role::BackOffice, *office), &story.case);
    Office::ALL.into_iter().filter(sees_it).collect()
}

fn reveal() -> Act {
    Act::Reveal { field: RevealedField::Phone, reason: says("to call back") }
}

#[test]
fn a_case_exists_for_its_village_and_its_district_and_for_nobody_else() {
    assert_eq!(seen_by(&Story::ordinary()), [Office::Puskesos, Office::Supervisor]);
    let danger = [Office::Puskesos, Office::Supervisor, Office::Emergency];
    assert_eq!(seen_by(&Story::danger()), danger);
    assert_eq!(seen_by(&Story::misconduct()), [Office::Oversight]);
}

#[test]
fn the_unit_it_was_referred_to_sees_it_until_it_gives_it_back() {
    let mut story = referred(&[Office::Secretariat, Office::Agency]);
    let near = [Office::Puskesos, Office::Supervisor];
    assert_eq!(seen_by(&story), [&near[..], &[Office::Secretariat, Office::Agency]].concat());
    story.does(&eko(), give_back(story.referral(1), None));
    assert_eq!(seen_by(&story), [&near[..], &[Office::Agency]].concat());
    story.does(&hadi(), recall(story.referral(2)));
    assert_eq!(seen_by(&story), near);
}

#[test]
fn whoever_answered_still_sees_what_came_of_it() {
    let mut story = referred(&[Office::Secretariat]);
    story.does(&eko(), reply(story.referral(1), Outcome::Granted));
    assert!(seen_by(&story).contains(&Office::Secretariat));
}

#[test]
fn whoever_answered_looks_up_no_number_any_more() {
    for confidentiality in [Confidentiality::Open, Confidentiality::Confidential] {
        let mut story = referred(&[Office::Secretariat]);
        story.case.confidentiality = confidentiality;
        story.does(&eko(), reveal());
        story.does(&eko(), reply(story.referral(1), Outcome::Granted));
        assert_eq!(story.refuses(&eko(), &reveal()), Refusal::NotYourAct);
        assert_eq!(story.open(&eko()), [ActKind::Note], "it reads, and may write a note");
        assert!(knows_reporter(&officer(Role::BackOffice, Office::Secretariat), &story.case));
        story.does(&budi(), Act::Refer(over_to(Office::Secretariat)));
        story.does(&eko(), reveal());
    }
}

#[test]
fn a_unit_that_took_the_case_over_and_lost_it_again_no_longer_sees_it() {
    let mut story = handled();
    story.does(&hadi(), Act::Transfer(over_to(Office::Secretariat)));
    story.does(&ratna(), Act::Accept { referral: story.referral(1) });
    assert!(seen_by(&story).contains(&Office::Secretariat));
    story.wait_days(8).does(&Actor::Clock, Act::Escalate { to: Some(Office::Province.unit()) });
    assert!(!seen_by(&story).contains(&Office::Secretariat));
}

#[test]
fn figures_trails_and_settings_need_no_case() {
    let story = Story::ordinary();
    for role in [Role::Leadership, Role::Auditor, Role::Admin] {
        let reader = officer(role, Office::Puskesos);
        assert!(!sees(&reader, &story.case), "{role}");
        let note = Act::Note { words: says("for the report") };
        assert_eq!(story.refuses(&Actor::Officer(reader), &note), Refusal::OutOfReach);
    }
}

#[test]
fn one_of_several_postings_is_enough_and_the_act_names_it() {
    let story = Story::ordinary();
    let posts =
        [(Role::Admin, Office::Secretariat.unit()), (Role::FrontOffice, Office::Puskesos.unit())];
    let both = posted(1, &posts);
    let decision = story.decide(&Actor::Officer(both), &Act::Check).unwrap();
    let crate::rules::decide::By::Officer(doer) = &decision.entries[0].by else {
        panic!("an officer did it")
    };
    assert_eq!((doer.post.role, doer.post.unit.id), (Role::FrontOffice, Office::Puskesos.id()));
}

fn told_in(confidentiality: Confidentiality, offices: &[Office]) -> Story {
    let mut story = referred(offices);
    story.case.confidentiality = confidentiality;
    story
}

fn knows(story: &Story, officer: &Officer) -> bool {
    knows_reporter(officer, &story.case)
}

#[test]
fn what_is_told_in_confidence_names_nobody_to_the_village() {
    let story = told_in(Confidentiality::Confidential, &[Office::Secretariat]);
    for role in [Role::FrontOffice, Role::BackOffice, Role::Coordinator, Role::Facilitator] {
        let villager = officer(role, Office::Puskesos);
        assert!(!knows(&story, &villager), "{role}");
        assert_eq!(story.refuses(&Actor::Officer(villager), &reveal()), Refusal::NotYourAct);
    }
    let regency = officer(Role::BackOffice, Office::Secretariat);
    assert!(knows(&story, &regency));
    story.decide(&Actor::Officer(regency), &reveal()).unwrap();
    assert!(!knows(&story, &officer(Role::Supervisor, Office::Supervisor)), "she only looks on");
}

#[test]
fn somebody_who_also_works_in_the_village_does_not_learn_it_through_the_regency() {
    let story = told_in(Confidentiality::Confidential, &[Office::Secretariat]);
    let posts = [
        (Role::BackOffice, Office::Secretariat.unit()),
        (Role::Facilitator, Office::Puskesos.unit()),
    ];
    assert!(!knows(&story, &posted(1, &posts)));
    let actor = Actor::Officer(posted(1, &posts));
    assert_eq!(story.refuses(&actor, &reveal()), Refusal::NotYourAct);
    assert!(!story.open(&actor).contains(&ActKind::Reveal));
}

#[test]
fn an_open_report_names_its_reporter_to_whoever_sees_it() {
    let story = told_in(Confidentiality::Open, &[]);
    assert!(knows(&story, &officer(Role::FrontOffice, Office::Puskesos)));
    assert!(knows(&story, &officer(Role::Supervisor, Office::Supervisor)));
    assert!(!knows(&story, &officer(Role::Manager, Office::Secretariat)));
}

#[test]
fn an_anonymous_report_names_nobody_but_its_place_can_be_looked_up() {
    let story = told_in(Confidentiality::Anonymous, &[Office::Secretariat]);
    for office in Office::ALL {
        assert!(!knows(&story, &officer(Role::Manager, office)), "{office:?}");
    }
    let address = Act::Reveal { field: RevealedField::Address, reason: says("to visit them") };
    story.decide(&someone(Role::BackOffice, Office::Puskesos), &address).unwrap();
}

#[test]
fn looking_at_a_number_is_for_those_who_work_on_it() {
    let story = referred(&[Office::Secretariat]);
    let looks_on = someone(Role::Supervisor, Office::Supervisor);
    assert_eq!(story.refuses(&looks_on, &reveal()), Refusal::NotYourAct);
    let decision = story.decide(&eko(), &reveal()).unwrap();
    assert_eq!(decision.entries[0].note, Some(says("to call back")), "the reason is kept");
}
