//! The queue's rows: late first by the next clock, then by id; 50 at a time, going on where the last
//! page ended. Every list is made of the ways of the officer's reach.

use super::asked::Asked;
use super::view::Today;
use crate::casefile::ClockColumns;
use crate::casefile::reach::{joined, reach};
use crate::casefile::search::{MOST_FOUND, Sought};
use crate::journey::desk::paging::{
    Cursor, Ordering, Total, counts, counts_among, page_before, page_of,
};
use crate::platform::error::AppError;
use crate::rules::act::Officer;
use entity::Moment;
use entity::case::{CaseId, CaseStatus, Column, Confidentiality, Entity, Intake, Issue, Priority};
use entity::officer::OfficerId;
use entity::sla_rule::{AllowanceUnit, Stage};
use entity::unit::UnitId;
use sea_orm::sea_query::NullOrdering;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DerivePartialModel, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

/// What a line of the queue needs of a case.
#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "Entity")]
pub struct CaseRow {
    pub id: CaseId,
    pub code: String,
    pub issue: Issue,
    pub status: CaseStatus,
    pub priority: Priority,
    pub confidentiality: Confidentiality,
    pub village_code: String,
    pub hamlet: Option<String>,
    pub intake: Intake,
    pub received_at: Moment,
    pub owner_unit_id: UnitId,
    pub assignee_id: Option<OfficerId>,
    pub clock_stage: Option<Stage>,
    pub clock_unit: Option<AllowanceUnit>,
    pub clock_due_at: Option<Moment>,
    pub clock_left: Option<i64>,
}

impl CaseRow {
    /// The columns of its next clock.
    pub const fn clock(&self) -> ClockColumns {
        (self.clock_stage, self.clock_unit, self.clock_due_at, self.clock_left)
    }
}

impl CaseRow {
    /// Behind this row.
    pub const fn cursor(&self) -> Cursor {
        Cursor { due: self.clock_due_at, id: self.id.0 }
    }
}

/// A page of rows, one more than fits when there are more.
pub async fn read(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    asked: &Asked,
    (after, limit): (Option<Cursor>, u64),
) -> Result<Vec<CaseRow>, AppError> {
    let ways = asked.led(conn, (officer, today)).await?.ways(officer, today);
    let order = asked.order.ordering();
    let rows = Entity::find().filter(Column::Id.in_subquery(page_of(ways, order, after, limit)));
    let rows = match order {
        Ordering::Due => rows
            .order_by_with_nulls(Column::ClockDueAt, sea_orm::Order::Asc, NullOrdering::Last)
            .order_by_asc(Column::Id),
        Ordering::Newest => rows.order_by_desc(Column::Id),
    };
    Ok(rows.into_partial_model().all(conn).await?)
}

/// Behind which row the page begins that ends where this row stands; none for the first page.
pub async fn before(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    asked: &Asked,
    row: Cursor,
) -> Result<Option<Cursor>, AppError> {
    let ways = asked.led(conn, (officer, today)).await?.ways(officer, today);
    Ok(page_before(conn, (ways, asked.order.ordering()), row).await?)
}

/// Cases that were found by a number of somebody, the youngest first; who has more is an office.
pub async fn read_found(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    found: Condition,
) -> Result<Vec<CaseRow>, AppError> {
    let query = Entity::find().filter(reach(officer)).filter(found);
    let query = query.order_by_desc(Column::Id).limit(MOST_FOUND);
    Ok(query.into_partial_model().all(conn).await?)
}

/// The rows of these cases, as far as they are within reach.
pub async fn rows_of(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    cases: &[CaseId],
) -> Result<Vec<CaseRow>, AppError> {
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let query = Entity::find().filter(Column::Id.is_in(cases.iter().copied()));
    Ok(query.filter(reach(officer)).into_partial_model().all(conn).await?)
}

/// How many rows one question has.
pub async fn total(
    conn: &impl ConnectionTrait,
    whose: (&Officer, Today),
    asked: &Asked,
) -> Result<Total, AppError> {
    let most = Total::most(asked.filters.count() > 0);
    let counts = count(conn, whose, std::slice::from_ref(asked), most).await?;
    Ok(Total::of(counts.first().copied().unwrap_or_default(), most))
}

/// How many rows each question has, counted up to `most`.
pub async fn count(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    asked: &[Asked],
    most: u64,
) -> Result<Vec<u64>, AppError> {
    let mut led = Vec::with_capacity(asked.len());
    for one in asked {
        led.push(one.led(conn, (officer, today)).await?);
    }
    if let Some(sought) = same_search(&led) {
        let kept = led.iter().map(|one| one.keeps(officer, today)).collect();
        let found = joined([sought.holds(), reach(officer)]);
        return counts_among(conn, (Entity, found), kept, most).await;
    }
    counts(conn, led.iter().map(|one| one.ways(officer, today)).collect(), most).await
}

/// What all of them seek, if they seek the same: then what was found is looked at once.
fn same_search(asked: &[Asked]) -> Option<&Sought> {
    let first = asked.first()?.filters.sought.as_ref()?;
    asked.iter().all(|one| one.filters.sought.as_ref() == Some(first)).then_some(first)
}
