//! `/meja/tampilan`: every view the officer may use; which of them are tabs, and which comes first.

use super::store::{self, MOST_PINNED, may_change};
use super::taste::{Taste, taste};
use super::whom::{audiences, fresh_key, words};
use crate::journey::casework::{Answer, Choice, Names, with_none};
use crate::journey::desk::lists::{self, Listed};
use crate::journey::desk::queue::View;
use crate::journey::desk::referrals::Direction;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as};
use actix_web::http::StatusCode;
use actix_web::web::Query;
use entity::saved_view::{Audience, DeskList, Model};
use serde::{Deserialize, Serialize};

/// The form that saves a view.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SaveForm {
    #[serde(default)]
    pub kunci: String,
    #[serde(default)]
    pub nama: String,
    /// For whom.
    #[serde(default)]
    pub untuk: String,
    /// The list that is saved.
    #[serde(default)]
    pub daftar: String,
    /// Which list that is.
    #[serde(default)]
    pub jenis: String,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct ViewsPage {
    pub notice: String,
    pub form: Filled<SaveForm>,
    /// What the list being saved asks, in words; empty when none is.
    pub saving: String,
    pub audiences: Vec<Choice>,
    /// The lists that have views.
    pub groups: Vec<Group>,
    pub firsts: Vec<First>,
    pub back_href: String,
    pub back_label: String,
}

/// The views of one list.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    pub title: String,
    pub views: Vec<ViewLine>,
}

/// What one list may open with.
#[derive(Clone, Debug, Serialize)]
pub struct First {
    pub name: &'static str,
    pub label: String,
    pub choices: Vec<Choice>,
    pub chosen: String,
}

/// A view of the list.
#[derive(Clone, Debug, Serialize)]
pub struct ViewLine {
    pub id: String,
    pub name: String,
    pub href: String,
    /// For whom.
    pub whom: String,
    /// Who saved it, when it is for others.
    pub by: String,
    pub asks: String,
    pub pinned: bool,
    pub may_change: bool,
    pub version: String,
}

/// What stands on the page besides the views.
#[derive(Default)]
pub struct Said {
    pub notice: &'static str,
    pub form: SaveForm,
    pub errors: FieldErrors,
}

/// The list the officer came from, to go back to.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    jenis: String,
}

/// Shows the views.
pub async fn show(session: OfficerSession, from: Query<From>) -> Answer {
    let form = SaveForm { jenis: from.jenis.clone(), ..SaveForm::default() };
    page(&session, StatusCode::OK, Said { form, ..Said::default() }).await
}

/// Shows the page with what there is to say.
pub async fn page(session: &OfficerSession, status: StatusCode, said: Said) -> Answer {
    let language = session.public.language;
    let views = store::all(session).await?;
    let pins = store::pins(session).await?;
    let units = views.iter().filter_map(|view| view.unit_id);
    let names = Names::load(&session.platform().db, store::savers(&views), units).await?;
    let mut groups = Vec::new();
    for list in DeskList::ALL {
        let mut lines = Vec::new();
        for view in views.iter().filter(|view| view.list == *list) {
            lines.push(line(session, view, (&names, pins.contains(&view.id))).await?);
        }
        lines.sort_by_key(|line| !line.pinned);
        if !lines.is_empty() {
            groups.push(Group { title: lists::title(language, *list), views: lines });
        }
    }
    let taste = taste(session).await?;
    let list = lists::of_word(&said.form.jenis);
    let page = ViewsPage {
        notice: if said.notice.is_empty() {
            String::new()
        } else {
            say(language, said.notice, &[("most", MOST_PINNED.into())])
        },
        saving: saving(session, (list, &said.form)).await?,
        form: Filled::with_errors(said.form, &said.errors, language),
        audiences: audiences(language, &session.officer),
        firsts: DeskList::ALL.iter().map(|list| first(session, *list, (&views, &taste))).collect(),
        groups,
        back_href: lists::path(list),
        back_label: match list {
            DeskList::Queue => say(language, "find-to-list", &[]),
            DeskList::Inbox | DeskList::Outbox => say(language, "hands-back-to-list", &[]),
        },
    };
    let mut frame = session.frame(say(language, "views-title", &[]));
    for item in &mut frame.menu {
        item.current = item.href == page.back_href;
    }
    let frame = if page.form.has_errors() { frame.with_errors() } else { frame };
    render_as(session.platform(), status, frame, &page)
}

async fn saving(
    session: &OfficerSession,
    (list, form): (DeskList, &SaveForm),
) -> Result<String, AppError> {
    if form.kunci.is_empty() {
        return Ok(String::new());
    }
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&form.daftar).unwrap_or_default();
    Listed::of(session, list, &pairs).await?.unsaved().words(session).await
}

async fn line(
    session: &OfficerSession,
    view: &Model,
    (names, pinned): (&Names, bool),
) -> Result<ViewLine, AppError> {
    let language = session.public.language;
    let asks = Listed::saved(view);
    let unit = view.unit_id.and_then(|id| names.unit(id)).map_or("", |unit| unit.name.as_str());
    let by = names.officer(view.owner_id).filter(|_| view.audience != Audience::Own);
    Ok(ViewLine {
        id: view.id.to_string(),
        name: view.name.clone(),
        href: asks.address(None),
        whom: words(language, (view.audience, view.role), unit),
        by: by.map(|name| say(language, "views-by", &[("name", name.into())])).unwrap_or_default(),
        asks: asks.words(session).await?,
        pinned,
        may_change: may_change(&session.officer, view),
        version: view.version.to_string(),
    })
}

/// A list's own tabs, then its saved views.
fn first(session: &OfficerSession, list: DeskList, (views, taste): (&[Model], &Taste)) -> First {
    let language = session.public.language;
    let named = |word: &'static str, key: String| Choice::new(word, say(language, &key, &[]));
    let built_in: Vec<Choice> = if let Some(direction) = Direction::of_list(list) {
        let key = |word: &str| format!("desk-shelf-{}-{word}", direction.word());
        let shelves = direction.shelves().iter().map(|shelf| shelf.word());
        shelves.map(|word| named(word, key(word))).collect()
    } else {
        let tabs = View::in_order_for(&session.officer).into_iter().map(View::word);
        tabs.map(|word| named(word, format!("desk-view-{word}"))).collect()
    };
    let saved = views.iter().filter(|view| view.list == list);
    let saved = saved.map(|view| Choice::new(view.id.to_string(), view.name.clone()));
    let choices = built_in.into_iter().chain(saved).collect();
    First {
        name: match list {
            DeskList::Queue => "pertama",
            DeskList::Inbox => "pertama-masuk",
            DeskList::Outbox => "pertama-keluar",
        },
        label: lists::title(language, list),
        choices: with_none(say(language, "views-first-usual", &[]), choices),
        chosen: taste.first(list).unwrap_or_default().to_owned(),
    }
}

impl Page for ViewsPage {
    const TEMPLATE: &'static str = "desk/views.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let line = |name: &str, pinned, may_change| ViewLine {
            id: fresh_key(),
            name: name.to_owned(),
            href: "/meja/antrean?simpanan=1".to_owned(),
            whom: "Untuk saya".to_owned(),
            by: "Disimpan oleh Hadi".to_owned(),
            asks: "Masalah: Saldo kosong".to_owned(),
            pinned,
            may_change,
            version: "1".to_owned(),
        };
        let choice = || vec![Choice::new("", "Biasa")];
        let form = SaveForm { kunci: fresh_key(), nama: "<b>".to_owned(), ..SaveForm::default() };
        let page = |views, saving: &str, form| Self {
            notice: saving.to_owned(),
            form: Filled::fresh(form),
            saving: saving.to_owned(),
            audiences: choice(),
            groups: views,
            firsts: vec![First {
                name: "pertama",
                label: "Antrean".to_owned(),
                choices: choice(),
                chosen: String::new(),
            }],
            back_href: "/meja/antrean".to_owned(),
            back_label: "Kembali ke antrean".to_owned(),
        };
        let views = vec![line("<script>", true, true), line("Desa", false, false)];
        let group = Group { title: "Antrean laporan".to_owned(), views };
        vec![
            page(vec![group], "Masalah: Pungutan", form),
            page(Vec::new(), "", SaveForm::default()),
        ]
    }
}
