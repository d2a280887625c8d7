//! `/meja/antrean`: one view of the queue, filtered and paged.

use super::lines::{Cell, TableRow, lines};
use super::rows::{Asked, CaseRow, count, read, searched};
use super::tabs::{Tab, tabs};
use super::view::View;
use crate::casefile;
use crate::journey::casework::{
    Answer, AtCase, Choice, UndoOffer, choices, shown_code, with_none, word,
};
use crate::journey::desk::bulk::BulkBar;
use crate::journey::desk::paging::{Cursor, PAGE, capped, cut};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::platform::paths;
use crate::rules::ticket_code::TicketCode;
use actix_web::HttpResponse;
use actix_web::http::header::LOCATION;
use actix_web::web::Query;
use entity::case::{CaseId, CaseStatus, Issue, Language};
use serde::{Deserialize, Serialize};

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct QueueQuery {
    tampilan: Option<String>,
    masalah: Option<String>,
    status: Option<String>,
    cari: Option<String>,
    sesudah: Option<String>,
    selesai: Option<String>,
    /// The case that was done with.
    dari: Option<String>,
    /// Nothing was marked.
    #[serde(rename = "tanpa-pilihan")]
    unmarked: Option<String>,
}

/// The queue.
#[derive(Debug, Serialize)]
pub struct QueuePage {
    pub tabs: Vec<Tab>,
    pub view: String,
    pub view_label: String,
    pub search: String,
    pub issue: String,
    pub status: String,
    pub issues: Vec<Choice>,
    pub statuses: Vec<Choice>,
    pub filters: usize,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    pub total: String,
    pub first_href: String,
    pub next_href: String,
    pub all_href: String,
    /// What was just done, when that took the case out of reach or led back here.
    pub done: String,
    pub undo: Option<UndoOffer>,
    pub bulk: BulkBar,
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    pub label: String,
    pub kind: &'static str,
}

impl QueueQuery {
    /// What is asked; words we do not know ask for nothing.
    fn asked(&self) -> Asked {
        let search = self.cari.as_deref().and_then(searched);
        let otherwise = if search.is_some() { View::All } else { View::NeedsAction };
        Asked {
            view: self.tampilan.as_deref().and_then(View::of_word).unwrap_or(otherwise),
            issue: self.masalah.as_deref().and_then(|code| code.parse().ok()),
            status: self.status.as_deref().and_then(|code| code.parse().ok()),
            search,
        }
    }

    fn after(&self) -> Option<Cursor> {
        self.sesudah.as_deref()?.parse().ok()
    }
}

/// The cases of the list that this query asks for, in its order, at most so many.
pub async fn ids(
    session: &OfficerSession,
    query: &str,
    most: u64,
) -> Result<Vec<CaseId>, AppError> {
    let query: QueueQuery = serde_urlencoded::from_str(query).unwrap_or_default();
    let whose = (&session.officer, super::today(session).await?);
    let rows = read(&session.platform().db, whose, &query.asked(), (None, most)).await?;
    let (rows, _) = cut(rows, most, CaseRow::cursor);
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Shows the queue; a whole code that is within reach opens its case at once.
pub async fn show(session: OfficerSession, query: Query<QueueQuery>) -> Answer {
    let asked = query.asked();
    if let Some(href) = found_by_code(&session, &asked).await? {
        return Ok(HttpResponse::SeeOther().insert_header((LOCATION, href)).finish());
    }
    let page = page(&session, &asked, &query).await?;
    let frame = session.frame(say(session.public.language, "desk-queue-title", &[]));
    render(session.platform(), frame, &page)
}

async fn found_by_code(
    session: &OfficerSession,
    asked: &Asked,
) -> Result<Option<String>, AppError> {
    let code = asked.search.as_deref().and_then(|text| TicketCode::parse(text).ok());
    let Some(code) = code else { return Ok(None) };
    match casefile::open_by_code(&session.platform().db, &session.officer, &code).await {
        Ok(_) => Ok(Some(paths::case(code.as_str()))),
        Err(casefile::CaseError::Refused(_)) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

async fn page(
    session: &OfficerSession,
    asked: &Asked,
    query: &QueueQuery,
) -> Result<QueuePage, AppError> {
    let (db, language) = (&session.platform().db, session.public.language);
    let today = super::today(session).await?;
    let whose = (&session.officer, today);
    let (rows, next) =
        cut(read(db, whose, asked, (query.after(), PAGE)).await?, PAGE, CaseRow::cursor);
    let total = count(db, whose, std::slice::from_ref(asked)).await?;
    let view = asked.view.word();
    Ok(QueuePage {
        tabs: tabs(session, today, Some(asked.view)).await?,
        view: view.to_owned(),
        view_label: say(language, &format!("desk-view-{view}"), &[]),
        search: asked.search.clone().unwrap_or_default(),
        issue: asked.issue.map_or("", Issue::code).to_owned(),
        status: asked.status.map_or("", CaseStatus::code).to_owned(),
        issues: filter(language, "issue", "desk-all-issues", Issue::ALL.iter().map(|i| i.code())),
        statuses: filter(
            language,
            "status",
            "desk-all-statuses",
            CaseStatus::ALL.iter().map(|status| status.code()),
        ),
        filters: asked.filters(),
        columns: columns(language),
        rows: lines(session, &rows, view).await?.into_iter().map(TableRow::from).collect(),
        total: capped(language, total.first().copied().unwrap_or_default()),
        first_href: query.after().map(|_| address(asked, None)).unwrap_or_default(),
        next_href: next.map(|cursor| address(asked, Some(cursor))).unwrap_or_default(),
        all_href: paths::queue(View::All.word()),
        done: done(session, query),
        undo: undo(session, query).await?,
        bulk: BulkBar::of(session, address(asked, query.after()), query.unmarked.is_some()),
    })
}

/// What was done, and to which case.
fn done(session: &OfficerSession, query: &QueueQuery) -> String {
    let language = session.public.language;
    let what = done_words(language, query.selesai.as_deref());
    match &query.dari {
        Some(code) if !what.is_empty() => {
            let args = [("what", what.into()), ("code", shown_code(code).into())];
            say(language, "hands-done-of", &args)
        }
        _ => what,
    }
}

async fn undo(session: &OfficerSession, query: &QueueQuery) -> Result<Option<UndoOffer>, AppError> {
    let code = query.dari.as_deref().and_then(|code| TicketCode::parse(code).ok());
    match code.filter(|_| query.selesai.is_some()) {
        Some(code) => {
            let at = AtCase::bare(code.clone());
            UndoOffer::of_code(session, &at, code.as_str()).await
        }
        None => Ok(None),
    }
}

fn filter(
    language: Language,
    family: &str,
    none: &str,
    codes: impl Iterator<Item = &'static str>,
) -> Vec<Choice> {
    with_none(say(language, none, &[]), choices(language, family, codes))
}

/// The address of the same question, at another page.
fn address(asked: &Asked, after: Option<Cursor>) -> String {
    let mut pairs = vec![("tampilan", asked.view.word().to_owned())];
    pairs.extend(asked.issue.map(|issue| ("masalah", issue.code().to_owned())));
    pairs.extend(asked.status.map(|status| ("status", status.code().to_owned())));
    pairs.extend(asked.search.clone().map(|text| ("cari", text)));
    pairs.extend(after.map(|cursor| ("sesudah", cursor.to_string())));
    format!("/meja/antrean?{}", serde_urlencoded::to_string(pairs).unwrap_or_default())
}

/// What an act did, in words, if the address names one.
pub fn done_words(language: Language, act: Option<&str>) -> String {
    let act = act.and_then(|code| code.parse::<entity::case_event::ActKind>().ok());
    act.map(|act| word(language, "did", act.code())).unwrap_or_default()
}

/// The columns of the table.
pub fn columns(language: Language) -> Vec<Column> {
    [
        ("code", "code"),
        ("person", "main"),
        ("issue", "sub"),
        ("place", "meta"),
        ("status", "tag"),
        ("left", "due"),
        ("officer", "meta"),
    ]
    .map(|(key, kind)| Column { label: say(language, &format!("desk-col-{key}"), &[]), kind })
    .to_vec()
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "desk/queue.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let cells =
            ["7K3M9-2QFXA", "Suminah", "Saldo kosong", "Air Joman", "Baru", "Lewat 1 hari", ""];
        let cells = cells.map(|text| Cell { text: text.to_owned(), ..Cell::default() }).to_vec();
        let row = TableRow {
            value: "7K3M92QFXA".to_owned(),
            select_label: "Pilih laporan 7K3M9-2QFXA".to_owned(),
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            late: true,
            cells,
        };
        let tab = Tab {
            label: "Perlu tindakan".to_owned(),
            href: paths::queue("perlu-tindakan"),
            count: "1.000+".to_owned(),
            current: true,
        };
        let page = |rows: Vec<TableRow>, filters, view: View| Self {
            tabs: vec![tab.clone()],
            view: view.word().to_owned(),
            view_label: "Perlu tindakan".to_owned(),
            search: "<script>".to_owned(),
            issue: String::new(),
            status: "received".to_owned(),
            issues: vec![Choice::new("", "Semua masalah")],
            statuses: vec![Choice::new("", "Semua status")],
            filters,
            columns: columns(Language::Id),
            rows,
            total: "148".to_owned(),
            first_href: "/meja/antrean".to_owned(),
            next_href: "/meja/antrean?sesudah=1_2".to_owned(),
            all_href: paths::queue("semua"),
            done: "Laporan digolongkan".to_owned(),
            undo: Some(UndoOffer::sample()),
            bulk: BulkBar::sample(),
        };
        vec![
            page(vec![row], 1, View::NeedsAction),
            page(Vec::new(), 3, View::All),
            page(Vec::new(), 0, View::NeedsAction),
            page(Vec::new(), 0, View::Late),
        ]
    }
}
