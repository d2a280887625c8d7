//! Referrals of the officer's units, each with its own clock, among the cases within reach.

use super::question::Question;
use super::shelf::Direction;
use crate::casefile::reach::reach;
use crate::journey::casework::working_units;
use crate::journey::desk::paging::{Cursor, Ordering, counts};
use crate::journey::desk::queue::Today;
use crate::platform::error::AppError;
use crate::rules::act::Officer;
use entity::Moment;
use entity::case::{self, CaseId, Confidentiality, Issue, Priority};
use entity::referral::{Column, Entity, ReferralId, ReferralKind, ReferralStatus};
use entity::unit::UnitId;
use sea_orm::sea_query::{CaseStatement, Expr, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, JoinType, QueryFilter,
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
    pub sent_at: Moment,
    pub accept_due_at: Moment,
    pub reply_due_at: Moment,
    pub code: String,
    pub issue: Issue,
    pub priority: Priority,
    pub confidentiality: Confidentiality,
    pub village_code: String,
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
    question: &Question,
    (after, limit): (Option<Cursor>, u64),
) -> Result<Vec<ReferralRow>, AppError> {
    let mut query = list(officer, question, (today, conn.get_database_backend()))
        .select_only()
        .columns([
            Column::Id,
            Column::CaseId,
            Column::Kind,
            Column::Status,
            Column::FromUnitName,
            Column::ToUnitName,
            Column::ToUnitId,
            Column::SentAt,
            Column::AcceptDueAt,
            Column::ReplyDueAt,
        ])
        .columns([
            case::Column::Code,
            case::Column::Issue,
            case::Column::Priority,
            case::Column::Confidentiality,
            case::Column::VillageCode,
        ]);
    Ordering::Due { due: due_column(), id: Expr::col((Entity, Column::Id)) }.page(
        QuerySelect::query(&mut query),
        after,
        limit,
    );
    Ok(query.into_model().all(conn).await?)
}

/// How many rows each question has, counted up to `most`.
pub async fn count(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    asked: &[Question],
    most: u64,
) -> Result<Vec<u64>, AppError> {
    let with = (today, conn.get_database_backend());
    let select = |one: &Question| -> SelectStatement { list(officer, one, with).into_query() };
    counts(conn, asked.iter().map(select).collect(), most).await
}

fn list(
    officer: &Officer,
    question: &Question,
    (today, backend): (Today, DbBackend),
) -> sea_orm::Select<Entity> {
    let units = working_units(officer);
    Entity::find()
        .join(JoinType::InnerJoin, its_case())
        .filter(reach(officer))
        .filter(question.condition(&units, today, backend))
}

/// So many units are offered to choose from.
const MOST_UNITS: u64 = 300;

/// The units at the other end of the list's referrals, as far as their cases are in reach.
pub async fn other_units(
    conn: &impl ConnectionTrait,
    (officer, ours): (&Officer, &[UnitId]),
    direction: Direction,
) -> Result<Vec<UnitId>, AppError> {
    let (own, other) = match direction {
        Direction::In => (Column::ToUnitId, Column::FromUnitId),
        Direction::Out => (Column::FromUnitId, Column::ToUnitId),
    };
    Ok(Entity::find()
        .join(JoinType::InnerJoin, its_case())
        .filter(reach(officer))
        .filter(own.is_in(ours.to_vec()))
        .select_only()
        .column(other)
        .distinct()
        .limit(MOST_UNITS)
        .into_tuple()
        .all(conn)
        .await?)
}

fn its_case() -> RelationDef {
    Entity::belongs_to(case::Entity).from(Column::CaseId).to(case::Column::Id).into()
}
