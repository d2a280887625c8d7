//! Every act, by everybody, in every status: what a page offers is what the server accepts.

use super::scenes::scenes;
use crate::rules::act::Actor;
use crate::rules::case_lifecycle::is_open;
use crate::rules::decide::OpenAct;
use crate::rules::refusal::Refusal;
use crate::rules::world::{Office, Story, another, plausible, someone};
use entity::case::{CaseStatus, Confidentiality};
use entity::case_event::ActKind;
use entity::posting::Role;
use entity::referral::ReferralId;

/// Everybody: each role in each office, and its colleague; the reporter; the clock.
fn everybody() -> Vec<Actor> {
    let officers = Office::ALL.into_iter().flat_map(|office| {
        Role::ALL.iter().flat_map(move |role| [someone(*role, office), another(*role, office)])
    });
    officers.chain([Actor::Reporter, Actor::Clock]).collect()
}

/// Every act that could be asked for, about the case and about each of its referrals.
fn every_act(story: &Story) -> Vec<OpenAct> {
    let referrals = story.case.referrals.iter().map(|referral| Some(referral.id));
    let about: Vec<Option<ReferralId>> = referrals.chain([None]).collect();
    ActKind::ALL
        .iter()
        .flat_map(|act| about.iter().map(|referral| OpenAct { act: *act, referral: *referral }))
        .collect()
}

/// Is it refused for who asks and when, rather than for what exactly is asked?
fn is_shut(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::OutOfReach
            | Refusal::NotYourAct
            | Refusal::WrongMoment(_)
            | Refusal::FourEyes
            | Refusal::NothingProposed
            | Refusal::Disturbed
            | Refusal::TooLate
            | Refusal::RemindedToday
    )
}

#[test]
fn a_page_offers_an_act_exactly_when_the_server_would_accept_one() {
    for (name, story) in scenes() {
        for confidentiality in
            [Confidentiality::Open, Confidentiality::Confidential, Confidentiality::Anonymous]
        {
            let mut story = story.clone();
            story.case.confidentiality = confidentiality;
            // The clock acts once something is due, and the rest may happen then too.
            story.now = story.case.course.clocks.next.due().unwrap_or(story.now).plus_ms(1);
            offers_what_is_accepted(name, &story, &everybody());
        }
    }
}

#[test]
fn what_is_open_only_for_a_while_is_offered_only_then() {
    let few = [someone(Role::Coordinator, Office::Puskesos), Actor::Reporter, Actor::Clock];
    for (name, mut story) in scenes() {
        for _ in 0..4 {
            offers_what_is_accepted(name, &story, &few);
            story.wait_days(11);
        }
    }
}

fn offers_what_is_accepted(name: &str, story: &Story, actors: &[Actor]) {
    let elsewhere = Office::Province.unit();
    for actor in actors {
        let offered = story.open_acts(actor);
        for asked in every_act(story) {
            let act = plausible(asked.act, asked.referral, &story.case, &elsewhere)
                .filter(|act| act.referral() == asked.referral);
            let accepted = act.is_some_and(|act| match story.decide(actor, &act) {
                Ok(_) => true,
                Err(refusal) => !is_shut(&refusal),
            });
            assert_eq!(offered.contains(&asked), accepted, "{name}: {asked:?}, {actor:?}");
        }
    }
}

#[test]
fn nobody_is_offered_what_only_the_service_itself_does() {
    for (name, story) in scenes() {
        for actor in everybody() {
            let open = story.open(&actor);
            assert!(
                !open.contains(&ActKind::Receive) && !open.contains(&ActKind::PassOn),
                "{name}"
            );
        }
    }
}

#[test]
fn officers_reporter_and_clock_have_each_their_own_acts() {
    use ActKind as A;
    let of = |actor: &Actor| {
        let later = |mut story: Story| story.wait_days(11).open(actor);
        let nearly_due = |mut story: Story| story.wait_days(3).wait_hours(1).open(actor);
        let mut acts: Vec<ActKind> = scenes()
            .into_iter()
            .flat_map(|(_, s)| [s.open(actor), nearly_due(s.clone()), later(s)].concat())
            .collect();
        acts.sort();
        acts.dedup();
        acts
    };
    assert_eq!(of(&Actor::Clock), [A::Nudge, A::Lapse, A::Escalate, A::CloseSilently]);
    let reporter = [A::Answer, A::Withdraw, A::Confirm, A::Object, A::Reopen, A::AddInformation];
    assert_eq!(of(&Actor::Reporter), reporter);
    let by_somebody: Vec<ActKind> = everybody().iter().flat_map(of).collect();
    for act in ActKind::ALL.iter().filter(|act| !matches!(act, A::Receive | A::PassOn)) {
        assert!(by_somebody.contains(act), "nobody ever does {act}");
    }
}

#[test]
fn no_open_case_and_no_open_referral_is_ever_stuck() {
    use ActKind as A;
    let looks_on = [
        A::Note,
        A::Reveal,
        A::Assign,
        A::AssignReferral,
        A::Prioritise,
        A::Classify,
        A::CheckDocuments,
        A::CheckRegistry,
        A::RecordConsent,
        A::ExplainDelay,
        A::Label,
        A::Remind,
        A::Tell,
    ];
    for (name, story) in scenes() {
        let officers = || everybody().into_iter().filter(|a| matches!(a, Actor::Officer(_)));
        let moves = |open: &OpenAct| !looks_on.contains(&open.act);
        let leads_on = officers().any(|actor| story.open_acts(&actor).iter().any(moves));
        assert_eq!(leads_on, can_go_on(story.status()), "{name}");
        for referral in story.case.referrals.iter().filter(|r| r.status.is_open()) {
            let about = |open: &OpenAct| open.referral == Some(referral.id);
            let movable = officers().any(|actor| story.open_acts(&actor).iter().any(about));
            assert!(movable, "{name}: the referral to {}", referral.to_name);
        }
    }
}

/// Can an officer still move it? An outcome waits for the reporter alone.
fn can_go_on(status: CaseStatus) -> bool {
    is_open(status)
        || matches!(
            status,
            CaseStatus::Closed | CaseStatus::Withdrawn | CaseStatus::Archived | CaseStatus::Merged
        )
}
