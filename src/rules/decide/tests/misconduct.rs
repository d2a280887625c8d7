use super::cast::{budi, hadi, sari};
use super::{forward, handled, propose, reply};
use crate::rules::access::{knows_reporter, sees};
use crate::rules::act::{Act, Actor, Classification, ObjectReason};
use crate::rules::decide::Detail;
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::sla::Clock;
use crate::rules::world::{Office, Story, officer, over_to, place, posted, says, someone};
use entity::case::{CaseStatus, Issue, Outcome, Priority, Severity};
use entity::case_event::ActKind;
use entity::posting::Role;
use entity::referral::ReferralStatus;
use entity::sla_rule::Stage;

fn inspector() -> Actor {
    someone(Role::AgencyOfficer, Office::Oversight)
}

fn accusing(accused: Option<&str>, severity: Severity) -> Classification {
    Classification {
        kind: entity::case::CaseKind::Complaint,
        issue: Issue::Levy,
        programme: None,
        pas_group: None,
        severity,
        priority: Priority::Normal,
        accused: accused.map(place),
    }
}

fn levy() -> Act {
    Act::Classify(accusing(Some("12.09.05.2003"), Severity::Misconduct))
}

#[test]
fn a_complaint_recognised_as_misconduct_leaves_the_accused_at_once() {
    let mut story = handled();
    story.does(&sari(), levy());
    let course = &story.case.course;
    assert_eq!(course.owner.id, Office::Oversight.id());
    assert_eq!(course.assignee, None);
    for actor in [sari(), budi(), hadi()] {
        assert_eq!(story.open(&actor), []);
        let note = Act::Note { words: says("who wrote this?") };
        assert_eq!(story.refuses(&actor, &note), Refusal::OutOfReach);
    }
    let supervisor = officer(Role::Supervisor, Office::Supervisor);
    assert!(!sees(&supervisor, &story.case), "neither does the district, unless it handles it");
    assert!(story.open(&inspector()).contains(&ActKind::Propose));
}

#[test]
fn the_move_is_in_the_journal_and_the_citizen_and_the_new_unit_are_told() {
    let mut story = handled();
    story.does(&sari(), levy());
    let moved = story.journal.last().unwrap();
    assert_eq!(moved.act, ActKind::Escalate);
    assert!(matches!(&moved.detail, Some(Detail::Moved { to }) if to == "Oversight"));
    assert!(matches!(story.to_unit(Office::Oversight)[..], [Letter::CaseArrived { .. }]));
    let told = story.to_reporter();
    assert!(matches!(told[..], [Letter::PassedOn { unit, .. }] if unit == "Oversight"));
    assert!(story.to_unit(Office::Puskesos).is_empty(), "the accused hear nothing");
}

#[test]
fn violence_by_the_villages_own_people_moves_on_with_its_clock_in_hours() {
    let mut story = Story::ordinary();
    story.does(&sari(), Act::Classify(accusing(Some("12.09.05.2003"), Severity::Danger)));
    assert_eq!(story.case.course.owner.id, Office::Oversight.id());
    assert!(matches!(story.case.course.clocks.next, Clock::Running { stage: Stage::Danger, .. }));
    assert!(matches!(story.to_unit(Office::Oversight)[..], [Letter::DangerAlert { .. }]));
}

#[test]
fn it_stays_with_the_accused_only_when_there_is_no_way_past_them() {
    let mut story = handled();
    story.bypass = None;
    assert_eq!(story.refuses(&sari(), &levy()), Refusal::TowardsTheAccused);
    story.bypass = Some(Office::Puskesos.unit());
    assert_eq!(story.refuses(&sari(), &levy()), Refusal::TowardsTheAccused);
}

#[test]
fn misconduct_of_nobody_named_is_that_of_the_village() {
    let mut story = handled();
    story.does(&sari(), Act::Classify(accusing(None, Severity::Ordinary)));
    assert_eq!(story.case.course.accused, Some(place("12.09.05.2003")));
    assert_eq!(story.case.course.owner.id, Office::Oversight.id());
    let mut story = handled();
    let mut what = accusing(None, Severity::Misconduct);
    what.issue = Issue::Other;
    story.does(&sari(), Act::Classify(what));
    assert_eq!(story.case.course.accused, Some(place("12.09.05.2003")));
}

#[test]
fn a_whole_regency_complained_about_is_passed_by_with_its_own_oversight() {
    let mut story = handled();
    story.bypass = Some(Office::ProvinceOversight.unit());
    story.does(&sari(), Act::Classify(accusing(Some("12.09"), Severity::Misconduct)));
    assert_eq!(story.case.course.owner.id, Office::ProvinceOversight.id());
    for office in [Office::Puskesos, Office::Supervisor, Office::Secretariat, Office::Oversight] {
        assert!(!sees(&officer(Role::Manager, office), &story.case), "{office:?}");
    }
}

#[test]
fn no_way_leads_to_the_accused() {
    let mut story = Story::misconduct();
    let to = || Office::Puskesos;
    story.does(&inspector(), Act::Check).does(&inspector(), Act::Handle);
    for act in [Act::Refer(over_to(to())), Act::Transfer(over_to(to()))] {
        assert_eq!(story.refuses(&inspector(), &act), Refusal::TowardsTheAccused);
    }
    let up = Act::Escalate { to: Some(to().unit()) };
    assert_eq!(story.refuses(&Actor::Clock, &up), Refusal::TowardsTheAccused);
    story.does(&inspector(), Act::Refer(over_to(Office::Secretariat)));
    let eko = someone(Role::BackOffice, Office::Secretariat);
    let on = forward(story.referral(1), to(), true);
    assert_eq!(story.refuses(&eko, &on), Refusal::TowardsTheAccused);
    story.does(&eko, reply(story.referral(1), Outcome::Information));
    story.does(&inspector(), propose());
    story.does(&someone(Role::Manager, Office::Oversight), super::decide_it());
    let objection = Act::Object {
        reason: ObjectReason::Other,
        words: says("they protect each other"),
        to: Some(to().unit()),
    };
    assert_eq!(story.refuses(&Actor::Reporter, &objection), Refusal::TowardsTheAccused);
}

#[test]
fn a_second_posting_elsewhere_opens_no_door_for_the_accused() {
    let story = Story::misconduct();
    let posts = [
        (Role::AgencyOfficer, Office::Oversight.unit()),
        (Role::Leadership, Office::Puskesos.unit()),
    ];
    let both = posted(1, &posts);
    assert!(!sees(&both, &story.case) && !knows_reporter(&both, &story.case));
    let one = posted(1, &posts[..1]);
    assert!(sees(&one, &story.case) && knows_reporter(&one, &story.case));
}

#[test]
fn offers_to_other_units_lapse_when_it_turns_out_to_be_misconduct() {
    let mut story = Story::with(Severity::Ordinary, Issue::NotPaid, Office::Secretariat.unit());
    let manager = someone(Role::Manager, Office::Secretariat);
    story.does(&manager, Act::Transfer(over_to(Office::Puskesos)));
    story.does(&manager, levy());
    assert_eq!(story.case.course.owner.id, Office::Secretariat.id(), "not complained about");
    assert_eq!(story.referral_status(1), ReferralStatus::Recalled);
    assert_eq!(story.status(), CaseStatus::Checking);
    assert!(!sees(&officer(Role::Coordinator, Office::Puskesos), &story.case));
}
