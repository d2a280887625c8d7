//! `/meja/persetujuan` and `/meja/eskalasi`.

use super::proposals::Proposals;
use super::{Waiting, count, read};
use crate::journey::casework::{Answer, BEFORE, Pager, UndoOffer};
use crate::journey::desk::lists::telling;
use crate::journey::desk::paging::{Cursor, Ordering, PAGE, capped, cut, page_before};
use crate::journey::desk::queue::{
    CaseRow, Cell, Column, Shows, TableRow, done_of, gone, head, lines, row, said, undo,
};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, see_other};
use actix_web::web::Query;
use serde::Serialize;

/// The columns of the queue that stand here too: whom it is about as far as the queue may say it.
const SHOWN: &[Shows] =
    &[Shows::Code, Shows::Person, Shows::Issue, Shows::Place, Shows::Status, Shows::Left];
/// What was proposed stands behind so many of them.
const BEFORE_PROPOSAL: usize = 4;

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
    let rows = read(&session, which, (after, PAGE)).await?;
    if let Some(row) = before.or(after.filter(|_| rows.is_empty())) {
        let ways = (which.ways(&session.officer), Ordering::Due);
        let behind = page_before(&session.platform().db, ways, row).await?;
        return Ok(see_other(&telling(&which.at(behind), query)));
    }
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
