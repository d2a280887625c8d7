//! A case in every status, with every sort of referral about it: the stages on which all acts of all
//! people are tried.

use super::cast::{budi, eko, hadi, joko, ratna, sari};
use super::{
    decide_it, forward, give_back, handled, object, propose, recall, referred, reply, resolved,
};
use crate::rules::act::{Act, Actor, ArchiveReason};
use crate::rules::world::{Office, Story, over_to, plausible, says, someone};
use entity::case::{CaseId, CaseStatus, Outcome};
use entity::case_event::ActKind;
use entity::posting::Role;

/// Every scene with its name.
pub fn scenes() -> Vec<(&'static str, Story)> {
    vec![
        ("received", Story::ordinary()),
        ("in danger", Story::danger()),
        ("request", Story::request()),
        ("misconduct", Story::misconduct()),
        ("checking", after(Story::ordinary(), &sari(), Act::Check)),
        ("asked", after(handled(), &sari(), Act::Ask { question: says("which bank?") })),
        ("verifying", after(handled(), &budi(), Act::Verify { note: None })),
        ("visited", after(handled(), &budi(), visit())),
        ("handled", handled()),
        ("proposed", after(handled(), &budi(), propose())),
        ("proposed by the coordinator", after(handled(), &hadi(), propose())),
        ("offered to another unit", after(handled(), &hadi(), transfer())),
        ("taken over", taken_over()),
        ("referred", every_referral()),
        ("resolved", resolved()),
        ("objected", after(resolved(), &Actor::Reporter, object(Some(Office::Secretariat)))),
        ("closed", after(resolved(), &Actor::Reporter, Act::Confirm)),
        ("withdrawn", after(handled(), &Actor::Reporter, Act::Withdraw { reason: None })),
        ("archived", archived()),
        ("merged", merged()),
    ]
}

fn after(mut story: Story, actor: &Actor, act: Act) -> Story {
    story.does(actor, act);
    story
}

fn visit() -> Act {
    let story = handled();
    plausible(ActKind::PlanVisit, None, &story.case, &Office::Province.unit()).unwrap()
}

fn transfer() -> Act {
    Act::Transfer(over_to(Office::Secretariat))
}

fn taken_over() -> Story {
    let mut story = handled();
    story.does(&hadi(), transfer());
    story.does(&hadi(), Act::Refer(over_to(Office::Agency)));
    story.does(&ratna(), Act::Accept { referral: story.referral(1) });
    story
}

/// One case with a referral in each of its statuses, among them a forwarded one and its child.
fn every_referral() -> Story {
    use Office as O;
    let offices =
        [O::Secretariat, O::Agency, O::Division, O::Oversight, O::Emergency, O::NextVillage];
    let mut story = referred(&offices);
    let [agency, division, oversight] =
        [O::Agency, O::Division, O::Oversight].map(|office| someone(Role::AgencyOfficer, office));
    story.does(&eko(), forward(story.referral(1), O::Directorate, false));
    story.does(&agency, Act::Accept { referral: story.referral(2) });
    story.does(&division, Act::Accept { referral: story.referral(3) });
    story.does(&division, Act::Begin { referral: story.referral(3) });
    story.does(&oversight, give_back(story.referral(4), None));
    story.does(&someone(Role::Manager, O::Emergency), reply(story.referral(5), Outcome::Partly));
    story.does(&budi(), recall(story.referral(6)));
    story.does(&joko(), Act::Accept { referral: story.referral(7) });
    story
}

fn archived() -> Story {
    let archive = Act::Archive { reason: ArchiveReason::Spam, told: says("this is no report") };
    after(Story::ordinary(), &sari(), archive)
}

fn merged() -> Story {
    let into = CaseId(uuid::Uuid::from_u128(77));
    after(handled(), &sari(), Act::Merge { into })
}

#[test]
fn the_scenes_show_a_case_in_every_status() {
    for status in CaseStatus::ALL {
        assert!(scenes().iter().any(|(_, story)| story.status() == *status), "{status}");
    }
    let mut single_handed = handled();
    single_handed.case.course.owner.single_handed = true;
    single_handed.does(&hadi(), decide_it());
}
