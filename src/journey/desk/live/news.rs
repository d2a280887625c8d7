//! What an officer is told of what happened: which cases within their reach, and how many alerts.

use crate::casefile::{alerts, reach::reach};
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::rules::act::Officer;
use entity::Moment;
use entity::case::{self, CaseId};
use entity::case_event;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;

/// So many cases are named at once; whoever reads more loads their page anew.
const MOST: u64 = 50;
/// So many of the latest acts are looked through.
const LATEST: u64 = 500;
/// An act is dated before it is committed: what came shortly before is looked at again.
const OVERLAP_MS: i64 = 10_000;

/// News: ids and counts, nothing of what is in the cases.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct News {
    /// The instant it is of, to go on from.
    pub at: i64,
    pub cases: Vec<Changed>,
    /// Alerts not yet read.
    pub alerts: u64,
}

/// A case that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    pub code: String,
    pub version: i32,
    /// It came in just now.
    pub new: bool,
    /// Only who has it open is different.
    pub here: bool,
}

/// Those of these cases that are within reach now.
pub async fn within(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    ids: Vec<CaseId>,
) -> Result<Vec<(CaseId, Changed)>, AppError> {
    let rows: Vec<(CaseId, String, i32)> = case::Entity::find()
        .filter(reach(officer))
        .filter(case::Column::Id.is_in(ids))
        .order_by_asc(case::Column::Id)
        .limit(MOST)
        .select_only()
        .columns([case::Column::Id, case::Column::Code, case::Column::Version])
        .into_tuple()
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|(id, code, version)| (id, changed(code, version))).collect())
}

const fn changed(code: String, version: i32) -> Changed {
    Changed { code, version, new: version == 1, here: false }
}

/// Everything within reach that changed since then; without an instant only the counts.
pub async fn since(
    platform: &Platform,
    officer: &Officer,
    last: Option<Moment>,
    now: Moment,
) -> Result<News, AppError> {
    let cases = match last {
        None => Vec::new(),
        Some(last) => {
            let ids = acted_on(&platform.db, last.plus_ms(-OVERLAP_MS)).await?;
            let seen = within(&platform.db, officer, ids).await?;
            seen.into_iter().map(|(_, changed)| changed).collect()
        }
    };
    Ok(News { at: now.0, cases, alerts: alerts::unread(&platform.db, officer.id).await? })
}

/// The cases somebody acted on since then, whoever may see them. By the journal's time: a reach may be
/// wide, what happened meanwhile seldom is.
async fn acted_on(conn: &impl ConnectionTrait, since: Moment) -> Result<Vec<CaseId>, AppError> {
    let mut ids: Vec<CaseId> = case_event::Entity::find()
        .filter(case_event::Column::At.gt(since))
        .order_by_desc(case_event::Column::At)
        .limit(LATEST)
        .select_only()
        .column(case_event::Column::CaseId)
        .into_tuple()
        .all(conn)
        .await?;
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}
