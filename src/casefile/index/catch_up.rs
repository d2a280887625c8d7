//! Indexing what is not indexed yet: cases from before there was an index, or brought in past it.

use super::write_all;
use crate::casefile::CaseError;
use crate::platform::db;
use entity::case::{self, CaseId};
use entity::case_text::{Column, Entity};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Select,
};

/// Cases that are indexed in one go.
const BATCH: u64 = 500;

/// How many cases are not indexed yet.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &DatabaseConnection) -> Result<u64, CaseError> {
    Ok(missing().select_only().column(case::Column::Id).count(db).await?)
}

/// Indexes the cases that are not yet, the oldest first, and says now and then how many are done. Answers
/// how many there were.
///
/// # Errors
/// When the database fails; what was indexed until then stays.
pub async fn catch_up(db: &DatabaseConnection, so_far: impl Fn(u64)) -> Result<u64, CaseError> {
    let (mut done, mut last) = (0, None);
    loop {
        let txn = db::begin_write(db).await?;
        let cases = write_missing(&txn, last).await?;
        txn.commit().await?;
        done += cases.len() as u64;
        so_far(done);
        match cases.last() {
            Some(case) => last = Some(*case),
            None => return Ok(done),
        }
    }
}

/// Indexes some cases behind `after` that are not yet; answers which.
///
/// # Errors
/// When the database fails.
pub async fn write_missing(
    txn: &impl ConnectionTrait,
    after: Option<CaseId>,
) -> Result<Vec<CaseId>, CaseError> {
    let mut query = missing();
    if let Some(after) = after {
        query = query.filter(case::Column::Id.gt(after));
    }
    let cases: Vec<CaseId> = query
        .select_only()
        .column(case::Column::Id)
        .order_by_asc(case::Column::Id)
        .limit(BATCH)
        .into_tuple()
        .all(txn)
        .await?;
    write_all(txn, &cases).await?;
    Ok(cases)
}

fn missing() -> Select<case::Entity> {
    let indexed = Query::select()
        .expr(Expr::val(1))
        .from(Entity)
        .and_where(Expr::col((Entity, Column::CaseId)).equals((case::Entity, case::Column::Id)))
        .take();
    case::Entity::find().filter(Expr::exists(indexed).not())
}
