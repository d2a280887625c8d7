//! Many cases at once, as the rules see them: a few queries, however many they are.

use super::CaseError;
use super::directory::facts;
use super::open::{Opened, standing};
use super::reach::reach;
use crate::rules::act::Officer;
use crate::rules::standing::UnitFacts;
use entity::case::CaseId;
use entity::unit::UnitId;
use entity::{case, referral, unit};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{HashMap, HashSet};

/// How these rows stand, in their order; the caller has made sure of whose they are. Whether a merge
/// among them could be undone is not looked up.
///
/// # Errors
/// When the database fails, or a row does not fit together.
pub async fn open_many(
    conn: &impl ConnectionTrait,
    rows: Vec<case::Model>,
) -> Result<Vec<Opened>, CaseError> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let units = units(conn, &rows).await?;
    let mut referrals = referrals(conn, &rows).await?;
    rows.into_iter()
        .map(|row| {
            let unit = |id: UnitId, lacks| {
                units.get(&id).cloned().ok_or(CaseError::Corrupt(row.id, lacks))
            };
            let owner = unit(row.owner_unit_id, "its owner unit is missing")?;
            let desk = row.emergency_unit_id;
            let desk = desk.map(|id| unit(id, "its emergency desk is missing")).transpose()?;
            let of_it = referrals.remove(&row.id).unwrap_or_default();
            let standing = standing(&row, (owner, desk), &of_it)?;
            Ok(Opened { row, standing })
        })
        .collect()
}

/// Ids in one query.
const AT_ONCE: usize = 200;

/// Opens those of many cases that are within an officer's reach.
///
/// # Errors
/// As [`open_many`].
pub async fn open_these(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    ids: &[CaseId],
) -> Result<Vec<Opened>, CaseError> {
    let mut opened = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let rows = case::Entity::find()
            .filter(case::Column::Id.is_in(some.iter().copied()))
            .filter(reach(officer))
            .all(conn)
            .await?;
        opened.extend(open_many(conn, rows).await?);
    }
    Ok(opened)
}

async fn units(
    conn: &impl ConnectionTrait,
    rows: &[case::Model],
) -> Result<HashMap<UnitId, UnitFacts>, CaseError> {
    let named = |row: &case::Model| [Some(row.owner_unit_id), row.emergency_unit_id];
    let ids: HashSet<UnitId> = rows.iter().flat_map(named).flatten().collect();
    let found = unit::Entity::find().filter(unit::Column::Id.is_in(ids)).all(conn).await?;
    found.iter().map(|row| Ok((row.id, facts(row)?))).collect()
}

async fn referrals(
    conn: &impl ConnectionTrait,
    rows: &[case::Model],
) -> Result<HashMap<CaseId, Vec<referral::Model>>, CaseError> {
    let found = referral::Entity::find()
        .filter(referral::Column::CaseId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(referral::Column::Id)
        .all(conn)
        .await?;
    let mut by_case: HashMap<CaseId, Vec<referral::Model>> = HashMap::new();
    for row in found {
        by_case.entry(row.case_id).or_default().push(row);
    }
    Ok(by_case)
}
