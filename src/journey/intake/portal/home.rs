//! The first page, the page before the questions, and the draft that waits on this phone.

use super::PortalVisit;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Visit, private};
use crate::journey::intake::catalogue::{Emergency, emergencies};
use crate::journey::intake::draft::Draft;
use crate::journey::intake::steps::{self, Door, first_missing};
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
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
    /// Where the draft in hand goes on.
    pub resume: Option<String>,
    /// Others wait beside it.
    pub others: bool,
    pub emergencies: Vec<Emergency>,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "intake/home.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let emergencies = vec![Emergency::sample()];
        vec![
            Self { resume: None, others: false, emergencies: emergencies.clone() },
            Self { resume: Some("/lapor/cerita".to_owned()), others: true, emergencies },
        ]
    }
}

/// P2: what to have at hand, and who reads it.
#[derive(Debug, Serialize)]
pub struct PreparePage {
    pub resume: Option<String>,
    /// They came back from a question because no draft was found.
    pub lost: bool,
    /// The draft had grown old; a new one holds the last answer.
    pub old: bool,
}

impl Page for PreparePage {
    const TEMPLATE: &'static str = "intake/prepare.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let resume = Some("/lapor/cerita".to_owned());
        vec![Self { resume: None, lost: true, old: false }, Self { resume, lost: false, old: true }]
    }
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let session = &visit.session;
    let mut emergencies = emergencies(&session.platform, session.language).await?;
    emergencies.retain(|one| matches!(one.purpose.as_str(), "any" | "violence"));
    let others = visit.others.iter().any(|draft| draft.answers().is_some());
    let page = HomePage { resume: resume(&visit), others, emergencies };
    private(render(&session.platform, visit.frame(visit.say("intake-home")), &page))
}

/// How one arrives before the questions.
#[derive(Deserialize)]
struct Arrival {
    #[serde(default)]
    hilang: Option<String>,
    #[serde(default)]
    habis: Option<String>,
}

async fn prepare(
    visit: PortalVisit,
    arrival: web::Query<Arrival>,
) -> Result<HttpResponse, AppError> {
    let resume = resume(&visit);
    let old = arrival.habis.is_some() && resume.is_some();
    let page = PreparePage { resume, lost: arrival.hilang.is_some(), old };
    private(render(&visit.session.platform, visit.frame(visit.say("intake-prepare")), &page))
}

async fn begin(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let first = first_missing(Door::Portal, &Answers::default()).path(Door::Portal);
    begin_with(visit, Answers::default(), &first).await
}

/// Begins afresh; an unsent draft on this phone waits beside the new one.
///
/// # Errors
/// `TooMany` when one source begins again and again; faults.
pub(super) async fn begin_with(
    visit: PortalVisit,
    answers: Answers,
    next: &str,
) -> Result<HttpResponse, AppError> {
    let platform = visit.session.platform.clone();
    platform.throttle.count(Kind::Beginning, &visit.session.client)?;
    let mut answer = visit.go(next);
    let mut tokens = visit.tokens();
    tokens.insert(0, Draft::begin(&platform, None, answers).await?);
    let _ = answer.add_cookie(&visit.cookie(&tokens));
    for draft in visit.into_drafts().filter(|draft| !tokens.contains(&draft.token)) {
        discard(&platform, draft).await?;
    }
    Ok(answer)
}

/// Which draft; the one in hand when none is named.
#[derive(Deserialize)]
struct Which {
    #[serde(default)]
    key: Option<String>,
}

async fn delete(visit: PortalVisit, which: web::Form<Which>) -> Result<HttpResponse, AppError> {
    let platform = visit.session.platform.clone();
    let is_meant = |draft: &Draft| match &which.key {
        Some(key) => draft.id.to_string() == *key,
        None => visit.draft.as_ref().is_some_and(|in_hand| in_hand.id == draft.id),
    };
    let going = visit.drafts().find(|draft| is_meant(draft)).map(|draft| draft.id);
    let left: Vec<_> = visit.drafts().filter(|draft| Some(draft.id) != going).collect();
    let left: Vec<_> = left.into_iter().map(|draft| draft.token.clone()).collect();
    let back = if which.key.is_some() && !left.is_empty() { "/draf" } else { "/" };
    let mut answer = visit.go(back);
    let _ = answer.add_cookie(&visit.cookie(&left));
    if let Some(draft) = visit.into_drafts().find(|draft| Some(draft.id) == going) {
        discard(&platform, draft).await?;
    }
    Ok(answer)
}

/// Throws a draft away unless it has been sent: then its last page may still be needed.
pub(super) async fn discard(platform: &Platform, draft: Draft) -> Result<(), AppError> {
    if draft.sent().is_none() { draft.delete(platform).await } else { Ok(()) }
}

/// Where an unsent draft with at least one answer goes on, or one of a request.
fn resume(visit: &PortalVisit) -> Option<String> {
    let begun = |answers: &&Answers| answers.service.is_some() || !answers.passed.is_empty();
    Some(steps::resume(Door::Portal, visit.answers().filter(begun)?))
}
