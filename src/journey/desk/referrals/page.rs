//! `/meja/rujukan/masuk` and `/meja/rujukan/keluar`.

use super::lines::lines;
use super::rows::{ReferralRow, count, read};
use super::shelf::{Direction, Shelf};
use crate::journey::casework::Answer;
use crate::journey::desk::paging::{Cursor, PAGE, capped, cut};
use crate::journey::desk::queue::{Cell, Column, Tab, TableRow, Today, today};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::platform::paths;
use actix_web::web::Query;
use entity::case::Language;
use serde::{Deserialize, Serialize};

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct ListQuery {
    tampilan: Option<String>,
    sesudah: Option<String>,
}

/// A list of referrals.
#[derive(Debug, Serialize)]
pub struct ReferralsPage {
    pub title: String,
    pub tabs: Vec<Tab>,
    pub shelf: String,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    pub total: String,
    pub empty: String,
    pub first_href: String,
    pub next_href: String,
    pub all_href: String,
}

/// The referrals the officer's units received.
pub async fn inbox(session: OfficerSession, query: Query<ListQuery>) -> Answer {
    show(&session, Direction::In, &query).await
}

/// The referrals the officer's units sent.
pub async fn outbox(session: OfficerSession, query: Query<ListQuery>) -> Answer {
    show(&session, Direction::Out, &query).await
}

async fn show(session: &OfficerSession, direction: Direction, query: &ListQuery) -> Answer {
    let page = page(session, direction, query).await?;
    render(session.platform(), session.frame(page.title.clone()), &page)
}

async fn page(
    session: &OfficerSession,
    direction: Direction,
    query: &ListQuery,
) -> Result<ReferralsPage, AppError> {
    let asked = query.tampilan.as_deref().and_then(|word| Shelf::of_word(direction, word));
    let shelf = asked.unwrap_or(Shelf::Waiting);
    let after: Option<Cursor> = query.sesudah.as_deref().and_then(|text| text.parse().ok());
    let today = today(session).await?;
    let whose = (&session.officer, today);
    let rows = read(&session.platform().db, whose, (direction, shelf), (after, PAGE)).await?;
    let (rows, next) = cut(rows, PAGE, ReferralRow::cursor);
    let language = session.public.language;
    let tabs = tabs(session, today, direction, Some(shelf)).await?;
    let total = tabs.iter().find(|tab| tab.current).map(|tab| tab.count.clone());
    Ok(ReferralsPage {
        title: say(language, &format!("desk-{}-title", direction.word()), &[]),
        total: total.unwrap_or_default(),
        tabs,
        shelf: shelf.word().to_owned(),
        columns: columns(language, direction),
        rows: lines(session, direction, &rows).await?.into_iter().map(TableRow::from).collect(),
        empty: say(language, &format!("desk-{}-empty", direction.word()), &[]),
        first_href: after.map(|_| address(direction, shelf, None)).unwrap_or_default(),
        next_href: next.map(|cursor| address(direction, shelf, Some(cursor))).unwrap_or_default(),
        all_href: address(direction, Shelf::All, None),
    })
}

/// The tabs of a list, each with its count.
pub async fn tabs(
    session: &OfficerSession,
    today: Today,
    direction: Direction,
    current: Option<Shelf>,
) -> Result<Vec<Tab>, AppError> {
    let shelves = direction.shelves();
    let asked: Vec<_> = shelves.iter().map(|shelf| (direction, *shelf)).collect();
    let counts = count(&session.platform().db, (&session.officer, today), &asked).await?;
    let language = session.public.language;
    let tab = |(shelf, count): (&Shelf, u64)| Tab {
        label: say(language, &format!("desk-shelf-{}-{}", direction.word(), shelf.word()), &[]),
        href: address(direction, *shelf, None),
        count: capped(language, count),
        current: current == Some(*shelf),
    };
    Ok(shelves.iter().zip(counts).map(tab).collect())
}

fn address(direction: Direction, shelf: Shelf, after: Option<Cursor>) -> String {
    let path = match direction {
        Direction::In => paths::inbox(),
        Direction::Out => paths::outbox(),
    };
    let rest = after.map(|cursor| format!("&sesudah={cursor}")).unwrap_or_default();
    format!("{path}?tampilan={}{rest}", shelf.word())
}

fn columns(language: Language, direction: Direction) -> Vec<Column> {
    let unit = match direction {
        Direction::In => "from",
        Direction::Out => "to",
    };
    [
        ("code", "code"),
        ("person", "main"),
        ("issue", "sub"),
        (unit, "meta"),
        ("status", "tag"),
        ("left", "due"),
        ("sent", "meta"),
    ]
    .map(|(key, kind)| Column { label: say(language, &format!("desk-col-{key}"), &[]), kind })
    .to_vec()
}

impl Page for ReferralsPage {
    const TEMPLATE: &'static str = "desk/referrals.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let cell = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
        let cells =
            ["7K3M9-2QFXA", "Suminah", "Saldo kosong", "Puskesos", "Terkirim", "Sisa 1 hari", ""];
        let row = TableRow {
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            late: false,
            cells: cells.map(cell).to_vec(),
            ..TableRow::default()
        };
        let page = |direction, rows: Vec<TableRow>| Self {
            title: "Rujukan masuk".to_owned(),
            tabs: Vec::new(),
            shelf: Shelf::Waiting.word().to_owned(),
            columns: columns(Language::Id, direction),
            rows,
            total: "1".to_owned(),
            empty: "Tidak ada rujukan.".to_owned(),
            first_href: String::new(),
            next_href: String::new(),
            all_href: paths::inbox(),
        };
        vec![page(Direction::In, vec![row]), page(Direction::Out, Vec::new())]
    }
}
