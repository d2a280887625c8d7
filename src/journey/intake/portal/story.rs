//! P6: the story, written or spoken, with photos. Without scripts the form brings its files along;
//! with them they come one by one while the story is still being written.

use super::PortalVisit;
use crate::journey::intake::asking::{
    Question, QuestionPage, Sending, Visit, alone, keep, known, onward, private,
};
use crate::journey::intake::files::Brought;
use crate::journey::intake::questions::StoryForm;
use crate::journey::intake::steps::{self, Door, Step};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Filled};
use crate::platform::files::{Holder, Shown, read_form, shown};
use crate::platform::page::{Face, Page, render, render_as};
use crate::platform::routes::Routes;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

/// Where files of a report are sent to and opened.
pub const FILES: &str = "/lapor/berkas";

/// Mounts the page.
pub fn mount(routes: &mut Routes) {
    let path = Step::Story.path(Door::Portal);
    routes.get(path.clone(), "the story so far, and its files", show).post(
        path,
        "keeps the story and its files in the draft",
        receive,
    );
}

/// P6: tell us.
#[derive(Serialize)]
pub struct StoryPage {
    #[serde(flatten)]
    question: QuestionPage<PortalVisit, StoryForm>,
    files: Vec<Shown>,
    upload: String,
}

impl Page for StoryPage {
    const TEMPLATE: &'static str = "intake/story.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let page = |(n, question)| Self {
            question,
            files: if n == 0 { Vec::new() } else { Shown::samples() },
            upload: upload_path("0192f0c1"),
        };
        QuestionPage::samples().into_iter().enumerate().map(page).collect()
    }
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let Some(answers) = visit.answers() else {
        return visit.lost();
    };
    if !steps::is_open(Step::Story, Door::Portal, answers) {
        return Ok(missing(&visit));
    }
    let form = Filled::fresh(known::<PortalVisit, StoryForm>(answers));
    let page = page(&visit, form).await?;
    let frame = visit.frame(visit.say("intake-story")).with_script("files.js");
    private(render(&visit.session.platform, frame, &page))
}

/// Where scripts send files of this draft; what waits on the phone for another one is refused.
fn upload_path(draft: impl std::fmt::Display) -> String {
    format!("{FILES}?draf={draft}")
}

fn missing(visit: &PortalVisit) -> HttpResponse {
    match visit.answers() {
        Some(answers) => visit.go(&steps::resume(Door::Portal, answers)),
        None => visit.go(Door::Portal.lost()),
    }
}

async fn page(visit: &PortalVisit, form: Filled<StoryForm>) -> Result<StoryPage, AppError> {
    let (draft, answers) = visit.draft.as_ref().zip(visit.answers()).ok_or(Refusal::Expired)?;
    let brought = Brought::of(&visit.session.platform, draft.id).await?;
    Ok(StoryPage {
        question: QuestionPage::new(form, answers, visit.session.language),
        files: shown(visit.session.language, FILES, &brought.files),
        upload: upload_path(draft.id),
    })
}

async fn receive(
    mut visit: PortalVisit,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, AppError> {
    let Some((draft, answers)) = visit.draft.as_ref().map(|draft| draft.id).zip(visit.answers())
    else {
        let sent = read_form(&visit.session, None, &request, payload).await?;
        let sending: Sending<StoryForm> = sent.read()?;
        return visit.rescue(alone(&sending.into_parts().0)).await;
    };
    let answers = answers.clone();
    if !steps::is_open(Step::Story, Door::Portal, &answers) {
        return Ok(missing(&visit));
    }
    let holder = Some(Holder::Draft(draft));
    let sent = read_form(&visit.session, holder, &request, payload).await?;
    let sending: Sending<StoryForm> = sent.read()?;
    let spoken = Brought::of(&visit.session.platform, draft).await?.is_spoken();
    let (form, later) = sending.into_parts();
    let form = form.spoken(spoken);
    if later && form.is_blank() && sent.flaw.is_none() {
        return Ok(visit.go("/"));
    }
    let mut errors = form.read(&mut answers.clone()).err().unwrap_or_default();
    if errors.is_empty() {
        // A photo that cannot be taken costs nobody their words.
        keep(&mut visit, Step::Story, |answers| form.read(answers).is_ok()).await?;
    }
    if let Some(flaw) = sent.flaw {
        errors.note("berkas", flaw.problem());
    }
    if !errors.is_empty() {
        return refuse(&visit, form, &errors).await;
    }
    Ok(if later { visit.go("/") } else { onward(&visit, Step::Story) })
}

async fn refuse(
    visit: &PortalVisit,
    form: StoryForm,
    errors: &FieldErrors,
) -> Result<HttpResponse, AppError> {
    let form = Filled::with_errors(form, errors, visit.session.language);
    let page = page(visit, form).await?;
    let frame = visit.frame(visit.say("intake-story")).with_errors().with_script("files.js");
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    private(render_as(&visit.session.platform, status, frame, &page))
}
