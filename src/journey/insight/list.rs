//! The cases behind a figure: the same condition, and the reach. Who reads figures without working on
//! cases finds none here.

use super::board::{Board, Query};
use super::page::period;
use super::places;
use crate::casefile::figures::Asked;
use crate::casefile::reach::reach;
use crate::journey::casework::{Answer, Pager, place_name, shown_code, status_tone, word};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, see_other};
use crate::platform::{format, paths};
use crate::regions::Region;
use crate::rules::hamlet::Hamlet;
use actix_web::web;
use entity::Moment;
use entity::case::{CaseId, CaseStatus, Column, Entity, Issue};
use entity::case_figure;
use entity::unit::UnitId;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use serde::Serialize;

/// Rows on a page.
const PAGE: usize = 50;
/// Counted exactly up to here.
const MOST_COUNTED: u64 = 1_000;

/// The list behind a figure.
#[derive(Debug, Serialize)]
pub struct ListPage {
    pub title: String,
    pub about: String,
    pub total: String,
    pub columns: Vec<Head>,
    pub rows: Vec<Line>,
    pub pager: Pager,
    pub back_href: String,
}

/// A column.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    pub label: String,
    pub kind: &'static str,
}

/// A case.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub href: String,
    pub cells: Vec<Cell>,
    pub late: bool,
}

/// What stands in a column.
#[derive(Clone, Debug, Serialize)]
pub struct Cell {
    pub text: String,
    pub tone: &'static str,
    pub tag: Option<String>,
}

/// What a line needs of a case.
#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "Entity")]
struct CaseRow {
    id: CaseId,
    code: String,
    issue: Issue,
    status: CaseStatus,
    village_code: String,
    received_at: Moment,
    resolved_at: Option<Moment>,
}

const COLUMNS: [(&str, &str); 6] = [
    ("code", "desk-col-code"),
    ("main", "desk-col-issue"),
    ("sub", "find-filter-desa"),
    ("tag", "desk-col-status"),
    ("date", "insight-col-received"),
    ("date", "insight-col-settled"),
];

/// Shows it.
pub async fn show(session: OfficerSession, query: web::Query<Query>) -> Answer {
    let board = Board::of(session, query.into_inner()).await?;
    let (angka, condition) = behind(&board)?;
    let asked = &board.query.values;
    let (after, before) = (part::<CaseId>(&asked.setelah)?, part::<CaseId>(&asked.sebelum)?);
    let rows = read(&board, condition.clone(), after).await?;
    if let Some(row) = before.or(after.filter(|_| rows.is_empty())) {
        let behind = page_before(&board, condition, row).await?;
        return Ok(see_other(&again(&board, angka, behind)));
    }
    let begins = rows.first().map(|row| row.id);
    let next = rows.get(PAGE - 1).filter(|_| rows.len() > PAGE).map(|row| row.id);
    let page = ListPage {
        title: board.say(&format!("insight-figure-{angka}")),
        about: about(&board),
        total: total(&board, condition).await?,
        columns: COLUMNS.iter().map(|(kind, key)| Head { label: board.say(key), kind }).collect(),
        rows: rows.iter().take(PAGE).map(|row| line(&board, row)).collect(),
        pager: Pager::of(|at| again(&board, angka, at), after, (begins, next)),
        back_href: board.at(board.place.as_ref()),
    };
    render(board.session.platform(), board.session.frame(page.title.clone()), &page)
}

/// The word of the figure, and its cases within reach.
fn behind(board: &Board) -> Result<(&'static str, Condition), AppError> {
    let asked = &board.query.values;
    let (angka, which) = match asked.angka.as_str() {
        "masuk" => ("masuk", Asked::Received(board.period)),
        "selesai" => ("selesai", Asked::Settled(board.period)),
        "lewat" => ("lewat", Asked::Late(board.now())),
        _ => return Err(Refusal::OutOfReach.into()),
    };
    let issue = part::<Issue>(&asked.masalah)?;
    let unit = part::<UnitId>(&asked.unit)?;
    let counted = case_figure::Entity::find()
        .select_only()
        .column(case_figure::Column::CaseId)
        .filter(board.counts(which))
        .filter(
            Condition::all()
                .add_option(issue.map(|issue| case_figure::Column::Issue.eq(issue)))
                .add_option(unit.map(|unit| case_figure::Column::UnitId.eq(unit)))
                .add_option(hamlet(&asked.dusun)?),
        )
        .into_query();
    let condition =
        Condition::all().add(reach(&board.session.officer)).add(Column::Id.in_subquery(counted));
    Ok((angka, condition))
}

/// Told with this hamlet, or without any.
fn hamlet(asked: &str) -> Result<Option<Expr>, AppError> {
    let of = case_figure::Column::Hamlet;
    Ok(match asked {
        "" => None,
        places::NONE => Some(of.is_null()),
        told => Some(of.eq(Hamlet::read(told).ok_or(Refusal::OutOfReach)?.words())),
    })
}

/// A part of the question that may be missing, but not be nonsense.
fn part<T: std::str::FromStr>(text: &str) -> Result<Option<T>, AppError> {
    if text.is_empty() {
        return Ok(None);
    }
    Ok(Some(text.parse().map_err(|_| Refusal::OutOfReach)?))
}

/// The newest first; ids are in the order of birth.
async fn read(
    board: &Board,
    condition: Condition,
    after: Option<CaseId>,
) -> Result<Vec<CaseRow>, AppError> {
    let rows = Entity::find()
        .filter(condition)
        .filter(Condition::all().add_option(after.map(|id| Column::Id.lt(id))))
        .order_by_desc(Column::Id)
        .limit(PAGE as u64 + 1)
        .into_partial_model()
        .all(&board.session.platform().db)
        .await?;
    Ok(rows)
}

/// Behind which case the page begins that ends where this case stands; none for the first page.
async fn page_before(
    board: &Board,
    condition: Condition,
    row: CaseId,
) -> Result<Option<CaseId>, AppError> {
    let newer = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(condition)
        .filter(Column::Id.gt(row))
        .order_by_asc(Column::Id)
        .offset(PAGE as u64)
        .limit(1);
    Ok(newer.into_tuple().one(&board.session.platform().db).await?)
}

async fn total(board: &Board, condition: Condition) -> Result<String, AppError> {
    let ids: Vec<CaseId> = Entity::find()
        .filter(condition)
        .select_only()
        .column(Column::Id)
        .limit(MOST_COUNTED + 1)
        .into_tuple()
        .all(&board.session.platform().db)
        .await?;
    let count = ids.len() as u64;
    let exact = unsigned_to_signed(count.min(MOST_COUNTED));
    let more = if count > MOST_COUNTED { "+" } else { "" };
    let number = format!("{}{more}", format::number(board.language(), exact));
    Ok(say(board.language(), "desk-total", &[("total", number.into())]))
}

fn unsigned_to_signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn line(board: &Board, row: &CaseRow) -> Line {
    let language = board.language();
    let plain = |text: String| Cell { text, tone: "", tag: None };
    let date = |at: Moment| format::short_date(language, at, board.zone);
    Line {
        href: paths::case(&row.code),
        cells: vec![
            plain(shown_code(&row.code)),
            plain(word(language, "issue", row.issue.code())),
            plain(place_name(&board.places, &row.village_code, false)),
            Cell {
                tone: status_tone(row.status),
                ..plain(word(language, "status", row.status.code()))
            },
            plain(date(row.received_at)),
            plain(row.resolved_at.map(date).unwrap_or_default()),
        ],
        late: false,
    }
}

/// The place, the months, and what else was chosen.
fn about(board: &Board) -> String {
    let place = board.place.as_ref().and_then(|code| board.places.get(code));
    let place = place.map_or_else(|| board.say("insight-country"), Region::in_a_line);
    let issue = part::<Issue>(&board.query.values.masalah).ok().flatten();
    let issue = issue.map(|issue| word(board.language(), "issue", issue.code()));
    let hamlet = match board.query.values.dusun.as_str() {
        "" => None,
        places::NONE => Some(board.say("insight-no-hamlet")),
        hamlet => Hamlet::read(hamlet).map(|hamlet| hamlet.words()),
    };
    let parts: Vec<String> =
        [Some(place), hamlet, Some(period(board)), issue].into_iter().flatten().collect();
    parts.join(" · ")
}

fn again(board: &Board, angka: &str, after: Option<CaseId>) -> String {
    let asked = board.query.values.clone();
    board.list(angka, |query| {
        query.masalah = asked.masalah;
        query.unit = asked.unit;
        query.dusun = asked.dusun;
        query.setelah = after.map(|id| id.to_string()).unwrap_or_default();
    })
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "insight/list.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let head = Head { label: "Kode".to_owned(), kind: "code" };
        let cell = Cell { text: "7K3M9-2QFXA".to_owned(), tone: "", tag: None };
        let line =
            Line { href: "/meja/laporan/7K3M92QFXA".to_owned(), cells: vec![cell], late: false };
        let page = |rows: Vec<Line>, pager: Pager| Self {
            title: "Masuk".to_owned(),
            about: "Air Joman · November 2026".to_owned(),
            total: "1 laporan".to_owned(),
            columns: vec![head.clone()],
            rows,
            pager,
            back_href: "/meja/dasbor".to_owned(),
        };
        vec![page(vec![line], Pager::sample()), page(Vec::new(), Pager::default())]
    }
}
