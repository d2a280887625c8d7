//! The page of an act, and what it shows when the case moved meanwhile.

use super::form::MOST;
use super::{ActForm, Deed};
use crate::casefile::{Opened, contents, policy};
use crate::journey::tracking::files::{root, waiting};
use crate::journey::tracking::pages::{Pick, groups};
use crate::journey::tracking::reading::{Step, View, question, steps_since};
use crate::journey::tracking::visit::{Visit, details_path, path_of};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::files::Shown;
use crate::platform::page::{Face, Page, render_as, see_other};
use crate::rules::act::ObjectReason;
use crate::rules::question::Question;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use entity::case::Language;
use entity::case_event::ActKind;
use serde::Serialize;
use uuid::Uuid;

/// A reason to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    pub value: &'static str,
    pub label: String,
}

/// An act is asked for.
#[derive(Debug, Serialize)]
pub struct ActPage {
    pub groups: Vec<String>,
    /// The act's word in the catalogue.
    pub word: &'static str,
    pub action: String,
    pub back: String,
    /// The officer's question, as it was asked.
    pub question: Option<String>,
    /// Answers to choose from; there may be none.
    pub choices: Vec<Pick>,
    /// By when.
    pub until: Option<String>,
    pub reasons: Vec<Reason>,
    pub has_words: bool,
    pub most: usize,
    pub filled: Filled<ActForm>,
    /// Photos may go with it.
    pub takes_files: bool,
    pub files: Vec<Shown>,
    /// Where scripts send them.
    pub upload: String,
    /// What happened since the page was shown.
    pub changes: Vec<Step>,
}

/// The act is no longer open: what happened, and what was written, to take along.
#[derive(Debug, Serialize)]
pub struct ChangedPage {
    pub groups: Vec<String>,
    pub label: String,
    pub tone: &'static str,
    pub changes: Vec<Step>,
    pub written: Option<String>,
    pub back: String,
}

/// A form to be shown, and why.
pub struct Asked {
    filled: Option<(ActForm, FieldErrors)>,
    form: ActForm,
    /// The journal rows the citizen knew of; later ones are shown to them.
    seen: Option<i32>,
}

impl Asked {
    /// A form nobody has filled yet.
    pub fn fresh(case: &Opened) -> Self {
        Self { filled: None, form: renewed(ActForm::default(), case), seen: None }
    }

    /// The same form with what is wrong with it.
    pub fn with_errors(form: ActForm, errors: &FieldErrors) -> Self {
        Self { filled: Some((form.clone(), errors.clone())), form, seen: None }
    }

    /// What was written before, unchanged.
    pub fn kept(form: ActForm) -> Self {
        Self { filled: None, form, seen: None }
    }

    /// Somebody was faster: what was written, for the case as it now stands.
    pub fn overtaken(case: &Opened, form: ActForm) -> Self {
        Self { filled: None, seen: Some(form.seen()), form: renewed(form, case) }
    }
}

/// The form for the case as it now stands, under a key of its own.
pub fn renewed(form: ActForm, case: &Opened) -> ActForm {
    ActForm {
        key: Uuid::now_v7().to_string(),
        version: case.row.version.to_string(),
        tercatat: case.row.events.to_string(),
        ..form
    }
}

/// Shows an act's page.
pub async fn show(
    visit: &Visit,
    case: &Opened,
    deed: Deed,
    asked: Asked,
) -> Result<HttpResponse, AppError> {
    let status = match &asked.filled {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    show_as(visit, case, (deed, status), asked).await
}

/// The same with another status; an act that is not open shows how the case stands instead.
pub async fn show_as(
    visit: &Visit,
    case: &Opened,
    (deed, status): (Deed, StatusCode),
    asked: Asked,
) -> Result<HttpResponse, AppError> {
    let platform = &visit.session.platform;
    let policy = policy(platform).await?;
    let journal = contents::journal(&platform.db, &platform.vault, case).await?;
    let view = View::new(&visit.session, &policy, &case.standing).proven();
    let changes = asked.seen.map(|seen| steps_since(&view, &journal, seen)).unwrap_or_default();
    if !view.may(deed.kind()) {
        if asked.seen.is_none() && asked.form.said().is_empty() {
            return Ok(see_other(&details_path(&case.row.code)));
        }
        let page = changed(&view, changes, &asked.form);
        let frame = visit.session.frame(visit.say("tracking-changed", &[]));
        return render_as(platform, StatusCode::CONFLICT, frame, &page);
    }
    let title = visit.say(&format!("tracking-{}", deed.word()), &[]);
    let frame = visit.session.frame(title);
    let with_errors = asked.filled.is_some();
    let mut page = page(&view, deed, asked, (question(&view, &journal), changes));
    if deed.takes_files() {
        page.files = waiting(visit, case).await?;
    }
    let frame = if with_errors { frame.with_errors() } else { frame };
    let frame = if deed.takes_files() { frame.with_script("files.js") } else { frame };
    render_as(platform, status, frame, &page)
}

fn page(
    view: &View,
    deed: Deed,
    asked: Asked,
    (question, changes): (Option<Question>, Vec<Step>),
) -> ActPage {
    let question = question.filter(|_| deed == Deed::Answer);
    let (question, choices) = question.map(|asked| (asked.words, Pick::of(asked.choices))).unzip();
    let code = view.case.code.as_str();
    let choices = choices.unwrap_or_default();
    let filled = match asked.filled {
        // Where an answer can be chosen, that is what is missing; a bad file is said first.
        Some((form, errors)) if !choices.is_empty() && lacks_words(&form, &errors) => {
            let unchosen = FieldErrors::only("pilihan", Problem::new("tracking-answer-unchosen"));
            Filled::with_errors(form, &unchosen, view.language)
        }
        Some((form, errors)) => Filled::with_errors(form, &errors, view.language),
        None => Filled::fresh(asked.form),
    };
    ActPage {
        groups: groups(code),
        word: deed.word(),
        action: path_of(code, deed.slug()),
        back: details_path(code),
        question,
        choices,
        until: until(view, deed),
        reasons: if deed == Deed::Object { reasons(view) } else { Vec::new() },
        has_words: deed.has_words(),
        most: MOST,
        filled,
        takes_files: deed.takes_files(),
        files: Vec::new(),
        upload: root(code),
        changes,
    }
}

/// Nothing is wrong but that nothing was said.
fn lacks_words(form: &ActForm, errors: &FieldErrors) -> bool {
    let fields = errors.words(Language::Id);
    form.said().trim().is_empty() && fields.keys().copied().eq(["kata"])
}

fn until(view: &View, deed: Deed) -> Option<String> {
    match deed.kind() {
        ActKind::Answer | ActKind::Object | ActKind::Confirm => {
            view.owed().filter(|by| by.at >= view.now).map(|by| view.promise(&by))
        }
        ActKind::Reopen => view.reopen_until().map(|at| view.promised(at)),
        _ => None,
    }
}

fn reasons(view: &View) -> Vec<Reason> {
    let label = |reason: &ObjectReason| view.say(&format!("object-reason-{}", reason.code()), &[]);
    ObjectReason::ALL
        .iter()
        .map(|reason| Reason { value: reason.code(), label: label(reason) })
        .collect()
}

fn changed(view: &View, changes: Vec<Step>, form: &ActForm) -> ChangedPage {
    let label = view.label();
    ChangedPage {
        groups: groups(&view.case.code),
        label: view.say(&format!("label-{}", label.code()), &[]),
        tone: label.tone(),
        changes,
        written: Some(form.said()).filter(|text| !text.trim().is_empty()),
        back: details_path(&view.case.code),
    }
}

impl Page for ActPage {
    const TEMPLATE: &'static str = "tracking/act.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let words = ["answer", "add", "confirm", "object", "withdraw", "reopen"];
        words
            .into_iter()
            .map(|word| Self {
                groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
                word,
                action: format!("/s/7K3M92QFXA/{word}"),
                back: "/s/7K3M92QFXA/rincian".to_owned(),
                question: (word == "answer").then(|| "Siapa nama di kartu?".to_owned()),
                choices: Pick::of(vec!["Saya".to_owned(), "Ibu saya".to_owned()]),
                until: Some("Senin, 7 Desember 2026".to_owned()),
                reasons: vec![Reason { value: "other", label: "Lainnya".to_owned() }],
                has_words: word != "confirm",
                most: MOST,
                filled: Filled::fresh(ActForm::default()),
                takes_files: word == "answer",
                files: if word == "answer" { Shown::samples() } else { Vec::new() },
                upload: "/s/7K3M92QFXA/berkas".to_owned(),
                changes: vec![sample_step()],
            })
            .collect()
    }
}

impl Page for ChangedPage {
    const TEMPLATE: &'static str = "tracking/changed.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        vec![Self {
            groups: vec!["7K3M9".to_owned(), "2QFXA".to_owned()],
            label: "Ditangani".to_owned(),
            tone: "warn",
            changes: vec![sample_step()],
            written: Some("Nama di kartu: Suminah.".to_owned()),
            back: "/s/7K3M92QFXA/rincian".to_owned(),
        }]
    }
}

fn sample_step() -> Step {
    Step {
        title: "Laporan ditangani".to_owned(),
        when: "Senin, 23 November 2026, pukul 09.00 WIB".to_owned(),
        iso: "2026-11-23T02:00:00Z".to_owned(),
        who: Some("Puskesos Air Joman".to_owned()),
        text: None,
    }
}
