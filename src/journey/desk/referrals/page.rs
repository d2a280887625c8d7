//! `/meja/rujukan/masuk` and `/meja/rujukan/keluar`.

use super::form::ReferralForm;
use super::lines::lines;
use super::question::{Filters, Question};
use super::rows::{ReferralRow, before, read, total};
use super::shelf::{Direction, Shelf};
use super::tabs::{asked, tabs};
use crate::casefile::reads::{self, Read};
use crate::casefile::search::Sought;
use crate::journey::casework::{Answer, Pager};
use crate::journey::desk::bulk::BulkBar;
use crate::journey::desk::lists::telling;
use crate::journey::desk::paging::{Cursor, PAGE, cut};
use crate::journey::desk::queue::{
    Chip, Column, FindForm, Tab, TableRow, after, done_of, page_before, said, today,
};
use crate::journey::desk::views::{SaveOffer, taste};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, see_other};
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
    /// Where whatever begins so is sought too; empty where it was.
    pub wider_href: String,
    pub save: SaveOffer,
    pub clear_href: String,
    pub columns: Vec<Column>,
    pub dense: bool,
    pub rows: Vec<TableRow>,
    /// Where a row is accepted with one press; empty when there is none to accept.
    pub act_href: String,
    /// The key of what is accepted from this page.
    pub key: String,
    /// What was just done.
    pub done: String,
    pub total: String,
    pub empty: String,
    pub pager: Pager,
    pub all_href: String,
    /// When the list was read.
    pub read_at: String,
    pub bulk: BulkBar,
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
    let question = asked(session, direction, query).await?;
    if said(query, "cari").is_some_and(holds_number) && question.filters.sought.is_none() {
        // Somebody's number, written into the address: it does not stay there.
        return Ok(see_other(&question.address(None)));
    }
    if let Some(row) = page_before(query) {
        return to_page_before(session, (&question, query), row).await;
    }
    if question.filters.sought.is_some() {
        let list = match direction {
            Direction::In => "inbox",
            Direction::Out => "outbox",
        };
        reads::note(session.platform(), &session.officer, Read::of(ReadKind::Search, list)).await?;
    }
    let page = page(session, &question, query).await?;
    if let Some(row) = after(query).filter(|_| page.rows.is_empty()) {
        return to_page_before(session, (&question, query), row).await;
    }
    let frame = session.frame(page.title.clone()).with_script("queue.js");
    render(session.platform(), frame, &page)
}

/// On to the page that ends before this row, as in the queue.
async fn to_page_before(
    session: &OfficerSession,
    (question, query): (&Question, &Pairs),
    row: Cursor,
) -> Answer {
    let whose = (&session.officer, today(session).await?);
    let behind = before(&session.platform().db, whose, question, row).await?;
    Ok(see_other(&telling(&question.address(behind), query)))
}

async fn page(
    session: &OfficerSession,
    question: &Question,
    query: &Pairs,
) -> Result<ReferralsPage, AppError> {
    let after = after(query);
    let (db, language) = (&session.platform().db, session.public.language);
    let today = today(session).await?;
    let whose = (&session.officer, today);
    let question = &question.led(db, whose).await?;
    let rows = read(db, whose, question, (after, PAGE)).await?;
    let (rows, next) = cut(rows, PAGE, ReferralRow::cursor);
    let begins = rows.first().map(ReferralRow::cursor);
    let total = total(db, whose, question).await?;
    let form = ReferralForm::of(session, question, today).await?;
    let direction = question.direction;
    let lines = lines(session, (direction, &question.carried(after)), &rows).await?;
    let mut rows: Vec<TableRow> = lines.into_iter().map(|line| line.row(direction)).collect();
    set_apart(&mut rows);
    let any = rows.iter().any(|row| !row.act.is_empty());
    let unmarked = said(query, "tanpa-pilihan").is_some();
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
        save: SaveOffer::of(session, direction.list(), !question.is_plain()),
        bulk: BulkBar::of(session, (direction.list(), question.address(after)), unmarked),
        wider_href: wider(question),
        cut: question.filters.sought.as_ref().is_some_and(Sought::has_more),
        form,
        clear_href: Question::shelf(direction, question.shelf).address(None),
        columns: columns(language, direction),
        dense: taste(session).await?.density == Density::Dense,
        act_href: if any { paths::accept_one() } else { String::new() },
        key: uuid::Uuid::now_v7().to_string(),
        done: done_of(language, query),
        rows,
        empty: say(language, &format!("desk-{}-empty", direction.word()), &[]),
        pager: Pager::of(|at| question.address(at), after, (begins, next)),
        all_href: Question::shelf(direction, Shelf::All).address(None),
        read_at: format::time_of_day(language, session.now(), today.zone),
    })
}

/// The same search for whatever begins so.
fn wider(question: &Question) -> String {
    let sought = question.filters.sought.as_ref().and_then(Sought::wider);
    let filters = sought.map(|sought| Filters { sought: Some(sought), ..question.filters.clone() });
    let wider = filters.map(|filters| Question { filters, saved: None, ..question.clone() });
    wider.map(|wider| wider.address(None)).unwrap_or_default()
}

/// Two referrals of one case: links lead to the first, and no id comes twice.
fn set_apart(rows: &mut [TableRow]) {
    let mut seen = HashMap::new();
    for row in rows {
        let times = seen.entry(row.id.clone()).or_insert(0_usize);
        *times += 1;
        if *times > 1 {
            row.id = format!("{}-{times}", row.id);
        }
    }
}

/// The columns of a list.
pub fn columns(language: Language, direction: Direction) -> Vec<Column> {
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
        super::samples::pages()
    }
}
