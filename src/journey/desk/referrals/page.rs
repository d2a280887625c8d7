//! `/meja/rujukan/masuk` and `/meja/rujukan/keluar`.

use super::form::ReferralForm;
use super::lines::{Row, lines};
use super::question::Question;
use super::rows::{ReferralRow, count, read, total};
use super::shelf::{Direction, Shelf};
use crate::casefile::reads::{self, Read};
use crate::casefile::search::Sought;
use crate::journey::casework::Answer;
use crate::journey::desk::paging::{Cursor, PAGE, TAB_COUNTED, Total, cut, tab_count};
use crate::journey::desk::queue::{
    Cell, Chip, Column, FindForm, Tab, Today, after, done_of, see_other, today,
};
use crate::journey::desk::views::taste;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::platform::paths;
use crate::rules::search_words::holds_number;
use actix_web::web::Query;
use entity::access_log::ReadKind;
use entity::case::Language;
use entity::desk_taste::Density;
use serde::Serialize;
use std::collections::HashMap;

type Pairs = Vec<(String, String)>;

/// A list of referrals.
#[derive(Debug, Serialize)]
pub struct ReferralsPage {
    pub title: String,
    pub tabs: Vec<Tab>,
    pub shelf: String,
    pub find: FindForm,
    pub form: ReferralForm,
    pub chips: Vec<Chip>,
    /// More fits the search than it looks at.
    pub cut: bool,
    pub clear_href: String,
    pub columns: Vec<Column>,
    pub dense: bool,
    pub rows: Vec<Row>,
    /// Where rows are accepted; empty when there is none to accept.
    pub accept_action: String,
    /// This page of the list, to come back to.
    pub here: String,
    /// The key of what is accepted from this page.
    pub key: String,
    /// What was just done.
    pub done: String,
    pub total: String,
    pub empty: String,
    pub first_href: String,
    pub next_href: String,
    pub all_href: String,
    /// When the list was read.
    pub read_at: String,
}

/// The referrals the officer's units received.
pub async fn inbox(session: OfficerSession, query: Query<Pairs>) -> Answer {
    show(&session, Direction::In, &query).await
}

/// The referrals the officer's units sent.
pub async fn outbox(session: OfficerSession, query: Query<Pairs>) -> Answer {
    show(&session, Direction::Out, &query).await
}

async fn show(session: &OfficerSession, direction: Direction, query: &Pairs) -> Answer {
    let question = Question::of(direction, query);
    let sought = query.iter().find(|(key, _)| key == "cari").map(|(_, text)| text.as_str());
    if sought.is_some_and(holds_number) && question.filters.sought.is_none() {
        // Somebody's number, written into the address: it does not stay there.
        return Ok(see_other(&question.address(None)));
    }
    if question.filters.sought.is_some() {
        let list = match direction {
            Direction::In => "inbox",
            Direction::Out => "outbox",
        };
        reads::note(session.platform(), &session.officer, Read::of(ReadKind::Search, list)).await?;
    }
    let done = done_of(session.public.language, query);
    let page = page(session, &question, (after(query), done)).await?;
    let frame = session.frame(page.title.clone()).with_script("queue.js");
    render(session.platform(), frame, &page)
}

async fn page(
    session: &OfficerSession,
    question: &Question,
    (after, done): (Option<Cursor>, String),
) -> Result<ReferralsPage, AppError> {
    let (db, language) = (&session.platform().db, session.public.language);
    let today = today(session).await?;
    let whose = (&session.officer, today);
    let question = &question.led(db, whose).await?;
    let rows = read(db, whose, question, (after, PAGE)).await?;
    let (rows, next) = cut(rows, PAGE, ReferralRow::cursor);
    let total = total(db, whose, question).await?;
    let form = ReferralForm::of(session, question, today).await?;
    let direction = question.direction;
    let lines = lines(session, (direction, &question.carried(after)), &rows).await?;
    let mut rows: Vec<Row> = lines.into_iter().map(|line| line.row(direction)).collect();
    set_apart(&mut rows);
    let any = direction == Direction::In && rows.iter().any(|row| row.accept.is_some());
    Ok(ReferralsPage {
        title: say(language, &format!("desk-{}-title", direction.word()), &[]),
        total: total.words(language),
        tabs: tabs(session, today, (question, total)).await?,
        shelf: question.shelf.word().to_owned(),
        find: FindForm {
            text: form.values.get("cari").cloned().unwrap_or_default(),
            list: question.query(None),
            kind: direction.word().to_owned(),
            ..FindForm::default()
        },
        chips: form.chips.clone(),
        cut: question.filters.sought.as_ref().is_some_and(Sought::has_more),
        form,
        clear_href: Question::shelf(direction, question.shelf).address(None),
        columns: columns(language, direction),
        dense: taste(session).await?.density == Density::Dense,
        accept_action: if any { paths::accept_many() } else { String::new() },
        here: question.query(after),
        key: uuid::Uuid::now_v7().to_string(),
        done,
        rows,
        empty: say(language, &format!("desk-{}-empty", direction.word()), &[]),
        first_href: after.map(|_| question.address(None)).unwrap_or_default(),
        next_href: next.map(|cursor| question.address(Some(cursor))).unwrap_or_default(),
        all_href: Question::shelf(direction, Shelf::All).address(None),
        read_at: format::time_of_day(language, session.now(), today.zone),
    })
}

/// Two referrals of one case: links lead to the first, and no id comes twice.
fn set_apart(rows: &mut [Row]) {
    let mut seen = HashMap::new();
    for row in rows {
        let times = seen.entry(row.id.clone()).or_insert(0_usize);
        *times += 1;
        if *times > 1 {
            row.id = format!("{}-{times}", row.id);
        }
    }
}

/// The tabs of a list, each with its count under the filters that are set; `total` is the open one's.
pub async fn tabs(
    session: &OfficerSession,
    today: Today,
    (question, total): (&Question, Total),
) -> Result<Vec<Tab>, AppError> {
    let direction = question.direction;
    let is_open = |shelf: Shelf| shelf == question.shelf;
    let others = direction.shelves().iter().filter(|shelf| !is_open(**shelf));
    let others: Vec<Question> = others.map(|shelf| question.at(*shelf)).collect();
    let whose = (&session.officer, today);
    let counts = count(&session.platform().db, whose, &others, TAB_COUNTED).await?;
    let (mut counts, language) = (counts.into_iter(), session.public.language);
    let tab = |shelf: &Shelf| {
        let current = is_open(*shelf);
        let count = if current { total.count } else { counts.next().unwrap_or_default() };
        let label = format!("desk-shelf-{}-{}", direction.word(), shelf.word());
        let href = question.at(*shelf).address(None);
        Tab { label: say(language, &label, &[]), href, count: tab_count(language, count), current }
    };
    Ok(direction.shelves().iter().map(tab).collect())
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
        ("service", "meta"),
        ("status", "tag"),
        (sent, "date"),
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
            "PKH",
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
        let (label, value) = ("Masalah".to_owned(), "<script>".to_owned());
        let chip = Chip { label, value, href: paths::inbox() };
        let page = |direction, rows: Vec<Row>, chips: Vec<Chip>| Self {
            title: "Rujukan masuk".to_owned(),
            tabs: Vec::new(),
            shelf: Shelf::Waiting.word().to_owned(),
            find: FindForm::default(),
            form: ReferralForm::sample(),
            chips,
            cut: false,
            clear_href: paths::inbox(),
            columns: columns(Language::Id, direction),
            dense: true,
            rows,
            accept_action: paths::accept_many(),
            here: String::new(),
            key: "k".to_owned(),
            done: "Rujukan diterima".to_owned(),
            total: "1".to_owned(),
            empty: "Tidak ada rujukan.".to_owned(),
            first_href: String::new(),
            next_href: String::new(),
            all_href: paths::inbox(),
            read_at: "09.00 WIB".to_owned(),
        };
        vec![
            page(Direction::In, vec![row], vec![chip.clone()]),
            page(Direction::Out, Vec::new(), vec![chip]),
            page(Direction::Out, Vec::new(), Vec::new()),
        ]
    }
}
