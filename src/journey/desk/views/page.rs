//! `/meja/tampilan`: every view the officer may use; which of them are tabs, and which comes first.

use super::store::{self, MOST_PINNED, may_change};
use super::taste::taste;
use super::whom::{audiences, fresh_key, words};
use crate::journey::casework::{Answer, Choice, Names, with_none};
use crate::journey::desk::queue::{Asked, View, filter_words};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::fields::{FieldErrors, Filled};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as};
use crate::platform::paths;
use actix_web::http::StatusCode;
use entity::saved_view::{Audience, Model};
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
}

/// The page.
#[derive(Debug, Serialize)]
pub struct ViewsPage {
    pub notice: String,
    pub form: Filled<SaveForm>,
    /// What the list being saved asks, in words; empty when none is.
    pub saving: String,
    pub audiences: Vec<Choice>,
    pub views: Vec<ViewLine>,
    pub first: String,
    pub firsts: Vec<Choice>,
    pub queue_href: String,
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

/// Shows the views.
pub async fn show(session: OfficerSession) -> Answer {
    page(&session, StatusCode::OK, Said::default()).await
}

/// Shows the page with what there is to say.
pub async fn page(session: &OfficerSession, status: StatusCode, said: Said) -> Answer {
    let language = session.public.language;
    let views = store::all(session).await?;
    let pins = store::pins(session).await?;
    let units = views.iter().filter_map(|view| view.unit_id);
    let names = Names::load(&session.platform().db, store::savers(&views), units).await?;
    let mut lines = Vec::with_capacity(views.len());
    for view in &views {
        let pinned = pins.contains(&view.id);
        lines.push(line(session, view, (&names, pinned)).await?);
    }
    lines.sort_by_key(|line| !line.pinned);
    let page = ViewsPage {
        notice: if said.notice.is_empty() {
            String::new()
        } else {
            say(language, said.notice, &[("most", MOST_PINNED.into())])
        },
        saving: saving(session, &said.form).await?,
        form: Filled::with_errors(said.form, &said.errors, language),
        audiences: audiences(language, &session.officer),
        first: taste(session).await?.first_view.unwrap_or_default(),
        firsts: firsts(session, &views),
        views: lines,
        queue_href: "/meja/antrean".to_owned(),
    };
    let mut frame = session.frame(say(language, "views-title", &[]));
    for item in &mut frame.menu {
        item.current = item.href == page.queue_href;
    }
    let frame = if page.form.has_errors() { frame.with_errors() } else { frame };
    render_as(session.platform(), status, frame, &page)
}

async fn saving(session: &OfficerSession, form: &SaveForm) -> Result<String, AppError> {
    if form.kunci.is_empty() {
        return Ok(String::new());
    }
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&form.daftar).unwrap_or_default();
    filter_words(session, &Asked::of(&pairs, View::first_for(&session.officer))).await
}

async fn line(
    session: &OfficerSession,
    view: &Model,
    (names, pinned): (&Names, bool),
) -> Result<ViewLine, AppError> {
    let language = session.public.language;
    let asked = Asked::saved(view);
    let unit = view.unit_id.and_then(|id| names.unit(id)).map_or("", |unit| unit.name.as_str());
    let by = names.officer(view.owner_id).filter(|_| view.audience != Audience::Own);
    Ok(ViewLine {
        id: view.id.to_string(),
        name: view.name.clone(),
        href: paths::queue_of(&asked.query(None)),
        whom: words(language, (view.audience, view.role), unit),
        by: by.map(|name| say(language, "views-by", &[("name", name.into())])).unwrap_or_default(),
        asks: filter_words(session, &asked).await?,
        pinned,
        may_change: may_change(&session.officer, view),
        version: view.version.to_string(),
    })
}

fn firsts(session: &OfficerSession, views: &[Model]) -> Vec<Choice> {
    let language = session.public.language;
    let built_in = View::in_order_for(&session.officer).into_iter().map(|view| {
        Choice::new(view.word(), say(language, &format!("desk-view-{}", view.word()), &[]))
    });
    let saved = views.iter().map(|view| Choice::new(view.id.to_string(), view.name.clone()));
    with_none(say(language, "views-first-usual", &[]), built_in.chain(saved).collect())
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
            views,
            first: String::new(),
            firsts: choice(),
            queue_href: "/meja/antrean".to_owned(),
        };
        let views = vec![line("<script>", true, true), line("Desa", false, false)];
        vec![page(views, "Masalah: Pungutan", form), page(Vec::new(), "", SaveForm::default())]
    }
}
