//! `/meja/kunjungan`: today, this week, what was missed; and `/meja/kunjungan/cetak`, to take along.

use super::asked::{Asked, Span, VisitsQuery, Whose, address};
use super::cards::Group;
use crate::casefile::reach::Ways;
use crate::casefile::reads::{Read, note};
use crate::casefile::visits;
use crate::journey::casework::Answer;
use crate::journey::desk::paging::{LIST_COUNTED, capped, counts};
use crate::journey::desk::queue::{Tab, done_words};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::platform::qr::drawn;
use crate::platform::{format, paths};
use actix_web::web::Query;
use entity::visit::{Column, Entity};
use sea_orm::QueryTrait;
use sea_orm::sea_query::Expr;
use serde::Serialize;

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
    let mut groups = asked.groups(&session).await?;
    let base = &session.platform().settings.http.public_url;
    for card in groups.iter_mut().flat_map(|group| &mut group.visits) {
        card.qr = drawn(&format!("{base}{}", card.on_paper()))?;
    }
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
