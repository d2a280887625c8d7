//! P8: everything once more, each line with its way back; then it is sent.

use super::PortalVisit;
use super::drafts::title;
use super::story::FILES;
use super::village::label;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Visit, back, private};
use crate::journey::intake::catalogue::find_service;
use crate::journey::intake::draft::Draft;
use crate::journey::intake::files::Brought;
use crate::journey::intake::papers::papers;
use crate::journey::intake::steps::{self, Door, Step};
use crate::journey::intake::submit::submit;
use crate::journey::intake::summary::{Line, Names, lines, nik_is_doubtful};
use crate::platform::error::{AppError, Refusal};
use crate::platform::files::{Shown, shown};
use crate::platform::page::{Face, Page, render};
use crate::platform::routes::Routes;
use crate::platform::throttle::Kind;
use crate::regions::places;
use actix_web::HttpResponse;
use actix_web::web;
use entity::case::Confidentiality;
use serde::{Deserialize, Serialize};

/// Mounts the last page before sending.
pub fn mount(routes: &mut Routes) {
    routes.get(Step::Check.path(Door::Portal), "the own answers so far", show).post(
        Step::Check.path(Door::Portal),
        "the draft becomes a case",
        send,
    );
}

/// P8: check before sending.
#[derive(Debug, Serialize)]
pub struct CheckPage {
    pub back: String,
    /// The draft this page shows: another one is not sent by mistake.
    pub key: String,
    /// Its secret: what stands on the page can be sent even when the browser has lost its cookie.
    pub token: String,
    pub lines: Vec<Line>,
    pub request: bool,
    pub misconduct: bool,
    pub files: Vec<Shown>,
    /// Somebody who asked for confidence can be known by their voice: what becomes of it.
    pub voice_note: Option<&'static str>,
    /// A NIK that looks mistyped; only ever a question.
    pub doubtful_nik: bool,
    /// How it is called on the phone while it waits for a network.
    pub title: String,
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "intake/check.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |misconduct: bool| Self {
            back: "/lapor/kontak".to_owned(),
            key: "0192f0c1".to_owned(),
            token: "rahasia".to_owned(),
            lines: vec![Line::sample()],
            request: !misconduct,
            misconduct,
            files: if misconduct { Shown::samples() } else { Vec::new() },
            voice_note: misconduct.then_some("confidential"),
            doubtful_nik: misconduct,
            title: "Laporan".to_owned(),
        };
        vec![page(true), page(false)]
    }
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let Some((draft, answers)) = visit.draft.as_ref().zip(visit.answers()) else {
        return visit.lost();
    };
    if steps::first_missing(Door::Portal, answers) != Step::Check {
        return Ok(visit.go(&steps::resume(Door::Portal, answers)));
    }
    let brought = Brought::of(&visit.session.platform, draft.id).await?;
    let spoken = brought.is_spoken();
    let names = Names { spoken, ..names(&visit, answers).await? };
    let language = visit.session.language;
    let page = CheckPage {
        back: back(Step::Check, Door::Portal, answers),
        key: draft.id.to_string(),
        token: draft.token.clone(),
        lines: lines(answers, Door::Portal, &names, language),
        request: answers.service.is_some(),
        misconduct: answers.is_misconduct(),
        files: shown(language, FILES, &brought.files),
        voice_note: voice_note(answers).filter(|_| spoken),
        doubtful_nik: nik_is_doubtful(answers),
        title: title(answers, names.service.clone(), language),
    };
    private(render(&visit.session.platform, visit.frame(visit.say("intake-check")), &page))
}

/// Which words warn of a voice, if any.
fn voice_note(answers: &Answers) -> Option<&'static str> {
    match answers.confidentiality() {
        Confidentiality::Open => None,
        secret => Some(secret.code()),
    }
}

pub(super) async fn names(visit: &PortalVisit, answers: &Answers) -> Result<Names, AppError> {
    let platform = &visit.session.platform;
    let village = match &answers.village {
        Some(code) => label(&*places(platform).await?, code),
        None => None,
    };
    let language = visit.session.language;
    let service = match &answers.service {
        Some(code) => find_service(platform, code, language).await?,
        None => None,
    };
    let documents = match &service {
        Some(service) => papers(platform, service, language).await?,
        None => Vec::new(),
    };
    let service = service.map(|service| service.name);
    Ok(Names { village, service, documents, spoken: false })
}

/// Which draft the page showed.
#[derive(Deserialize)]
struct Sending {
    #[serde(default)]
    key: String,
    #[serde(default)]
    token: String,
}

async fn send(
    mut visit: PortalVisit,
    sending: web::Form<Sending>,
) -> Result<HttpResponse, AppError> {
    let cookie = visit.take_up(&sending.token).await?;
    let Some(draft) = visit.draft.as_ref() else {
        return visit.lost();
    };
    if draft.id.to_string() != sending.key {
        return Ok(visit.go(&Step::Check.path(Door::Portal)));
    }
    if let Some(answers) = draft.answers() {
        if steps::first_missing(Door::Portal, answers) != Step::Check {
            return Ok(visit.go(&steps::resume(Door::Portal, answers)));
        }
        visit.session.platform.throttle.count(Kind::Submission, &visit.session.client)?;
    }
    let code = send_draft(&mut visit).await?;
    let mut answer = visit.go(&format!("/lapor/terkirim/{code}"));
    if let Some(cookie) = cookie {
        let _ = answer.add_cookie(&cookie);
    }
    Ok(answer)
}

async fn send_draft(visit: &mut PortalVisit) -> Result<String, AppError> {
    let session = visit.session.clone();
    let draft: &mut Draft = visit.draft.as_mut().ok_or(Refusal::Expired)?;
    submit(&session.platform, draft, Door::Portal, session.language).await
}
