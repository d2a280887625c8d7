//! What waits for somebody higher up: outcomes to be decided, and cases that came up because they had
//! waited too long. Each is a list of its own, and stands on the day of those it is for.

use super::queue::Item;
use super::today::led;
use crate::casefile::directory::open_statuses;
use crate::casefile::reach::reach;
use crate::journey::casework::{
    Answer, Names, place_name, shown_code, status_tone, word, working_units,
};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::platform::{format, paths};
use crate::regions::places;
use crate::rules::act::Officer;
use actix_web::web::Query;
use entity::Moment;
use entity::case::{CaseId, CaseStatus, Column, Entity, Issue, Outcome};
use entity::case_event::{self, ActKind};
use entity::officer::OfficerId;
use entity::unit::Zone;
use sea_orm::sea_query::{Expr, ExprTrait, Query as Sql};
use sea_orm::{
    ColumnTrait, Condition, DerivePartialModel, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde::{Deserialize, Serialize};

/// Rows on a page.
const PAGE: usize = 50;

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
            Self::Decision => "persetujuan",
            Self::Escalated => "eskalasi",
        }
    }

    /// Where its list is.
    pub fn href(self) -> String {
        format!("/meja/{}", self.word())
    }

    /// Its cases, within reach.
    fn cases(self, officer: &Officer) -> Condition {
        let open = Condition::all().add(reach(officer)).add(Column::Status.is_in(open_statuses()));
        match self {
            Self::Decision => {
                open.add(Column::ProposedOutcome.is_not_null()).add(decidable(officer))
            }
            Self::Escalated => open
                .add(Column::OwnerUnitId.is_in(working_units(officer)))
                .add(Expr::exists(escalated())),
        }
    }
}

/// By somebody else, unless a single hand may do both.
fn decidable(officer: &Officer) -> Condition {
    let alone =
        officer.posts.iter().filter(|post| post.unit.single_handed).map(|post| post.unit.id);
    let by_another = Condition::any()
        .add(Column::ProposedBy.ne(officer.id))
        .add(Column::OwnerUnitId.is_in(alone));
    let units = led(officer);
    let held = Condition::any()
        .add(Column::OwnerUnitId.is_in(units.clone()))
        .add(Column::EmergencyUnitId.is_in(units));
    Condition::all().add(held).add(by_another)
}

fn escalated() -> sea_orm::sea_query::SelectStatement {
    Sql::select()
        .expr(Expr::val(1))
        .from(case_event::Entity)
        .and_where(case_event::Column::Act.eq(ActKind::Escalate))
        .and_where(
            Expr::col((case_event::Entity, case_event::Column::CaseId))
                .equals((Entity, Column::Id)),
        )
        .take()
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
    proposed_outcome: Option<Outcome>,
    proposed_by: Option<OfficerId>,
}

/// How many there are.
pub async fn count(session: &OfficerSession, which: Waiting) -> Result<u64, AppError> {
    let cases = Entity::find().filter(which.cases(&session.officer));
    Ok(cases.count(&session.platform().db).await?)
}

/// The first of them, as lines of the day.
pub async fn first(
    session: &OfficerSession,
    which: Waiting,
    most: u64,
) -> Result<Vec<Item>, AppError> {
    let lines = lines(session, which, (None, most)).await?;
    Ok(lines.into_iter().map(Line::item).collect())
}

/// The oldest first: ids are in the order of birth.
async fn lines(
    session: &OfficerSession,
    which: Waiting,
    (after, limit): (Option<CaseId>, u64),
) -> Result<Vec<Line>, AppError> {
    let db = &session.platform().db;
    let rows: Vec<CaseRow> = Entity::find()
        .filter(which.cases(&session.officer))
        .filter(Condition::all().add_option(after.map(|id| Column::Id.gt(id))))
        .order_by_asc(Column::Id)
        .limit(limit)
        .into_partial_model()
        .all(db)
        .await?;
    let names = Names::load(db, rows.iter().filter_map(|row| row.proposed_by), []).await?;
    let places = places(session.platform()).await?;
    let language = session.public.language;
    let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
    let line = |row: CaseRow| Line {
        id: row.id,
        href: paths::case(&row.code),
        code: shown_code(&row.code),
        issue: word(language, "issue", row.issue.code()),
        place: place_name(&places, &row.village_code, true),
        status: word(language, "status", row.status.code()),
        tone: status_tone(row.status),
        received: format::short_date(language, row.received_at, zone),
        outcome: row
            .proposed_outcome
            .map(|outcome| word(language, "casework-outcome", outcome.code()))
            .unwrap_or_default(),
        by: row.proposed_by.and_then(|id| names.officer(id)).unwrap_or_default().to_owned(),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// A case that waits.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    #[serde(skip)]
    id: CaseId,
    pub href: String,
    pub code: String,
    pub issue: String,
    pub place: String,
    pub status: String,
    pub tone: &'static str,
    pub received: String,
    pub outcome: String,
    pub by: String,
}

impl Line {
    fn item(self) -> Item {
        Item {
            href: self.href,
            title: self.issue,
            sub: self.place,
            meta: format!("{} · {}", self.code, self.received),
            due: self.outcome,
            due_tone: "plain",
            tag: self.status,
            tone: self.tone,
            current: false,
        }
    }
}

/// The list.
#[derive(Debug, Serialize)]
pub struct WaitingPage {
    pub title: String,
    pub empty: String,
    /// Outcomes were proposed.
    pub proposals: bool,
    pub rows: Vec<Line>,
    pub total: String,
    pub first_href: String,
    pub next_href: String,
}

/// The address's query.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct After {
    setelah: Option<String>,
}

/// Shows what is to be decided.
pub async fn decisions(session: OfficerSession, after: Query<After>) -> Answer {
    show(session, Waiting::Decision, &after).await
}

/// Shows what came up.
pub async fn escalations(session: OfficerSession, after: Query<After>) -> Answer {
    show(session, Waiting::Escalated, &after).await
}

async fn show(session: OfficerSession, which: Waiting, after: &After) -> Answer {
    let after = match after.setelah.as_deref() {
        None | Some("") => None,
        Some(id) => Some(id.parse().map_err(|_| Refusal::OutOfReach)?),
    };
    let mut rows = lines(&session, which, (after, PAGE as u64 + 1)).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|row| row.id);
    let language = session.public.language;
    let count = i64::try_from(count(&session, which).await?).unwrap_or(i64::MAX);
    let total = format::number(language, count);
    let title = say(language, &format!("desk-today-{}", which.word()), &[]);
    let page = WaitingPage {
        empty: say(language, &format!("desk-today-{}-none", which.word()), &[]),
        proposals: which == Waiting::Decision,
        rows,
        total: say(language, "desk-total", &[("total", total.into())]),
        first_href: after.map(|_| which.href()).unwrap_or_default(),
        next_href: next.map(|id| format!("{}?setelah={id}", which.href())).unwrap_or_default(),
        title: title.clone(),
    };
    render(session.platform(), session.frame(title), &page)
}

impl Page for WaitingPage {
    const TEMPLATE: &'static str = "desk/waiting.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let line = Line {
            id: CaseId::fresh(),
            href: "/meja/laporan/7K3M92QFXA".to_owned(),
            code: "7K3M9-2QFXA".to_owned(),
            issue: "Bantuan belum diterima".to_owned(),
            place: "Air Joman".to_owned(),
            status: "Ditangani".to_owned(),
            tone: "warn",
            received: "23 Nov 2026".to_owned(),
            outcome: "Dikabulkan".to_owned(),
            by: "Budi Siregar".to_owned(),
        };
        let page = |rows: Vec<Line>, proposals| Self {
            title: "Persetujuan".to_owned(),
            empty: "Tidak ada usul yang menunggu putusan Anda.".to_owned(),
            proposals,
            rows,
            total: "1 laporan".to_owned(),
            first_href: String::new(),
            next_href: "/meja/persetujuan?setelah=x".to_owned(),
        };
        vec![page(vec![line], true), page(Vec::new(), false)]
    }
}
