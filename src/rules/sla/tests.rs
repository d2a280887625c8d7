use super::*;
use crate::rules::world::{Office, at, shipped_policy};
use entity::unit::Zone;
use proptest::prelude::*;
use time::macros::datetime;

/// The village's office and its working days.
fn village() -> (UnitFacts, Calendar) {
    let unit = Office::Puskesos.unit();
    let calendar = shipped_policy().calendar_of(&unit);
    (unit, calendar)
}

fn ordinary(unit: &UnitFacts) -> Measured<'_> {
    Measured { kind: CaseKind::Complaint, severity: Severity::Ordinary, unit }
}

/// A clock of working days that is due at the end of that day.
fn until(due: Moment) -> Clock {
    Clock::Running { stage: Stage::Verification, unit: AllowanceUnit::WorkingDays, due }
}

fn clocks(due: Moment) -> Clocks {
    Clocks { next: until(due), finish: Finish::Running { due } }
}

fn both_due(clocks: Clocks) -> [Option<Moment>; 2] {
    [clocks.next.due(), clocks.finish.due()]
}

const MONDAY: Moment = Moment(1_795_399_200_000);
const FRIDAY_END: Moment = Moment(1_795_798_799_999);

#[test]
fn the_days_of_these_tests_are_what_they_say() {
    assert_eq!(MONDAY, at(datetime!(2026-11-23 09:00 +7)));
    assert_eq!(FRIDAY_END.plus_ms(1), at(datetime!(2026-11-28 00:00 +7)));
}

#[test]
fn a_clock_of_days_runs_to_the_last_instant_of_its_last_day() {
    let (unit, _) = village();
    let clock = start(&shipped_policy(), ordinary(&unit), Stage::Verification, MONDAY);
    assert_eq!(clock.due().unwrap().plus_ms(1), at(datetime!(2026-11-27 00:00 +7)));
    assert_eq!(clock.stage(), Some(Stage::Verification));
}

#[test]
fn the_day_ends_when_it_ends_where_the_office_is() {
    let mut unit = Office::Puskesos.unit();
    unit.zone = Zone::Wit;
    let due = due(&shipped_policy(), ordinary(&unit), Stage::Verification, MONDAY).unwrap();
    assert_eq!(due.plus_ms(1), at(datetime!(2026-11-27 00:00 +9)));
    let late_in_jakarta = at(datetime!(2026-11-23 23:30 +7));
    let next_day_there =
        super::due(&shipped_policy(), ordinary(&unit), Stage::Verification, late_in_jakarta);
    assert_eq!(next_day_there.unwrap().plus_ms(1), at(datetime!(2026-11-28 00:00 +9)));
}

#[test]
fn a_stage_no_row_rules_has_no_clock() {
    let (unit, _) = village();
    let none = Policy::default();
    assert_eq!(start(&none, ordinary(&unit), Stage::Verification, MONDAY), Clock::Stopped);
    assert_eq!(start_finish(&none, ordinary(&unit), MONDAY), Finish::Stopped);
    let danger = start(&shipped_policy(), ordinary(&unit), Stage::Danger, MONDAY);
    assert_eq!(danger, Clock::Stopped, "only danger is ruled by danger's row");
}

#[test]
fn a_row_counts_from_the_day_it_takes_effect() {
    let (unit, calendar) = village();
    let mut policy = shipped_policy();
    policy.allowances.push(Allowance {
        stage: Stage::Verification,
        kind: None,
        severity: None,
        amount: 1,
        unit: AllowanceUnit::WorkingDays,
        effective_from: calendar.local_date(MONDAY).next_day().unwrap(),
        legal_ref: "a decree of tomorrow".to_owned(),
    });
    let days = |now| {
        let due = due(&policy, ordinary(&unit), Stage::Verification, now).unwrap();
        days_left(due, now, &calendar)
    };
    assert_eq!(days(MONDAY), 3);
    assert_eq!(days(MONDAY.plus_ms(24 * HOUR_MS)), 1);
}

#[test]
fn what_everybody_owes_first_depends_on_severity_before_status() {
    use CaseStatus as S;
    assert_eq!(next_stage(S::Received, Severity::Ordinary), Stage::Verification);
    assert_eq!(next_stage(S::Handling, Severity::Misconduct), Stage::FirstFollowUp);
    for status in CaseStatus::ALL {
        assert_eq!(next_stage(*status, Severity::Danger), Stage::Danger);
        assert_eq!(next_stage(*status, Severity::Emergency), Stage::PbiJkEmergency);
        assert_eq!(next_stage(*status, Severity::DataRequest), Stage::DataSubject);
    }
}

#[test]
fn lateness_is_told_in_days_and_the_last_day_in_hours() {
    let (_, calendar) = village();
    let at = |moment| until(FRIDAY_END).timeliness(moment, &calendar);
    assert_eq!(at(MONDAY), Timeliness::DueInDays { days: 4 });
    assert_eq!(at(FRIDAY_END.plus_ms(-5 * HOUR_MS)), Timeliness::DueInHours { hours: 5 });
    assert_eq!(at(FRIDAY_END), Timeliness::DueInHours { hours: 0 });
    assert_eq!(at(FRIDAY_END.plus_ms(1)), Timeliness::LateByHours { hours: 1 }, "Saturday");
    assert_eq!(at(FRIDAY_END.plus_ms(72 * HOUR_MS)), Timeliness::LateByDays { days: 1 });
    assert_eq!(Clock::Stopped.timeliness(MONDAY, &calendar), Timeliness::Stopped);
    let paused = clocks(FRIDAY_END).pause(MONDAY, FRIDAY_END, &calendar).next;
    assert_eq!(paused.timeliness(FRIDAY_END.plus_ms(1), &calendar), Timeliness::Waiting);
}

#[test]
fn a_clock_of_hours_is_told_in_hours_past_midnight_and_over_the_weekend() {
    let (_, calendar) = village();
    let evening = at(datetime!(2026-11-23 22:00 +7));
    let due = evening.plus_ms(4 * HOUR_MS);
    let clock = Clock::Running { stage: Stage::Danger, unit: AllowanceUnit::Hours, due };
    let at = |moment| clock.timeliness(moment, &calendar);
    assert_eq!(at(evening), Timeliness::DueInHours { hours: 4 });
    assert_eq!(at(due.plus_ms(1)), Timeliness::LateByHours { hours: 1 });
    assert_eq!(at(due.plus_ms(26 * HOUR_MS)), Timeliness::LateByHours { hours: 27 });
}

#[test]
fn a_pause_waits_until_its_day_and_shows_no_end_of_the_case() {
    let (_, calendar) = village();
    let until = FRIDAY_END.plus_ms(10 * 24 * HOUR_MS);
    let paused = clocks(FRIDAY_END).pause(MONDAY, until, &calendar);
    assert_eq!(both_due(paused), [Some(until), None]);
    assert_eq!(paused.next.stage(), Some(Stage::Verification));
    assert_eq!(paused.finish, Finish::Paused { days_left: 4 });
}

#[test]
fn an_answer_on_a_day_off_leaves_the_office_a_day_to_work_on_it() {
    let (_, calendar) = village();
    let friday_noon = at(datetime!(2026-11-27 12:00 +7));
    let paused = clocks(FRIDAY_END).pause(friday_noon, FRIDAY_END, &calendar);
    let sunday = at(datetime!(2026-11-29 10:00 +7));
    let monday_end = at(datetime!(2026-12-01 00:00 +7)).plus_ms(-1);
    assert_eq!(both_due(paused.resume(sunday, &calendar)), [Some(monday_end); 2]);
}

#[test]
fn what_was_late_before_the_question_is_as_late_when_the_answer_comes() {
    let (_, calendar) = village();
    let tuesday = at(datetime!(2026-12-01 09:00 +7));
    let paused = clocks(FRIDAY_END).pause(tuesday, tuesday, &calendar);
    assert_eq!(paused.finish, Finish::Paused { days_left: -3 }, "late by two days");
    assert_eq!(
        both_due(paused.resume(tuesday, &calendar)),
        [Some(FRIDAY_END.plus_ms(2 * 24 * HOUR_MS)); 2]
    );
    let week_later = tuesday.plus_ms(7 * 24 * HOUR_MS);
    let resumed = paused.resume(week_later, &calendar);
    let two_days = Timeliness::LateByDays { days: 2 };
    assert_eq!(resumed.next.timeliness(week_later, &calendar), two_days);
    assert_eq!(timeliness(resumed.finish.due().unwrap(), week_later, &calendar), two_days);
}

#[test]
fn asking_again_and_again_makes_nothing_due_today() {
    let (_, calendar) = village();
    let saturday = FRIDAY_END.plus_ms(9 * HOUR_MS);
    let mut clocks = clocks(FRIDAY_END);
    for hour in 0..4 {
        let now = saturday.plus_ms(hour * HOUR_MS);
        clocks = clocks.pause(now, now, &calendar).resume(now, &calendar);
        let hours = Timeliness::LateByHours { hours: 1 };
        assert_eq!(clocks.next.timeliness(now, &calendar), hours, "late by less than a day");
    }
    let monday = saturday.plus_ms(48 * HOUR_MS);
    let late = clocks.next.timeliness(monday, &calendar);
    assert_eq!(late, Timeliness::LateByDays { days: 1 });
}

#[test]
fn even_a_case_without_a_clock_waits_no_longer_than_the_answer_may_take() {
    let (_, calendar) = village();
    let until = FRIDAY_END;
    let paused = Clocks::default().pause(MONDAY, until, &calendar);
    assert_eq!(paused.next.due(), Some(until), "the sweep must find it");
    let resumed = paused.resume(MONDAY, &calendar);
    assert!(resumed.next.due().is_some(), "and somebody owes the next step");
    assert_eq!(resumed.finish, Finish::Stopped);
}

#[test]
fn a_promise_names_its_zone_and_says_whether_it_is_exact_or_may_move() {
    let (unit, _) = village();
    let policy = shipped_policy();
    let exact = promise(&policy, &unit, MONDAY, FRIDAY_END);
    assert_eq!((exact.zone, exact.to_the_hour, exact.provisional), (Zone::Wib, false, false));
    let far = at(datetime!(2028-01-05 09:00 +7));
    assert!(promise(&policy, &unit, MONDAY, far).provisional, "no holidays of 2028 are known");
    let hourly = Clock::Running { stage: Stage::Danger, unit: AllowanceUnit::Hours, due: MONDAY };
    assert!(hourly.promise(&policy, &unit, MONDAY).unwrap().to_the_hour);
    assert!(!until(MONDAY).promise(&policy, &unit, MONDAY).unwrap().to_the_hour);
    assert_eq!(Clock::Stopped.promise(&policy, &unit, MONDAY), None);
}

prop_compose! {
    /// A start on some day of 2026 and 2027, an allowance, and hours until the question and the answer.
    fn a_wait()(
        start in 0_i64..600 * 24,
        allowance in 1_u32..30,
        asked in 0_i64..40 * 24,
        waited in 0_i64..40 * 24,
    ) -> (Moment, u32, i64, i64) {
        let from = at(datetime!(2026-01-01 00:30 +7)).plus_ms(start * HOUR_MS);
        (from, allowance, asked, waited)
    }
}

proptest! {
    #[test]
    fn waiting_for_an_answer_never_costs_the_office_a_working_day(
        (from, allowance, asked, waited) in a_wait()
    ) {
        let (_, calendar) = village();
        let last = calendar.add_working_days(calendar.local_date(from), allowance);
        let due = calendar.end_of_day(last);
        let (asked, answered) =
            (from.plus_ms(asked * HOUR_MS), from.plus_ms((asked + waited) * HOUR_MS));
        let before = days_left(due, asked, &calendar);
        let resumed = clocks(due).pause(asked, asked, &calendar).resume(answered, &calendar);
        for due in both_due(resumed) {
            let due = due.unwrap();
            let after = days_left(due, answered, &calendar);
            if before < 0 {
                prop_assert_eq!(after, before, "late by as much as it was");
                continue;
            }
            prop_assert!(after >= before, "{after} of {before} days left");
            prop_assert!(after <= before.max(1), "{after} days left of {before}");
            prop_assert!(due >= answered, "due before the answer came");
            prop_assert!(calendar.is_working_day(calendar.local_date(due)));
        }
    }

    #[test]
    fn a_question_answered_at_once_changes_nothing_that_was_in_time(
        (from, allowance, asked, _) in a_wait()
    ) {
        let (_, calendar) = village();
        let last = calendar.add_working_days(calendar.local_date(from), allowance);
        let due = calendar.end_of_day(last);
        let asked = from.plus_ms(asked * HOUR_MS);
        prop_assume!(asked <= due);
        let resumed = clocks(due).pause(asked, asked, &calendar).resume(asked, &calendar);
        prop_assert_eq!(both_due(resumed), [Some(due); 2]);
    }

    #[test]
    fn hours_come_back_to_the_millisecond(
        left in -100_000_000_i64..100_000_000, waited in 0_i64..1_000_000_000
    ) {
        let (_, calendar) = village();
        let clock = Clock::Running {
            stage: Stage::Danger,
            unit: AllowanceUnit::Hours,
            due: MONDAY.plus_ms(left),
        };
        let clocks = Clocks { next: clock, finish: Finish::Stopped };
        let later = MONDAY.plus_ms(waited);
        let resumed = clocks.pause(MONDAY, later, &calendar).resume(later, &calendar);
        prop_assert_eq!(resumed.next.due(), Some(later.plus_ms(left)));
    }
}
