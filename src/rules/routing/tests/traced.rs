//! What was tried on the way, and why it did not go there.

use super::*;
use crate::rules::world::at;
use time::macros::datetime;

fn traced(accused: Option<&str>, candidates: &[Candidate], rules: &[LocalRule]) -> Trace {
    let (village, accused) = (village(), accused.map(place));
    let asked = Question {
        village: &village,
        issue: Issue::NotPaid,
        programme: Some("pkh"),
        severity: Severity::Ordinary,
        accused: accused.as_ref(),
        today: date!(2026 - 11 - 23),
    };
    trace(&asked, candidates, rules)
}

fn rules_of(trace: &Trace) -> Vec<(RouteReason, bool, bool)> {
    trace.tried.iter().map(|tried| (tried.rule, tried.applies, tried.found())).collect()
}

fn verdicts(tried: &Tried) -> Vec<(String, &'static str)> {
    let name = |look: &Look| look.unit.as_ref().map(|unit| unit.name.clone()).unwrap_or_default();
    tried.looks.iter().map(|look| (name(look), look.verdict.code())).collect()
}

#[test]
fn an_ordinary_case_stops_at_its_village() {
    let trace = traced(None, &candidates(), &[]);
    let tried = [
        (RouteReason::MisconductBypass, false, false),
        (RouteReason::LocalRule, false, false),
        (RouteReason::Village, true, true),
    ];
    assert_eq!(rules_of(&trace), tried);
    assert_eq!(trace.route.unwrap().passed_by, []);
}

#[test]
fn an_unstaffed_village_is_named_with_the_day_somebody_was_last_there() {
    let last = at(datetime!(2026-11-02 08:00 +7));
    let mut candidates = without(&[Office::Puskesos]);
    for c in candidates.iter_mut().filter(|c| c.unit.id == Office::Puskesos.id()) {
        c.last_seen = Some(last);
    }
    let trace = traced(None, &candidates, &[]);
    let route = trace.route.unwrap();
    assert_eq!(route.reason, RouteReason::NearestStaffed);
    let passed: Vec<_> = route.passed_by.iter().map(|look| look.verdict).collect();
    assert_eq!(passed, [Verdict::Unstaffed { last: Some(last) }, Verdict::NoIntake]);
    assert_eq!(verdicts(&trace.tried[2]), [("Puskesos".to_owned(), "unstaffed")]);
    let above = [("Supervisor".to_owned(), "no-intake"), ("Secretariat".to_owned(), "taken")];
    assert_eq!(verdicts(&trace.tried[3]), above);
}

#[test]
fn when_nobody_is_there_every_rule_was_tried_and_the_ministry_has_it() {
    let trace = traced(None, &without(&Office::ALL), &[]);
    let hits: Vec<bool> = trace.tried.iter().map(Tried::found).collect();
    assert_eq!(hits, [false, false, false, false, true]);
    assert!(trace.route.unwrap().passed_by.len() > 3);
    let nobody = traced(None, &[], &[]);
    assert_eq!(nobody.route, None);
    assert!(!nobody.tried.iter().any(Tried::found));
}

#[test]
fn a_complaint_about_people_shows_who_was_passed_by() {
    let trace = traced(Some("12.09"), &candidates(), &[rule(1, "12.09", Office::Division)]);
    assert_eq!(
        rules_of(&trace),
        [(RouteReason::MisconductBypass, true, true)],
        "no rule of theirs"
    );
    let looks = [("Oversight".to_owned(), "accused"), ("ProvinceOversight".to_owned(), "taken")];
    assert_eq!(verdicts(&trace.tried[0]), looks);
    let village = traced(Some("12.09.05.2003"), &without(&[Office::Oversight]), &[]);
    let first = &village.route.unwrap().passed_by[0];
    assert_eq!(first.verdict, Verdict::Unstaffed { last: None });
}

#[test]
fn each_rule_of_the_regency_says_why_it_does_not_hold() {
    let base = |n| rule(n, "12.09", Office::Division);
    let rules = [
        LocalRule { issue: Some(Issue::Levy), programme: Some("pkh".into()), ..base(1) },
        LocalRule { issue: Some(Issue::NotPaid), programme: Some("pbi_jk".into()), ..base(2) },
        LocalRule { effective_from: date!(2026 - 12 - 01), ..base(3) },
        LocalRule { effective_to: Some(date!(2026 - 11 - 01)), ..base(4) },
        LocalRule { unit: UnitId(Uuid::from_u128(4711)), ..base(5) },
        LocalRule { place: place("12.10"), ..base(6) },
    ];
    let trace = traced(None, &candidates(), &rules);
    let mut codes: Vec<_> = verdicts(&trace.tried[1]).into_iter().map(|(_, code)| code).collect();
    codes.sort_unstable();
    let wanted = ["never-staffed", "not-yet", "other-issue", "other-programme", "over"];
    assert_eq!(codes, wanted, "a rule of another regency is not looked at");
    assert_eq!(trace.route.unwrap().reason, RouteReason::Village);
}
