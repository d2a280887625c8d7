//! Two reports of the same thing become one, and two again.

use super::cast::{budi, hadi, joko, sari};
use super::{handled, propose};
use crate::rules::act::{Act, Actor};
use crate::rules::decide::{Circumstances, Decision, Detail, carries_on, decide};
use crate::rules::delay::Delay;
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::standing::Standing;
use crate::rules::world::{Office, Story, over_to, place, says};
use entity::Moment;
use entity::case::{CaseId, CaseStatus, DelayReason};
use entity::case_event::ActKind;
use entity::referral::ReferralId;

const OTHER: CaseId = CaseId(uuid::Uuid::from_u128(77));

fn merge() -> Act {
    Act::Merge { into: OTHER }
}

fn unmerge() -> Act {
    Act::Unmerge { note: None }
}

/// A case like this one that goes on, before `change`.
fn other(story: &Story, change: impl FnOnce(&mut Standing)) -> Standing {
    let mut other = Standing { id: OTHER, code: "8K3M92QFXT".to_owned(), ..story.case.clone() };
    change(&mut other);
    other
}

fn into(story: &Story, actor: &Actor, other: Option<Standing>) -> Result<Decision, Refusal> {
    let circumstances = Circumstances {
        now: story.now,
        policy: &story.policy,
        new_referral: ReferralId(uuid::Uuid::nil()),
        route: None,
        other,
        delay: None,
    };
    decide(&story.case, actor, &merge(), &circumstances)
}

#[test]
fn both_journals_tell_of_a_merge_and_both_reporters_hear_of_it() {
    let story = handled();
    let decision = into(&story, &sari(), Some(other(&story, |_| ()))).unwrap();
    assert_eq!(decision.course.status, CaseStatus::Merged);
    assert_eq!(decision.course.merged_into, Some(OTHER));
    let told: Vec<_> = decision.notices.iter().map(|notice| &notice.letter).collect();
    assert!(matches!(told[..], [Letter::Merged { code }] if *code == story.case.code));
    let beside = decision.beside.unwrap();
    assert_eq!(beside.entry.detail, Some(Detail::TookIn { from: story.case.code.clone() }));
    assert!(matches!(beside.letter, Letter::TookIn { code } if code == "8K3M92QFXT"));
}

#[test]
fn a_case_carries_on_only_for_another_while_it_goes_on() {
    let story = handled();
    for status in CaseStatus::ALL {
        let other = other(&story, |other| other.course.status = *status);
        let ended = matches!(
            status,
            CaseStatus::Closed | CaseStatus::Merged | CaseStatus::Withdrawn | CaseStatus::Archived
        );
        assert_eq!(carries_on(&other, &story.case), !ended, "{status}");
        assert_eq!(into(&story, &sari(), Some(other)).is_err(), ended, "{status}");
    }
    assert!(!carries_on(&story.case, &story.case), "never for itself");
    let itself = Act::Merge { into: story.case.id };
    assert_eq!(story.refuses(&sari(), &itself), Refusal::BadMerge);
    assert_eq!(into(&story, &sari(), None).unwrap_err(), Refusal::BadMerge, "it is not there");
}

#[test]
fn nothing_is_merged_into_what_its_officer_does_not_see() {
    let story = handled();
    let elsewhere = other(&story, |other| {
        other.village = place("12.10.01.2001");
        other.course.owner = Office::OtherRegency.unit();
    });
    assert_eq!(into(&story, &sari(), Some(elsewhere)).unwrap_err(), Refusal::BadMerge);
}

#[test]
fn what_is_said_about_people_never_ends_in_a_case_they_read() {
    let misconduct = Story::misconduct();
    let maria = crate::rules::world::someone(entity::posting::Role::Manager, Office::Oversight);
    let plain = other(&misconduct, |other| other.course.accused = None);
    assert_eq!(into(&misconduct, &maria, Some(plain)).unwrap_err(), Refusal::BadMerge);
    let same = other(&misconduct, |_| ());
    assert!(into(&misconduct, &maria, Some(same)).is_ok());
    let wider = other(&misconduct, |other| other.course.accused = Some(place("12.09.05")));
    assert_eq!(into(&misconduct, &maria, Some(wider)).unwrap_err(), Refusal::BadMerge);
}

#[test]
fn undoing_a_merge_gives_back_status_clocks_and_proposal_to_the_day() {
    let mut proposed = handled();
    proposed.does(&budi(), propose());
    let mut checked = Story::ordinary();
    checked.does(&sari(), Act::Check);
    for mut story in [Story::ordinary(), checked, handled(), proposed] {
        let before = story.case.course.clone();
        story.wait_days(1).does(&sari(), merge());
        story.wait_days(2).does(&hadi(), unmerge());
        assert_eq!(story.case.course, before, "as it was, with the days that have passed passed");
        assert!(matches!(story.to_reporter()[..], [Letter::Unmerged { by: Some(_), .. }]));
        let last = story.journal.last().unwrap();
        assert_eq!(last.detail, Some(Detail::Parted { from: "8K3M92QFXT".to_owned() }));
    }
}

#[test]
fn a_merge_wins_no_time_a_case_that_grew_late_meanwhile_is_late() {
    let mut story = handled();
    let due = |story: &Story| story.case.course.clocks.next.due();
    let promised = due(&story);
    story.does(&sari(), merge()).wait_days(30);
    story.does(&sari(), unmerge());
    assert_eq!(due(&story), promised);
    assert!(promised < Some::<Moment>(story.now), "and it shows");
}

#[test]
fn what_was_said_of_a_missed_deadline_outlives_a_merge_that_is_undone() {
    let mut story = Story::ordinary();
    story.wait_days(4).does(&Actor::Clock, Act::Lapse { above: Some(Office::Supervisor.unit()) });
    let delay = Delay { reason: DelayReason::SystemDown, words: None };
    story.does(&sari(), Act::ExplainDelay(delay));
    let before = story.case.course.bell;
    assert!(before.rung.is_some() && before.promised.is_some() && before.delay.is_some());
    story.does(&sari(), merge());
    assert_eq!(story.case.course.bell.next_at, None, "nothing rings while it is merged");
    story.does(&hadi(), unmerge());
    assert_eq!(story.case.course.bell, before, "nobody is told or asked a second time");
}

#[test]
fn what_was_offered_to_others_stays_taken_back() {
    let mut story = handled();
    story.does(&hadi(), Act::Transfer(over_to(Office::Secretariat)));
    story.does(&sari(), merge()).does(&sari(), unmerge());
    assert!(!story.referral_status(1).is_open());
    assert_eq!(story.status(), CaseStatus::Handling);
}

#[test]
fn whoever_may_merge_may_part_and_nobody_else() {
    let mut story = handled();
    story.does(&sari(), merge());
    assert!(story.open(&sari()).contains(&ActKind::Unmerge));
    assert_eq!(story.refuses(&joko(), &unmerge()), Refusal::OutOfReach);
    assert_eq!(story.refuses(&Actor::Reporter, &unmerge()), Refusal::NotYourAct);
}

#[test]
fn once_something_else_has_happened_they_stay_one() {
    let mut story = handled();
    story.does(&sari(), merge());
    let mut noted = story.clone();
    noted.does(&hadi(), Act::Note { words: says("they know each other") });
    assert_eq!(noted.refuses(&sari(), &unmerge()), Refusal::Disturbed);
    assert!(!noted.open(&sari()).contains(&ActKind::Unmerge), "no button for it either");
    story.case.undisturbed = false;
    assert_eq!(story.refuses(&sari(), &unmerge()), Refusal::Disturbed, "nor there");
    let mut old = handled();
    old.does(&sari(), merge());
    old.case.course.before_merge = None;
    assert_eq!(old.refuses(&sari(), &unmerge()), Refusal::Disturbed, "how it stood is not known");
}
