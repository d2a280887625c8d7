//! Writing what differs.

use super::present::{Present, Scope};
use super::{Counts, Newcomers, OfficerLine, Organisation, UnitLine};
use entity::case::Language;
use entity::officer::OfficerId;
use entity::posting::PostingId;
use entity::unit::UnitId;
use entity::unit_scope::ScopeKind;
use entity::{officer, posting, unit, unit_scope};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use std::collections::HashMap;

/// Unit ids by code.
type UnitIds = HashMap<String, UnitId>;

/// Rows per statement: fifteen columns each stay below SQLite's 32,766 parameters.
const BATCH: usize = 2_000;

/// Writes the units; returns the id of every unit there is.
pub async fn units(
    conn: &impl ConnectionTrait,
    organisation: &Organisation,
    present: &Present,
    counts: &mut Counts,
) -> Result<UnitIds, DbErr> {
    let mut ids: UnitIds =
        present.units.iter().map(|(code, unit)| (code.clone(), unit.id)).collect();
    for unit in organisation.units() {
        ids.entry(unit.code.clone()).or_insert_with(UnitId::fresh);
    }
    let mut added = Vec::new();
    for unit in parents_first(organisation) {
        let Some(row) = unit_row(unit, &ids, present) else {
            continue;
        };
        match present.units.get(&unit.code) {
            None => added.push(row.into_active_model().reset_all()),
            Some(stored) if *stored == row => {}
            Some(_) => {
                row.into_active_model().reset_all().update(conn).await?;
                counts.units_changed += 1;
            }
        }
    }
    counts.units_added = added.len();
    insert(conn, added).await?;
    for unit in organisation.units() {
        scope(conn, unit, &ids, present).await?;
    }
    Ok(ids)
}

/// A unit's row can only name a parent that is there.
fn parents_first(organisation: &Organisation) -> Vec<&UnitLine> {
    let parents: HashMap<&str, &str> = organisation
        .units()
        .filter_map(|unit| Some((unit.code.as_str(), unit.parent.as_deref()?)))
        .collect();
    let depth = |unit: &UnitLine| {
        std::iter::successors(parents.get(unit.code.as_str()), |code| parents.get(**code)).count()
    };
    let mut units: Vec<&UnitLine> = organisation.units().collect();
    units.sort_by_key(|unit| depth(unit));
    units
}

fn unit_row(unit: &UnitLine, ids: &UnitIds, present: &Present) -> Option<unit::Model> {
    Some(unit::Model {
        id: *ids.get(&unit.code)?,
        code: unit.code.clone(),
        name: unit.name.clone(),
        kind: unit.kind,
        level: unit.level,
        region_code: unit.region.as_ref().map(|region| region.as_str().to_owned()),
        parent_id: unit.parent.as_ref().and_then(|code| ids.get(code)).copied(),
        phone: unit.phone.clone(),
        email: unit.email.clone(),
        hours: unit.hours.clone(),
        zone: unit.zone,
        takes_intake: unit.takes_intake,
        emergency_desk: unit.emergency_desk,
        single_handed: unit.single_handed,
        closed_at: present.units.get(&unit.code).and_then(|stored| stored.closed_at),
    })
}

/// A unit takes exactly the programmes and issues its line names.
async fn scope(
    conn: &impl ConnectionTrait,
    unit: &UnitLine,
    ids: &UnitIds,
    present: &Present,
) -> Result<(), DbErr> {
    let Some(id) = ids.get(&unit.code).copied() else {
        return Ok(());
    };
    let programmes = unit.programmes.iter().map(|code| (ScopeKind::Programme, code.clone()));
    let issues = unit.issues.iter().map(|issue| (ScopeKind::Issue, issue.code().to_owned()));
    let wanted: Scope = programmes.chain(issues).collect();
    if *present.scopes.get(&id).unwrap_or(&Scope::new()) == wanted {
        return Ok(());
    }
    unit_scope::Entity::delete_many().filter(unit_scope::Column::UnitId.eq(id)).exec(conn).await?;
    let rows = wanted.into_iter().map(|(kind, code)| unit_scope::ActiveModel {
        unit_id: Set(id),
        kind: Set(kind),
        code: Set(code),
    });
    insert(conn, rows.collect()).await
}

/// Writes officers and postings.
pub async fn officers(
    conn: &impl ConnectionTrait,
    organisation: &Organisation,
    (present, units): (&Present, &UnitIds),
    newcomers: Newcomers<'_>,
    counts: &mut Counts,
) -> Result<(), DbErr> {
    let mut ids: HashMap<&str, OfficerId> = HashMap::new();
    let mut added = Vec::new();
    for line in organisation.officers() {
        if ids.contains_key(line.sign_in_name.as_str()) {
            continue;
        }
        let id = if let Some(stored) = present.officers.get(&line.sign_in_name) {
            counts.officers_changed += usize::from(correct(conn, line, stored).await?);
            stored.id
        } else {
            let row = newcomer(line, newcomers);
            added.push(row.clone().into_active_model().reset_all());
            row.id
        };
        ids.insert(&line.sign_in_name, id);
    }
    counts.officers_added = added.len();
    insert(conn, added).await?;
    counts.postings_added = postings(conn, organisation, (present, units, &ids), newcomers).await?;
    Ok(())
}

/// Brings name and e-mail to what the line says; password and history are not touched.
async fn correct(
    conn: &impl ConnectionTrait,
    line: &OfficerLine,
    stored: &officer::Model,
) -> Result<bool, DbErr> {
    if (&stored.name, &stored.email) == (&line.name, &line.email) {
        return Ok(false);
    }
    let change = officer::ActiveModel {
        id: Set(stored.id),
        name: Set(line.name.clone()),
        email: Set(line.email.clone()),
        ..Default::default()
    };
    change.update(conn).await?;
    Ok(true)
}

fn newcomer(line: &OfficerLine, newcomers: Newcomers) -> officer::Model {
    officer::Model {
        id: OfficerId::fresh(),
        sign_in_name: line.sign_in_name.clone(),
        name: line.name.clone(),
        email: line.email.clone(),
        password_hash: newcomers.password_hash.to_owned(),
        must_change_password: false,
        language: Language::Id,
        wrong_tries: 0,
        next_try_at: None,
        last_sign_in_at: None,
        disabled_at: None,
        created_at: newcomers.since,
    }
}

/// Adds the postings that do not hold yet; a pillar that changed is written to the one that does.
async fn postings(
    conn: &impl ConnectionTrait,
    organisation: &Organisation,
    (present, units, officers): (&Present, &UnitIds, &HashMap<&str, OfficerId>),
    newcomers: Newcomers<'_>,
) -> Result<usize, DbErr> {
    let mut added = Vec::new();
    for line in organisation.officers() {
        let ids = (officers.get(line.sign_in_name.as_str()), units.get(&line.unit));
        let (Some(&officer_id), Some(&unit_id)) = ids else {
            continue;
        };
        match present.postings.get(&(officer_id, unit_id, line.role)) {
            Some(held) if held.pillar == line.pillar => {}
            Some(held) => {
                let pillar = Set(line.pillar);
                let change =
                    posting::ActiveModel { id: Set(held.id), pillar, ..Default::default() };
                change.update(conn).await?;
            }
            None => added.push(posting::ActiveModel {
                id: Set(PostingId::fresh()),
                officer_id: Set(officer_id),
                unit_id: Set(unit_id),
                role: Set(line.role),
                pillar: Set(line.pillar),
                starts_at: Set(newcomers.since),
                ends_at: Set(None),
            }),
        }
    }
    let count = added.len();
    insert(conn, added).await?;
    Ok(count)
}

async fn insert<A: ActiveModelTrait>(
    conn: &impl ConnectionTrait,
    rows: Vec<A>,
) -> Result<(), DbErr> {
    for batch in rows.chunks(BATCH) {
        A::Entity::insert_many(batch.to_vec()).exec_without_returning(conn).await?;
    }
    Ok(())
}
