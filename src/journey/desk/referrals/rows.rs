//! Referrals of the officer's units, each with its own clock, among the cases within reach.

use super::shelf::{Direction, Shelf};
use crate::casefile::reach::reach;
use crate::journey::casework::working_units;
use crate::journey::desk::paging::{Cursor, Ordering, counts};
use crate::journey::desk::queue::Today;
use crate::platform::error::AppError;
use crate::rules::act::Officer;
use entity::Moment;
use entity::case::{self, CaseId, Confidentiality, Issue, Priority};
use entity::officer::OfficerId;
use entity::referral::{Column, Entity, ReferralId, ReferralKind, ReferralStatus};
use entity::unit::UnitId;
use sea_orm::sea_query::{CaseStatement, Expr, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, RelationDef,
};

/// What a line of the list needs.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ReferralRow {
    pub id: ReferralId,
    pub case_id: CaseId,
    pub kind: ReferralKind,
    pub status: ReferralStatus,
    pub from_unit_name: String,
    pub to_unit_name: String,
    pub to_unit_id: UnitId,
    /// Who works on it.
    pub assignee_id: Option<OfficerId>,
    pub sent_at: Moment,
    pub accept_due_at: Moment,
    pub reply_due_at: Moment,
    pub code: String,
    pub issue: Issue,
    pub priority: Priority,
    pub confidentiality: Confidentiality,
    /// The case's version, to accept it as it was shown.
    pub version: i32,
}

impl ReferralRow {
    /// By when its next step is due: to be accepted, then to be answered.
    pub const fn due(&self) -> Option<Moment> {
        match self.status {
            ReferralStatus::Sent => Some(self.accept_due_at),
            status if status.is_open() => Some(self.reply_due_at),
            _ => None,
        }
    }

    /// Behind this row.
    pub const fn cursor(&self) -> Cursor {
        Cursor { due: self.due(), id: self.id.0 }
    }
}

/// The same as [`ReferralRow::due`], for the database.
pub fn due_column() -> Expr {
    let open = ReferralStatus::ALL.iter().copied().filter(|status| status.is_open());
    CaseStatement::new()
        .case(Column::Status.eq(ReferralStatus::Sent), Expr::col((Entity, Column::AcceptDueAt)))
        .case(Column::Status.is_in(open), Expr::col((Entity, Column::ReplyDueAt)))
        .into()
}

/// A page of rows, one more than fits when there are more.
pub async fn read(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    (direction, shelf): (Direction, Shelf),
    (after, limit): (Option<Cursor>, u64),
) -> Result<Vec<ReferralRow>, AppError> {
    let mut query = columns(list(officer, today, (direction, shelf)));
    Ordering { due: due_column(), id: Expr::col((Entity, Column::Id)) }.page(
        QuerySelect::query(&mut query),
        after,
        limit,
    );
    Ok(query.into_model().all(conn).await?)
}

/// Those of the referrals received that are named.
pub async fn named(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    ids: &[ReferralId],
) -> Result<Vec<ReferralRow>, AppError> {
    let query = list(officer, today, (Direction::In, Shelf::All))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(Column::Id);
    Ok(columns(query).into_model().all(conn).await?)
}

fn columns(query: sea_orm::Select<Entity>) -> sea_orm::Select<Entity> {
    query
        .select_only()
        .columns([
            Column::Id,
            Column::CaseId,
            Column::Kind,
            Column::Status,
            Column::FromUnitName,
            Column::ToUnitName,
            Column::ToUnitId,
            Column::AssigneeId,
            Column::SentAt,
            Column::AcceptDueAt,
            Column::ReplyDueAt,
        ])
        .columns([
            case::Column::Code,
            case::Column::Issue,
            case::Column::Priority,
            case::Column::Confidentiality,
            case::Column::Version,
        ])
}

/// How many rows each shelf has.
pub async fn count(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    asked: &[(Direction, Shelf)],
) -> Result<Vec<u64>, AppError> {
    let select =
        |one: &(Direction, Shelf)| -> SelectStatement { list(officer, today, *one).into_query() };
    counts(conn, asked.iter().map(select).collect()).await
}

fn list(
    officer: &Officer,
    today: Today,
    (direction, shelf): (Direction, Shelf),
) -> sea_orm::Select<Entity> {
    let units = working_units(officer);
    let ours = match direction {
        Direction::In => Column::ToUnitId.is_in(units),
        Direction::Out => Column::FromUnitId.is_in(units),
    };
    Entity::find()
        .join(JoinType::InnerJoin, its_case())
        .filter(ours)
        .filter(reach(officer))
        .filter(shelf.holds(direction, today, officer.id))
}

fn its_case() -> RelationDef {
    Entity::belongs_to(case::Entity).from(Column::CaseId).to(case::Column::Id).into()
}
