//! The queue's rows: late first by the next clock, then by id; 50 at a time, going on where the last
//! page ended. Every query is joined by AND with the officer's reach.

use super::view::{Today, View};
use crate::casefile::{ClockColumns, reach::reach};
use crate::journey::desk::paging::{Cursor, Ordering, counts};
use crate::platform::error::AppError;
use crate::rules::act::Officer;
use crate::rules::ticket_code::{ALPHABET, LENGTH, TicketCode};
use crate::rules::words::clean;
use entity::Moment;
use entity::case::{CaseId, CaseStatus, Column, Confidentiality, Entity, Issue, Priority};
use entity::officer::OfficerId;
use entity::person;
use entity::sla_rule::{AllowanceUnit, Stage};
use entity::unit::UnitId;
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DerivePartialModel, EntityTrait, QueryFilter,
    QuerySelect, QueryTrait,
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

/// What is asked of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub view: View,
    pub issue: Option<Issue>,
    pub status: Option<CaseStatus>,
    /// Part of a code or of a name.
    pub search: Option<String>,
}

impl Asked {
    /// A view without filters.
    pub const fn view(view: View) -> Self {
        Self { view, issue: None, status: None, search: None }
    }

    /// How many filters are set.
    pub fn filters(&self) -> usize {
        [self.issue.is_some(), self.status.is_some(), self.search.is_some()]
            .into_iter()
            .filter(|set| *set)
            .count()
    }

    fn condition(&self, officer: &Officer, today: Today) -> Condition {
        Condition::all()
            .add(reach(officer))
            .add(self.view.holds(officer, today))
            .add_option(self.issue.map(|issue| Column::Issue.eq(issue)))
            .add_option(self.status.map(|status| Column::Status.eq(status)))
            .add_option(self.search.as_deref().map(matches))
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
    let mut query = Entity::find().filter(asked.condition(officer, today));
    let by = |column: Column| Expr::col((Entity, column));
    Ordering { due: by(Column::ClockDueAt), id: by(Column::Id) }.page(
        QuerySelect::query(&mut query),
        after,
        limit,
    );
    Ok(query.into_partial_model().all(conn).await?)
}

/// The rows of these cases, as far as they are within reach.
pub async fn rows_of(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    cases: &[CaseId],
) -> Result<Vec<CaseRow>, AppError> {
    let query = Entity::find().filter(Column::Id.is_in(cases.iter().copied()));
    Ok(query.filter(reach(officer)).into_partial_model().all(conn).await?)
}

/// How many rows each question has.
pub async fn count(
    conn: &impl ConnectionTrait,
    (officer, today): (&Officer, Today),
    asked: &[Asked],
) -> Result<Vec<u64>, AppError> {
    let list = |one: &Asked| Entity::find().filter(one.condition(officer, today)).into_query();
    counts(conn, asked.iter().map(list).collect()).await
}

/// Cases whose code begins so, or somebody in them is called so. Names that were given in confidence
/// are not stored in clear and are never found.
fn matches(text: &str) -> Condition {
    let called = Func::lower(Expr::col((person::Entity, person::Column::Name)))
        .like(LikeExpr::new(format!("%{}%", escaped(&text.to_lowercase()))).escape('\\'));
    let named = Query::select()
        .expr(Expr::val(1))
        .from(person::Entity)
        .and_where(Expr::col((person::Entity, person::Column::CaseId)).equals((Entity, Column::Id)))
        .and_where(called)
        .take();
    Condition::any()
        .add_option(code_part(text).map(|part| Column::Code.starts_with(part)))
        .add(Expr::exists(named))
}

/// A whole code, or the beginning of one as it is typed.
fn code_part(text: &str) -> Option<String> {
    if let Ok(code) = TicketCode::parse(text) {
        return Some(code.as_str().to_owned());
    }
    let part: String =
        text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_uppercase();
    let looks_like_one =
        (3..=LENGTH).contains(&part.len()) && part.chars().all(|c| ALPHABET.contains(c));
    looks_like_one.then_some(part)
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// What was typed into the search, if it is enough to search for.
pub fn searched(text: &str) -> Option<String> {
    let text: String = clean(text).chars().take(80).collect();
    (text.chars().count() >= 2).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_are_letters_like_others() {
        assert_eq!(escaped(r"100%_\"), r"100\%\_\\");
    }

    #[test]
    fn the_beginning_of_a_code_is_recognised_and_a_name_is_not() {
        assert_eq!(code_part("7k3m9-2"), Some("7K3M92".to_owned()));
        assert_eq!(code_part("Siti"), None, "I is in no code");
        assert_eq!(code_part("7k"), None);
    }

    #[test]
    fn a_search_needs_two_letters_and_takes_eighty() {
        assert_eq!(searched(" a "), None);
        assert_eq!(searched("\0ab\0").as_deref(), Some("ab"));
        assert_eq!(searched(&"x".repeat(100_000)).map(|text| text.len()), Some(80));
    }
}
