//! `/meja/antrean`: one view of the queue, filtered and paged.

use super::asked::Asked;
use super::chips::{Chip, Known, chips};
use super::choices::FilterForm;
use super::columns::{Column, Shows, head, row};
use super::filters::{Filters, SEARCH};
use super::lines::{TableRow, lines};
use super::look::Look;
use super::rows::{CaseRow, before, read, total};
use super::tabs::{Tab, tabs};
use super::told::{done_of, gone, undo};
use super::view::{Today, View};
use crate::casefile;
use crate::casefile::reads::{self, Read};
use crate::casefile::search::Sought;
use crate::journey::casework::{Answer, BEFORE, Names, Pager, UndoOffer};
use crate::journey::desk::bulk::BulkBar;
use crate::journey::desk::lists::telling;
use crate::journey::desk::paging::{Cursor, PAGE, Total, cut};
use crate::journey::desk::views::{self, SaveOffer};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, see_other};
use crate::platform::paths;
use crate::regions::places;
use crate::rules::search_words::holds_number;
use actix_web::web::Query;
use entity::access_log::ReadKind;
use entity::case::CaseId;
use entity::saved_view::DeskList;
use serde::Serialize;

/// An address's query, as it came.
pub type Pairs = Vec<(String, String)>;

/// The queue.
#[derive(Debug, Serialize)]
pub struct QueuePage {
    pub tabs: Vec<Tab>,
    pub view: String,
    pub view_label: String,
    pub find: FindForm,
    pub form: FilterForm,
    pub chips: Vec<Chip>,
    /// More fits the search than it looks at.
    pub cut: bool,
    /// Where whatever begins so is sought too; empty where it was.
    pub wider_href: String,
    pub look: Look,
    pub save: SaveOffer,
    /// The view without filters.
    pub clear_href: String,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    pub total: String,
    pub pager: Pager,
    pub all_href: String,
    /// When the list was read.
    pub read_at: String,
    /// What was just done, when that took the case out of reach or led back here.
    pub done: String,
    pub undo: Option<UndoOffer>,
    /// It took the case out of the officer's reach.
    pub gone: bool,
    pub bulk: BulkBar,
}

/// The search, above every list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FindForm {
    pub text: String,
    /// The list it is on: its filters stay.
    pub list: String,
    /// Which list of referrals that is; empty for the queue.
    pub kind: String,
    pub error: String,
}

/// What the address says under `name`.
pub fn said<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// The page the address is at.
pub fn after(pairs: &[(String, String)]) -> Option<Cursor> {
    said(pairs, "sesudah")?.parse().ok()
}

/// The row before which a page is asked for.
pub fn page_before(pairs: &[(String, String)]) -> Option<Cursor> {
    said(pairs, BEFORE)?.parse().ok()
}

/// The cases of the list that is asked for, in its order, at most so many.
pub async fn ids(
    session: &OfficerSession,
    asked: &Asked,
    most: u64,
) -> Result<Vec<CaseId>, AppError> {
    let whose = (&session.officer, super::today(session).await?);
    let rows = read(&session.platform().db, whose, asked, (None, most)).await?;
    let (rows, _) = cut(rows, most, CaseRow::cursor);
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Shows the queue; a whole code that is within reach opens its case at once.
pub async fn show(session: OfficerSession, query: Query<Pairs>) -> Answer {
    let asked = super::asked(&session, &query).await?;
    if said(&query, SEARCH).is_some_and(holds_number) && asked.filters.sought.is_none() {
        // Somebody's number, written into the address by hand: it does not stay there.
        return Ok(see_other(&asked.address(None)));
    }
    if let Some(row) = page_before(&query) {
        return to_page_before(&session, (&asked, &query), row).await;
    }
    if asked.filters.sought.is_some() {
        let read = Read::of(ReadKind::Search, "queue");
        reads::note(session.platform(), &session.officer, read).await?;
    }
    if let Some(sought) = &asked.filters.sought
        && let Some(href) = found_by_code(&session, sought).await?
    {
        return Ok(see_other(&href));
    }
    let page = page(&session, &asked, &query).await?;
    if let Some(row) = after(&query).filter(|_| page.rows.is_empty()) {
        return to_page_before(&session, (&asked, &query), row).await;
    }
    let frame = session.frame(say(session.public.language, "desk-queue-title", &[]));
    render(session.platform(), frame.with_script("queue.js"), &page)
}

/// On to the page that ends before this row: the one somebody goes back to, or that is left when the rows of
/// the page they were on have gone.
async fn to_page_before(
    session: &OfficerSession,
    (asked, query): (&Asked, &Pairs),
    row: Cursor,
) -> Answer {
    let whose = (&session.officer, super::today(session).await?);
    let behind = before(&session.platform().db, whose, asked, row).await?;
    Ok(see_other(&telling(&asked.address(behind), query)))
}

/// The case whose whole code is sought, if it is within reach.
pub async fn found_by_code(
    session: &OfficerSession,
    sought: &Sought,
) -> Result<Option<String>, AppError> {
    let Some(code) = sought.code() else { return Ok(None) };
    match casefile::open_by_code(&session.platform().db, &session.officer, &code).await {
        Ok(_) => Ok(Some(paths::case(code.as_str()))),
        Err(casefile::CaseError::Refused(_)) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

/// The page the address asks for, and the cursor behind it.
struct List {
    rows: Vec<CaseRow>,
    after: Option<Cursor>,
    next: Option<Cursor>,
    total: Total,
}

impl List {
    fn begins(&self) -> Option<Cursor> {
        self.rows.first().map(CaseRow::cursor)
    }
}

async fn list(
    session: &OfficerSession,
    today: Today,
    asked: &Asked,
    after: Option<Cursor>,
) -> Result<List, AppError> {
    let (db, whose) = (&session.platform().db, (&session.officer, today));
    let rows = read(db, whose, asked, (after, PAGE)).await?;
    let (rows, next) = cut(rows, PAGE, CaseRow::cursor);
    Ok(List { rows, after, next, total: total(db, whose, asked).await? })
}

async fn page(
    session: &OfficerSession,
    asked: &Asked,
    query: &Pairs,
) -> Result<QueuePage, AppError> {
    let language = session.public.language;
    let today = super::today(session).await?;
    let asked = &asked.led(&session.platform().db, (&session.officer, today)).await?;
    let list = list(session, today, asked, after(query)).await?;
    let gazetteer = places(session.platform()).await?;
    let names = Names::load(&session.platform().db, asked.filters.officer(), []).await?;
    let known = Known { language, today, places: &gazetteer, names: &names };
    let tabs = tabs(session, today, (asked, list.total)).await?;
    let misconduct = tabs.iter().any(|tab| tab.href.contains(View::Misconduct.word()));
    let taste = views::taste(session).await?;
    let shown = Shows::chosen(&taste.columns);
    let lines = lines(session, &list.rows, &asked.carried(list.after)).await?;
    Ok(QueuePage {
        view: asked.view.word().to_owned(),
        view_label: tabs
            .iter()
            .find(|tab| tab.current)
            .map(|tab| tab.label.clone())
            .unwrap_or_default(),
        tabs,
        look: Look::of(language, &taste),
        save: SaveOffer::of(session, DeskList::Queue, !asked.is_plain()),
        find: FindForm {
            text: asked.filters.sought.as_ref().map_or("", |sought| sought.as_str()).to_owned(),
            list: asked.query(None),
            ..FindForm::default()
        },
        form: FilterForm::of(session, asked, (&gazetteer, &names), misconduct).await?,
        chips: chips(asked, &known),
        wider_href: wider(asked),
        cut: asked.filters.sought.as_ref().is_some_and(Sought::has_more),
        clear_href: paths::queue(asked.view.word()),
        columns: head(language, &shown),
        rows: lines.iter().map(|line| row(line, &shown)).collect(),
        total: list.total.words(language),
        pager: Pager::of(|at| asked.address(at), list.after, (list.begins(), list.next)),
        all_href: paths::queue(View::All.word()),
        read_at: crate::platform::format::time_of_day(language, session.now(), today.zone),
        done: done_of(language, query),
        undo: undo(session, query).await?,
        gone: gone(session, query).await?,
        bulk: BulkBar::of(
            session,
            (DeskList::Queue, asked.address(list.after)),
            said(query, "tanpa-pilihan").is_some(),
        ),
    })
}

/// The same search for whatever begins so.
fn wider(asked: &Asked) -> String {
    let sought = asked.filters.sought.as_ref().and_then(Sought::wider);
    let filters = sought.map(|sought| Filters { sought: Some(sought), ..asked.filters.clone() });
    filters.map(|filters| asked.with(filters).address(None)).unwrap_or_default()
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "desk/queue.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        super::samples::queues()
    }
}
