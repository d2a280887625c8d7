//! Counting: each question is one grouped query over the narrow rows.

use super::board::Board;
use crate::casefile::figures::Asked;
use crate::platform::error::AppError;
use crate::rules::figures::Tally;
use entity::case::Issue;
use entity::case_figure::{Column, Entity};
use entity::unit::UnitId;
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, Select};
use std::collections::BTreeMap;

/// A count, and how much of it the reader knows anyway from working on those cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub all: u64,
    pub own: u64,
}

impl Count {
    /// What only others know.
    pub const fn others(self) -> u64 {
        self.all.saturating_sub(self.own)
    }
}

/// What was settled, of which the reader knows `own`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    pub tally: Tally,
    pub own: u64,
}

impl Settled {
    pub const fn count(&self) -> Count {
        Count { all: self.tally.settled(), own: self.own }
    }
}

/// How many cases of each group.
pub async fn count(
    board: &Board,
    (condition, by): (Condition, Column),
) -> Result<BTreeMap<String, Count>, AppError> {
    let query = grouped(board, condition, by);
    let rows: Vec<(String, i64, i64)> =
        query.into_tuple().all(&board.session.platform().db).await?;
    let count = |all, own| Count { all: unsigned(all), own: unsigned(own) };
    Ok(rows.into_iter().map(|(group, all, own)| (group, count(all, own))).collect())
}

/// Group, number, and number of the reader's own.
fn grouped(board: &Board, condition: Condition, by: Column) -> Select<Entity> {
    Entity::find()
        .filter(condition)
        .select_only()
        .column_as(group(by), PART)
        .column_as(Column::CaseId.count(), "n")
        .column_as(own(board), "own")
        .group_by(Expr::col(PART))
}

/// What rows are grouped under.
const PART: &str = "part";

/// What rows are grouped by; those without a hamlet are a group too.
fn group(by: Column) -> Expr {
    let column = Expr::col((Entity, by));
    match by {
        Column::Hamlet => Func::coalesce([column, Expr::val("")]).into(),
        _ => column,
    }
}

fn own(board: &Board) -> Expr {
    let units = board.own.iter().copied();
    let one = Expr::case(Expr::col((Entity, Column::UnitId)).is_in(units), Expr::val(1_i64));
    Func::coalesce([Func::sum(one.finally(Expr::val(0_i64))).into(), Expr::val(0_i64)])
        .cast_as("bigint")
}

/// Group, number, number of own, working days, in time.
type SettledRow = (String, i64, i64, Option<i32>, Option<bool>);

/// What was settled of each group: how long it took and whether it was in time.
pub async fn settled(
    board: &Board,
    condition: Condition,
    by: Column,
) -> Result<BTreeMap<String, Settled>, AppError> {
    let query = grouped(board, condition, by)
        .column(Column::WorkingDays)
        .column(Column::InTime)
        .group_by(Column::WorkingDays)
        .group_by(Column::InTime);
    let rows: Vec<SettledRow> = query.into_tuple().all(&board.session.platform().db).await?;
    let mut groups: BTreeMap<String, Settled> = BTreeMap::new();
    for (group, all, own, days, in_time) in rows {
        let settled = groups.entry(group).or_default();
        settled.tally.add(days, in_time, unsigned(all));
        settled.own += unsigned(own);
    }
    Ok(groups)
}

/// What was settled by each unit.
pub async fn by_unit(board: &Board) -> Result<Vec<(UnitId, Tally)>, AppError> {
    let rows: Vec<(UnitId, Option<i32>, Option<bool>, i64)> = Entity::find()
        .filter(board.counts(Asked::Settled(board.period)))
        .select_only()
        .columns([Column::UnitId, Column::WorkingDays, Column::InTime])
        .column_as(Column::CaseId.count(), "n")
        .group_by(Column::UnitId)
        .group_by(Column::WorkingDays)
        .group_by(Column::InTime)
        .into_tuple()
        .all(&board.session.platform().db)
        .await?;
    let mut units: BTreeMap<UnitId, Tally> = BTreeMap::new();
    for (unit, days, in_time, n) in rows {
        units.entry(unit).or_default().add(days, in_time, unsigned(n));
    }
    Ok(units.into_iter().collect())
}

/// One issue of one programme, or of none.
pub type Crossing = (Issue, Option<String>);

/// What came in, by issue and programme.
pub async fn crossings(board: &Board) -> Result<BTreeMap<Crossing, Count>, AppError> {
    let rows: Vec<(Issue, Option<String>, i64, i64)> = Entity::find()
        .filter(board.counts(Asked::Received(board.period)))
        .select_only()
        .columns([Column::Issue, Column::Programme])
        .column_as(Column::CaseId.count(), "n")
        .column_as(own(board), "own")
        .group_by(Column::Issue)
        .group_by(Column::Programme)
        .into_tuple()
        .all(&board.session.platform().db)
        .await?;
    let count = |all, own| Count { all: unsigned(all), own: unsigned(own) };
    let crossing = |(issue, programme, all, own)| ((issue, programme), count(all, own));
    Ok(rows.into_iter().map(crossing).collect())
}

pub fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}
