//! `/meja/cari`: the search is a form, so that a number of somebody never becomes part of an address.
//! Words go on to the queue; a number is answered here and leaves no trace but that it was asked.

use super::asked::Asked;
use super::columns::{Column, Shows, head, row};
use super::filters::{Filters, SEARCH};
use super::lines::{TableRow, lines};
use super::page::{FindForm, Pairs, found_by_code};
use super::rows::read_found;
use super::view::View;
use crate::casefile::reads::{self, Read};
use crate::casefile::search::{Number, Sought, Typed};
use crate::journey::casework::Answer;
use crate::journey::desk::lists::{self, Listed};
use crate::journey::desk::paging::capped;
use crate::journey::desk::referrals::Shelf;
use crate::journey::desk::views;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as, see_other};
use crate::platform::throttle::Kind;
use actix_web::http::StatusCode;
use actix_web::web::Form;
use entity::access_log::ReadKind;
use entity::case::Language;
use entity::desk_taste::Density;
use serde::{Deserialize, Serialize};

/// The search form as it comes in.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Search {
    #[serde(default)]
    cari: String,
    /// The query of the list it was on.
    #[serde(default)]
    daftar: String,
    /// Which list of referrals that was; empty for the queue.
    #[serde(default)]
    jenis: String,
}

/// The list somebody searches from.
async fn list_of(session: &OfficerSession, form: &Search) -> Result<Listed, AppError> {
    let pairs: Pairs = serde_urlencoded::from_str(&form.daftar).unwrap_or_default();
    Listed::of(session, lists::of_word(&form.jenis), &pairs).await
}

impl Listed {
    /// The same list without a search.
    fn unsought(&self) -> Self {
        match self {
            Self::Queue(asked) if asked.filters.sought.is_some() => {
                Self::Queue(asked.with(asked.filters.without(SEARCH)))
            }
            Self::Referrals(question) if question.filters.sought.is_some() => {
                Self::Referrals(question.without(SEARCH))
            }
            unsought => unsought.clone(),
        }
    }

    /// Everywhere, with its filters and these words.
    fn seeking(&self, sought: Sought) -> Self {
        let sought = Some(sought);
        match self {
            Self::Queue(asked) => {
                let filters = Filters { sought, ..asked.filters.clone() };
                Self::Queue(asked.with(filters).at(View::All))
            }
            Self::Referrals(question) => {
                let mut everywhere = question.unsaved().at(Shelf::All);
                everywhere.filters.sought = sought;
                Self::Referrals(everywhere)
            }
        }
    }

    /// The search form on it.
    fn form(&self) -> FindForm {
        let kind = lists::word(self.list()).to_owned();
        FindForm { list: self.query(None), kind, ..FindForm::default() }
    }
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
    pub dense: bool,
    pub list_href: String,
}

/// Opened by hand, or after the language was changed: the queue has the search, too.
pub async fn find_again(session: OfficerSession) -> Answer {
    Ok(see_other(&super::asked(&session, &[]).await?.address(None)))
}

/// Searches.
pub async fn find(session: OfficerSession, form: Form<Search>) -> Answer {
    let list = list_of(&session, &form).await?;
    match Typed::parse(&form.cari) {
        Typed::Nothing => Ok(see_other(&list.unsought().address(None))),
        Typed::Words(sought) => {
            let case = found_by_code(&session, &sought).await?;
            Ok(see_other(&case.unwrap_or_else(|| list.seeking(sought).address(None))))
        }
        Typed::Number(number) => by_number(&session, &list.unsought(), &number).await,
        Typed::TooLittle => {
            let form = FindForm { text: form.cari.clone(), ..list.form() };
            wrong(&session, FoundPage { find: form, ..FoundPage::empty(&list) }, "find-too-little")
        }
        Typed::OddNumber => wrong(&session, FoundPage::empty(&list.unsought()), "find-odd-number"),
    }
}

fn wrong(session: &OfficerSession, mut page: FoundPage, why: &str) -> Answer {
    page.find.error = say(session.public.language, why, &[]);
    show(session, StatusCode::UNPROCESSABLE_ENTITY, &page)
}

async fn by_number(session: &OfficerSession, list: &Listed, number: &Number) -> Answer {
    let platform = session.platform();
    platform.throttle.count(Kind::Search, &session.officer.id)?;
    reads::note(platform, &session.officer, Read::of(ReadKind::Search, "number")).await?;
    let found = number.finds(&platform.vault, &session.officer);
    let rows = read_found(&platform.db, &session.officer, found).await?;
    tracing::info!(search.by = "number", search.found = rows.len(), "somebody was looked up");
    let language = session.public.language;
    let taste = views::taste(session).await?;
    let shown = Shows::chosen(&taste.columns);
    let lines = lines(session, &rows, &Asked::view(View::All).carried(None)).await?;
    let total = u64::try_from(rows.len()).unwrap_or_default();
    let page = FoundPage {
        number: number.masked(),
        columns: head(language, &shown),
        rows: lines.iter().map(|line| row(line, &shown)).collect(),
        total: capped(language, total),
        dense: taste.density == Density::Dense,
        ..FoundPage::empty(list)
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
    fn empty(list: &Listed) -> Self {
        Self {
            find: list.form(),
            number: String::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            total: String::new(),
            dense: false,
            list_href: list.address(None),
        }
    }
}

impl Page for FoundPage {
    const TEMPLATE: &'static str = "desk/found.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let list = Listed::Queue(Asked::view(View::All));
        let number = || "1209••••••••9001".to_owned();
        let error = "Tulis nomornya saja.".to_owned();
        let odd = Self { find: FindForm { error, ..list.form() }, ..Self::empty(&list) };
        vec![
            Self {
                number: number(),
                columns: head(Language::Id, &Shows::chosen("")),
                rows: vec![super::samples::sample_row()],
                total: "1".to_owned(),
                ..Self::empty(&list)
            },
            Self { number: number(), ..Self::empty(&list) },
            odd,
        ]
    }
}
