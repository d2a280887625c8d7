//! Cases that have no row yet: those from before there were any, or loaded past the one writer.

use super::{above, in_time, insert, working_days};
use crate::casefile::directory::readable;
use crate::casefile::{CaseError, policy};
use crate::platform::Platform;
use crate::rules::policy::Policy;
use crate::rules::sla::{Measured, start_finish};
use crate::rules::standing::UnitFacts;
use crate::rules::territory::RegionCode;
use entity::Moment;
use entity::case::{CaseId, CaseKind, Column as Case, Entity as Cases, Issue, Severity};
use entity::case_figure::{Column, Entity, Model};
use entity::unit::{self, UnitId};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query};
use sea_orm::{
    ColumnTrait, Condition, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;

/// So many cases at a time: sixteen values each.
const BATCH: u64 = 500;

/// What is needed of a case.
#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "Cases")]
struct Missing {
    id: CaseId,
    village_code: String,
    hamlet: Option<String>,
    owner_unit_id: UnitId,
    kind: CaseKind,
    issue: Issue,
    severity: Severity,
    programme: Option<String>,
    accused_region: Option<String>,
    received_at: Moment,
    resolved_at: Option<Moment>,
    finish_due_at: Option<Moment>,
}

/// Writes the rows that are missing and says how many there were. Of a case settled before, the promise
/// is worked out anew from the day it came in: what pauses had added to it is not known any more.
///
/// # Errors
/// When the database fails; what was written until then stays.
pub async fn catch_up(platform: &Platform) -> Result<u64, CaseError> {
    let policy = policy(platform).await?;
    let (mut units, mut written, mut after) = (HashMap::new(), 0, None);
    loop {
        let cases = missing(platform, after).await?;
        let Some(last) = cases.last() else { return Ok(written) };
        after = Some(last.id);
        learn(platform, &mut units, &cases).await?;
        written += cases.len() as u64;
        let row = |case| row(&policy, &units, case);
        let rows = cases.into_iter().map(row).collect();
        // Whoever acted on a case meanwhile has written its row, and knows better.
        let leave = OnConflict::column(Column::CaseId).do_nothing().to_owned();
        insert(&platform.db, rows, leave).await?;
    }
}

/// The next of them, in the order of their ids: what lies behind is not looked at again. Of these,
/// nobody's page shows anything: they are only counted.
async fn missing(platform: &Platform, after: Option<CaseId>) -> Result<Vec<Missing>, CaseError> {
    let counted = Query::select()
        .expr(Expr::val(1))
        .from(Entity)
        .and_where(Expr::col((Entity, Column::CaseId)).equals((Cases, Case::Id)))
        .take();
    let rows = Cases::find()
        .filter(Expr::exists(counted).not())
        .filter(Condition::all().add_option(after.map(|id| Case::Id.gt(id))))
        .order_by_asc(Case::Id)
        .limit(BATCH)
        .into_partial_model()
        .all(&platform.db)
        .await?;
    Ok(rows)
}

/// Reads the owners that are not known yet.
async fn learn(
    platform: &Platform,
    units: &mut HashMap<UnitId, Option<UnitFacts>>,
    cases: &[Missing],
) -> Result<(), CaseError> {
    let new = cases.iter().map(|case| case.owner_unit_id).filter(|id| !units.contains_key(id));
    let new: Vec<UnitId> = new.collect();
    let rows = unit::Entity::find().filter(unit::Column::Id.is_in(new)).all(&platform.db).await?;
    units.extend(rows.iter().map(|row| (row.id, readable(row))));
    Ok(())
}

fn row(policy: &Policy, units: &HashMap<UnitId, Option<UnitFacts>>, case: Missing) -> Model {
    let owner = units.get(&case.owner_unit_id).and_then(Option::as_ref);
    let village = RegionCode::parse(&case.village_code).ok();
    let [province_code, regency_code, district_code] =
        village.as_ref().map(above).unwrap_or_default();
    let settled = case.resolved_at.zip(owner).map(|(at, unit)| {
        let measured = Measured { kind: case.kind, severity: case.severity, unit };
        let promised = start_finish(policy, measured, case.received_at);
        let days = working_days(&policy.calendar_of(unit), case.received_at, at);
        (days, in_time(promised, at))
    });
    Model {
        case_id: case.id,
        province_code,
        regency_code,
        district_code,
        village_code: case.village_code,
        hamlet: case.hamlet,
        unit_id: case.owner_unit_id,
        kind: case.kind,
        issue: case.issue,
        programme: case.programme,
        accused_region: case.accused_region,
        received_at: case.received_at,
        settled_at: case.resolved_at,
        working_days: settled.map(|(days, _)| days),
        in_time: settled.and_then(|(_, in_time)| in_time),
        finish_due_at: case.finish_due_at,
    }
}
