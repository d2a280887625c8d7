//! Referrals of the officer's units, each with its own clock, among the cases within reach.

use super::question::Question;
use super::shelf::{Direction, Shelf};
use crate::casefile::reach::{Way, Ways, joined, reach, referral_not_bypassed};
use crate::journey::casework::working_units;
use crate::journey::desk::paging::{
    Cursor, Ordering, Total, counts, page_before, page_of, said_by_youngest,
};
use crate::journey::desk::queue::Today;
use crate::platform::error::AppError;
use crate::rules::access::{receiver_sees, sender_sees};
use crate::rules::act::Officer;
use entity::Moment;
use entity::case::{self, CaseId, Confidentiality, Issue, Priority};
use entity::officer::OfficerId;
use entity::referral::{Column, Entity, ReferralId, ReferralKind, ReferralStatus};
use entity::unit::UnitId;
use sea_orm::sea_query::{Expr, ExprTrait, NullOrdering, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, Order,
    QueryFilter, QueryOrder, QuerySelect, RelationDef,
};
use std::collections::BTreeSet;

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
    /// What it is about, as the referral says, and as the case does.
    pub programme: Option<String>,
    pub case_programme: Option<String>,
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

    /// The service it is about.
    pub fn service(&self) -> Option<&str> {
        self.programme.as_deref().or(self.case_programme.as_deref())
    }

    /// Behind this row.
    pub const fn cursor(&self) -> Cursor {
        Cursor { due: self.due(), id: self.id.0 }
    }
}

/// Which referral a row was about, and the version of its case when it was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    pub referral: ReferralId,
    pub version: i32,
}

impl Shown {
    /// From what a row's mark sends; none when it is no such thing.
    pub fn parse(value: &str) -> Option<Self> {
        let (referral, version) = value.split_once('.')?;
        Some(Self { referral: referral.parse().ok()?, version: version.parse().ok()? })
    }

    /// What a row's mark sends.
    pub fn value(row: &ReferralRow) -> String {
        format!("{}.{}", row.id, row.version)
    }
}

/// A page of rows, one more than fits when there are more.
pub async fn read(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    question: &Question,
    (after, limit): (Option<Cursor>, u64),
) -> Result<Vec<ReferralRow>, AppError> {
    let question = &question.led(conn, (officer, today)).await?;
    let order = question.order.ordering();
    let page = page_of(ways(officer, question, today), order, after, limit);
    let rows =
        Entity::find().join(JoinType::InnerJoin, its_case()).filter(Column::Id.in_subquery(page));
    let rows = match order {
        Ordering::Due => rows
            .order_by_with_nulls(Column::StepDueAt, Order::Asc, NullOrdering::Last)
            .order_by_asc(Column::Id),
        Ordering::Newest => rows.order_by_desc(Column::Id),
    };
    Ok(columns(rows).into_model().all(conn).await?)
}

/// Behind which row the page begins that ends where this row stands; none for the first page.
pub async fn before(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    question: &Question,
    row: Cursor,
) -> Result<Option<Cursor>, AppError> {
    let question = &question.led(conn, (officer, today)).await?;
    let ways = ways(officer, question, today);
    Ok(page_before(conn, (ways, question.order.ordering()), row).await?)
}

/// Those of the named referrals that are the officer's units' and within reach.
pub async fn named(
    conn: &impl ConnectionTrait,
    (officer, direction): (&Officer, Direction),
    ids: &[ReferralId],
) -> Result<Vec<ReferralRow>, AppError> {
    let query = Entity::find()
        .join(JoinType::InnerJoin, its_case())
        .filter(direction.ours().is_in(working_units(officer)))
        .filter(reach(officer))
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
            Column::Programme,
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
        .column_as(case::Column::Programme, "case_programme")
}

/// How many rows one question has.
pub async fn total(
    conn: &impl ConnectionTrait,
    whose: (&Officer, Today),
    question: &Question,
) -> Result<Total, AppError> {
    let most = Total::most(!question.filters.pairs().is_empty());
    let counts = count(conn, whose, std::slice::from_ref(question), most).await?;
    Ok(Total::of(counts.first().copied().unwrap_or_default(), most))
}

/// How many rows each question has, counted up to `most`.
pub async fn count(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    asked: &[Question],
    most: u64,
) -> Result<Vec<u64>, AppError> {
    let mut lists = Vec::with_capacity(asked.len());
    for one in asked {
        lists.push(ways(officer, &one.led(conn, (officer, today)).await?, today));
    }
    counts(conn, lists, most).await
}

/// One way for each unit and status: in an index of both, referrals stand by their next step.
fn ways(officer: &Officer, question: &Question, today: Today) -> Ways {
    let (direction, shelf) = (question.direction, question.shelf);
    let units: BTreeSet<UnitId> = working_units(officer).into_iter().collect();
    let mut ways = Vec::new();
    for unit in units {
        for status in shelf.statuses(direction) {
            let theirs =
                Condition::all().add(direction.ours().eq(unit)).add(Column::Status.eq(status));
            let asked =
                joined([theirs, shelf.asks(today, officer.id), referral_not_bypassed(officer)]);
            let of_case = [within_reach(officer, direction, status), question.narrowed(today)];
            ways.push(way(asked, joined(of_case)));
        }
    }
    if ways.is_empty() {
        ways.push(way(Condition::all(), reach(officer)));
    }
    Ways { ways, apart: true }
}

/// A referral in a status that its unit sees the case by needs no other reason to see it, but that nobody
/// of the unit is complained about.
fn within_reach(officer: &Officer, direction: Direction, status: ReferralStatus) -> Condition {
    let seen = match direction {
        Direction::In => receiver_sees(status),
        Direction::Out => sender_sees(status),
    };
    if seen { Condition::all() } else { reach(officer) }
}

/// Their cases are looked at only where something is asked of them.
fn way(which: Condition, of_case: Condition) -> Way {
    let mut rows = Query::select().from(Entity).cond_where(which).take();
    if !of_case.is_empty() {
        let its_case = Expr::col((Entity, Column::CaseId)).equals((case::Entity, case::Column::Id));
        rows.inner_join(case::Entity, its_case).cond_where(of_case);
    }
    Way {
        rows,
        due: Expr::col((Entity, Column::StepDueAt)),
        id: Expr::col((Entity, Column::Id)),
        in_order: true,
        repeats: false,
    }
}

/// The units to choose from are those of so many referrals of each status.
const YOUNGEST: u64 = 40;

/// The units at the other end of the list's youngest referrals, and the one that was chosen. All there
/// have ever been would be a walk over the whole list.
pub async fn other_units(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    (direction, chosen): (Direction, Option<UnitId>),
) -> Result<BTreeSet<UnitId>, AppError> {
    let all = Question::shelf(direction, Shelf::All);
    let other = Expr::col((Entity, direction.theirs()));
    let rows =
        conn.query_all(&said_by_youngest(ways(officer, &all, today), &other, YOUNGEST)).await?;
    let units = rows.iter().map(|row| row.try_get("", "id")).collect::<Result<Vec<_>, _>>()?;
    Ok(units.into_iter().chain(chosen).collect())
}

fn its_case() -> RelationDef {
    Entity::belongs_to(case::Entity).from(Column::CaseId).to(case::Column::Id).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_names_a_referral_and_a_version_or_nothing() {
        let referral = ReferralId(uuid::Uuid::now_v7());
        let shown = Shown { referral, version: 3 };
        assert_eq!(Shown::parse(&format!("{referral}.3")), Some(shown));
        for odd in ["", "x", "018f", "018f.1", ".1", "7K3M92QFXA"] {
            assert_eq!(Shown::parse(odd), None, "{odd}");
        }
    }
}
