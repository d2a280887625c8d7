//! Whether data may be passed on: what rests on a consent ends with it.

use super::cast::{budi, eko, sari};
use super::{forward, handled};
use crate::rules::act::{Act, ConsentWay, HandOver};
use crate::rules::decide::Detail;
use crate::rules::notices::Letter;
use crate::rules::refusal::Refusal;
use crate::rules::world::{Office, Story, over_to};
use entity::case::{CaseStatus, Consent};
use entity::referral::{LegalGround, ReferralStatus};
use entity::sla_rule::Stage;

fn by_consent(office: Office) -> HandOver {
    HandOver { ground: LegalGround::Consent, ..over_to(office) }
}

fn says(consent: Consent) -> Act {
    Act::RecordConsent { consent, way: ConsentWay::Spoken, words: None }
}

fn statuses(story: &Story) -> Vec<ReferralStatus> {
    story.case.referrals.iter().map(|referral| referral.status).collect()
}

#[test]
fn a_referral_on_consent_notes_that_it_was_given() {
    let mut story = handled();
    assert_eq!(story.case.course.consent, None);
    story.does(&budi(), Act::Refer(over_to(Office::Agency)));
    assert_eq!(story.case.course.consent, None, "a public task asks for none");
    story.does(&budi(), Act::Refer(by_consent(Office::Secretariat)));
    assert_eq!(story.case.course.consent, Some(Consent::Given));
}

#[test]
fn a_consent_that_is_taken_back_takes_back_what_rests_on_it_and_nothing_else() {
    use ReferralStatus as R;
    let mut story = handled();
    story.does(&budi(), Act::Refer(by_consent(Office::Secretariat)));
    story.does(&budi(), Act::Refer(over_to(Office::Agency)));
    story.does(&eko(), forward(story.referral(1), Office::Directorate, true));
    let decision = story.decide(&sari(), &says(Consent::Withdrawn)).unwrap();
    let told = decision
        .notices
        .iter()
        .filter(|notice| matches!(notice.letter, Letter::ReferralRecalled { .. }));
    assert_eq!(told.count(), 2, "the secretariat, and the ministry it had forwarded it to");
    story.does(&sari(), says(Consent::Withdrawn));
    assert_eq!(statuses(&story), [R::Recalled, R::Sent, R::Recalled]);
    assert_eq!(story.status(), CaseStatus::Referred, "the agency still has its part");
}

#[test]
fn whoever_forwarded_on_consent_has_their_own_part_again() {
    use ReferralStatus as R;
    let mut story = handled();
    story.does(&budi(), Act::Refer(over_to(Office::Secretariat)));
    let referral = story.referral(1);
    let over = by_consent(Office::Directorate);
    story.does(&eko(), Act::Forward { referral, over, passes_straight: true });
    story.does(&budi(), says(Consent::Withdrawn));
    assert_eq!(statuses(&story), [R::InProgress, R::Recalled]);
    assert_eq!(story.status(), CaseStatus::Referred);
}

#[test]
fn with_nothing_left_outside_the_case_is_handled_at_home() {
    let mut story = handled();
    story.does(&budi(), Act::Refer(by_consent(Office::Secretariat)));
    story.does(&budi(), says(Consent::Withdrawn));
    assert_eq!(story.status(), CaseStatus::Handling);
    assert_eq!(story.case.course.clocks.next.stage(), Some(Stage::FirstFollowUp));
}

#[test]
fn nothing_is_passed_on_by_a_consent_that_was_taken_back() {
    let mut story = handled();
    story.does(&budi(), says(Consent::Withdrawn));
    let again = Act::Refer(by_consent(Office::Secretariat));
    assert_eq!(story.refuses(&budi(), &again), Refusal::ConsentWithdrawn);
    story.does(&budi(), Act::Refer(over_to(Office::Secretariat)));
    story.does(&budi(), says(Consent::Given));
    story.does(&budi(), Act::Refer(by_consent(Office::Agency)));
}

#[test]
fn what_was_said_already_changes_nothing_and_the_journal_says_how_it_was_said() {
    let mut story = handled();
    let decision = story.decide(&sari(), &says(Consent::Given)).unwrap();
    let detail = Detail::Consented { consent: Consent::Given, way: "spoken".to_owned() };
    assert_eq!(decision.entries[0].detail, Some(detail));
    story.does(&sari(), says(Consent::Given));
    assert_eq!(story.refuses(&sari(), &says(Consent::Given)), Refusal::NothingChanges);
}
