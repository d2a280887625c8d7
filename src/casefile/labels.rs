//! Labels: written with the act, read for a case, for a list, and for a unit that looks for one to use.

use super::CaseError;
use super::reach::not_bypassed;
use crate::rules::act::Officer;
use crate::rules::decide::{By, Decision};
use crate::rules::label::Label;
use entity::case::{self, CaseId};
use entity::case_label::{ActiveModel, Column, Entity};
use entity::unit::UnitId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter,
    QueryOrder, QuerySelect, RelationDef,
};
use std::collections::HashMap;

/// So many labels of a unit are offered to choose from.
const OFFERED: u64 = 40;

/// Writes which labels a unit puts on the case, and which it takes off.
pub(super) async fn record(
    txn: &impl ConnectionTrait,
    case: CaseId,
    decision: &Decision,
) -> Result<(), CaseError> {
    let Some(change) = &decision.labels else { return Ok(()) };
    let by = decision.entries.iter().find_map(|entry| match &entry.by {
        By::Officer(doer) => Some(doer.post.unit.id),
        By::Reporter | By::Clock => None,
    });
    let Some(unit) = by else { return Ok(()) };
    let gone: Vec<String> = change.taken.iter().map(Label::key).collect();
    if !gone.is_empty() {
        let theirs = Entity::delete_many()
            .filter(Column::CaseId.eq(case))
            .filter(Column::UnitId.eq(unit))
            .filter(Column::NameKey.is_in(gone));
        theirs.exec(txn).await?;
    }
    let rows = change.put.iter().map(|label| ActiveModel {
        case_id: Set(case),
        unit_id: Set(unit),
        name_key: Set(label.key()),
        name: Set(label.as_str().to_owned()),
    });
    let rows: Vec<ActiveModel> = rows.collect();
    if rows.is_empty() {
        return Ok(());
    }
    let there = [Column::CaseId, Column::UnitId, Column::NameKey];
    let kept = OnConflict::columns(there).do_nothing().to_owned();
    Entity::insert_many(rows).on_conflict(kept).exec_without_returning(txn).await?;
    Ok(())
}

/// The labels this unit has put on a case, in the order of the alphabet.
///
/// # Errors
/// When the database fails.
pub async fn of_unit_on(
    conn: &impl ConnectionTrait,
    unit: UnitId,
    case: CaseId,
) -> Result<Vec<Label>, DbErr> {
    let rows = Entity::find()
        .filter(Column::CaseId.eq(case))
        .filter(Column::UnitId.eq(unit))
        .order_by_asc(Column::NameKey)
        .all(conn)
        .await?;
    Ok(rows.into_iter().filter_map(|row| Label::try_from(row.name).ok()).collect())
}

/// The labels on cases that are within reach, by whichever unit; a word stands once on a case.
///
/// # Errors
/// When the database fails.
pub async fn on_cases(
    conn: &impl ConnectionTrait,
    cases: Vec<CaseId>,
) -> Result<HashMap<CaseId, Vec<String>>, DbErr> {
    if cases.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Entity::find()
        .filter(Column::CaseId.is_in(cases))
        .order_by_asc(Column::NameKey)
        .all(conn)
        .await?;
    let mut labels: HashMap<CaseId, Vec<String>> = HashMap::new();
    for row in rows {
        let own = labels.entry(row.case_id).or_default();
        if own.last().is_none_or(|last| last.to_lowercase() != row.name_key) {
            own.push(row.name);
        }
    }
    Ok(labels)
}

/// The labels these units use, in the order of the alphabet; without those of complaints that this officer
/// is kept from.
///
/// # Errors
/// When the database fails.
pub async fn in_use(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    units: Vec<UnitId>,
) -> Result<Vec<Label>, DbErr> {
    let its_case: RelationDef =
        Entity::belongs_to(case::Entity).from(Column::CaseId).to(case::Column::Id).into();
    let names: Vec<(String, String)> = Entity::find()
        .join(JoinType::InnerJoin, its_case)
        .filter(not_bypassed(officer))
        .filter(Column::UnitId.is_in(units))
        .select_only()
        .columns([Column::NameKey, Column::Name])
        .distinct()
        .order_by_asc(Column::NameKey)
        .limit(OFFERED * 2)
        .into_tuple()
        .all(conn)
        .await?;
    let mut labels: Vec<Label> =
        names.into_iter().filter_map(|(_, name)| Label::try_from(name).ok()).collect();
    labels.dedup_by_key(|label| label.key());
    labels.truncate(usize::try_from(OFFERED).unwrap_or_default());
    Ok(labels)
}
