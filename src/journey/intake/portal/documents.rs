//! The papers of a request: the list, one question a paper, and one press for all of them.

use super::PortalVisit;
use super::story::FILES;
use super::tasks::Item;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Choice, Visit, onward, private};
use crate::journey::intake::catalogue::find_service;
use crate::journey::intake::papers::{Paper, document_path, papers};
use crate::journey::intake::steps::{self, Door, Step};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::files::{self, Holder, SentForm, Shown, read_form, shown};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render, render_as};
use crate::platform::routes::Routes;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use entity::case::Language;
use entity::document::DocumentState;
use serde::{Deserialize, Serialize};

/// Mounts the papers.
pub fn mount(routes: &mut Routes) {
    let list = Step::Documents.path(Door::Portal);
    routes
        .get(&list, "the papers of the own request", show)
        .post(&list, "keeps in the draft that all papers are brought", bring_all)
        .get(document_path("{dokumen}"), "one paper and the own answer", show_one)
        .post(document_path("{dokumen}"), "keeps the answer and its files in the draft", receive);
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
    pub files: Vec<Shown>,
    /// Where scripts send its files.
    pub upload: String,
    pub form: Filled<DocumentForm>,
    /// The phone may hold what is not sent yet: nothing is written here that could hurt anybody.
    pub keep: bool,
}

impl Page for DocumentPage {
    const TEMPLATE: &'static str = "intake/document.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let value = || "later".to_owned();
        let choice = Choice { value: value(), label: "Menyusul".to_owned(), hint: None, icon: "" };
        let page = |files, form| Self {
            paper: Paper::sample(),
            caption: "Dokumen 2 dari 5".to_owned(),
            choices: vec![choice.clone()],
            files,
            upload: "/lapor/berkas?draf=0192f0c1&dokumen=kk".to_owned(),
            form,
            keep: true,
        };
        let errors = FieldErrors::only("dokumen", Problem::new("intake-error-document"));
        let wrong = Filled::with_errors(DocumentForm::default(), &errors, Language::Id);
        let later = Filled::fresh(DocumentForm { dokumen: value(), simpan: None });
        vec![page(Shown::samples(), later), page(Vec::new(), wrong)]
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

async fn show_one(visit: PortalVisit, code: Path<String>) -> Result<HttpResponse, AppError> {
    let Some((answers, papers)) = asked(&visit).await? else {
        return Ok(elsewhere(&visit));
    };
    let state = answers.state_of(&code).map(DocumentState::code).unwrap_or_default();
    let form = DocumentForm { dokumen: state.to_owned(), simpan: None };
    page(&visit, (&papers, &code), StatusCode::OK, Filled::fresh(form)).await
}

async fn page(
    visit: &PortalVisit,
    (papers, code): (&[Paper], &str),
    status: StatusCode,
    form: Filled<DocumentForm>,
) -> Result<HttpResponse, AppError> {
    let at = papers.iter().position(|paper| paper.code == code).ok_or(Refusal::OutOfReach)?;
    let paper = papers.get(at).cloned().ok_or(Refusal::OutOfReach)?;
    let draft = visit.draft.as_ref().ok_or(Refusal::Expired)?.id;
    let (platform, language) = (&visit.session.platform, visit.session.language);
    let files = files::waiting(&platform.db, Holder::Paper(draft, code)).await?;
    let frame = visit.frame(paper.name.clone()).with_script("files.js");
    let frame = if form.has_errors() { frame.with_errors() } else { frame };
    let page = DocumentPage {
        caption: caption(language, at + 1, papers.len()),
        choices: SAID.iter().map(|state| choice(visit, &paper, *state)).collect(),
        files: shown(language, FILES, &files),
        upload: format!("{FILES}?draf={draft}&dokumen={code}"),
        paper,
        form,
        keep: true,
    };
    private(render_as(platform, status, frame, &page))
}

fn caption(language: Language, at: usize, of: usize) -> String {
    say(language, "intake-document-at", &[("at", at.into()), ("of", of.into())])
}

/// Who has none is told at once what to do without it.
fn choice(visit: &PortalVisit, paper: &Paper, state: DocumentState) -> Choice {
    let key = format!("intake-document-{state}");
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

/// A file says more than a choice: whoever sends one has sent the paper.
async fn receive(
    mut visit: PortalVisit,
    code: Path<String>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, AppError> {
    let draft = visit.draft.as_ref().ok_or(Refusal::Expired)?.id;
    visit.answers().ok_or(Refusal::Expired)?;
    let Some((answers, papers)) = asked(&visit).await? else {
        return Ok(elsewhere(&visit));
    };
    if !answers.asks_for(&code) {
        return Err(Refusal::OutOfReach.into());
    }
    let holder = Holder::Paper(draft, &code);
    let sent = read_form(&visit.session, Some(holder), &request, payload).await?;
    let form: DocumentForm = sent.read()?;
    let kept = !files::waiting(&visit.session.platform.db, holder).await?.is_empty();
    let later = form.simpan.is_some();
    let state = said(&form, kept);
    if sent.flaw.is_none() && later && state.is_none() {
        return Ok(visit.go("/"));
    }
    let Some(state) = state.filter(|_| sent.flaw.is_none()) else {
        let form = Filled::with_errors(form, &errors(&sent), visit.session.language);
        return page(&visit, (&papers, &code), StatusCode::UNPROCESSABLE_ENTITY, form).await;
    };
    keep(&mut visit, &code, state).await?;
    let answers = visit.answers().ok_or(Refusal::Expired)?;
    Ok(visit.go(&if later { "/".to_owned() } else { next_path(answers) }))
}

fn said(form: &DocumentForm, kept: bool) -> Option<DocumentState> {
    let chosen = SAID.into_iter().find(|state| state.code() == form.dokumen);
    if kept { Some(DocumentState::Sent) } else { chosen }
}

fn errors(sent: &SentForm) -> FieldErrors {
    match sent.flaw {
        Some(flaw) => FieldErrors::only("berkas", flaw.problem()),
        None => FieldErrors::only("dokumen", Problem::new("intake-error-document")),
    }
}

async fn keep(visit: &mut PortalVisit, code: &str, state: DocumentState) -> Result<(), AppError> {
    let platform = visit.session.platform.clone();
    let draft = visit.draft.as_mut().ok_or(Refusal::Expired)?;
    draft.change(&platform, |answers| answers.claim(code, state)).await
}
