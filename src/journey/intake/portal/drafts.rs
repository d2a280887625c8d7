//! P19: what waits on this phone. The drafts lie with us, sealed; the phone holds only their secrets.

use super::PortalVisit;
use super::check::names;
use super::home::discard;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::draft::{Draft, phone_token};
use crate::journey::intake::problem::Problem;
use crate::journey::intake::steps::{self, Door};
use crate::journey::intake::summary::Names;
use crate::platform::error::{AppError, Refusal};
use crate::platform::format;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use actix_web::http::header::{CLEAR_SITE_DATA, HeaderValue};
use actix_web::web;
use entity::case::Language;
use entity::unit::Zone;
use serde::{Deserialize, Serialize};

/// Mounts the list of drafts.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/draf", "the drafts of this phone, by a title that says nothing sensitive", show)
        .post("/draf/lanjut", "takes one draft of this phone in hand", resume)
        .post("/draf/hapus-semua", "throws all drafts of this phone away", delete_all);
}

/// Everything pages have stored on the phone goes: typed words, waiting reports, kept copies.
pub(super) const STORAGE: &str = "\"storage\"";

/// One draft, as anybody who holds the phone may read it.
#[derive(Clone, Debug, Serialize)]
pub struct Waiting {
    pub key: String,
    pub title: String,
    pub village: Option<String>,
    pub saved: String,
}

/// P19: the drafts of this phone.
#[derive(Debug, Serialize)]
pub struct DraftsPage {
    pub drafts: Vec<Waiting>,
}

impl Page for DraftsPage {
    const TEMPLATE: &'static str = "intake/drafts.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let waiting = |village: Option<&str>| Waiting {
            key: "0192f0c1".to_owned(),
            title: "Bantuan belum saya terima".to_owned(),
            village: village.map(str::to_owned),
            saved: "Senin, 23 November 2026, 09.00 WIB".to_owned(),
        };
        let drafts = vec![waiting(Some("Air Joman")), waiting(None)];
        vec![Self { drafts }, Self { drafts: Vec::new() }]
    }
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let language = visit.session.language;
    let mut drafts = Vec::new();
    for (draft, answers) in visit.drafts().filter_map(|draft| Some((draft, draft.answers()?))) {
        let Names { village, service, .. } = names(&visit, answers).await?;
        drafts.push(Waiting {
            key: draft.id.to_string(),
            title: title(answers, service, language),
            village,
            saved: format::date_and_time(language, draft.saved_at, Zone::Wib),
        });
    }
    let frame = visit.frame(visit.say("offline-drafts"));
    private(render(&visit.session.platform, frame, &DraftsPage { drafts }))
}

/// What a draft is called where others may read along: sensitive ones are just a report.
pub(super) fn title(answers: &Answers, service: Option<String>, language: Language) -> String {
    let problem = answers.problem.map(Problem::code);
    match (service, problem) {
        (Some(service), _) => service,
        (None, Some(problem)) if !answers.could_be_overlooked() => {
            say(language, &format!("intake-problem-{problem}"), &[])
        }
        _ => say(language, "offline-title-plain", &[]),
    }
}

/// A draft by its id, or by the key the phone gave it.
#[derive(Deserialize)]
struct Which {
    #[serde(default)]
    key: String,
}

async fn resume(visit: PortalVisit, which: web::Form<Which>) -> Result<HttpResponse, AppError> {
    let platform = visit.session.platform.clone();
    let known = visit.drafts().find(|draft| draft.id.to_string() == which.key);
    let token = match (known, which.key.parse()) {
        (Some(draft), _) => draft.token.clone(),
        (None, Ok(key)) => phone_token(&platform, key),
        (None, Err(_)) => return Err(Refusal::OutOfReach.into()),
    };
    let draft = Draft::find(&platform, &token, None).await?.ok_or(Refusal::Expired)?;
    let mut tokens = visit.tokens();
    tokens.retain(|other| *other != token);
    tokens.insert(0, token);
    let mut answer = visit.go(&way_on(&draft));
    let _ = answer.add_cookie(&visit.cookie(&tokens));
    Ok(answer)
}

/// The next question, or the code once it has been sent.
fn way_on(draft: &Draft) -> String {
    match (draft.answers(), draft.sent()) {
        (Some(answers), _) => steps::resume(Door::Portal, answers),
        (None, Some(sent)) => format!("/lapor/terkirim/{}", sent.code),
        (None, None) => Door::Portal.lost().to_owned(),
    }
}

async fn delete_all(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let platform = visit.session.platform.clone();
    let mut answer = visit.go("/draf");
    let _ = answer.add_cookie(&visit.cookie(&[]));
    answer.headers_mut().insert(CLEAR_SITE_DATA, HeaderValue::from_static(STORAGE));
    for draft in visit.into_drafts() {
        discard(&platform, draft).await?;
    }
    Ok(answer)
}
