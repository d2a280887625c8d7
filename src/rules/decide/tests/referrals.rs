use super::cast::{budi, eko, hadi, joko, ratna};
use super::{forward, give_back, recall, referred, reply};
use crate::rules::act::{Act, Assignee};
use crate::rules::decide::{Detail, OpenAct, ReferralChange};
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::sla::Clock;
use crate::rules::world::{Office, over_to, someone};
use ActKind as A;
use entity::case::{CaseStatus, Outcome};
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::referral::ReferralStatus;
use entity::sla_rule::Stage;

#[test]
fn several_referrals_run_side_by_side_until_the_last_is_answered() {
    let mut story = referred(&[Office::Secretariat, Office::Agency]);
    let clerk = someone(Role::AgencyOfficer, Office::Agency);
    story.does(&clerk, reply(story.referral(2), Outcome::Granted));
    assert_eq!(story.status(), CaseStatus::Referred);
    assert_eq!(story.case.course.clocks.next.stage(), Some(Stage::Finish));
    story.does(&eko(), reply(story.referral(1), Outcome::Partly));
    assert_eq!(story.status(), CaseStatus::Handling);
    assert_eq!(story.case.course.clocks.next.stage(), Some(Stage::FirstFollowUp));
}

#[test]
fn a_referral_has_a_date_for_its_acceptance_and_one_for_its_answer() {
    let story = referred(&[]);
    let refer = Act::Refer(over_to(Office::Secretariat));
    let decision = story.decide(&budi(), &refer).unwrap();
    let [ReferralChange::Opened(opened)] = &decision.referrals[..] else { panic!("one referral") };
    let calendar = story.policy.calendar_of(&opened.to);
    let day = |at| calendar.local_date(at).to_string();
    assert_eq!(day(opened.accept_due), "2026-11-26", "three working days");
    assert_eq!(day(opened.reply_due), "2026-12-07", "ten working days");
    let Letter::ReferralArrived { by, from, .. } = &decision.notices[0].letter else {
        panic!("the unit is told first")
    };
    assert_eq!((by.at, from.as_str()), (opened.accept_due, "Puskesos"));
}

#[test]
fn a_referral_goes_neither_to_its_sender_nor_twice_to_the_same_unit() {
    let mut story = referred(&[Office::Secretariat]);
    for office in [Office::Puskesos, Office::Secretariat] {
        let again = Act::Refer(over_to(office));
        assert_eq!(story.refuses(&budi(), &again), Refusal::AlreadyThere, "{office:?}");
    }
    story.does(&eko(), reply(story.referral(1), Outcome::Information));
    story.does(&budi(), Act::Refer(over_to(Office::Secretariat)));
    assert_eq!(story.status(), CaseStatus::Referred, "once answered it may be asked again");
}

#[test]
fn a_referral_is_never_forwarded_to_the_owner_or_back_along_its_way() {
    let mut story = referred(&[Office::Secretariat]);
    story.does(&eko(), forward(story.referral(1), Office::Directorate, true));
    for office in [Office::Puskesos, Office::Secretariat, Office::Directorate] {
        let back = forward(story.referral(2), office, true);
        assert_eq!(story.refuses(&joko(), &back), Refusal::AlreadyThere, "{office:?}");
    }
}

#[test]
fn a_returned_referral_keeps_the_case_open_and_names_the_right_unit() {
    let mut story = referred(&[Office::Secretariat]);
    story.does(&eko(), give_back(story.referral(1), Some(Office::Agency)));
    assert_eq!(story.status(), CaseStatus::Handling);
    assert_eq!(story.referral_status(1), ReferralStatus::Returned);
    let detail = story.journal.last().unwrap().detail.clone();
    assert!(matches!(
        detail,
        Some(Detail::Returned { suggested: Some(unit), .. }) if unit == "Agency"
    ));
    let letters = story.to_unit(Office::Puskesos);
    assert!(matches!(letters[..], [Letter::ReferralReturned { .. }]), "{letters:?}");
}

#[test]
fn a_return_from_above_wakes_the_forwarder_not_the_village() {
    let mut story = referred(&[Office::Secretariat]);
    story.does(&eko(), forward(story.referral(1), Office::Directorate, true));
    story.does(&joko(), give_back(story.referral(2), None));
    assert_eq!(story.referral_status(1), ReferralStatus::InProgress);
    assert_eq!(story.status(), CaseStatus::Referred);
    assert_eq!(story.to_unit(Office::Secretariat).len(), 1);
    assert!(story.to_unit(Office::Puskesos).is_empty());
    story.does(&eko(), forward(story.referral(1), Office::CommandCentre, true));
    assert_eq!(story.referral_status(1), ReferralStatus::Forwarded);
}

#[test]
fn recalling_takes_back_everything_that_was_forwarded_from_it() {
    let mut story = referred(&[Office::Secretariat, Office::Agency]);
    story.does(&eko(), forward(story.referral(1), Office::Directorate, true));
    story.does(&joko(), forward(story.referral(3), Office::CommandCentre, true));
    story.does(&budi(), recall(story.referral(1)));
    for n in [1, 3, 4] {
        assert_eq!(story.referral_status(n), ReferralStatus::Recalled);
    }
    assert_eq!(story.referral_status(2), ReferralStatus::Sent, "the other one goes on");
    assert_eq!(story.status(), CaseStatus::Referred);
    for office in [Office::Secretariat, Office::Directorate, Office::CommandCentre] {
        let letters = story.to_unit(office);
        assert!(matches!(letters[..], [Letter::ReferralRecalled { .. }]), "{office:?}");
    }
}

#[test]
fn a_forwarder_may_take_back_its_own_link_only() {
    let mut story = referred(&[Office::Secretariat]);
    story.does(&eko(), forward(story.referral(1), Office::Directorate, true));
    let own = story.referral(2);
    assert_eq!(story.refuses(&eko(), &recall(story.referral(1))), Refusal::NotYourAct);
    assert_eq!(story.refuses(&budi(), &recall(own)), Refusal::NotYourAct);
    story.does(&eko(), recall(own));
    assert_eq!(story.referral_status(1), ReferralStatus::InProgress);
    assert_eq!(story.status(), CaseStatus::Referred);
}

#[test]
fn withdrawing_takes_back_every_referral_and_tells_each_unit() {
    let mut story = referred(&[Office::Secretariat, Office::Agency]);
    story.does(&eko(), forward(story.referral(1), Office::Directorate, false));
    story.does(&crate::rules::act::Actor::Reporter, Act::Withdraw { reason: None });
    assert_eq!(story.status(), CaseStatus::Withdrawn);
    for office in [Office::Secretariat, Office::Agency, Office::Directorate] {
        assert_eq!(story.to_unit(office).len(), 1, "{office:?}");
    }
    assert!(matches!(story.to_unit(Office::Puskesos)[..], [Letter::ReporterWrote { .. }]));
}

#[test]
fn while_it_is_referred_only_the_day_of_the_whole_case_counts() {
    let story = referred(&[Office::Secretariat]);
    let clocks = story.case.course.clocks;
    assert!(matches!(clocks.next, Clock::Running { stage: Stage::Finish, .. }));
    assert_eq!(clocks.next.due(), clocks.finish.due());
}

#[test]
fn each_referral_offers_its_own_acts_to_its_own_people() {
    let mut story = referred(&[Office::Secretariat, Office::Agency]);
    let first = story.referral(1);
    story.does(&eko(), Act::Accept { referral: first });
    let about = |actor: &_, referral| -> Vec<ActKind> {
        let open: Vec<OpenAct> = story.open_acts(actor);
        open.iter().filter(|o| o.referral == Some(referral)).map(|o| o.act).collect()
    };
    assert_eq!(
        about(&ratna(), first),
        [A::Begin, A::Return, A::Forward, A::Reply, A::AssignReferral]
    );
    assert_eq!(about(&ratna(), story.referral(2)), []);
    assert_eq!(about(&budi(), first), [A::Recall, A::Remind]);
    let front = someone(Role::FrontOffice, Office::Agency);
    assert_eq!(about(&front, story.referral(2)), [A::Accept, A::Return, A::AssignReferral]);
    assert_eq!(about(&hadi(), story.referral(2)), [A::Recall, A::Remind]);
}

#[test]
fn a_referral_is_asked_after_once_a_working_day() {
    let mut story = referred(&[Office::Secretariat]);
    let first = story.referral(1);
    let remind = || Act::Remind { referral: first, words: None };
    story.does(&budi(), remind());
    let letters = story.to_unit(Office::Secretariat);
    assert!(matches!(letters[..], [Letter::ReferralReminder { .. }]), "{letters:?}");
    assert_eq!(story.referral_status(1), ReferralStatus::Sent, "it moves nothing");
    assert_eq!(story.refuses(&budi(), &remind()), Refusal::RemindedToday);
    story.wait_hours(14);
    assert_eq!(story.refuses(&budi(), &remind()), Refusal::RemindedToday, "the same evening");
    story.wait_hours(10);
    story.does(&budi(), remind());
}

#[test]
fn whoever_has_the_work_now_is_asked_too() {
    let mut story = referred(&[Office::Secretariat]);
    story.does(&eko(), forward(story.referral(1), Office::Directorate, true));
    story.does(&budi(), Act::Remind { referral: story.referral(1), words: None });
    for office in [Office::Secretariat, Office::Directorate] {
        assert_eq!(story.to_unit(office).len(), 1, "{office:?}");
    }
}

#[test]
fn whoever_begins_works_on_it_unless_it_was_given_to_somebody() {
    let mut story = referred(&[Office::Secretariat, Office::Agency]);
    let (first, second) = (story.referral(1), story.referral(2));
    story.does(&eko(), Act::Accept { referral: first });
    assert_eq!(story.case.referrals[0].assignee, None, "accepting is not working on it");
    story.does(&eko(), Act::Begin { referral: first });
    assert!(story.case.referrals[0].assignee.is_some());
    let clerk = someone(Role::AgencyOfficer, Office::Agency);
    let other = Assignee { id: OfficerId(uuid::Uuid::from_u128(900)), name: "other".to_owned() };
    story.does(&clerk, Act::AssignReferral { referral: second, to: Some(other.clone()) });
    story.does(&clerk, Act::Accept { referral: second });
    story.does(&clerk, Act::Begin { referral: second });
    assert_eq!(story.case.referrals[1].assignee, Some(other.id));
}
