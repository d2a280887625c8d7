use super::*;
use crate::rules::act::{Act, Actor};
use crate::rules::refusal::Refusal;
use crate::rules::sla::Finish;
use crate::rules::standing::UnitFacts;
use crate::rules::world::{Office, Story, at, says, shipped_policy, someone};
use entity::case::{CaseKind, Severity};
use entity::posting::Role;
use proptest::prelude::*;
use time::macros::datetime;

fn measured(unit: &UnitFacts) -> Measured<'_> {
    Measured { kind: CaseKind::Complaint, severity: Severity::Ordinary, unit }
}

/// The verification clock of a report received on Monday 23 November at nine: three working days.
fn of_three_days() -> Clock {
    let due = at(datetime!(2026-11-27 00:00 +7)).plus_ms(-1);
    Clock::Running { stage: Stage::Verification, unit: AllowanceUnit::WorkingDays, due }
}

fn share(clock: Clock, now: time::OffsetDateTime) -> Option<i64> {
    let unit = Office::Puskesos.unit();
    share_used(&shipped_policy(), measured(&unit), clock, at(now))
}

#[test]
fn a_share_is_counted_in_working_time() {
    let clock = of_three_days();
    let shares = [
        (datetime!(2026-11-23 09:00 +7), 0),
        (datetime!(2026-11-24 12:00 +7), 16),
        (datetime!(2026-11-26 00:00 +7), 66),
        (datetime!(2026-11-26 09:36 +7), 80),
        (datetime!(2026-11-27 00:00 +7), 100),
        (datetime!(2026-11-28 12:00 +7), 133),
        (datetime!(2026-11-29 23:00 +7), 133),
        (datetime!(2026-11-30 12:00 +7), 150),
    ];
    for (now, percent) in shares {
        assert_eq!(share(clock, now), Some(percent), "{now}");
    }
}

#[test]
fn hours_run_through_nights_and_days_off() {
    let due = at(datetime!(2026-11-28 02:00 +7)).plus_ms(-1);
    let clock = Clock::Running { stage: Stage::Danger, unit: AllowanceUnit::Hours, due };
    let unit = Office::Puskesos.unit();
    let of = Measured { severity: Severity::Danger, ..measured(&unit) };
    let policy = shipped_policy();
    let used = |now| share_used(&policy, of, clock, at(now));
    assert_eq!(used(datetime!(2026-11-28 01:12 +7)), Some(80));
    assert_eq!(used(datetime!(2026-11-28 04:00 +7)), Some(150));
    let then = at_share(&policy, of, clock, 150);
    assert_eq!(then, Some(at(datetime!(2026-11-28 04:00 +7))));
}

#[test]
fn what_does_not_run_has_no_share_and_rings_nothing() {
    let paused = Clock::Paused {
        stage: Stage::Verification,
        unit: AllowanceUnit::WorkingDays,
        left: -3,
        until: at(datetime!(2026-12-01 00:00 +7)),
    };
    for clock in [Clock::Stopped, paused] {
        assert_eq!(share(clock, datetime!(2027-01-01 00:00 +7)), None);
    }
}

#[test]
fn a_row_that_counts_otherwise_by_now_silences_no_clock() {
    let mut policy = shipped_policy();
    policy.allowances.clear();
    let unit = Office::Puskesos.unit();
    let then = at_share(&policy, measured(&unit), of_three_days(), 150);
    assert_eq!(then, Some(at(datetime!(2026-11-27 12:00 +7))), "as if it were one day");
}

/// The story at an instant, and what its clock does then.
fn due_at(story: &mut Story, now: time::OffsetDateTime) -> Option<Chime> {
    story.now = at(now);
    due_now(&story.policy, &story.case.course, story.now)
}

fn lapse() -> Act {
    Act::Lapse { above: Some(Office::Supervisor.unit()) }
}

#[test]
fn a_case_nobody_touches_rings_three_times_each_at_its_time() {
    let mut story = Story::ordinary();
    let planned = |story: &Story| story.case.course.bell.next_at;
    assert_eq!(planned(&story), Some(at(datetime!(2026-11-26 09:36 +7))));
    assert_eq!(due_at(&mut story, datetime!(2026-11-26 09:35 +7)), None);
    let due = due_at(&mut story, datetime!(2026-11-26 09:36 +7));
    assert_eq!(due, Some(Chime::Ring(Ring::Remind)));
    story.does(&Actor::Clock, Act::Nudge);
    assert!(matches!(story.refuses(&Actor::Clock, &Act::Nudge), Refusal::WrongMoment(_)));

    // The day ends at midnight; people are told in the morning.
    assert_eq!(planned(&story), Some(at(datetime!(2026-11-27 07:00 +7))));
    let due = due_at(&mut story, datetime!(2026-11-27 07:00 +7));
    assert_eq!(due, Some(Chime::Ring(Ring::Lapse)));
    story.does(&Actor::Clock, lapse());
    let promised = story.case.course.bell.promised.unwrap();
    assert_eq!(promised.plus_ms(1), at(datetime!(2026-12-03 00:00 +7)), "three days more");
    assert!(matches!(story.refuses(&Actor::Clock, &lapse()), Refusal::WrongMoment(_)));

    assert_eq!(planned(&story), Some(at(datetime!(2026-11-30 12:00 +7))));
    let due = due_at(&mut story, datetime!(2026-11-30 12:00 +7));
    assert_eq!(due, Some(Chime::Ring(Ring::Escalate)));
    story.does(&Actor::Clock, Act::Escalate { to: Some(Office::Supervisor.unit()) });
    let bell = story.case.course.bell;
    assert_eq!((bell.rung, bell.promised), (None, None), "a new clock begins");
    assert!(bell.next_at > Some(story.now));
}

#[test]
fn after_a_standstill_nobody_is_reminded_of_what_is_late_already() {
    let mut story = Story::ordinary();
    let due = due_at(&mut story, datetime!(2026-12-04 09:00 +7));
    assert_eq!(due, Some(Chime::Ring(Ring::Lapse)));
    story.does(&Actor::Clock, lapse());
    let due = due_now(&story.policy, &story.case.course, story.now);
    assert_eq!(due, Some(Chime::Ring(Ring::Escalate)), "both, one after the other");
}

#[test]
fn a_paused_clock_is_silent_until_the_reporter_is_and_goes_on_where_it_was() {
    let sari = someone(Role::FrontOffice, Office::Puskesos);
    let mut story = Story::ordinary();
    story.does(&sari, Act::Check);
    story.now = at(datetime!(2026-11-26 10:00 +7));
    story.does(&Actor::Clock, Act::Nudge).does(&sari, Act::Ask { question: says("Which bank?") });
    let bell = story.case.course.bell;
    let until = story.case.course.clocks.next.due().unwrap();
    assert_eq!((bell.rung, bell.next_at), (Some(Ring::Remind), Some(until.plus_ms(1))));
    story.wait_days(5);
    assert_eq!(due_now(&story.policy, &story.case.course, story.now), None);
    let mut silent = story.clone();
    silent.now = until.plus_ms(1);
    assert_eq!(due_now(&silent.policy, &silent.case.course, silent.now), Some(Chime::Close));
    silent.does(&Actor::Clock, Act::CloseSilently);
    assert_eq!(silent.case.course.bell, Bell::default());

    story.does(&Actor::Reporter, Act::Answer { words: says("BRI") });
    let bell = story.case.course.bell;
    assert_eq!(bell.rung, Some(Ring::Remind), "nobody is reminded twice of one clock");
    assert_eq!(due_now(&story.policy, &story.case.course, story.now), None);
}

#[test]
fn a_promise_made_when_late_waits_as_long_as_the_reporter_is_waited_for() {
    let sari = someone(Role::FrontOffice, Office::Puskesos);
    let mut story = Story::ordinary();
    story.does(&sari, Act::Check);
    story.now = at(datetime!(2026-11-27 08:00 +7));
    story.does(&Actor::Clock, lapse());
    let promised = story.case.course.bell.promised.unwrap();
    story.does(&sari, Act::Ask { question: says("Which bank?") });
    assert_eq!(story.case.course.bell.promised, Some(promised));
    story.wait_days(6).does(&Actor::Reporter, Act::Answer { words: says("BRI") });
    let bell = story.case.course.bell;
    assert!(bell.promised.unwrap() > story.now && bell.rung == Some(Ring::Lapse), "{bell:?}");
}

fn any_clock() -> impl Strategy<Value = Clock> {
    (20_780_i64..21_400, prop::bool::ANY).prop_map(|(day, hours)| {
        let unit = if hours { AllowanceUnit::Hours } else { AllowanceUnit::WorkingDays };
        let due = Moment(day * DAY_MS - 7 * HOUR_MS - 1);
        let stage = if hours { Stage::Danger } else { Stage::FirstFollowUp };
        Clock::Running { stage, unit, due }
    })
}

proptest! {
    #[test]
    fn at_its_instant_a_share_is_used_and_before_it_is_not(
        clock in any_clock(), percent in 1_i64..300, before in 1_i64..DAY_MS,
    ) {
        let unit = Office::Puskesos.unit();
        let (policy, of) = (shipped_policy(), Measured { severity: Severity::Danger, ..measured(&unit) });
        let then = at_share(&policy, of, clock, percent).unwrap();
        prop_assert!(share_used(&policy, of, clock, then).unwrap() >= percent);
        let calendar = policy.calendar_of(&unit);
        let earlier = calendar.plus_working_ms(then, -before);
        let earlier = if clock.stage() == Some(Stage::Danger) { then.plus_ms(-before) } else { earlier };
        prop_assert!(share_used(&policy, of, clock, earlier).unwrap() < percent);
    }

    #[test]
    fn a_share_never_shrinks(clock in any_clock(), a in 0_i64..60, b in 0_i64..60) {
        let unit = Office::Puskesos.unit();
        let (policy, of) = (shipped_policy(), measured(&unit));
        let start = clock.due().unwrap().plus_ms(-20 * DAY_MS);
        let used = |days: i64| share_used(&policy, of, clock, start.plus_ms(days * DAY_MS / 2)).unwrap();
        prop_assert!(used(a.min(b)) <= used(a.max(b)));
    }

    #[test]
    fn rings_come_in_their_order(clock in any_clock()) {
        let mut course = Story::ordinary().case.course;
        course.clocks.next = clock;
        course.clocks.finish = Finish::Stopped;
        let policy = shipped_policy();
        let start = clock.due().unwrap().plus_ms(-90 * DAY_MS);
        let mut rung = Vec::new();
        let mut last = start;
        while let Some((Chime::Ring(ring), at)) = next(&policy, &course, start) {
            prop_assert!(at >= last);
            (last, course.bell.rung) = (at, Some(ring));
            rung.push(ring);
        }
        prop_assert_eq!(rung, Ring::ALL);
    }
}
