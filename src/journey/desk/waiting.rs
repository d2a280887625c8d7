//! What waits for somebody higher up: outcomes to be decided, and cases that came up because they had
//! waited too long. Each is a list of its own, and stands on the day of those it is for.

use super::paging::{
    Cursor, LIST_COUNTED, Ordering, PAGE, capped, counts, cut, page_before, page_of,
};
use super::queue::{
    CaseRow, Cell, Column, Item, Line, Shows, TableRow, done_of, gone, head, lines, row, rows_of,
    said, undo,
};
use super::today::led;
use crate::casefile::directory::open_statuses;
use crate::casefile::reach::{Span, Ways, ways};
use crate::journey::casework::{
    Answer, BEFORE, Names, Pager, UndoOffer, lists, word, working_units,
};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, see_other};
use crate::rules::act::Officer;
use actix_web::web::Query;
use entity::case::{CaseId, CaseStatus, Column as Of, Entity, Outcome};
use entity::case_event::{self, ActKind};
use entity::officer::OfficerId;
use sea_orm::sea_query::{Expr, ExprTrait, Query as Sql};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use std::collections::HashMap;

/// The columns of the queue that stand here too: whom it is about as far as the queue may say it.
const SHOWN: &[Shows] =
    &[Shows::Code, Shows::Person, Shows::Issue, Shows::Place, Shows::Status, Shows::Left];
/// What was proposed stands behind so many of them.
const BEFORE_PROPOSAL: usize = 4;

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

/// What was proposed for the cases of a list, and by whom, in words.
#[derive(Default)]
struct Proposals(HashMap<CaseId, (String, String)>);

impl Proposals {
    async fn of(session: &OfficerSession, rows: &[CaseRow]) -> Result<Self, AppError> {
        if rows.is_empty() {
            return Ok(Self::default());
        }
        let db = &session.platform().db;
        let found: Vec<(CaseId, Outcome, Option<OfficerId>)> = Entity::find()
            .filter(Of::Id.is_in(rows.iter().map(|row| row.id)))
            .filter(Of::ProposedOutcome.is_not_null())
            .select_only()
            .columns([Of::Id, Of::ProposedOutcome, Of::ProposedBy])
            .into_tuple()
            .all(db)
            .await?;
        let names = Names::load(db, found.iter().filter_map(|(_, _, by)| *by), []).await?;
        let language = session.public.language;
        let words = |(case, outcome, by): (CaseId, Outcome, Option<OfficerId>)| {
            let by = by.and_then(|id| names.officer(id)).unwrap_or_default();
            (case, (word(language, "casework-outcome", outcome.code()), by.to_owned()))
        };
        Ok(Self(found.into_iter().map(words).collect()))
    }

    fn outcome(&self, case: CaseId) -> Option<String> {
        self.0.get(&case).map(|(outcome, _)| outcome.clone())
    }

    /// The two cells of a case.
    fn cells(&self, case: CaseId) -> [Cell; 2] {
        let (outcome, by) = self.0.get(&case).cloned().unwrap_or_default();
        [outcome, by].map(|text| Cell { text, ..Cell::default() })
    }
}

/// The head and the rows of the table.
async fn table(
    session: &OfficerSession,
    which: Waiting,
    rows: &[CaseRow],
) -> Result<(Vec<Column>, Vec<TableRow>), AppError> {
    let language = session.public.language;
    let lines = lines(session, rows, &which.carried()).await?;
    let mut columns = head(language, SHOWN);
    let mut shown: Vec<TableRow> = lines.iter().map(|line| row(line, SHOWN)).collect();
    if which == Waiting::Decision {
        let proposals = Proposals::of(session, rows).await?;
        let column = |key: &str| Column { label: say(language, key, &[]), kind: "meta" };
        let more = ["desk-col-proposed", "desk-col-proposed-by"].map(column);
        columns.splice(BEFORE_PROPOSAL..BEFORE_PROPOSAL, more);
        for (row, shown) in rows.iter().zip(&mut shown) {
            shown.cells.splice(BEFORE_PROPOSAL..BEFORE_PROPOSAL, proposals.cells(row.id));
        }
    }
    Ok((columns, shown))
}

/// The list.
#[derive(Debug, Serialize)]
pub struct WaitingPage {
    pub title: String,
    pub empty: String,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    pub total: String,
    pub pager: Pager,
    /// What was just done from here, in words, and how it is undone.
    pub done: String,
    pub undo: Option<UndoOffer>,
    /// It took the case out of the officer's reach.
    pub gone: bool,
}

type Pairs = Vec<(String, String)>;

/// Shows what is to be decided.
pub async fn decisions(session: OfficerSession, query: Query<Pairs>) -> Answer {
    show(session, Waiting::Decision, &query).await
}

/// Shows what came up.
pub async fn escalations(session: OfficerSession, query: Query<Pairs>) -> Answer {
    show(session, Waiting::Escalated, &query).await
}

/// A row the address names; nonsense is no row.
fn place(query: &Pairs, name: &str) -> Result<Option<Cursor>, Refusal> {
    let said = said(query, name).filter(|row| !row.is_empty());
    said.map(|row| row.parse().map_err(|()| Refusal::OutOfReach)).transpose()
}

async fn show(session: OfficerSession, which: Waiting, query: &Pairs) -> Answer {
    let (after, before) = (place(query, "setelah")?, place(query, BEFORE)?);
    if let Some(row) = before {
        let ways = (which.ways(&session.officer), Ordering::Due);
        let behind = page_before(&session.platform().db, ways, row).await?;
        return Ok(see_other(&which.at(behind)));
    }
    let rows = read(&session, which, (after, PAGE)).await?;
    let (rows, next) = cut(rows, PAGE, CaseRow::cursor);
    let begins = rows.first().map(CaseRow::cursor);
    let language = session.public.language;
    let total = capped(language, count(&session, which).await?);
    let title = say(language, &format!("desk-today-{}", which.word()), &[]);
    let (columns, rows) = table(&session, which, &rows).await?;
    let page = WaitingPage {
        empty: say(language, &format!("desk-today-{}-none", which.word()), &[]),
        columns,
        rows,
        total: say(language, "desk-total", &[("total", total.into())]),
        pager: Pager::of(|at| which.at(at), after, (begins, next)),
        title: title.clone(),
        done: done_of(language, query),
        undo: undo(&session, query).await?,
        gone: gone(&session, query).await?,
    };
    render(session.platform(), session.frame(title), &page)
}

impl Page for WaitingPage {
    const TEMPLATE: &'static str = "desk/waiting.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let column = |kind: &'static str| Column { label: "Kode".to_owned(), kind };
        let cell = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
        let row = TableRow {
            id: "l-7K3M9-2QFXA".to_owned(),
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            late: true,
            cells: vec![cell("7K3M9-2QFXA"), cell("Suminah"), cell("Dikabulkan")],
            ..TableRow::default()
        };
        let done = |rows: &[TableRow]| {
            let (words, offer) = ("Diputuskan: 7K3M9-2QFXA".to_owned(), UndoOffer::sample());
            if rows.is_empty() { (words, None) } else { (words, Some(offer)) }
        };
        let page = |rows: Vec<TableRow>| Self {
            done: done(&rows).0,
            undo: done(&rows).1,
            gone: rows.is_empty(),
            title: "Persetujuan".to_owned(),
            empty: "Tidak ada usul yang menunggu putusan Anda.".to_owned(),
            columns: ["code", "main", "meta"].map(column).to_vec(),
            rows,
            total: "1 laporan".to_owned(),
            pager: Pager::sample(),
        };
        vec![page(vec![row]), page(Vec::new())]
    }
}
