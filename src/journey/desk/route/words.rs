//! The way in words: every rule with its answer, and the clocks.

use super::form::Report;
use crate::journey::casework::{Choice, place_name, programme_name, word};
use crate::platform::format;
use crate::platform::locale::{Arg, say};
use crate::regions::Gazetteer;
use crate::rules::policy::Policy;
use crate::rules::routing::{LocalRule, Look, Route, Trace, Tried, Verdict};
use crate::rules::sla::{self, Measured, next_stage};
use entity::Moment;
use entity::case::{CaseStatus, Language};
use entity::sla_rule::{AllowanceUnit, Stage};
use entity::unit::Zone;
use serde::Serialize;

/// One rule, and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answered {
    pub rule: String,
    /// "Ya" or "Tidak".
    pub answer: String,
    pub tone: &'static str,
    /// What it looked at, one line each.
    pub lines: Vec<String>,
}

/// Where it would go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Goal {
    pub unit: String,
    pub why: String,
    pub ground: String,
    /// The emergency desk beside it.
    pub beside: String,
}

/// A clock that would run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClockLine {
    pub key: String,
    pub value: String,
}

/// What the words need besides the trace.
pub struct Says<'a> {
    pub language: Language,
    pub places: &'a Gazetteer,
    pub rules: &'a [LocalRule],
    pub programmes: &'a [Choice],
    pub zone: Zone,
}

impl Says<'_> {
    fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        say(self.language, key, args)
    }

    /// Every rule in the order it was tried; those after the one that hit were not asked.
    pub fn answers(&self, trace: &Trace) -> Vec<Answered> {
        trace.tried.iter().map(|tried| self.answered(tried)).collect()
    }

    fn answered(&self, tried: &Tried) -> Answered {
        let code = tried.rule.code().replace('_', "-");
        let (answer, tone) =
            if tried.found() { ("people-yes", "ok") } else { ("people-no", "mute") };
        let lines = if tried.looks.is_empty() {
            let why = if tried.applies { "empty" } else { "idle" };
            vec![self.say(&format!("people-rule-{code}-{why}"), &[])]
        } else {
            tried.looks.iter().map(|look| self.look(look)).collect()
        };
        Answered {
            rule: self.say(&format!("people-rule-{code}"), &[]),
            answer: self.say(answer, &[]),
            tone,
            lines,
        }
    }

    fn look(&self, look: &Look) -> String {
        let date = match look.verdict {
            Verdict::Unstaffed { last: Some(last) } => format::date(self.language, last, self.zone),
            _ => String::new(),
        };
        let args = [("date", date.into())];
        let verdict = self.say(&format!("people-verdict-{}", look.verdict.code()), &args);
        let unit = look.unit.as_ref().map(|unit| unit.name.clone());
        let rule = look.rule.and_then(|id| self.rules.iter().find(|rule| rule.id == id));
        let subject = match (rule, unit) {
            (Some(rule), Some(unit)) => format!("{} → {unit}", self.own_rule(rule)),
            (Some(rule), None) => self.own_rule(rule),
            (None, unit) => unit.unwrap_or_default(),
        };
        format!("{subject}: {verdict}")
    }

    fn own_rule(&self, rule: &LocalRule) -> String {
        let issue = match rule.issue {
            Some(issue) => word(self.language, "issue", issue.code()),
            None => self.say("people-any-issue", &[]),
        };
        let programme = match &rule.programme {
            Some(code) => programme_name(self.programmes, code),
            None => self.say("people-any-programme", &[]),
        };
        let place = place_name(self.places, rule.place.as_str(), false);
        let args =
            [("place", place.into()), ("issue", issue.into()), ("programme", programme.into())];
        self.say("people-own-rule", &args)
    }

    /// Where it would go, and on what ground.
    pub fn goal(&self, route: &Route) -> Goal {
        let code = route.reason.code();
        let rule = route.rule.and_then(|id| self.rules.iter().find(|rule| rule.id == id));
        let ground = match rule {
            Some(rule) => rule.legal_ref.clone(),
            None => word(self.language, "people-ground", code),
        };
        let beside = route.desk_beside(route.owner.id);
        Goal {
            unit: route.owner.name.clone(),
            why: word(self.language, "route", code),
            ground,
            beside: beside.map(|desk| desk.name.clone()).unwrap_or_default(),
        }
    }

    /// The clocks that would run from now, at that unit.
    pub fn clocks(
        &self,
        report: &Report,
        route: &Route,
        (policy, now): (&Policy, Moment),
    ) -> Vec<ClockLine> {
        let of = Measured { kind: report.kind, severity: report.severity, unit: &route.owner };
        let first = next_stage(CaseStatus::Received, report.severity);
        let mut stages = vec![first, Stage::FirstFollowUp, Stage::Finish];
        stages.dedup();
        let today = policy.calendar_of(&route.owner).local_date(now);
        stages
            .into_iter()
            .filter_map(|stage| {
                let row = policy.allowance(stage, report.kind, report.severity, today)?;
                let due = sla::due(policy, of, stage, now)?;
                let to_the_hour = row.unit == AllowanceUnit::Hours;
                let promise = sla::promise(policy, &route.owner, now, due);
                let promise = crate::rules::promise::Promise { to_the_hour, ..promise };
                let unit = if to_the_hour { "casework-hours" } else { "casework-working-days" };
                let long = self.say(unit, &[("n", i64::from(row.amount).into())]);
                let date = format::promise(self.language, &promise);
                let args = [
                    ("long", long.into()),
                    ("date", date.into()),
                    ("ground", row.legal_ref.as_str().into()),
                ];
                Some(ClockLine {
                    key: word(self.language, "stage", stage.code()),
                    value: self.say("people-clock", &args),
                })
            })
            .collect()
    }
}
