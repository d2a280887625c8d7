//! A regency's own rules.

use super::*;

#[test]
fn a_regencys_own_rule_does_not_catch_what_is_said_about_it() {
    let rules = [rule(1, "12.09", Office::Agency)];
    let route = ask(Severity::Misconduct, Some("12.09.05.2003"), &candidates(), &rules).unwrap();
    assert_eq!((route.owner.id, route.rule), (Office::Oversight.id(), None));
}

#[test]
fn a_regencys_own_rule_is_tried_before_the_defaults_and_named() {
    let rules = [rule(1, "12.09", Office::Division)];
    let route = ask(Severity::Ordinary, None, &candidates(), &rules).unwrap();
    assert_eq!(route.owner.id, Office::Division.id());
    assert_eq!((route.reason, route.rule), (RouteReason::LocalRule, Some(rules[0].id)));
}

#[test]
fn the_rule_for_the_narrower_place_wins_then_the_one_that_says_more() {
    let wide = rule(1, "12.09", Office::Division);
    let issue = LocalRule { issue: Some(Issue::NotPaid), ..rule(2, "12.09", Office::Agency) };
    let village = rule(3, "12.09.05.2003", Office::Secretariat);
    let of = |rules: &[LocalRule]| by_rules(&candidates(), rules).1.unwrap().0.as_u128();
    assert_eq!(of(&[wide.clone(), issue.clone()]), 2);
    assert_eq!(of(&[village.clone(), issue.clone(), wide.clone()]), 3);
    let newer =
        LocalRule { effective_from: date!(2026 - 06 - 01), ..rule(4, "12.09", Office::Agency) };
    assert_eq!(of(&[newer, wide]), 4);
}

#[test]
fn a_rule_holds_only_for_its_issue_its_programme_its_place_and_its_time() {
    let fits = |rule: LocalRule| by_rules(&candidates(), &[rule]).1.is_some();
    let base = || rule(1, "12.09", Office::Division);
    assert!(fits(LocalRule {
        issue: Some(Issue::NotPaid),
        programme: Some("pkh".into()),
        ..base()
    }));
    assert!(!fits(LocalRule { issue: Some(Issue::Levy), ..base() }));
    assert!(!fits(LocalRule { programme: Some("pbi_jk".into()), ..base() }));
    assert!(!fits(LocalRule { place: place("12.10"), ..base() }));
    assert!(!fits(LocalRule { effective_from: date!(2026 - 11 - 24), ..base() }));
    assert!(fits(LocalRule { effective_to: Some(date!(2026 - 11 - 24)), ..base() }));
    assert!(!fits(LocalRule { effective_to: Some(date!(2026 - 11 - 23)), ..base() }));
}

#[test]
fn a_rule_to_a_unit_nobody_works_at_gives_way() {
    let rules = [rule(1, "12.09.05.2003", Office::Division), rule(2, "12.09", Office::Agency)];
    let unstaffed = without(&[Office::Division]);
    assert_eq!(by_rules(&unstaffed, &rules), (Office::Agency.id(), Some(rules[1].id)));
    let neither = without(&[Office::Division, Office::Agency]);
    assert_eq!(by_rules(&neither, &rules), (Office::Puskesos.id(), None));
}
