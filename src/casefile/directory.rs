//! Units as the rules see them: who could receive a case, who stands above whom, who is staffed.

use super::CaseError;
use super::policy::iso_date;
use crate::rules::case_lifecycle::is_open;
use crate::rules::policy::Policy;
use crate::rules::routing::{Candidate, LocalRule, Place, Question, Route, above, route};
use crate::rules::standing::UnitFacts;
use crate::rules::territory::RegionCode;
use entity::Moment;
use entity::case::{CaseKind, Severity};
use entity::sla_rule::Stage;
use entity::unit::{Level, UnitId, Zone};
use entity::{officer, posting, routing_rule, unit};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect,
};
use std::collections::{HashMap, HashSet};

/// A unit as the rules see it.
///
/// # Errors
/// `UnreadableUnit` when its region code is none: a unit without territory is the whole country.
pub fn facts(row: &unit::Model) -> Result<UnitFacts, CaseError> {
    let region = row.region_code.as_deref().map(RegionCode::parse).transpose();
    Ok(UnitFacts {
        id: row.id,
        name: row.name.clone(),
        kind: row.kind,
        level: row.level,
        region: region.map_err(|_| CaseError::UnreadableUnit(row.id))?,
        zone: row.zone,
        single_handed: row.single_handed,
    })
}

/// The same where a unit may be left out: as one that could be given work, that somebody is posted to,
/// or that is only named. An unreadable one is logged by its id.
pub fn readable(row: &unit::Model) -> Option<UnitFacts> {
    facts(row).map_err(|error| tracing::error!(%error, "a unit is left out")).ok()
}

/// One unit by id; a closed one too, for it may still own old cases.
pub async fn unit(conn: &impl ConnectionTrait, id: UnitId) -> Result<Option<UnitFacts>, CaseError> {
    unit::Entity::find_by_id(id).one(conn).await?.map(|row| facts(&row)).transpose()
}

/// Units by id; closed ones too.
///
/// # Errors
/// `UnreadableUnit`, or when the database fails.
pub async fn units(
    conn: &impl ConnectionTrait,
    ids: impl Iterator<Item = UnitId>,
) -> Result<HashMap<UnitId, UnitFacts>, CaseError> {
    let ids: HashSet<UnitId> = ids.collect();
    let rows = unit::Entity::find().filter(unit::Column::Id.is_in(ids)).all(conn).await?;
    rows.iter().map(|row| Ok((row.id, facts(row)?))).collect()
}

/// One unit that still takes work.
pub async fn open_unit(
    conn: &impl ConnectionTrait,
    id: UnitId,
) -> Result<Option<UnitFacts>, CaseError> {
    let row =
        unit::Entity::find_by_id(id).filter(unit::Column::ClosedAt.is_null()).one(conn).await?;
    row.map(|row| facts(&row)).transpose()
}

/// Where a case goes, by the rows as they are now.
pub async fn find_route(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    asked: &Question<'_>,
    now: Moment,
) -> Result<Option<Route>, CaseError> {
    let candidates = candidates(conn, policy, asked.village, now).await?;
    let rules = local_rules(conn, asked.village).await?;
    let mut all = candidates;
    for rule in &rules {
        if all.iter().all(|c| c.unit.id != rule.unit) {
            all.extend(candidate(conn, policy, rule.unit, now).await?);
        }
    }
    Ok(route(asked, &all, &rules))
}

/// Today's date where the village is; its zone is the zone of the units that serve it.
pub async fn zone_of(conn: &impl ConnectionTrait, village: &RegionCode) -> Result<Zone, CaseError> {
    let rows = serving(conn, village).await?;
    Ok(rows.iter().min_by_key(|row| row.level).map_or(Zone::Wib, |row| row.zone))
}

async fn candidates(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    village: &RegionCode,
    now: Moment,
) -> Result<Vec<Candidate>, CaseError> {
    let rows = serving(conn, village).await?;
    let staffed = staffed(conn, policy, &rows, now).await?;
    Ok(rows.iter().filter_map(|row| as_candidate(row, &staffed)).collect())
}

async fn candidate(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    id: UnitId,
    now: Moment,
) -> Result<Option<Candidate>, CaseError> {
    let rows: Vec<_> =
        unit::Entity::find_by_id(id).filter(unit::Column::ClosedAt.is_null()).all(conn).await?;
    let staffed = staffed(conn, policy, &rows, now).await?;
    Ok(rows.first().and_then(|row| as_candidate(row, &staffed)))
}

fn as_candidate(row: &unit::Model, staffed: &HashSet<UnitId>) -> Option<Candidate> {
    Some(Candidate {
        unit: readable(row)?,
        code: row.code.clone(),
        takes_intake: row.takes_intake,
        staffed: staffed.contains(&row.id),
        emergency_desk: row.emergency_desk,
    })
}

/// Open units whose territory holds the place.
async fn serving(
    conn: &impl ConnectionTrait,
    place: &RegionCode,
) -> Result<Vec<unit::Model>, CaseError> {
    let above = self_and_above(place);
    let rows = unit::Entity::find()
        .filter(unit::Column::ClosedAt.is_null())
        .filter(
            Condition::any()
                .add(unit::Column::RegionCode.is_in(above))
                .add(unit::Column::Level.eq(Level::Ministry)),
        )
        .all(conn)
        .await?;
    Ok(rows)
}

/// The region and every region that holds it, as codes.
pub fn self_and_above(place: &RegionCode) -> Vec<String> {
    std::iter::successors(Some(place.clone()), RegionCode::parent)
        .map(|code| code.as_str().to_owned())
        .collect()
}

/// Units where somebody posted signed in during the last working days (the `staffed` row).
async fn staffed(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    units: &[unit::Model],
    now: Moment,
) -> Result<HashSet<UnitId>, CaseError> {
    let since: HashMap<UnitId, Moment> = units
        .iter()
        .filter_map(readable)
        .map(|unit| (unit.id, staffed_since(policy, &unit, now)))
        .collect();
    let Some(earliest) = since.values().min().copied() else {
        return Ok(HashSet::new());
    };
    let seen: Vec<(UnitId, Option<Moment>)> = posting::Entity::find()
        .join(JoinType::InnerJoin, posting_officer())
        .filter(posting::Column::UnitId.is_in(since.keys().copied()))
        .filter(present(now))
        .filter(officer::Column::DisabledAt.is_null())
        .filter(officer::Column::LastSignInAt.gte(earliest))
        .select_only()
        .column(posting::Column::UnitId)
        .column(officer::Column::LastSignInAt)
        .into_tuple()
        .all(conn)
        .await?;
    let recently = |id: UnitId, at: Moment| since.get(&id).is_some_and(|since| at >= *since);
    Ok(seen
        .into_iter()
        .filter_map(|(id, at)| at.filter(|at| recently(id, *at)).map(|_| id))
        .collect())
}

/// Postings that hold at `now`.
pub fn present(now: Moment) -> Condition {
    Condition::all().add(posting::Column::StartsAt.lte(now)).add(
        Condition::any()
            .add(posting::Column::EndsAt.is_null())
            .add(posting::Column::EndsAt.gt(now)),
    )
}

fn posting_officer() -> sea_orm::RelationDef {
    posting::Entity::belongs_to(officer::Entity)
        .from(posting::Column::OfficerId)
        .to(officer::Column::Id)
        .into()
}

/// The start of the stretch of working days in which a sign-in counts; seven without a row.
fn staffed_since(policy: &Policy, unit: &UnitFacts, now: Moment) -> Moment {
    let calendar = policy.calendar_of(unit);
    let today = calendar.local_date(now);
    let days = policy
        .allowance(Stage::Staffed, CaseKind::Complaint, Severity::Ordinary, today)
        .map_or(7, |allowance| allowance.amount);
    let mut day = today;
    while calendar.working_days_between(day, today) < days {
        match day.previous_day() {
            Some(earlier) => day = earlier,
            None => break,
        }
    }
    calendar.end_of_day(day)
}

async fn local_rules(
    conn: &impl ConnectionTrait,
    village: &RegionCode,
) -> Result<Vec<LocalRule>, CaseError> {
    let rows = routing_rule::Entity::find()
        .filter(routing_rule::Column::PlaceCode.is_in(self_and_above(village)))
        .all(conn)
        .await?;
    Ok(rows.into_iter().filter_map(local_rule).collect())
}

/// A rule nobody can read is logged by its id and left out: the routing that everybody has takes its
/// place, and that never leads to those complained about.
fn local_rule(row: routing_rule::Model) -> Option<LocalRule> {
    let id = row.id;
    let rule = parsed(row);
    if rule.is_none() {
        tracing::error!(rule.id = %id, "a routing rule cannot be read and is left out");
    }
    rule
}

fn parsed(row: routing_rule::Model) -> Option<LocalRule> {
    let effective_to = match row.effective_to {
        None => None,
        Some(text) => Some(iso_date(&text)?),
    };
    Some(LocalRule {
        id: row.id,
        place: RegionCode::parse(&row.place_code).ok()?,
        issue: row.issue,
        programme: row.programme,
        unit: row.unit_id,
        effective_from: iso_date(&row.effective_from)?,
        effective_to,
    })
}

/// The unit one level up that would take the case; none when nobody stands above the owner.
pub async fn level_above(
    conn: &impl ConnectionTrait,
    policy: &Policy,
    owner: &UnitFacts,
    place: Place<'_>,
    now: Moment,
) -> Result<Option<UnitFacts>, CaseError> {
    let candidates = candidates(conn, policy, place.0, now).await?;
    Ok(above(owner, place, &candidates).cloned())
}

/// Statuses of cases still on their way.
pub fn open_statuses() -> impl Iterator<Item = entity::case::CaseStatus> {
    entity::case::CaseStatus::ALL.iter().copied().filter(|status| is_open(*status))
}
