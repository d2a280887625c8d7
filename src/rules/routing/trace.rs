//! The way to the unit, step by step: which rule was tried, which units it looked at, and why each was
//! passed by.

use super::{Candidate, Route, RouteReason};
use crate::rules::standing::UnitFacts;
use entity::Moment;
use entity::routing_rule::RoutingRuleId;

/// Everything that was tried, in order, and where it led.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    pub tried: Vec<Tried>,
    /// None only when not even the ministry has a desk.
    pub route: Option<Route>,
}

/// One rule that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// Named after what it would have been the reason of.
    pub rule: RouteReason,
    /// Does the rule concern such a case at all?
    pub applies: bool,
    pub looks: Vec<Look>,
}

/// One unit, or one rule of a regency's own, that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub unit: Option<UnitFacts>,
    pub rule: Option<RoutingRuleId>,
    pub verdict: Verdict,
}

/// What came of looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This one it is.
    Taken,
    /// It takes no reports.
    NoIntake,
    /// Nobody posted there has signed in of late; the last time, if ever.
    Unstaffed {
        last: Option<Moment>,
    },
    /// Its people are among those complained about.
    Accused,
    /// So near to those complained about that it does not judge them.
    TooNear,
    /// The rule is for another issue, another programme, another time.
    OtherIssue,
    OtherProgramme,
    NotYet,
    Over,
}

impl Verdict {
    /// Its key in the catalogue.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::NoIntake => "no-intake",
            Self::Unstaffed { last: Some(_) } => "unstaffed",
            Self::Unstaffed { last: None } => "never-staffed",
            Self::Accused => "accused",
            Self::TooNear => "too-near",
            Self::OtherIssue => "other-issue",
            Self::OtherProgramme => "other-programme",
            Self::NotYet => "not-yet",
            Self::Over => "over",
        }
    }
}

impl Tried {
    /// A rule that does not concern the case.
    pub(super) const fn idle(rule: RouteReason) -> Self {
        Self { rule, applies: false, looks: Vec::new() }
    }

    /// Did it find the unit?
    pub fn found(&self) -> bool {
        self.looks.iter().any(|look| look.verdict == Verdict::Taken)
    }
}

impl Look {
    pub(super) fn at(candidate: &Candidate, verdict: Verdict) -> Self {
        Self { unit: Some(candidate.unit.clone()), rule: None, verdict }
    }
}

impl Trace {
    /// The units that would have come first and were passed by.
    pub(super) fn passed_by(tried: &[Tried]) -> Vec<Look> {
        let all = tried.iter().flat_map(|tried| &tried.looks);
        let passed = all.filter(|look| look.verdict != Verdict::Taken && look.unit.is_some());
        let mut seen: Vec<Look> = Vec::new();
        for look in passed {
            if !seen.contains(look) {
                seen.push(look.clone());
            }
        }
        seen
    }
}

/// Looks at one after the other until `judge` finds nothing against one: that one it is.
pub(super) fn look<'a>(
    units: impl IntoIterator<Item = &'a Candidate>,
    judge: impl Fn(&Candidate) -> Option<Verdict>,
) -> (Vec<Look>, Option<&'a Candidate>) {
    let mut looks = Vec::new();
    for candidate in units {
        let against = judge(candidate);
        looks.push(Look::at(candidate, against.unwrap_or(Verdict::Taken)));
        if against.is_none() {
            return (looks, Some(candidate));
        }
    }
    (looks, None)
}

/// Nobody works there.
pub(super) fn unstaffed(candidate: &Candidate) -> Option<Verdict> {
    (!candidate.staffed).then_some(Verdict::Unstaffed { last: candidate.last_seen })
}
