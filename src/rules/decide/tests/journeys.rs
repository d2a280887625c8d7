use super::cast::{budi, eko, hadi, joko, ratna, sari};
use super::{decide_it, forward, propose, referred, reply};
use crate::rules::act::{Act, Actor, ObjectReason};
use crate::rules::notices::Letter;
use crate::rules::world::{Office, Story, over_to, says};
use entity::case::{CaseStatus, Outcome};
use entity::case_event::ActKind;
use entity::referral::ReferralStatus;

/// Referred by the village, forwarded by the regency: the ministry has it.
fn at_the_ministry(passes_straight: bool) -> Story {
    let mut story = referred(&[Office::Secretariat]);
    let first = story.referral(1);
    story
        .does(&eko(), Act::Accept { referral: first })
        .does(&eko(), forward(first, Office::Directorate, passes_straight));
    let second = story.referral(2);
    story
        .does(&joko(), Act::Accept { referral: second })
        .does(&joko(), Act::Begin { referral: second });
    story
}

#[test]
fn a_report_climbs_to_the_ministry_and_the_citizen_confirms_its_answer() {
    let mut story = Story::ordinary();
    story.does(&sari(), Act::Check).does(&budi(), Act::Refer(over_to(Office::Secretariat)));
    let first = story.referral(1);
    story.does(&eko(), Act::Accept { referral: first });
    story.does(&eko(), forward(first, Office::Directorate, true));
    let second = story.referral(2);
    story.does(&joko(), Act::Accept { referral: second });
    story.does(&joko(), reply(second, Outcome::Granted));
    assert_eq!(story.status(), CaseStatus::Handling);
    story.does(&budi(), propose()).does(&hadi(), decide_it());
    assert_eq!(story.status(), CaseStatus::Resolved);
    story.does(&Actor::Reporter, Act::Confirm);
    assert_eq!(story.status(), CaseStatus::Closed);
    assert_eq!(story.case.course.outcome, Some(Outcome::Granted));
    assert_eq!(
        story.case.course.owner.id,
        Office::Puskesos.id(),
        "the village answered to the end"
    );
}

#[test]
fn a_straight_answer_passes_every_link_and_each_sender_is_told() {
    let mut story = at_the_ministry(true);
    story.does(&joko(), reply(story.referral(2), Outcome::Partly));
    assert_eq!(story.referral_status(1), ReferralStatus::Answered);
    assert_eq!(story.referral_status(2), ReferralStatus::Answered);
    for office in [Office::Secretariat, Office::Puskesos] {
        let letters = story.to_unit(office);
        assert!(
            matches!(letters[..], [Letter::ReferralAnswered { outcome: Outcome::Partly, .. }]),
            "{office:?}: {letters:?}"
        );
    }
    let passed = story.journal.last().unwrap();
    assert_eq!((passed.act, passed.referral), (ActKind::PassOn, Some(story.referral(1))));
}

#[test]
fn an_answer_that_is_to_be_read_stops_at_the_forwarder() {
    let mut story = at_the_ministry(false);
    story.does(&joko(), reply(story.referral(2), Outcome::Declined));
    assert_eq!(story.status(), CaseStatus::Referred);
    assert_eq!(story.referral_status(1), ReferralStatus::InProgress);
    assert!(story.to_unit(Office::Puskesos).is_empty(), "the village hears from the regency");
    story.does(&ratna(), reply(story.referral(1), Outcome::Declined));
    assert_eq!(story.status(), CaseStatus::Handling);
    assert_eq!(story.to_unit(Office::Puskesos).len(), 1);
}

#[test]
fn a_long_chain_passes_its_answer_as_far_as_each_forwarder_let_it() {
    let mut story = at_the_ministry(false);
    story.does(&joko(), forward(story.referral(2), Office::CommandCentre, true));
    let command =
        crate::rules::world::someone(entity::posting::Role::AgencyOfficer, Office::CommandCentre);
    story.does(&command, reply(story.referral(3), Outcome::Information));
    let statuses: Vec<_> = story.case.referrals.iter().map(|r| r.status).collect();
    let (read, answered) = (ReferralStatus::InProgress, ReferralStatus::Answered);
    assert_eq!(statuses, [read, answered, answered], "the regency reads it first");
    assert_eq!(story.status(), CaseStatus::Referred);
}

#[test]
fn an_objection_brings_the_case_to_other_people_one_level_up() {
    let mut story = super::resolved();
    let objection = Act::Object {
        reason: ObjectReason::ReasonWrong,
        words: says("the neighbour was visited, not us"),
        to: Some(Office::Secretariat.unit()),
    };
    story.does(&Actor::Reporter, objection);
    assert_eq!(story.status(), CaseStatus::Handling);
    assert_eq!(story.case.course.owner.id, Office::Secretariat.id());
    assert!(!story.open(&hadi()).contains(&ActKind::Decide));
    story.does(&eko(), propose()).does(&ratna(), decide_it());
    story.does(&Actor::Reporter, Act::Confirm);
    assert_eq!(story.status(), CaseStatus::Closed);
}

#[test]
fn the_citizen_is_told_at_every_turn_of_the_way() {
    let mut story = Story::ordinary();
    assert!(matches!(story.to_reporter()[..], [Letter::Received { .. }]));
    story.does(&sari(), Act::Check);
    assert!(story.letters.is_empty(), "checking is the office's own work");
    story.does(&budi(), Act::Refer(over_to(Office::Secretariat)));
    let told = story.to_reporter();
    assert!(matches!(told[..], [Letter::PassedOn { unit, .. }] if unit == "Secretariat"));
    story.does(&eko(), forward(story.referral(1), Office::Directorate, true));
    let told = story.to_reporter();
    assert!(matches!(told[..], [Letter::PassedOn { unit, .. }] if unit == "Directorate"));
    story.does(&joko(), reply(story.referral(2), Outcome::Granted));
    assert!(story.to_reporter().is_empty(), "the answer reaches the citizen through the village");
    story.does(&budi(), propose()).does(&hadi(), decide_it());
    assert!(matches!(story.to_reporter()[..], [Letter::OutcomeGiven { .. }]));
}
