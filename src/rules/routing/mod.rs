//! Which unit receives a new case, and why. Rules over rows; the reason is kept and shown.

use crate::rules::standing::UnitFacts;
use crate::rules::territory::RegionCode;
use entity::case::{Issue, Severity};
use entity::routing_rule::RoutingRuleId;
use entity::unit::{Level, UnitId, UnitKind};
use time::Date;

/// A unit that could receive the case.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub unit: UnitFacts,
    pub takes_intake: bool,
    /// Somebody posted there signed in during the last working days.
    pub staffed: bool,
    pub emergency_desk: bool,
}

/// A regency's own rule.
#[derive(Clone, Debug)]
pub struct LocalRule {
    pub id: RoutingRuleId,
    pub place: RegionCode,
    pub issue: Option<Issue>,
    pub programme: Option<String>,
    pub unit: UnitId,
    pub effective_from: Date,
    pub effective_to: Option<Date>,
}

/// What the case is, as far as its way depends on it.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    pub village: &'a RegionCode,
    pub issue: Issue,
    pub programme: Option<&'a str>,
    pub severity: Severity,
    /// Misconduct: the region whose people are complained about.
    pub accused: Option<&'a RegionCode>,
    pub today: Date,
}

/// Where it goes, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub owner: UnitFacts,
    /// The second desk in a case of danger.
    pub emergency: Option<UnitId>,
    pub reason: RouteReason,
    pub rule: Option<RoutingRuleId>,
}

/// Why the owner is the owner; its code is stored and looked up in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteReason {
    /// The village's own Puskesos.
    Village,
    /// The nearest staffed unit above, because the Puskesos is missing or unstaffed.
    NearestStaffed,
    /// Past the people complained about.
    MisconductBypass,
    /// A regency's own rule.
    LocalRule,
    /// Nobody below is staffed: the ministry's desk always exists.
    MinistryDesk,
}

impl RouteReason {
    /// Every reason.
    pub const ALL: &'static [Self] = &[
        Self::Village,
        Self::NearestStaffed,
        Self::MisconductBypass,
        Self::LocalRule,
        Self::MinistryDesk,
    ];

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Village => "village",
            Self::NearestStaffed => "nearest_staffed",
            Self::MisconductBypass => "misconduct_bypass",
            Self::LocalRule => "local_rule",
            Self::MinistryDesk => "ministry_desk",
        }
    }
}

/// The unit that receives the case; none only when not even the ministry has a desk.
pub fn route(asked: &Question, candidates: &[Candidate], rules: &[LocalRule]) -> Option<Route> {
    let (owner, reason, rule) = match asked.accused {
        Some(accused) => past_the_accused(asked, accused, candidates)?,
        None => by_local_rule(asked, candidates, rules).or_else(|| nearest(asked, candidates))?,
    };
    let emergency = emergency_desk(asked, candidates).filter(|desk| *desk != owner.id);
    Some(Route { owner: owner.clone(), emergency, reason, rule })
}

type Choice<'a> = (&'a UnitFacts, RouteReason, Option<RoutingRuleId>);

/// Never to the accused level, nor to anyone in the accused region: the staffed oversight unit of a
/// wider region, else the nearest staffed intake above, else the ministry.
fn past_the_accused<'a>(
    asked: &Question,
    accused: &RegionCode,
    candidates: &'a [Candidate],
) -> Option<Choice<'a>> {
    let clear_of = |candidate: &&Candidate| {
        let inside = candidate.unit.region.as_ref().is_some_and(|region| accused.contains(region));
        let wide_enough = candidate.unit.level > Level::District;
        !inside && wide_enough && serves(&candidate.unit, asked.village)
    };
    let clear = || candidates.iter().filter(clear_of).filter(|c| c.staffed);
    let oversight =
        clear().filter(|c| c.unit.kind == UnitKind::Oversight).min_by_key(|c| nearest_first(c));
    let intake = || clear().filter(|c| c.takes_intake).min_by_key(|c| nearest_first(c));
    let chosen = oversight.or_else(intake).or_else(|| ministry_desk(candidates))?;
    Some((&chosen.unit, RouteReason::MisconductBypass, None))
}

fn by_local_rule<'a>(
    asked: &Question,
    candidates: &'a [Candidate],
    rules: &[LocalRule],
) -> Option<Choice<'a>> {
    let works_there = |rule: &LocalRule| {
        candidates.iter().find(|c| c.unit.id == rule.unit && c.staffed).map(|c| &c.unit)
    };
    let (rule, unit) = rules
        .iter()
        .filter(|rule| fits(rule, asked))
        .filter_map(|rule| works_there(rule).map(|unit| (rule, unit)))
        .max_by_key(|(rule, _)| closeness(rule))?;
    Some((unit, RouteReason::LocalRule, Some(rule.id)))
}

/// The narrower place before the wider, then the rule that says more, then the newer one.
fn closeness(rule: &LocalRule) -> impl Ord + use<> {
    let says = (rule.issue.is_some(), rule.programme.is_some());
    (rule.place.level(), says, rule.effective_from, rule.id)
}

fn fits(rule: &LocalRule, asked: &Question) -> bool {
    rule.place.contains(asked.village)
        && rule.issue.is_none_or(|issue| issue == asked.issue)
        && rule.programme.as_deref().is_none_or(|code| asked.programme == Some(code))
        && rule.effective_from <= asked.today
        && rule.effective_to.is_none_or(|end| asked.today < end)
}

/// The staffed Puskesos of the village, else the nearest staffed intake above it.
fn nearest<'a>(asked: &Question, candidates: &'a [Candidate]) -> Option<Choice<'a>> {
    let found = candidates
        .iter()
        .filter(|c| c.takes_intake && c.staffed && serves(&c.unit, asked.village))
        .min_by_key(|c| nearest_first(c));
    match found {
        Some(c) if c.unit.level == Level::Village => Some((&c.unit, RouteReason::Village, None)),
        Some(c) if c.unit.level == Level::Ministry => {
            Some((&c.unit, RouteReason::MinistryDesk, None))
        }
        Some(c) => Some((&c.unit, RouteReason::NearestStaffed, None)),
        None => ministry_desk(candidates).map(|c| (&c.unit, RouteReason::MinistryDesk, None)),
    }
}

/// The lowest level first; of one level the unit that is there for it (a secretariat before a
/// division before another agency), so that the answer does not hang on the order of the rows.
fn nearest_first(candidate: &Candidate) -> impl Ord + use<> {
    (candidate.unit.level, candidate.unit.kind, candidate.unit.id)
}

/// The ministry's intake, staffed or not: somewhere must always be.
fn ministry_desk(candidates: &[Candidate]) -> Option<&Candidate> {
    candidates
        .iter()
        .filter(|c| c.takes_intake && c.unit.level == Level::Ministry)
        .min_by_key(|c| (!c.staffed, nearest_first(c)))
}

fn emergency_desk(asked: &Question, candidates: &[Candidate]) -> Option<UnitId> {
    if !matches!(asked.severity, Severity::Danger | Severity::Emergency) {
        return None;
    }
    candidates
        .iter()
        .filter(|c| c.emergency_desk && serves(&c.unit, asked.village))
        .filter(|c| {
            !asked
                .accused
                .is_some_and(|a| c.unit.region.as_ref().is_some_and(|region| a.contains(region)))
        })
        .min_by_key(|c| nearest_first(c))
        .map(|c| c.unit.id)
}

/// Does the unit's territory hold the place? The ministry's is the whole country.
fn serves(unit: &UnitFacts, place: &RegionCode) -> bool {
    unit.region.as_ref().is_none_or(|region| region.contains(place))
}

#[cfg(test)]
mod tests;
