//! Every status, with every clock, in both languages: there is always a next step, and it is true.

use super::{View, facts, late, next_steps};
use crate::platform::locale::missing_keys;
use crate::rules::act::{Act, Actor, ArchiveReason};
use crate::rules::sla::Finish;
use crate::rules::world::{Office, Story, over_to, says, someone};
use entity::case::{CaseId, CaseStatus, Intake, Language, Outcome};
use entity::posting::Role;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

fn sari() -> Actor {
    someone(Role::FrontOffice, Office::Puskesos)
}

fn budi() -> Actor {
    someone(Role::BackOffice, Office::Puskesos)
}

fn hadi() -> Actor {
    someone(Role::Coordinator, Office::Puskesos)
}

fn after(mut story: Story, acts: Vec<(Actor, Act)>) -> Story {
    for (actor, act) in acts {
        story.does(&actor, act);
    }
    story
}

fn handled() -> Story {
    after(Story::ordinary(), vec![(sari(), Act::Check), (sari(), Act::Handle)])
}

fn asked() -> Story {
    after(handled(), vec![(sari(), Act::Ask { question: says("Bank apa?") })])
}

fn resolved() -> Story {
    let (outcome, told) = (Outcome::Declined, says("Kuota habis."));
    let propose = Act::Propose { outcome, told: told.clone() };
    after(
        handled(),
        vec![(budi(), propose), (hadi(), Act::Decide { outcome, told, given: Vec::new() })],
    )
}

fn every_status() -> Vec<Story> {
    let archive = Act::Archive { reason: ArchiveReason::Spam, told: says("Bukan laporan.") };
    let into = CaseId(uuid::Uuid::from_u128(501));
    let merge = Act::Merge { into };
    let mut silent = asked();
    silent.wait_days(30);
    vec![
        Story::ordinary(),
        Story::danger(),
        Story::misconduct(),
        after(Story::ordinary(), vec![(sari(), Act::Check)]),
        asked(),
        after(handled(), vec![(budi(), Act::Verify { note: None })]),
        handled(),
        after(handled(), vec![(budi(), Act::Refer(over_to(Office::Secretariat)))]),
        resolved(),
        after(resolved(), vec![(Actor::Reporter, Act::Confirm)]),
        after(handled(), vec![(Actor::Reporter, Act::Withdraw { reason: None })]),
        after(Story::ordinary(), vec![(sari(), Act::Check), (sari(), archive)]),
        after(Story::ordinary(), vec![(sari(), Act::Check), (sari(), merge)]),
        after(silent, vec![(Actor::Clock, Act::CloseSilently)]),
    ]
}

fn view(story: &Story, language: Language) -> View<'_> {
    View {
        language,
        now: story.now,
        policy: &story.policy,
        case: &story.case,
        proven: false,
        household: false,
    }
}

fn all_words(view: &View) -> Vec<String> {
    let facts = facts(view, Intake::Portal);
    let facts = facts.into_iter().flat_map(|fact| [fact.key, fact.value]);
    let late = late(view, &[]).into_iter().flat_map(|late| [vec![late.title], late.text].concat());
    next_steps(view).into_iter().chain(facts).chain(late).collect()
}

#[test]
fn every_status_at_any_time_has_words_in_both_languages() {
    let met: std::collections::HashSet<_> = every_status().iter().map(Story::status).collect();
    assert_eq!(met.len(), CaseStatus::ALL.len(), "every status is on stage");
    for mut story in every_status() {
        for days in [0, 2, 20, 60] {
            story.wait_days(days);
            for language in [Language::Id, Language::En] {
                for proven in [false, true] {
                    let view = View { proven, ..view(&story, language) };
                    let words = all_words(&view);
                    assert!(words.iter().all(|text| !text.trim().is_empty()), "{words:?}");
                    assert!(words.iter().all(|text| !text.starts_with("tracking-")), "{words:?}");
                }
            }
        }
    }
    let missing: Vec<_> =
        missing_keys().into_iter().filter(|key| key.contains("tracking")).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_next_step_names_who_and_by_when() {
    let story = Story::ordinary();
    let steps = next_steps(&view(&story, Language::Id));
    assert_eq!(steps, ["Puskesos memeriksa laporan Anda paling lambat Kamis, 26 November 2026."]);
}

#[test]
fn a_broken_promise_is_named_before_anybody_asks() {
    let mut story = Story::ordinary();
    assert_eq!(late(&view(&story, Language::Id), &[]), None);
    story.wait_days(5);
    let late = late(&view(&story, Language::Id), &[]).unwrap();
    assert_eq!(late.title, "Laporan ini lewat 2 hari kerja");
    assert!(late.text[0].contains("Kamis, 26 November 2026"), "{late:?}");
    let next = next_steps(&view(&story, Language::Id)).join(" ");
    assert!(!next.contains("paling lambat"), "no date that has passed is promised again: {next}");
}

#[test]
fn a_new_promise_is_the_only_date_to_wait_for() {
    let mut story = Story::ordinary();
    story.wait_days(30);
    story.case.course.bell.promised = Some(story.now.plus_ms(2 * DAY_MS));
    let view = view(&story, Language::Id);
    let by = view.promised(story.now.plus_ms(2 * DAY_MS));
    assert_eq!(next_steps(&view), [format!("Puskesos memberi kabar paling lambat {by}.")]);
    let facts = facts(&view, Intake::Portal);
    let finish = facts.iter().find(|fact| fact.key == "Paling lambat selesai").unwrap();
    assert!(finish.value.ends_with("(janji semula)"), "{finish:?}");
}

#[test]
fn a_day_late_is_told_in_days() {
    let mut story = Story::danger();
    story.now = story.now.plus_ms(3 * DAY_MS);
    let late = late(&view(&story, Language::Id), &[]).unwrap();
    assert_eq!(late.title, "Laporan ini lewat 2 hari");
}

#[test]
fn nobody_answers_later_than_all_is_to_be_finished() {
    let mut story = after(handled(), vec![(budi(), Act::Refer(over_to(Office::Secretariat)))]);
    let finish = story.now.plus_ms(DAY_MS);
    story.case.course.clocks.finish = Finish::Running { due: finish };
    let view = view(&story, Language::Id);
    let steps = next_steps(&view).join(" ");
    assert!(
        steps.contains(&format!("jawaban paling lambat {}.", view.promised(finish))),
        "{steps}"
    );
}

#[test]
fn a_silent_reporter_never_makes_us_late() {
    for mut story in [asked(), resolved()] {
        story.wait_days(40);
        assert_eq!(late(&view(&story, Language::Id), &[]), None, "{}", story.status());
    }
}

#[test]
fn a_danger_is_promised_to_the_hour() {
    let story = Story::danger();
    let steps = next_steps(&view(&story, Language::Id)).join(" ");
    assert!(steps.contains("pukul 13.00 WIB"), "{steps}");
}

#[test]
fn what_could_betray_a_report_needs_the_proof() {
    for story in [Story::misconduct(), Story::danger()] {
        let veiled = all_words(&view(&story, Language::Id)).join(" ");
        let unit = story.case.course.owner.name.as_str();
        for word in [unit, "pungutan", "Kekerasan"] {
            assert!(!veiled.contains(word), "{word}: {veiled}");
        }
        let proven = all_words(&view(&story, Language::Id).proven()).join(" ");
        assert!(proven.contains(unit), "{proven}");
    }
}

#[test]
fn while_we_wait_for_an_answer_nothing_is_due() {
    let story = asked();
    let words = all_words(&view(&story, Language::Id)).join(" ");
    assert!(words.contains("Berhenti selama kami menunggu jawaban Anda"), "{words}");
    assert!(words.contains("Jawab pertanyaan kami paling lambat"), "{words}");
}

#[test]
fn a_case_may_be_reopened_only_within_its_limit() {
    use entity::case_event::ActKind;
    let mut story = after(resolved(), vec![(Actor::Reporter, Act::Confirm)]);
    assert!(view(&story, Language::Id).may(ActKind::Reopen));
    assert!(next_steps(&view(&story, Language::Id)).join(" ").contains("membukanya lagi"));
    story.wait_days(31);
    assert!(!view(&story, Language::Id).may(ActKind::Reopen));
    assert!(!next_steps(&view(&story, Language::Id)).join(" ").contains("membukanya lagi"));
}
