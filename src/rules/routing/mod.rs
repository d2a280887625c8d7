//! Which unit receives a new case, and why. Rules over rows; the reason is kept and shown.

mod above;
mod nearness;

pub use above::{Place, above};

use crate::rules::standing::UnitFacts;
use crate::rules::territory::RegionCode;
use above::overseen;
use entity::case::{Issue, Severity};
use entity::routing_rule::RoutingRuleId;
use entity::unit::{Level, UnitId};
use nearness::nearest_first;
use time::Date;

/// A unit that could receive the case.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub unit: UnitFacts,
    /// The unit's stable short word.
    pub code: String,
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
    /// In a case of danger the regency's emergency desk; it may be the owner itself.
    pub emergency: Option<UnitFacts>,
    pub reason: RouteReason,
    pub rule: Option<RoutingRuleId>,
}

impl Route {
    /// The emergency desk that is called beside `owner`: nobody is called beside themselves.
    pub fn desk_beside(&self, owner: UnitId) -> Option<&UnitFacts> {
        self.emergency.as_ref().filter(|desk| desk.id != owner)
    }
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
    let emergency = emergency_desk(asked, candidates).cloned();
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
    let place = (asked.village, Some(accused));
    let chosen = overseen(place, Level::District, candidates)?;
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
        .min_by(|a, b| nearest_first(a, b));
    match found {
        Some(c) if c.unit.level == Level::Village => Some((&c.unit, RouteReason::Village, None)),
        Some(c) if c.unit.level == Level::Ministry => {
            Some((&c.unit, RouteReason::MinistryDesk, None))
        }
        Some(c) => Some((&c.unit, RouteReason::NearestStaffed, None)),
        None => ministry_desk((asked.village, asked.accused), candidates)
            .map(|c| (&c.unit, RouteReason::MinistryDesk, None)),
    }
}

/// The ministry's intake, staffed or not: somewhere must always be.
fn ministry_desk<'a>(
    (village, accused): Place,
    candidates: &'a [Candidate],
) -> Option<&'a Candidate> {
    candidates
        .iter()
        .filter(|c| c.takes_intake && c.unit.level == Level::Ministry)
        .filter(|c| serves(&c.unit, village) && is_clear_of(accused, &c.unit))
        .min_by(|a, b| b.staffed.cmp(&a.staffed).then_with(|| nearest_first(a, b)))
}

fn emergency_desk<'a>(asked: &Question, candidates: &'a [Candidate]) -> Option<&'a UnitFacts> {
    if !calls_the_emergency_desk(asked.severity) {
        return None;
    }
    candidates
        .iter()
        .filter(|c| c.emergency_desk && serves(&c.unit, asked.village))
        .filter(|c| is_clear_of(asked.accused, &c.unit))
        .min_by(|a, b| nearest_first(a, b))
        .map(|c| &c.unit)
}

/// Does a case of this severity get the regency's emergency desk beside its owner?
pub const fn calls_the_emergency_desk(severity: Severity) -> bool {
    matches!(severity, Severity::Danger | Severity::Emergency)
}

/// Nobody in the region complained about?
fn is_clear_of(accused: Option<&RegionCode>, unit: &UnitFacts) -> bool {
    match (accused, &unit.region) {
        (Some(accused), Some(region)) => !accused.contains(region),
        _ => true,
    }
}

/// Does the unit's territory hold the place? The ministry's is the whole country.
fn serves(unit: &UnitFacts, place: &RegionCode) -> bool {
    unit.region.as_ref().is_none_or(|region| region.contains(place))
}

#[cfg(test)]
mod tests;
