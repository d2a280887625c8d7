//! Which unit receives a new case, and why. Rules over rows; the reason is kept and shown.

mod above;
mod local;
mod nearness;
mod trace;

pub use above::{Place, above};
pub use trace::{Look, Trace, Tried, Verdict};

use crate::rules::standing::UnitFacts;
use crate::rules::territory::RegionCode;
use above::overseen;
use entity::Moment;
use entity::case::{Issue, Severity};
use entity::routing_rule::RoutingRuleId;
use entity::unit::{Level, UnitId};
use local::by_local_rule;
use nearness::nearest_first;
use time::Date;
use trace::{look, unstaffed};

/// A unit that could receive the case.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub unit: UnitFacts,
    /// The unit's stable short word.
    pub code: String,
    pub takes_intake: bool,
    /// Somebody posted there signed in during the last working days.
    pub staffed: bool,
    /// When somebody posted there signed in last.
    pub last_seen: Option<Moment>,
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
    pub legal_ref: String,
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
    /// Who would have come first, and why it did not go there.
    pub passed_by: Vec<Look>,
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
    trace(asked, candidates, rules).route
}

/// The same with everything that was tried on the way.
pub fn trace(asked: &Question, candidates: &[Candidate], rules: &[LocalRule]) -> Trace {
    let (tried, choice) = match asked.accused {
        Some(accused) => past_the_accused(asked, accused, candidates),
        None => by_the_book(asked, candidates, rules),
    };
    let passed_by = Trace::passed_by(&tried);
    let route = choice.map(|(owner, reason, rule)| Route {
        owner: owner.clone(),
        emergency: emergency_desk(asked, candidates).cloned(),
        reason,
        rule,
        passed_by,
    });
    Trace { tried, route }
}

type Choice<'a> = (&'a UnitFacts, RouteReason, Option<RoutingRuleId>);

/// Never to the accused level, nor to anyone in the accused region: the staffed oversight unit of a
/// wider region, else the nearest staffed intake above, else the ministry.
fn past_the_accused<'a>(
    asked: &Question,
    accused: &RegionCode,
    candidates: &'a [Candidate],
) -> (Vec<Tried>, Option<Choice<'a>>) {
    let rule = RouteReason::MisconductBypass;
    let (looks, chosen) = overseen((asked.village, Some(accused)), Level::District, candidates);
    (vec![Tried { rule, applies: true, looks }], chosen.map(|c| (&c.unit, rule, None)))
}

/// The regency's own rules before the defaults: the village's Puskesos, whoever is next above it, the
/// ministry.
fn by_the_book<'a>(
    asked: &Question,
    candidates: &'a [Candidate],
    rules: &'a [LocalRule],
) -> (Vec<Tried>, Option<Choice<'a>>) {
    let mut tried = vec![Tried::idle(RouteReason::MisconductBypass)];
    let (local, found) = by_local_rule(asked, candidates, rules);
    tried.push(local);
    if let Some((candidate, rule)) = found {
        return (tried, Some((&candidate.unit, RouteReason::LocalRule, Some(rule.id))));
    }
    for rule in [RouteReason::Village, RouteReason::NearestStaffed, RouteReason::MinistryDesk] {
        let (looks, found) = at_level(rule, asked, candidates);
        tried.push(Tried { rule, applies: true, looks });
        if let Some(candidate) = found {
            return (tried, Some((&candidate.unit, rule, None)));
        }
    }
    (tried, None)
}

/// The staffed intake of the village, or the nearest between it and the ministry, or the ministry's.
fn at_level<'a>(
    rule: RouteReason,
    asked: &Question,
    candidates: &'a [Candidate],
) -> (Vec<Look>, Option<&'a Candidate>) {
    if rule == RouteReason::MinistryDesk {
        let desk = ministry_desk((asked.village, asked.accused), candidates);
        return (desk.map(|desk| Look::at(desk, Verdict::Taken)).into_iter().collect(), desk);
    }
    let here = |level: Level| match rule {
        RouteReason::Village => level == Level::Village,
        _ => !matches!(level, Level::Village | Level::Ministry),
    };
    let mut units: Vec<&Candidate> = candidates
        .iter()
        .filter(|c| here(c.unit.level) && serves(&c.unit, asked.village))
        .collect();
    units.sort_by(|a, b| nearest_first(a, b));
    look(units, |c| if c.takes_intake { unstaffed(c) } else { Some(Verdict::NoIntake) })
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
