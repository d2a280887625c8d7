//! What stands in clear about some cases, and the units that have to do with them.

use crate::casefile::CaseError;
use entity::case::{self, CaseId};
use entity::unit::{self, Level, UnitId};
use entity::{Moment, case_event, person, referral};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{BTreeSet, HashMap};

/// All that a case is found by.
pub(super) struct Said {
    pub(super) case: CaseId,
    pub(super) received_at: Moment,
    /// Names in clear; story and notes only while the case keeps nothing sealed.
    pub(super) texts: Vec<String>,
    /// The codes of its village and district.
    pub(super) places: [String; 2],
    /// Who holds the case, and all it was referred from and to.
    pub(super) units: Vec<(UnitId, Level)>,
}

type ByCase<T> = HashMap<CaseId, Vec<T>>;

/// Of each of the cases, in the order of their ids.
pub(super) async fn gather(
    txn: &impl ConnectionTrait,
    cases: &[CaseId],
) -> Result<Vec<Said>, CaseError> {
    let rows = case::Entity::find()
        .filter(case::Column::Id.is_in(cases.iter().copied()))
        .order_by_asc(case::Column::Id)
        .all(txn)
        .await?;
    let mut names = names(txn, cases).await?;
    let open = rows.iter().filter(|row| row.story.is_some()).map(|row| row.id);
    let mut notes = notes(txn, open).await?;
    let mut units = units(txn, &rows).await?;
    let said = rows.into_iter().map(|row| {
        let mut texts = names.remove(&row.id).unwrap_or_default();
        texts.extend(row.story);
        texts.extend(notes.remove(&row.id).unwrap_or_default());
        Said {
            case: row.id,
            received_at: row.received_at,
            texts,
            places: [row.village_code, row.district_code],
            units: units.remove(&row.id).unwrap_or_default(),
        }
    });
    Ok(said.collect())
}

async fn names(txn: &impl ConnectionTrait, cases: &[CaseId]) -> Result<ByCase<String>, CaseError> {
    let found: Vec<(CaseId, Option<String>)> = person::Entity::find()
        .filter(person::Column::CaseId.is_in(cases.iter().copied()))
        .select_only()
        .columns([person::Column::CaseId, person::Column::Name])
        .into_tuple()
        .all(txn)
        .await?;
    Ok(by_case(found.into_iter().filter_map(|(case, name)| Some((case, name?)))))
}

async fn notes(
    txn: &impl ConnectionTrait,
    cases: impl Iterator<Item = CaseId>,
) -> Result<ByCase<String>, CaseError> {
    use case_event::Column;
    let found: Vec<(CaseId, Option<String>, Option<String>)> = case_event::Entity::find()
        .filter(Column::CaseId.is_in(cases))
        .filter(Column::Note.is_not_null().or(Column::PublicNote.is_not_null()))
        .select_only()
        .columns([Column::CaseId, Column::Note, Column::PublicNote])
        .into_tuple()
        .all(txn)
        .await?;
    let both = found.into_iter().flat_map(|(case, note, public)| {
        [note, public].into_iter().flatten().map(move |text| (case, text))
    });
    Ok(by_case(both))
}

async fn units(
    txn: &impl ConnectionTrait,
    rows: &[case::Model],
) -> Result<ByCase<(UnitId, Level)>, CaseError> {
    use referral::Column;
    let ends: Vec<(CaseId, UnitId, UnitId)> = referral::Entity::find()
        .filter(Column::CaseId.is_in(rows.iter().map(|row| row.id)))
        .select_only()
        .columns([Column::CaseId, Column::FromUnitId, Column::ToUnitId])
        .into_tuple()
        .all(txn)
        .await?;
    let asked = ends.into_iter().flat_map(|(case, from, to)| [(case, from), (case, to)]);
    let holders = rows.iter().flat_map(|row| {
        [Some(row.owner_unit_id), row.emergency_unit_id]
            .into_iter()
            .flatten()
            .map(|unit| (row.id, unit))
    });
    let pairs: BTreeSet<(CaseId, UnitId)> = asked.chain(holders).collect();
    let levels = levels(txn, pairs.iter().map(|(_, unit)| *unit).collect()).await?;
    let known =
        pairs.into_iter().filter_map(|(case, unit)| Some((case, (unit, *levels.get(&unit)?))));
    Ok(by_case(known))
}

async fn levels(
    txn: &impl ConnectionTrait,
    units: BTreeSet<UnitId>,
) -> Result<HashMap<UnitId, Level>, CaseError> {
    let found: Vec<(UnitId, Level)> = unit::Entity::find()
        .filter(unit::Column::Id.is_in(units))
        .select_only()
        .columns([unit::Column::Id, unit::Column::Level])
        .into_tuple()
        .all(txn)
        .await?;
    Ok(found.into_iter().collect())
}

fn by_case<T>(pairs: impl Iterator<Item = (CaseId, T)>) -> ByCase<T> {
    let mut all: ByCase<T> = HashMap::new();
    for (case, one) in pairs {
        all.entry(case).or_default().push(one);
    }
    all
}
