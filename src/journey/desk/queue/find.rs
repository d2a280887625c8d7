//! `/meja/cari`: the search is a form, so that a number of somebody never becomes part of an address.
//! Words go on to the queue; a number is answered here and leaves no trace but that it was asked.

use super::asked::Asked;
use super::columns::{Column, Shows, head, row};
use super::filters::Filters;
use super::lines::{TableRow, lines};
use super::page::{FindForm, Pairs, found_by_code, see_other};
use super::rows::read_found;
use super::view::View;
use crate::casefile::search::{Number, Typed};
use crate::journey::casework::Answer;
use crate::journey::desk::paging::capped;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as};
use crate::platform::throttle::Kind;
use actix_web::http::StatusCode;
use actix_web::web::Form;
use entity::case::Language;
use serde::{Deserialize, Serialize};

/// The search form as it comes in.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Search {
    #[serde(default)]
    cari: String,
    /// The list it was on.
    #[serde(default)]
    daftar: String,
}

/// What was found by a number.
#[derive(Debug, Serialize)]
pub struct FoundPage {
    pub find: FindForm,
    /// The number, masked; empty when it was none.
    pub number: String,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    pub total: String,
    pub list_href: String,
}

/// Opened by hand, or after the language was changed: the queue has the search, too.
pub async fn find_again(session: OfficerSession) -> Answer {
    Ok(see_other(&Asked::view(View::first_for(&session.officer)).address(None)))
}

/// Searches.
pub async fn find(session: OfficerSession, form: Form<Search>) -> Answer {
    let list: Pairs = serde_urlencoded::from_str(&form.daftar).unwrap_or_default();
    let before = Asked::of(&list, View::first_for(&session.officer));
    match Typed::parse(&form.cari) {
        Typed::Nothing => Ok(see_other(&before.with(before.filters.without("cari")).address(None))),
        Typed::Words(sought) => {
            let filters = Filters { sought: Some(sought), ..before.filters.clone() };
            let asked = Asked { view: View::All, filters, ..before };
            let case = found_by_code(&session, &asked).await?;
            Ok(see_other(&case.unwrap_or_else(|| asked.address(None))))
        }
        Typed::Number(number) => by_number(&session, &before, &number).await,
        Typed::OddNumber => {
            let error = say(session.public.language, "find-odd-number", &[]);
            let find = FindForm { error, ..FindForm::default() };
            show(&session, StatusCode::UNPROCESSABLE_ENTITY, &FoundPage::empty(&before, find))
        }
    }
}

async fn by_number(session: &OfficerSession, before: &Asked, number: &Number) -> Answer {
    let platform = session.platform();
    platform.throttle.count(Kind::Search, &session.officer.id)?;
    let found = number.finds(&platform.vault, &session.officer);
    let rows = read_found(&platform.db, &session.officer, found).await?;
    tracing::info!(search.by = "number", search.found = rows.len(), "somebody was looked up");
    let language = session.public.language;
    let shown = Shows::chosen("");
    let lines = lines(session, &rows, &Asked::view(View::All).carried(None)).await?;
    let total = u64::try_from(rows.len()).unwrap_or_default();
    let page = FoundPage {
        number: number.masked(),
        columns: head(language, &shown),
        rows: lines.iter().map(|line| row(line, &shown)).collect(),
        total: capped(language, total),
        ..FoundPage::empty(before, FindForm::default())
    };
    show(session, StatusCode::OK, &page)
}

fn show(session: &OfficerSession, status: StatusCode, page: &FoundPage) -> Answer {
    let mut frame = session.frame(say(session.public.language, "find-title", &[]));
    if !page.find.error.is_empty() {
        frame = frame.with_errors();
    }
    for item in &mut frame.menu {
        item.current = item.href == "/meja/antrean";
    }
    render_as(session.platform(), status, frame, page)
}

impl FoundPage {
    fn empty(before: &Asked, find: FindForm) -> Self {
        let list = before.with(before.filters.without("cari"));
        Self {
            find: FindForm { list: list.query(None), ..find },
            number: String::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            total: String::new(),
            list_href: list.address(None),
        }
    }
}

impl Page for FoundPage {
    const TEMPLATE: &'static str = "desk/found.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let before = Asked::view(View::All);
        let number = || "1209••••••••9001".to_owned();
        let odd = FindForm { error: "Tulis nomornya saja.".to_owned(), ..FindForm::default() };
        vec![
            Self {
                number: number(),
                columns: head(Language::Id, &Shows::chosen("")),
                rows: vec![super::samples::sample_row()],
                total: "1".to_owned(),
                ..Self::empty(&before, FindForm::default())
            },
            Self { number: number(), ..Self::empty(&before, FindForm::default()) },
            Self::empty(&before, odd),
        ]
    }
}
