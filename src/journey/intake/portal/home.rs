//! The first page, the page before the questions, and the draft that waits on this phone.

use super::PortalVisit;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::catalogue::{Emergency, emergencies};
use crate::journey::intake::draft::{self, Draft};
use crate::journey::intake::steps::{self, Door};
use crate::platform::error::AppError;
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use crate::platform::session::forget_cookie;
use crate::platform::throttle::Kind;
use actix_web::HttpResponse;
use actix_web::web;
use serde::{Deserialize, Serialize};

/// Mounts the first pages.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/", "the way in", show)
        .get("/lapor", "what to have at hand", prepare)
        .post("/lapor", "begins a draft", begin)
        .post("/draf/hapus", "throws the draft away", delete);
}

/// P1: the portal's first page.
#[derive(Debug, Serialize)]
pub struct HomePage {
    /// Where the draft on this phone goes on.
    pub resume: Option<String>,
    pub emergencies: Vec<Emergency>,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "intake/home.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let emergencies = vec![Emergency::sample()];
        vec![
            Self { resume: None, emergencies: emergencies.clone() },
            Self { resume: Some("/lapor/cerita".to_owned()), emergencies },
        ]
    }
}

/// P2: what to have at hand, and who reads it.
#[derive(Debug, Serialize)]
pub struct PreparePage {
    pub resume: Option<String>,
    /// They came back from a question because no draft was found.
    pub lost: bool,
}

impl Page for PreparePage {
    const TEMPLATE: &'static str = "intake/prepare.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let resume = Some("/lapor/cerita".to_owned());
        vec![Self { resume: None, lost: true }, Self { resume, lost: false }]
    }
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let session = &visit.session;
    let mut emergencies = emergencies(&session.platform, session.language).await?;
    emergencies.retain(|one| matches!(one.purpose.as_str(), "any" | "violence"));
    let page = HomePage { resume: resume(&visit), emergencies };
    private(render(&session.platform, visit.frame(visit.say("intake-home")), &page))
}

/// How one arrives before the questions.
#[derive(Deserialize)]
struct Arrival {
    #[serde(default)]
    hilang: Option<String>,
}

async fn prepare(
    visit: PortalVisit,
    arrival: web::Query<Arrival>,
) -> Result<HttpResponse, AppError> {
    let page = PreparePage { resume: resume(&visit), lost: arrival.hilang.is_some() };
    private(render(&visit.session.platform, visit.frame(visit.say("intake-prepare")), &page))
}

async fn begin(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    begin_with(visit, Answers::default()).await
}

/// Begins afresh; an unsent draft on this phone makes room.
///
/// # Errors
/// `TooMany` when one source begins again and again; faults.
pub(super) async fn begin_with(
    visit: PortalVisit,
    answers: Answers,
) -> Result<HttpResponse, AppError> {
    let platform = visit.session.platform.clone();
    platform.throttle.count(Kind::Beginning, &visit.session.client)?;
    let next = steps::resume(Door::Portal, &answers);
    let mut answer = visit.go(&next);
    let token = Draft::begin(&platform, None, answers).await?;
    discard(visit).await?;
    let _ = answer.add_cookie(&draft::cookie(&platform, token, false));
    Ok(answer)
}

async fn delete(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let platform = visit.session.platform.clone();
    let mut answer = visit.go("/");
    discard(visit).await?;
    let _ = answer.add_cookie(&forget_cookie(&platform, draft::cookie_name(&platform)));
    Ok(answer)
}

/// Throws the draft away unless it has been sent: then its last page may still be needed.
pub(super) async fn discard(visit: PortalVisit) -> Result<(), AppError> {
    let platform = visit.session.platform;
    match visit.draft {
        Some(draft) if draft.sent().is_none() => draft.delete(&platform).await,
        _ => Ok(()),
    }
}

/// Where an unsent draft with at least one answer goes on, or one of a request.
fn resume(visit: &PortalVisit) -> Option<String> {
    let begun = |answers: &&Answers| answers.service.is_some() || !answers.passed.is_empty();
    Some(steps::resume(Door::Portal, visit.answers().filter(begun)?))
}
