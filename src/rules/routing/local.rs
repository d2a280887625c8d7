//! A regency's own rules, the closest first.

use super::trace::{Look, Tried, Verdict, unstaffed};
use super::{Candidate, LocalRule, Question, RouteReason};
use std::cmp::Reverse;

/// Tries the rules that hold for the village; the first that fits and leads to people at work has it.
pub(super) fn by_local_rule<'a>(
    asked: &Question,
    candidates: &'a [Candidate],
    rules: &'a [LocalRule],
) -> (Tried, Option<(&'a Candidate, &'a LocalRule)>) {
    let mut here: Vec<&LocalRule> =
        rules.iter().filter(|rule| rule.place.contains(asked.village)).collect();
    here.sort_by_key(|rule| Reverse(closeness(rule)));
    let mut tried = Tried { applies: !here.is_empty(), ..Tried::idle(RouteReason::LocalRule) };
    for rule in here {
        let unit = candidates.iter().find(|candidate| candidate.unit.id == rule.unit);
        let against = against(rule, asked).or_else(|| match unit {
            Some(unit) => unstaffed(unit),
            None => Some(Verdict::Unstaffed { last: None }),
        });
        tried.looks.push(Look {
            unit: unit.map(|candidate| candidate.unit.clone()),
            rule: Some(rule.id),
            verdict: against.unwrap_or(Verdict::Taken),
        });
        if let (None, Some(unit)) = (against, unit) {
            return (tried, Some((unit, rule)));
        }
    }
    (tried, None)
}

/// The narrower place before the wider, then the rule that says more, then the newer one.
fn closeness(rule: &LocalRule) -> impl Ord + use<> {
    let says = (rule.issue.is_some(), rule.programme.is_some());
    (rule.place.level(), says, rule.effective_from, rule.id)
}

/// Why the rule does not hold for what is asked.
fn against(rule: &LocalRule, asked: &Question) -> Option<Verdict> {
    let other_programme = |code: &str| asked.programme != Some(code);
    [
        (rule.issue.is_some_and(|issue| issue != asked.issue), Verdict::OtherIssue),
        (rule.programme.as_deref().is_some_and(other_programme), Verdict::OtherProgramme),
        (rule.effective_from > asked.today, Verdict::NotYet),
        (rule.effective_to.is_some_and(|end| asked.today >= end), Verdict::Over),
    ]
    .into_iter()
    .find_map(|(holds, verdict)| holds.then_some(verdict))
}
