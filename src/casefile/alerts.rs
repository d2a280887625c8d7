//! The bell at the desk: rows written with the act that causes them, and what an officer does to them.

use super::CaseError;
use super::colleagues::{officers, posted_at};
use super::open::{Opened, open_any};
use crate::platform::Platform;
use crate::rules::access::{decides, sees, works_on_cases};
use crate::rules::alerts::{Alert, Ear, alerts};
use crate::rules::decide::Decision;
use crate::rules::standing::Standing;
use entity::Moment;
use entity::alert::{ActiveModel, AlertId, AlertKind, Column, Entity, Model};
use entity::alert_choice;
use entity::case::CaseId;
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::unit::UnitId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::{BTreeSet, HashSet};

/// So many alerts are shown.
pub const SHOWN: u64 = 100;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Alerts are kept so long.
const KEPT_DAYS: i64 = 90;

/// Writes the alerts of an act in its transaction: to those who see the case once it is done, and want
/// to hear of such things.
pub(super) async fn tell(
    txn: &impl ConnectionTrait,
    before: &Opened,
    decision: &Decision,
    now: Moment,
) -> Result<(), CaseError> {
    let (wanted, by) = alerts(&before.standing, decision);
    if wanted.is_empty() {
        return Ok(());
    }
    let told = ears(txn, &wanted, now).await?;
    let told: BTreeSet<_> = told.into_iter().filter(|(officer, _)| Some(*officer) != by).collect();
    let ids: BTreeSet<OfficerId> = told.iter().map(|(officer, _)| *officer).collect();
    let ids: Vec<OfficerId> = ids.into_iter().collect();
    let after = open_any(txn, before.row.id).await?.standing;
    let within = officers(txn, ids.clone(), now).await?;
    let who = |case: &Standing| -> HashSet<OfficerId> {
        within.iter().filter(|officer| sees(officer, case)).map(|officer| officer.id).collect()
    };
    let (saw, within) = (who(&before.standing), who(&after));
    // Whoever worked on what was taken back loses sight of it by that.
    let hears = |officer: &OfficerId, kind: AlertKind| {
        within.contains(officer) || (kind.tells_of_a_loss() && saw.contains(officer))
    };
    let off = switched_off(txn, ids).await?;
    let rows: Vec<ActiveModel> = told
        .into_iter()
        .filter(|(officer, kind)| hears(officer, *kind))
        .filter(|(officer, kind)| !off.contains(&(*officer, kind.code().to_owned())))
        .map(|(officer, kind)| ActiveModel {
            id: Set(AlertId::fresh()),
            officer_id: Set(officer),
            case_id: Set(before.row.id),
            kind: Set(kind),
            at: Set(now),
            read_at: Set(None),
        })
        .collect();
    if !rows.is_empty() {
        Entity::insert_many(rows).exec_without_returning(txn).await?;
    }
    Ok(())
}

/// The officers behind the ears.
async fn ears(
    txn: &impl ConnectionTrait,
    wanted: &[Alert],
    now: Moment,
) -> Result<Vec<(OfficerId, AlertKind)>, CaseError> {
    let units: HashSet<UnitId> = wanted.iter().filter_map(|alert| unit(alert.to)).collect();
    let posted = posted_at(txn, units.into_iter().collect(), now).await?;
    let hears = |ear: Ear, role: Role| match ear {
        Ear::Deciders(_) => decides(role),
        _ => works_on_cases(role),
    };
    let mut told = Vec::new();
    for Alert { to, kind } in wanted {
        if let Ear::One(officer) = to {
            told.push((*officer, *kind));
        }
        let there =
            posted.iter().filter(|(at, _, role)| unit(*to) == Some(*at) && hears(*to, *role));
        told.extend(there.map(|(_, officer, _)| (*officer, *kind)));
    }
    Ok(told)
}

const fn unit(ear: Ear) -> Option<UnitId> {
    match ear {
        Ear::One(_) => None,
        Ear::Workers(unit) | Ear::Deciders(unit) => Some(unit),
    }
}

async fn switched_off(
    conn: &impl ConnectionTrait,
    officers: Vec<OfficerId>,
) -> Result<HashSet<(OfficerId, String)>, CaseError> {
    let rows = alert_choice::Entity::find()
        .filter(alert_choice::Column::OfficerId.is_in(officers))
        .filter(alert_choice::Column::Wanted.eq(false))
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| (row.officer_id, row.what)).collect())
}

/// An officer's alerts, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &impl ConnectionTrait,
    officer: OfficerId,
) -> Result<Vec<Model>, CaseError> {
    Ok(Entity::find()
        .filter(Column::OfficerId.eq(officer))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .limit(SHOWN)
        .all(conn)
        .await?)
}

/// How many an officer has not read.
///
/// # Errors
/// When the database fails.
pub async fn unread(conn: &impl ConnectionTrait, officer: OfficerId) -> Result<u64, CaseError> {
    let theirs = Entity::find().filter(Column::OfficerId.eq(officer));
    Ok(theirs.filter(Column::ReadAt.is_null()).count(conn).await?)
}

/// Marks one of the officer's alerts as read, or all of them.
///
/// # Errors
/// When the database fails.
pub async fn read(
    platform: &Platform,
    officer: OfficerId,
    only: Option<AlertId>,
) -> Result<(), CaseError> {
    let row = ActiveModel { read_at: Set(Some(platform.clock.now())), ..Default::default() };
    let mut update = Entity::update_many()
        .set(row)
        .filter(Column::OfficerId.eq(officer))
        .filter(Column::ReadAt.is_null());
    if let Some(id) = only {
        update = update.filter(Column::Id.eq(id));
    }
    update.exec(&platform.db).await?;
    Ok(())
}

/// Marks the officer's alerts of one case as read.
///
/// # Errors
/// When the database fails.
pub async fn read_of(
    platform: &Platform,
    officer: OfficerId,
    case: CaseId,
) -> Result<(), CaseError> {
    let row = ActiveModel { read_at: Set(Some(platform.clock.now())), ..Default::default() };
    Entity::update_many()
        .set(row)
        .filter(Column::OfficerId.eq(officer))
        .filter(Column::ReadAt.is_null())
        .filter(Column::CaseId.eq(case))
        .exec(&platform.db)
        .await?;
    Ok(())
}

/// What an officer has switched on or off, by the code of an alert's kind or of the morning's letter.
///
/// # Errors
/// When the database fails.
pub async fn choices(
    conn: &impl ConnectionTrait,
    officer: OfficerId,
) -> Result<Vec<(String, bool)>, CaseError> {
    let rows = alert_choice::Entity::find()
        .filter(alert_choice::Column::OfficerId.eq(officer))
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| (row.what, row.wanted)).collect())
}

/// Keeps what an officer wants to hear of.
///
/// # Errors
/// When the database fails.
pub async fn choose(
    platform: &Platform,
    officer: OfficerId,
    choices: Vec<(String, bool)>,
) -> Result<(), CaseError> {
    let rows = choices.into_iter().map(|(what, wanted)| alert_choice::ActiveModel {
        officer_id: Set(officer),
        what: Set(what),
        wanted: Set(wanted),
    });
    let key = [alert_choice::Column::OfficerId, alert_choice::Column::What];
    let later = OnConflict::columns(key).update_column(alert_choice::Column::Wanted).to_owned();
    let insert = alert_choice::Entity::insert_many(rows).on_conflict(later);
    insert.exec_without_returning(&platform.db).await?;
    Ok(())
}

/// Sweeps away alerts that are long past.
///
/// # Errors
/// When the database fails.
pub async fn sweep(platform: &Platform) -> Result<(), CaseError> {
    let old = platform.clock.now().plus_ms(-KEPT_DAYS * DAY_MS);
    Entity::delete_many().filter(Column::At.lt(old)).exec(&platform.db).await?;
    Ok(())
}
