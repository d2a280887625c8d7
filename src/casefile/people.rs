//! Finding people again by what identifies them: only in reports within reach, and only where the
//! officer may know who they are. What is not there and what may not be known look alike.

use super::contents::{PersonSeen, seen_as};
use super::reach::reach;
use super::{CaseError, Opened, open_many};
use crate::platform::vault::Vault;
use crate::rules::access::knows_reporter;
use crate::rules::act::Officer;
use crate::rules::territory::RegionCode;
use entity::case::{self, CaseId};
use entity::person;
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;

/// So many entries are read, the newest first; so many reports are shown.
const MOST: u64 = 200;

/// By what somebody is looked for.
#[derive(Clone, Debug)]
pub enum Wanted<'a> {
    /// A person or a family: any of these keyed hashes.
    Keys(Keys),
    /// A name, or part of one, in one village.
    Named(&'a str, &'a RegionCode),
}

/// Keyed hashes of numbers.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    pub nik: Vec<String>,
    pub kk: Vec<String>,
    pub phone: Vec<String>,
}

/// Somebody in a report.
#[derive(Clone, Debug)]
pub struct Found {
    pub case: Opened,
    pub person: PersonSeen,
    /// The same number, the same person.
    pub nik_key: Option<String>,
}

/// The keyed hashes of what was typed: a NIK or KK of 16 digits, or a telephone number.
pub fn keys(vault: &Vault, card: Option<&str>, phone: Option<&str>) -> Keys {
    let of = |purpose: &str, value: Option<&str>| -> Vec<String> {
        value.map(|value| vault.lookup(purpose, value)).into_iter().collect()
    };
    Keys { nik: of("nik", card), kk: of("kk", card), phone: of("phone", phone) }
}

/// The keyed hashes of everybody in a case whom this officer may know.
///
/// # Errors
/// When the database fails.
pub async fn keys_of(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    of: &Opened,
) -> Result<Keys, CaseError> {
    let rows =
        person::Entity::find().filter(person::Column::CaseId.eq(of.row.id)).all(conn).await?;
    let knows = knows_reporter(officer, &of.standing);
    let mut keys = Keys::default();
    for row in rows.into_iter().filter(|_| knows) {
        keys.nik.extend(row.nik_key);
        keys.kk.extend(row.kk_key);
    }
    Ok(keys)
}

/// Everybody who fits, newest report first.
///
/// # Errors
/// When the database or a seal fails.
pub async fn find(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    officer: &Officer,
    wanted: &Wanted<'_>,
) -> Result<Vec<Found>, CaseError> {
    let people = match wanted {
        Wanted::Keys(keys) => by_keys(conn, keys).await?,
        Wanted::Named(name, village) => by_name(conn, officer, (name, village)).await?,
    };
    let mut by_case: HashMap<CaseId, Vec<person::Model>> = HashMap::new();
    for person in people {
        by_case.entry(person.case_id).or_default().push(person);
    }
    let rows = case::Entity::find()
        .filter(case::Column::Id.is_in(by_case.keys().copied()))
        .filter(reach(officer))
        .order_by_desc(case::Column::ReceivedAt)
        .order_by_desc(case::Column::Id)
        .all(conn)
        .await?;
    let mut found = Vec::new();
    for case in open_many(conn, rows).await? {
        let knows = knows_reporter(officer, &case.standing);
        for row in by_case.remove(&case.row.id).unwrap_or_default() {
            // A report is somebody's only for those who may know its reporter; and so is the
            // person it is about, whom the reporter may be close to.
            if knows {
                let person = seen_as(vault, &row, true)?;
                found.push(Found { case: case.clone(), person, nik_key: row.nik_key });
            }
        }
    }
    Ok(found)
}

async fn by_keys(
    conn: &impl ConnectionTrait,
    keys: &Keys,
) -> Result<Vec<person::Model>, CaseError> {
    let mut found: HashMap<person::PersonId, person::Model> = HashMap::new();
    for (column, keys) in [
        (person::Column::NikKey, &keys.nik),
        (person::Column::KkKey, &keys.kk),
        (person::Column::PhoneKey, &keys.phone),
    ] {
        if keys.is_empty() {
            continue;
        }
        let rows = person::Entity::find()
            .filter(column.is_in(keys.iter().map(String::as_str)))
            .order_by_desc(person::Column::Id)
            .limit(MOST)
            .all(conn)
            .await?;
        found.extend(rows.into_iter().map(|row| (row.id, row)));
    }
    Ok(found.into_values().collect())
}

/// Names given in confidence are not stored in clear and are never found.
async fn by_name(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    (name, village): (&str, &RegionCode),
) -> Result<Vec<person::Model>, CaseError> {
    let escaped = name.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let called = Func::lower(Expr::col((person::Entity, person::Column::Name)))
        .like(LikeExpr::new(format!("%{escaped}%")).escape('\\'));
    let here = Query::select()
        .column(case::Column::Id)
        .from(case::Entity)
        .cond_where(
            Condition::all()
                .add(case::Column::VillageCode.eq(village.as_str()))
                .add(reach(officer)),
        )
        .take();
    let rows = person::Entity::find()
        .filter(person::Column::CaseId.in_subquery(here))
        .filter(called)
        .order_by_desc(person::Column::Id)
        .limit(MOST)
        .all(conn)
        .await?;
    Ok(rows)
}
