//! `/meja/rujukan/masuk` and `/meja/rujukan/keluar`.

use super::lines::{Row, lines};
use super::rows::{ReferralRow, count, read};
use super::shelf::{Direction, Shelf};
use crate::journey::casework::Answer;
use crate::journey::desk::paging::{
    Cursor, LIST_COUNTED, PAGE, TAB_COUNTED, capped, cut, tab_count,
};
use crate::journey::desk::queue::{Cell, Column, Tab, Today, done_words, today};
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
    /// Something was just done from here.
    selesai: Option<String>,
}

/// A list of referrals.
#[derive(Debug, Serialize)]
pub struct ReferralsPage {
    pub title: String,
    pub tabs: Vec<Tab>,
    pub shelf: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Where rows are accepted; empty when there is none to accept.
    pub accept_action: String,
    /// The key of what is accepted from this page.
    pub key: String,
    /// What was just done.
    pub done: String,
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
    let rows: Vec<Row> = lines(session, direction, &rows)
        .await?
        .into_iter()
        .map(|line| line.row(direction))
        .collect();
    let any = direction == Direction::In && rows.iter().any(|row| row.accept.is_some());
    let language = session.public.language;
    let tabs = tabs(session, today, direction, Some(shelf)).await?;
    let db = &session.platform().db;
    let total = count(db, whose, &[(direction, shelf)], LIST_COUNTED).await?;
    Ok(ReferralsPage {
        title: say(language, &format!("desk-{}-title", direction.word()), &[]),
        total: capped(language, total.first().copied().unwrap_or_default()),
        tabs,
        shelf: shelf.word().to_owned(),
        columns: columns(language, direction),
        accept_action: if any { paths::accept_many() } else { String::new() },
        key: uuid::Uuid::now_v7().to_string(),
        done: done_words(language, query.selesai.as_deref()),
        rows,
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
    let whose = (&session.officer, today);
    let counts = count(&session.platform().db, whose, &asked, TAB_COUNTED).await?;
    let language = session.public.language;
    let tab = |(shelf, count): (&Shelf, u64)| Tab {
        label: say(language, &format!("desk-shelf-{}-{}", direction.word(), shelf.word()), &[]),
        href: address(direction, *shelf, None),
        count: tab_count(language, count),
        current: current == Some(*shelf),
    };
    Ok(shelves.iter().zip(counts).map(tab).collect())
}

/// The address of a shelf.
pub fn address(direction: Direction, shelf: Shelf, after: Option<Cursor>) -> String {
    let path = match direction {
        Direction::In => paths::inbox(),
        Direction::Out => paths::outbox(),
    };
    let rest = after.map(|cursor| format!("&sesudah={cursor}")).unwrap_or_default();
    format!("{path}?tampilan={}{rest}", shelf.word())
}

fn columns(language: Language, direction: Direction) -> Vec<Column> {
    let [unit, sent] = match direction {
        Direction::In => ["from", "received"],
        Direction::Out => ["to", "sent"],
    };
    let mut kinds = vec![
        ("code", "code"),
        (unit, "meta"),
        ("person", "main"),
        ("issue", "sub"),
        ("status", "tag"),
        (sent, "meta"),
        ("left", "due"),
    ];
    if direction == Direction::In {
        kinds.push(("handler", "meta"));
    }
    let column = |(key, kind): (&str, &'static str)| Column {
        label: say(language, &format!("desk-col-{key}"), &[]),
        kind,
    };
    kinds.into_iter().map(column).collect()
}

impl Page for ReferralsPage {
    const TEMPLATE: &'static str = "desk/referrals.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let cell = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
        let cells = [
            "7K3M9-2QFXA",
            "Puskesos",
            "Suminah",
            "Saldo kosong",
            "Terkirim",
            "",
            "Sisa 1 hari",
            "",
        ];
        let row = Row {
            id: "l-7K3M9-2QFXA".to_owned(),
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            code: "7K3M9-2QFXA".to_owned(),
            late: false,
            cells: cells.map(cell).to_vec(),
            accept: Some("018f.1".to_owned()),
        };
        let page = |direction, rows: Vec<Row>| Self {
            title: "Rujukan masuk".to_owned(),
            tabs: Vec::new(),
            shelf: Shelf::Waiting.word().to_owned(),
            columns: columns(Language::Id, direction),
            rows,
            accept_action: paths::accept_many(),
            key: "k".to_owned(),
            done: "Rujukan diterima".to_owned(),
            total: "1".to_owned(),
            empty: "Tidak ada rujukan.".to_owned(),
            first_href: String::new(),
            next_href: String::new(),
            all_href: paths::inbox(),
        };
        vec![page(Direction::In, vec![row]), page(Direction::Out, Vec::new())]
    }
}
