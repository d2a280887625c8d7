//! `/meja/jejak`: the rows with their filters. Opening it is itself a row.

use super::asked::{Asked, Query};
use super::rows::{Cursor, Line, page_before, read};
use crate::casefile::reads::{Read, Sheet, note};
use crate::journey::casework::{Answer, Choice, Pager, choices, with_none};
use crate::platform::extract::OfficerSession;
use crate::platform::fields::Filled;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as, see_other};
use actix_web::http::StatusCode;
use actix_web::web;
use entity::access_log::ReadKind;
use entity::case_event::ActKind;
use sea_orm::Condition;
use serde::Serialize;

/// Rows on a page.
const PAGE: usize = 50;

/// The trail.
#[derive(Debug, Serialize)]
pub struct TrailPage {
    pub tabs: Vec<Tab>,
    pub query: Filled<Query>,
    pub kinds: Vec<Choice>,
    /// The officer it is narrowed to.
    pub officer: String,
    pub everybody_href: String,
    pub content: bool,
    pub rows: Vec<Line>,
    pub pager: Pager,
    pub download: String,
}

/// A half of the trail.
#[derive(Clone, Debug, Serialize)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub count: String,
    pub current: bool,
}

/// Shows it.
pub async fn show(session: OfficerSession, query: web::Query<Query>) -> Answer {
    let asked = Asked::of(session, query.into_inner()).await?;
    let at = |place: Option<Cursor>| {
        let place = place.map(|row| row.to_string()).unwrap_or_default();
        asked.address("/meja/jejak", |query| query.setelah = place)
    };
    let values = &asked.query.values;
    let after: Option<Cursor> = values.setelah.parse().ok();
    if let Ok(row) = values.sebelum.parse() {
        return Ok(see_other(&at(page_before(&asked, row, PAGE as u64).await?)));
    }
    note(
        asked.session.platform(),
        &asked.session.officer,
        Read::of(ReadKind::Trail, sheet_word(asked.sheet)),
    )
    .await?;
    let mut rows = read(&asked, Condition::all(), PAGE as u64).await?;
    if let Some(row) = after.filter(|_| rows.is_empty()) {
        return Ok(see_other(&at(page_before(&asked, row, PAGE as u64).await?)));
    }
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|row| row.cursor);
    let begins = rows.first().map(|row| row.cursor);
    let whole = |change: &dyn Fn(&mut Query)| asked.address("/meja/jejak", |query| change(query));
    let page = TrailPage {
        tabs: tabs(&asked),
        kinds: kinds(&asked),
        // Named by their own rows: whoever has none here is not named.
        officer: asked.officer.and(rows.first()).map(|row| row.who.clone()).unwrap_or_default(),
        everybody_href: whole(&|query| query.petugas.clear()),
        content: asked.content,
        rows,
        pager: Pager::of(at, after, (begins, next)),
        download: asked.address("/meja/jejak/unduh", |_| ()),
        query: asked.query.clone(),
    };
    let frame = asked.session.frame(say(asked.session.public.language, "trail-title", &[]));
    let (status, frame) = if page.query.has_errors() {
        (StatusCode::UNPROCESSABLE_ENTITY, frame.with_errors())
    } else {
        (StatusCode::OK, frame)
    };
    render_as(asked.session.platform(), status, frame, &page)
}

/// A half's word in addresses and in the catalogue.
pub const fn sheet_word(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Reads => "baca",
        Sheet::Acts => "tindakan",
    }
}

fn tabs(asked: &Asked) -> Vec<Tab> {
    let tab = |sheet: Sheet| Tab {
        label: say(asked.session.public.language, &format!("trail-tab-{}", sheet_word(sheet)), &[]),
        // The kinds of one half are not those of the other.
        href: asked.address("/meja/jejak", |query| {
            sheet_word(sheet).clone_into(&mut query.tampilan);
            query.jenis.clear();
        }),
        count: String::new(),
        current: asked.sheet == sheet,
    };
    [Sheet::Reads, Sheet::Acts].into_iter().map(tab).collect()
}

fn kinds(asked: &Asked) -> Vec<Choice> {
    let language = asked.session.public.language;
    let all = say(language, "trail-all-kinds", &[]);
    let kinds = match asked.sheet {
        Sheet::Reads => choices(language, "trail-kind", ReadKind::ALL.iter().map(|k| k.code())),
        Sheet::Acts => choices(language, "did", ActKind::ALL.iter().map(|act| act.code())),
    };
    with_none(all, kinds)
}

impl Page for TrailPage {
    const TEMPLATE: &'static str = "trail/trail.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<Line>, content| Self {
            tabs: vec![Tab {
                label: "Dibaca".to_owned(),
                href: "/meja/jejak".to_owned(),
                count: String::new(),
                current: true,
            }],
            query: Filled::fresh(Query::default()),
            kinds: vec![Choice::new("", "Semua")],
            officer: "Sari Harahap".to_owned(),
            everybody_href: "/meja/jejak".to_owned(),
            content,
            rows,
            pager: Pager::sample(),
            download: "/meja/jejak/unduh".to_owned(),
        };
        vec![page(vec![Line::sample()], true), page(Vec::new(), false)]
    }
}
