//! The papers of a request: the list, one question a paper, and one press for all of them.

use super::PortalVisit;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Choice, Visit, onward, private};
use crate::journey::intake::catalogue::find_service;
use crate::journey::intake::papers::{Paper, document_path, papers};
use crate::journey::intake::portal::tasks::Item;
use crate::journey::intake::steps::{self, Door, Step};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::page::{Face, Page, render, render_as};
use crate::platform::routes::Routes;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web;
use entity::document::DocumentState;
use serde::{Deserialize, Serialize};

/// Mounts the papers.
pub fn mount(routes: &mut Routes) {
    let list = Step::Documents.path(Door::Portal);
    routes
        .get(&list, "the papers of the own request", show)
        .post(&list, "keeps in the draft that all papers are brought", bring_all)
        .get(document_path("{dokumen}"), "one paper and the own answer", show_one)
        .post(document_path("{dokumen}"), "keeps the answer in the draft", receive);
}

/// What can be said of a paper without sending it.
const SAID: [DocumentState; 3] = [DocumentState::Later, DocumentState::Office, DocumentState::None];

/// The papers and what was said of each.
#[derive(Debug, Serialize)]
pub struct DocumentsPage {
    pub items: Vec<Item>,
    pub next: String,
    /// Nothing was said of some yet.
    pub open: bool,
}

impl Page for DocumentsPage {
    const TEMPLATE: &'static str = "intake/documents.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let item = Item {
            label: "Kartu Keluarga (KK)".to_owned(),
            hint: String::new(),
            href: Some("/lapor/dokumen/kk".to_owned()),
            status: "Belum".to_owned(),
            tone: "info",
        };
        let page = |open| Self { items: vec![item.clone()], next: "/lapor/tugas".to_owned(), open };
        vec![page(true), page(false)]
    }
}

/// What was said of one paper.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct DocumentForm {
    #[serde(default)]
    dokumen: String,
    #[serde(default, skip_serializing)]
    simpan: Option<String>,
}

/// One paper.
#[derive(Debug, Serialize)]
pub struct DocumentPage {
    pub paper: Paper,
    /// "Dokumen 2 dari 5".
    pub caption: String,
    pub choices: Vec<Choice>,
    pub form: Filled<DocumentForm>,
}

impl Page for DocumentPage {
    const TEMPLATE: &'static str = "intake/document.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let value = || "later".to_owned();
        let choice = Choice { value: value(), label: "Menyusul".to_owned(), hint: None, icon: "" };
        let page = |form| Self {
            paper: Paper::sample(),
            caption: "Dokumen 2 dari 5".to_owned(),
            choices: vec![choice.clone()],
            form,
        };
        let errors = FieldErrors::only("dokumen", Problem::new("intake-error-document"));
        let wrong =
            Filled::with_errors(DocumentForm::default(), &errors, entity::case::Language::Id);
        vec![page(Filled::fresh(DocumentForm { dokumen: value(), simpan: None })), page(wrong)]
    }
}

/// The papers of the request in the draft, unless there are none to be asked for.
async fn asked(visit: &PortalVisit) -> Result<Option<(Answers, Vec<Paper>)>, AppError> {
    let open = |answers: &&Answers| steps::is_open(Step::Documents, Door::Portal, answers);
    let Some(answers) = visit.answers().filter(open) else {
        return Ok(None);
    };
    let (platform, language) = (&visit.session.platform, visit.session.language);
    let code = answers.service.as_deref().unwrap_or_default();
    let service = find_service(platform, code, language).await?.ok_or(Refusal::OutOfReach)?;
    let mut papers = papers(platform, &service, language).await?;
    papers.retain(|paper| answers.documents.iter().any(|claim| claim.document == paper.code));
    Ok(Some((answers.clone(), papers)))
}

fn elsewhere(visit: &PortalVisit) -> HttpResponse {
    let resume = visit.answers().map(|answers| steps::resume(Door::Portal, answers));
    visit.go(resume.as_deref().unwrap_or(Door::Portal.lost()))
}

async fn show(visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let Some((answers, papers)) = asked(&visit).await? else {
        return Ok(elsewhere(&visit));
    };
    let page = DocumentsPage {
        items: papers.iter().map(|paper| item(&visit, &answers, paper)).collect(),
        next: next_path(&answers),
        open: answers.next_document().is_some(),
    };
    private(render(&visit.session.platform, visit.frame(visit.say("intake-documents")), &page))
}

fn item(visit: &PortalVisit, answers: &Answers, paper: &Paper) -> Item {
    let state = answers.state_of(&paper.code);
    let status = state.map_or("intake-task-status-open".to_owned(), |state| {
        format!("intake-state-{}", state.code())
    });
    Item {
        label: paper.name.clone(),
        hint: visit.say(if paper.needed { "intake-need-needed" } else { "intake-need-if_any" }),
        href: Some(document_path(&paper.code)),
        status: visit.say(&status),
        tone: if state.is_none() { "info" } else { "" },
    }
}

/// The next paper nothing was said of, or on in the request.
fn next_path(answers: &Answers) -> String {
    answers
        .next_document()
        .map_or_else(|| steps::after(Step::Documents, Door::Portal, answers), document_path)
}

async fn bring_all(mut visit: PortalVisit) -> Result<HttpResponse, AppError> {
    let platform = visit.session.platform.clone();
    let draft = visit.draft.as_mut().ok_or(Refusal::Expired)?;
    draft
        .change(&platform, |answers| {
            for claim in answers.documents.iter_mut().filter(|claim| claim.state.is_none()) {
                claim.state = Some(DocumentState::Office);
            }
        })
        .await?;
    Ok(onward(&visit, Step::Documents))
}

async fn show_one(visit: PortalVisit, code: web::Path<String>) -> Result<HttpResponse, AppError> {
    let Some((answers, papers)) = asked(&visit).await? else {
        return Ok(elsewhere(&visit));
    };
    let state = answers.state_of(&code).map(DocumentState::code).unwrap_or_default();
    let form = DocumentForm { dokumen: state.to_owned(), simpan: None };
    page(&visit, (&papers, &code), StatusCode::OK, Filled::fresh(form))
}

fn page(
    visit: &PortalVisit,
    (papers, code): (&[Paper], &str),
    status: StatusCode,
    form: Filled<DocumentForm>,
) -> Result<HttpResponse, AppError> {
    let at = papers.iter().position(|paper| paper.code == code).ok_or(Refusal::OutOfReach)?;
    let paper = papers.get(at).cloned().ok_or(Refusal::OutOfReach)?;
    let frame = visit.frame(paper.name.clone());
    let frame = if form.has_errors() { frame.with_errors() } else { frame };
    let page = DocumentPage {
        caption: caption(visit, at + 1, papers.len()),
        choices: SAID.iter().map(|state| choice(visit, &paper, *state)).collect(),
        paper,
        form,
    };
    private(render_as(&visit.session.platform, status, frame, &page))
}

fn caption(visit: &PortalVisit, at: usize, of: usize) -> String {
    let args = [("at", at.into()), ("of", of.into())];
    crate::platform::locale::say(visit.session.language, "intake-document-at", &args)
}

/// Who has none is told at once what to do without it.
fn choice(visit: &PortalVisit, paper: &Paper, state: DocumentState) -> Choice {
    let key = format!("intake-document-{}", state.code());
    Choice {
        value: state.code().to_owned(),
        label: visit.say(&key),
        hint: Some(match state {
            DocumentState::None => paper.without.clone(),
            _ => visit.say(&format!("{key}-hint")),
        }),
        icon: "",
    }
}

async fn receive(
    mut visit: PortalVisit,
    code: web::Path<String>,
    form: web::Form<DocumentForm>,
) -> Result<HttpResponse, AppError> {
    visit.draft.as_ref().ok_or(Refusal::Expired)?;
    let Some((_, papers)) = asked(&visit).await? else {
        return Ok(elsewhere(&visit));
    };
    if !papers.iter().any(|paper| paper.code == *code) {
        return Err(Refusal::OutOfReach.into());
    }
    let (form, later) = (form.into_inner(), |form: &DocumentForm| form.simpan.is_some());
    if later(&form) && form.dokumen.is_empty() {
        return Ok(visit.go("/"));
    }
    let Some(state) = SAID.into_iter().find(|state| state.code() == form.dokumen) else {
        let errors = FieldErrors::only("dokumen", Problem::new("intake-error-document"));
        let form = Filled::with_errors(form, &errors, visit.session.language);
        return page(&visit, (&papers, &code), StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    keep(&mut visit, &code, state).await?;
    if later(&form) {
        return Ok(visit.go("/"));
    }
    let answers = visit.answers().ok_or(Refusal::Expired)?;
    Ok(visit.go(&next_path(answers)))
}

async fn keep(visit: &mut PortalVisit, code: &str, state: DocumentState) -> Result<(), AppError> {
    let platform = visit.session.platform.clone();
    let draft = visit.draft.as_mut().ok_or(Refusal::Expired)?;
    draft.change(&platform, |answers| answers.claim(code, state)).await
}
