//! `/meja/kunjungan`: today, this week, what was missed; and `/meja/kunjungan/cetak`, to take along.

use super::cards::{Group, Style, groups};
use crate::casefile::directory::open_statuses;
use crate::casefile::reach::Ways;
use crate::casefile::reads::{Read, note};
use crate::casefile::visits::{self, Which};
use crate::journey::casework::{Answer, working_units};
use crate::journey::desk::paging::{LIST_COUNTED, capped, counts};
use crate::journey::desk::queue::{Tab, done_words, today};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::platform::{format, paths};
use actix_web::web::Query;
use entity::case;
use entity::posting::Role;
use entity::unit::Zone;
use entity::visit::{Column, Entity, VisitStatus};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query as Select, SelectStatement};
use sea_orm::{ColumnTrait, Condition, QueryTrait};
use serde::{Deserialize, Serialize};

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct VisitsQuery {
    tampilan: Option<String>,
    siapa: Option<String>,
    selesai: Option<String>,
}

/// The visits.
#[derive(Debug, Serialize)]
pub struct VisitsPage {
    pub title: String,
    pub date: String,
    pub done: String,
    pub tabs: Vec<Tab>,
    /// One's own, or everybody's of the office.
    pub whose: Vec<Tab>,
    pub groups: Vec<Group>,
    pub empty: String,
    pub week_href: String,
    pub sheet_href: String,
}

/// The same to be printed.
#[derive(Debug, Serialize)]
pub struct VisitSheetPage {
    pub title: String,
    pub date: String,
    pub groups: Vec<Group>,
    pub back_href: String,
}

/// A tab; its word stands in the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    Today,
    Week,
    Missed,
}

/// Whose visits are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    Mine,
    All,
}

const MOST: u64 = 200;
const NOT_CANCELLED: &[VisitStatus] =
    &[VisitStatus::Planned, VisitStatus::Done, VisitStatus::Missed];
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

impl Span {
    const ALL: [Self; 3] = [Self::Today, Self::Week, Self::Missed];

    const fn word(self) -> &'static str {
        match self {
            Self::Today => "hari-ini",
            Self::Week => "minggu-ini",
            Self::Missed => "terlewat",
        }
    }

    fn of(word: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|span| Some(span.word()) == word).unwrap_or(Self::Today)
    }

    /// Today is what is planned for today and what was done today; missed is what is over and was
    /// never recorded, and where nobody was met.
    fn when(self, (begins, ends): (entity::Moment, entity::Moment)) -> Condition {
        let planned = Column::Status.eq(VisitStatus::Planned);
        match self {
            Self::Today => Condition::all()
                .add(Column::StartsAt.between(begins, ends))
                .add(Column::Status.is_in(NOT_CANCELLED.iter().copied())),
            Self::Week => Condition::all()
                .add(Column::StartsAt.between(begins, begins.plus_ms(7 * DAY_MS - 1)))
                .add(planned),
            Self::Missed => {
                let late = Condition::all().add(planned).add(Column::StartsAt.lt(begins));
                let unmet = Condition::all()
                    .add(Column::Status.eq(VisitStatus::Missed))
                    .add(case::Column::Status.is_in(open_statuses()))
                    .add(Expr::exists(tried_again()).not());
                Condition::any().add(late).add(unmet)
            }
        }
    }
}

/// Visits of the same case that came later.
fn tried_again() -> SelectStatement {
    let later = Alias::new("later");
    let of_later = |column: Column| Expr::col((later.clone(), column));
    Select::select()
        .expr(Expr::val(1))
        .from_as(Entity, later.clone())
        .and_where(of_later(Column::CaseId).equals((Entity, Column::CaseId)))
        .and_where(of_later(Column::Id).gt(Expr::col((Entity, Column::Id))))
        .take()
}

impl Whose {
    const fn word(self) -> &'static str {
        match self {
            Self::Mine => "saya",
            Self::All => "semua",
        }
    }

    /// Whoever goes out sees their own way first, whoever plans it everybody's.
    fn of(session: &OfficerSession, word: Option<&str>) -> Self {
        let goes = session.officer.posts.iter().any(|post| post.role == Role::Facilitator);
        match word {
            Some("saya") => Self::Mine,
            Some("semua") => Self::All,
            _ if goes => Self::Mine,
            _ => Self::All,
        }
    }
}

/// What is asked for.
struct Asked {
    span: Span,
    whose: Whose,
    day: (entity::Moment, entity::Moment),
    zone: Zone,
}

impl Asked {
    async fn of(session: &OfficerSession, query: &VisitsQuery) -> Result<Self, AppError> {
        let ends = today(session).await?.ends;
        Ok(Self {
            span: Span::of(query.tampilan.as_deref()),
            whose: Whose::of(session, query.siapa.as_deref()),
            day: (ends.plus_ms(1 - DAY_MS), ends),
            zone: session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone),
        })
    }

    fn which(&self, session: &OfficerSession, span: Span) -> Which {
        Which {
            officer: (self.whose == Whose::Mine).then_some(session.officer.id),
            units: working_units(&session.officer),
            when: span.when(self.day),
        }
    }

    async fn groups(&self, session: &OfficerSession) -> Result<Vec<Group>, AppError> {
        let (db, vault) = (&session.platform().db, &session.platform().vault);
        let which = self.which(session, self.span);
        let listed = visits::list(db, vault, &session.officer, (&which, MOST)).await?;
        let style = Style {
            with_day: self.span != Span::Today,
            with_officer: self.whose == Whose::All,
            zone: self.zone,
        };
        groups(session, &listed, style).await
    }
}

fn address(path: &str, span: Span, whose: Whose) -> String {
    format!("{path}?tampilan={}&siapa={}", span.word(), whose.word())
}

/// The visits of a tab.
fn listed(session: &OfficerSession, asked: &Asked, span: Span) -> Ways {
    let rows = visits::within(&session.officer, &asked.which(session, span)).into_query();
    Ways::of_rows(rows, Expr::col((Entity, Column::Id)))
}

/// How many visits are the officer's own today, and where they are listed.
pub async fn of_today(session: &OfficerSession) -> Result<(u64, String), AppError> {
    let query = VisitsQuery { siapa: Some("saya".to_owned()), ..VisitsQuery::default() };
    let asked = Asked::of(session, &query).await?;
    let list = listed(session, &asked, Span::Today);
    let counted = counts(&session.platform().db, vec![list], LIST_COUNTED).await?;
    let href = address(&paths::visits(), Span::Today, Whose::Mine);
    Ok((counted.first().copied().unwrap_or_default(), href))
}

/// Shows the visits.
pub async fn show(session: OfficerSession, query: Query<VisitsQuery>) -> Answer {
    let asked = Asked::of(&session, &query).await?;
    let language = session.public.language;
    let lists = Span::ALL.map(|span| listed(&session, &asked, span));
    let counted = counts(&session.platform().db, lists.to_vec(), LIST_COUNTED).await?;
    let tab = |(span, count): (Span, u64)| Tab {
        label: say(language, &format!("visits-tab-{}", span.word()), &[]),
        href: address(&paths::visits(), span, asked.whose),
        count: capped(language, count),
        current: span == asked.span,
    };
    let whose = |whose: Whose| Tab {
        label: say(language, &format!("visits-whose-{}", whose.word()), &[]),
        href: address(&paths::visits(), asked.span, whose),
        count: String::new(),
        current: whose == asked.whose,
    };
    let page = VisitsPage {
        title: say(language, "visits-title", &[]),
        date: format::date(language, session.now(), asked.zone),
        done: done_words(language, query.selesai.as_deref()),
        tabs: Span::ALL.into_iter().zip(counted).map(tab).collect(),
        whose: vec![whose(Whose::Mine), whose(Whose::All)],
        groups: asked.groups(&session).await?,
        empty: say(language, &format!("visits-empty-{}", asked.span.word()), &[]),
        week_href: match asked.span {
            Span::Week => String::new(),
            _ => address(&paths::visits(), Span::Week, asked.whose),
        },
        sheet_href: address(&format!("{}/cetak", paths::visits()), asked.span, asked.whose),
    };
    render(session.platform(), session.frame(page.title.clone()), &page)
}

/// Shows the sheet.
pub async fn sheet(session: OfficerSession, query: Query<VisitsQuery>) -> Answer {
    let asked = Asked::of(&session, &query).await?;
    let language = session.public.language;
    let groups = asked.groups(&session).await?;
    let read = Read::export("visits", groups.iter().map(|group| group.visits.len()).sum());
    note(session.platform(), &session.officer, read).await?;
    let page = VisitSheetPage {
        title: say(language, &format!("visits-sheet-{}", asked.span.word()), &[]),
        date: format::date(language, session.now(), asked.zone),
        groups,
        back_href: address(&paths::visits(), asked.span, asked.whose),
    };
    render(session.platform(), session.frame(page.title.clone()), &page)
}

impl Page for VisitsPage {
    const TEMPLATE: &'static str = "desk/visits.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let page = |groups: Vec<Group>| Self {
            title: "Kunjungan".to_owned(),
            date: "Senin, 23 November 2026".to_owned(),
            done: String::new(),
            tabs: Vec::new(),
            whose: Vec::new(),
            groups,
            empty: "Tidak ada kunjungan hari ini.".to_owned(),
            week_href: paths::visits(),
            sheet_href: paths::visits(),
        };
        let nowhere = Group { title: String::new(), ..Group::sample() };
        vec![page(vec![Group::sample(), nowhere]), page(Vec::new())]
    }
}

impl Page for VisitSheetPage {
    const TEMPLATE: &'static str = "desk/visit_sheet.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let page = |groups: Vec<Group>| Self {
            title: "Lembar kunjungan".to_owned(),
            date: "Senin, 23 November 2026".to_owned(),
            groups,
            back_href: paths::visits(),
        };
        vec![page(vec![Group::sample()]), page(Vec::new())]
    }
}
