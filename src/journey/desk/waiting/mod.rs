//! What waits for somebody higher up: outcomes to be decided, and cases that came up because they had
//! waited too long. Each is a list of its own, and stands on the day of those it is for.

mod page;
mod proposals;

pub use page::{WaitingPage, decisions, escalations};

use super::paging::{Cursor, LIST_COUNTED, Ordering, counts, cut, page_of};
use super::queue::{CaseRow, Item, Line, lines, rows_of};
use super::today::led;
use crate::casefile::directory::open_statuses;
use crate::casefile::reach::{Span, Ways, ways};
use crate::journey::casework::{lists, working_units};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::rules::act::Officer;
use entity::case::{CaseId, CaseStatus, Column as Of, Entity};
use entity::case_event::{self, ActKind};
use proposals::Proposals;
use sea_orm::sea_query::{Expr, ExprTrait, Query as Sql};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// An outcome was proposed, and this officer may decide it.
    Decision,
    /// It was moved up to one of the officer's units by the clock or by somebody.
    Escalated,
}

impl Waiting {
    /// Its word in addresses and in the catalogue.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Decision => lists::DECISIONS,
            Self::Escalated => lists::ESCALATIONS,
        }
    }

    /// Where its list is.
    pub fn href(self) -> String {
        format!("/meja/{}", self.word())
    }

    /// The page of it behind a row.
    fn at(self, after: Option<Cursor>) -> String {
        let behind = after.map(|row| format!("?setelah={row}")).unwrap_or_default();
        format!("{}{behind}", self.href())
    }

    /// What its links carry, so that a case opened from it goes on and back in it.
    pub fn carried(self) -> String {
        format!("tampilan={}", self.word())
    }

    /// Its cases, by the ways of the officer's reach: what their units hold, first due first.
    fn ways(self, officer: &Officer) -> Ways {
        let (statuses, narrowed) = match self {
            // What is proposed is decided while it is handled, and at no other time.
            Self::Decision => (
                vec![CaseStatus::Handling],
                Condition::all().add(Of::ProposedOutcome.is_not_null()).add(decidable(officer)),
            ),
            Self::Escalated => (
                open_statuses().collect(),
                Condition::all()
                    .add(Of::OwnerUnitId.is_in(working_units(officer)))
                    .add(Expr::exists(escalated())),
            ),
        };
        ways(officer, &Span::Held(statuses), &narrowed.into())
    }
}

/// By somebody else, unless a single hand may do both.
fn decidable(officer: &Officer) -> Condition {
    let alone =
        officer.posts.iter().filter(|post| post.unit.single_handed).map(|post| post.unit.id);
    let by_another =
        Condition::any().add(Of::ProposedBy.ne(officer.id)).add(Of::OwnerUnitId.is_in(alone));
    let units = led(officer);
    let held = Condition::any()
        .add(Of::OwnerUnitId.is_in(units.clone()))
        .add(Of::EmergencyUnitId.is_in(units));
    Condition::all().add(held).add(by_another)
}

fn escalated() -> sea_orm::sea_query::SelectStatement {
    Sql::select()
        .expr(Expr::val(1))
        .from(case_event::Entity)
        .and_where(case_event::Column::Act.eq(ActKind::Escalate))
        .and_where(
            Expr::col((case_event::Entity, case_event::Column::CaseId)).equals((Entity, Of::Id)),
        )
        .take()
}

/// How many there are, counted no further than any list.
pub async fn count(session: &OfficerSession, which: Waiting) -> Result<u64, AppError> {
    let list = vec![which.ways(&session.officer)];
    let counted = counts(&session.platform().db, list, LIST_COUNTED).await?;
    Ok(counted.first().copied().unwrap_or_default())
}

/// The first of them, as lines of the day.
pub async fn first(
    session: &OfficerSession,
    which: Waiting,
    most: u64,
) -> Result<Vec<Item>, AppError> {
    let (rows, _) = cut(read(session, which, (None, most)).await?, most, CaseRow::cursor);
    let proposals = Proposals::of(session, &rows).await?;
    let lines = lines(session, &rows, &which.carried()).await?;
    let item = |(row, line): (&CaseRow, Line)| {
        let item = line.item("");
        let tag = proposals.outcome(row.id).unwrap_or_else(|| item.tag.clone());
        Item { tag, ..item }
    };
    Ok(rows.iter().zip(lines).map(item).collect())
}

/// Late first: in the order of what is due, as the queue.
pub async fn read(
    session: &OfficerSession,
    which: Waiting,
    (after, limit): (Option<Cursor>, u64),
) -> Result<Vec<CaseRow>, AppError> {
    let (db, officer) = (&session.platform().db, &session.officer);
    let page = page_of(which.ways(officer), Ordering::Due, after, limit);
    let ids: Vec<CaseId> = Entity::find()
        .select_only()
        .column(Of::Id)
        .filter(Of::Id.in_subquery(page))
        .into_tuple()
        .all(db)
        .await?;
    let mut rows = rows_of(db, officer, &ids).await?;
    rows.sort_by_key(|row| (row.clock_due_at.is_none(), row.clock_due_at, row.id.0));
    Ok(rows)
}
