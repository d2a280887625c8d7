//! The units work can be handed to: open, near enough to make sense, never those complained about.

use crate::casefile::directory::readable;
use crate::journey::casework::{Choice, Desk, word};
use crate::platform::error::AppError;
use crate::platform::fields::Problem;
use crate::rules::standing::UnitFacts;
use crate::rules::words::clean;
use entity::unit::{Column, Entity, Level, UnitId, UnitKind};
use entity::unit_scope::{self, ScopeKind};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use std::collections::HashSet;

/// So many are offered before anybody searches, and so many are found at most.
const OFFERED: usize = 8;
const FOUND: usize = 20;

/// Who hands over, and what has been asked so far.
pub struct Wanted<'a> {
    /// The unit that hands over; never offered.
    pub from: UnitId,
    pub programme: &'a str,
    pub search: &'a str,
    /// The id chosen so far: it stays in sight whatever is searched for.
    pub chosen: &'a str,
    /// Only units whose scope names the programme or the issue.
    pub only_takers: bool,
}

/// The units to choose from, the likeliest first.
pub async fn offers(desk: &Desk, wanted: &Wanted<'_>) -> Result<Vec<Choice>, AppError> {
    let units = possible(desk, wanted.from).await?;
    let taking = taking(desk, wanted.programme, &units).await?;
    let search = clean(wanted.search).to_lowercase();
    let mut ranked: Vec<_> = units
        .iter()
        .filter(|unit| is_meant(desk, unit, &search))
        .filter(|unit| !wanted.only_takers || taking.contains(&unit.id))
        .map(|unit| (rank(desk, unit, taking.contains(&unit.id)), unit))
        .collect();
    ranked.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
    ranked.truncate(if search.is_empty() { OFFERED } else { FOUND });
    let chosen = units.iter().find(|unit| unit.id.to_string() == wanted.chosen);
    let kept = chosen.filter(|chosen| ranked.iter().all(|(_, unit)| unit.id != chosen.id));
    let shown = kept.into_iter().chain(ranked.into_iter().map(|(_, unit)| unit));
    Ok(shown.map(|unit| choice(desk, unit, taking.contains(&unit.id))).collect())
}

/// The unit that was chosen.
pub async fn chosen(
    desk: &Desk,
    from: UnitId,
    id: &str,
) -> Result<Result<UnitFacts, Problem>, AppError> {
    let units = possible(desk, from).await?;
    let found = units.into_iter().find(|unit| unit.id.to_string() == id);
    Ok(found.ok_or(Problem::new("refer-no-unit")))
}

/// Open units of the regency, its province and the ministry that could get it.
async fn possible(desk: &Desk, from: UnitId) -> Result<Vec<UnitFacts>, AppError> {
    let village = &desk.standing().village;
    let regency = village.regency().unwrap_or_else(|| village.province());
    let near = Condition::any()
        .add(Column::RegionCode.eq(regency.as_str()))
        .add(Column::RegionCode.starts_with(format!("{regency}.")))
        .add(Column::RegionCode.eq(village.province().as_str()))
        .add(Column::Level.eq(Level::Ministry));
    let rows = Entity::find()
        .filter(Column::ClosedAt.is_null())
        .filter(near)
        .all(&desk.platform().db)
        .await?;
    let units = rows.iter().filter_map(readable);
    Ok(units.filter(|unit| unit.id != from && may_get(desk, unit)).collect())
}

/// Not who answers for it, not who has it already, not those complained about.
fn may_get(desk: &Desk, unit: &UnitFacts) -> bool {
    let case = desk.standing();
    let has_it = case.course.owner.id == unit.id
        || case
            .referrals
            .iter()
            .any(|referral| referral.to == unit.id && referral.status.is_open());
    let accused = match (&case.course.accused, &unit.region) {
        (Some(accused), Some(region)) => accused.contains(region),
        _ => false,
    };
    !has_it && !accused
}

/// The units whose scope names the programme or the issue.
async fn taking(
    desk: &Desk,
    programme: &str,
    units: &[UnitFacts],
) -> Result<HashSet<UnitId>, AppError> {
    let scope = |kind: ScopeKind, code: &str| {
        Condition::all()
            .add(unit_scope::Column::Kind.eq(kind))
            .add(unit_scope::Column::Code.eq(code))
    };
    let fits = Condition::any()
        .add(scope(ScopeKind::Programme, programme))
        .add(scope(ScopeKind::Issue, desk.standing().course.issue.code()));
    let rows = unit_scope::Entity::find()
        .filter(unit_scope::Column::UnitId.is_in(units.iter().map(|unit| unit.id)))
        .filter(fits)
        .all(&desk.platform().db)
        .await?;
    Ok(rows.into_iter().map(|row| row.unit_id).collect())
}

/// Without a search the many other villages are left out; with one every word must be in the name.
fn is_meant(desk: &Desk, unit: &UnitFacts, search: &str) -> bool {
    if search.is_empty() {
        return unit.level > Level::District
            || unit
                .region
                .as_ref()
                .is_some_and(|region| region.contains(&desk.standing().village));
    }
    let name = unit.name.to_lowercase();
    search.split_whitespace().all(|part| name.contains(part))
}

/// The regency's secretariat always, for nothing is a wrong door there; then who takes this kind, then
/// from the regency upward, then downward.
fn rank(desk: &Desk, unit: &UnitFacts, takes_it: bool) -> (bool, bool, u8) {
    let serves =
        unit.region.as_ref().is_none_or(|region| region.contains(&desk.standing().village));
    let step = match unit.level {
        Level::Regency => 0,
        Level::Province => 1,
        Level::Ministry => 2,
        Level::District | Level::Village if serves => 3,
        Level::District | Level::Village => 4,
    };
    let secretariat = unit.kind == UnitKind::Secretariat && serves;
    (!secretariat, !takes_it, step)
}

fn choice(desk: &Desk, unit: &UnitFacts, takes_it: bool) -> Choice {
    let level = word(desk.language(), "level", unit.level.code());
    let hint =
        if takes_it { desk.say("refer-takes-it", &[("level", level.into())]) } else { level };
    Choice::new(unit.id.to_string(), unit.name.clone()).with_hint(hint)
}
