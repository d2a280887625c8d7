//! What a phone keeps so that the portal opens without a network: one page, and the worker that shows it.

use super::PortalVisit;
use crate::journey::intake::answers::{Answers, ForWhom};
use crate::journey::intake::asking::{Ask, Choice, Question, Visit};
use crate::journey::intake::catalogue::{Emergency, emergencies};
use crate::journey::intake::problem::Problem;
use crate::journey::intake::questions::{self, veils};
use crate::journey::intake::steps::Door;
use crate::platform::assets;
use crate::platform::error::{AppError, Fault, While};
use crate::platform::extract::PublicSession;
use crate::platform::http::static_files::is_known;
use crate::platform::page::{Face, Frame, Page, render};
use crate::platform::routes::Routes;
use crate::platform::{Platform, vault};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETag, EntityTag};
use actix_web::web;
use actix_web::{HttpRequest, HttpResponse};
use entity::case::Language;
use entity::person::Contact;
use serde::{Deserialize, Serialize};

/// Mounts the page and the worker.
pub fn mount(routes: &mut Routes) {
    routes.get(PATH, "the page shown without a network; the same for everybody", show).get(
        "/sw.js",
        "the worker that keeps the portal on a phone",
        worker,
    );
}

/// Where the page stands.
pub const PATH: &str = "/tanpa-jaringan";

/// A short report that waits on the phone, what waits there already, and whom to call.
#[derive(Debug, Serialize)]
pub struct OfflinePage {
    pub for_whom: Vec<Choice>,
    pub problems: Vec<Choice>,
    pub ways: Vec<Choice>,
    pub veils: Vec<Choice>,
    pub emergencies: Vec<Emergency>,
}

impl OfflinePage {
    fn new(ask: Ask, emergencies: Vec<Emergency>) -> Self {
        let nothing = Answers::default();
        let whom = |one: &ForWhom| ask.choice("for-whom", one.code(), true, "");
        let problem = |one: &Problem| ask.choice("problem", one.code(), true, "");
        // The short form has no field for an address.
        let mut ways = questions::ContactForm::choices(&nothing, ask);
        ways.retain(|way| way.value != Contact::Email.code());
        Self {
            for_whom: ForWhom::ALL.iter().map(whom).collect(),
            problems: Problem::ALL.iter().map(problem).collect(),
            ways,
            veils: veils(&nothing, ask),
            emergencies,
        }
    }
}

impl Page for OfflinePage {
    const TEMPLATE: &'static str = "intake/offline.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let ask = Ask { door: Door::Portal, language: Language::Id };
        vec![Self::new(ask, vec![Emergency::sample()])]
    }
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let session = &visit.session;
    let page = page(&session.platform, session.language).await?;
    let mut frame = visit.session.frame(visit.say("offline-page"));
    // It is kept beside the stylesheet: a copy inside would be kept twice.
    frame.css_known = true;
    render(&session.platform, frame, &page)
}

async fn page(platform: &Platform, language: Language) -> Result<OfflinePage, AppError> {
    let ask = Ask { door: Door::Portal, language };
    Ok(OfflinePage::new(ask, emergencies(platform, language).await?))
}

/// The language of the page that asks. Not `bahasa`: a worker that looks for its successor is no choice.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    l: String,
}

/// The worker, with today's addresses in it: another release or another offline page is another worker.
/// Switched off, it is one that removes itself and everything it kept. Browsers ask for it again after
/// every page: what they keep already is not sent.
async fn worker(
    request: HttpRequest,
    session: PublicSession,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let platform = &session.platform;
    let script = if platform.settings.http.offline {
        keeper(platform, asked.l.parse().unwrap_or(Language::Id)).await?
    } else {
        assets::text("worker-off.js").to_owned()
    };
    let hash = vault::token_hash(&script);
    let tag = EntityTag::new_weak(hash.get(..12).unwrap_or_default().to_owned());
    let known = is_known(&request, &tag);
    let mut answer = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    answer.insert_header((CACHE_CONTROL, "no-cache")).insert_header(ETag(tag));
    if known {
        return Ok(answer.finish());
    }
    Ok(answer.insert_header((CONTENT_TYPE, "text/javascript; charset=utf-8")).body(script))
}

async fn keeper(platform: &Platform, language: Language) -> Result<String, AppError> {
    let source = assets::text("worker.js");
    let script = assets::resolve(source).map_err(|dead| Fault::new(dead, "building the worker"))?;
    let frame = Frame::new(language, "");
    let html = platform.pages.html(&frame, &page(platform, language).await?);
    let html = html.while_("rendering a page")?;
    let edition = vault::token_hash(&format!("{script}{html}"));
    let edition = edition.get(..12).unwrap_or_default();
    Ok(script.replace("{lang}", language.code()).replace("{edition}", edition))
}
