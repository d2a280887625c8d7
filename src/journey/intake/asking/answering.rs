//! The handlers of every question.

use super::page::{QuestionPage, private};
use super::question::{Asked, Question, Visit};
use crate::journey::intake::answers::Answers;
use crate::journey::intake::steps::{self, Door, Step};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Filled};
use crate::platform::page::{render, render_as};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A question's form, and whether they would rather go on another day.
#[derive(Deserialize)]
pub struct Sending<Q> {
    #[serde(flatten)]
    form: Q,
    #[serde(default)]
    simpan: Option<String>,
}

impl<Q> Sending<Q> {
    /// The form, and whether it is put aside for later.
    pub fn into_parts(self) -> (Q, bool) {
        (self.form, self.simpan.is_some())
    }
}

/// Shows a question, if its turn has come.
///
/// # Errors
/// When the page cannot be rendered.
pub async fn show<V: Visit, Q: Asked<V>>(visit: V) -> Result<HttpResponse, AppError> {
    let Some(answers) = visit.answers() else {
        return visit.lost();
    };
    if !steps::is_open(Q::STEP, V::DOOR, answers) {
        return Ok(visit.go(&steps::resume(V::DOOR, answers)));
    }
    let form = Filled::fresh(known::<V, Q>(answers));
    let page = QuestionPage::<V, Q>::new(form, answers, visit.public().language);
    private(render(&visit.public().platform, visit.frame(visit.say(Q::TITLE)), &page))
}

/// What is known of a question: the answer, or what the phone wrote and could not be read.
pub fn known<V: Visit, Q: Asked<V>>(answers: &Answers) -> Q {
    let written = (!answers.passed.contains(&Q::STEP)).then(|| written(&answers.written));
    written.flatten().unwrap_or_else(|| Q::fill(answers))
}

/// Reads a question's form out of what the phone wrote; nothing when none of it belongs there.
pub fn written<Q: Question>(fields: &BTreeMap<String, String>) -> Option<Q> {
    let form: Q = serde_json::from_value(serde_json::to_value(fields).ok()?).ok()?;
    (!form.is_blank()).then_some(form)
}

/// Takes an answer and goes on to what is asked next.
///
/// # Errors
/// `Expired` without a draft; faults of the database.
pub async fn receive<V: Visit, Q: Asked<V>>(
    mut visit: V,
    sending: web::Form<Sending<Q>>,
) -> Result<HttpResponse, AppError> {
    let (form, later) = sending.into_inner().into_parts();
    let Some(answers) = visit.answers().cloned() else {
        return visit.rescue(alone(&form)).await;
    };
    if !steps::is_open(Q::STEP, V::DOOR, &answers) {
        return Ok(visit.go(&steps::resume(V::DOOR, &answers)));
    }
    if later && form.is_blank() {
        return Ok(visit.go("/"));
    }
    if let Err(errors) = form.read(&mut answers.clone()) {
        return refuse::<V, Q>(&visit, form, &errors, &answers);
    }
    keep(&mut visit, Q::STEP, |answers| form.read(answers).is_ok()).await?;
    Ok(if later { visit.go("/") } else { onward(&visit, Q::STEP) })
}

/// Answers with nothing but this one, if it can be read.
pub fn alone<Q: Question>(form: &Q) -> Answers {
    let mut answers = Answers::default();
    if form.read(&mut answers).is_err() {
        return Answers::default();
    }
    answers.passed.insert(Q::STEP);
    answers
}

/// Keeps an answer and marks its step as passed.
///
/// # Errors
/// When the database fails.
pub async fn keep<V: Visit>(
    visit: &mut V,
    step: Step,
    change: impl Fn(&mut Answers) -> bool,
) -> Result<(), AppError> {
    let platform = visit.public().platform.clone();
    let Some(draft) = visit.draft_mut() else {
        return Err(Refusal::Expired.into());
    };
    draft
        .change(&platform, |answers| {
            if change(answers) {
                answers.passed.insert(step);
            }
        })
        .await
}

/// On from a question to what is still missing: the next one, or the check. Danger comes first.
pub fn onward<V: Visit>(visit: &V, from: Step) -> HttpResponse {
    let Some(answers) = visit.answers() else {
        return visit.go(V::DOOR.lost());
    };
    if steps::first_missing(V::DOOR, answers) == Step::Harm && answers.in_danger {
        return visit.go(&format!("{}/bahaya", V::DOOR.root()));
    }
    visit.go(&steps::after(from, V::DOOR, answers))
}

fn refuse<V: Visit, Q: Asked<V>>(
    visit: &V,
    form: Q,
    errors: &FieldErrors,
    answers: &Answers,
) -> Result<HttpResponse, AppError> {
    let language = visit.public().language;
    let mut form = Filled::with_errors(form, errors, language);
    if V::DOOR == Door::Kiosk {
        form.errors.values_mut().for_each(|words| *words = politely(words));
    }
    let page = QuestionPage::<V, Q>::new(form, answers, language);
    let frame = visit.frame(visit.say(Q::TITLE)).with_errors();
    private(render_as(&visit.public().platform, StatusCode::UNPROCESSABLE_ENTITY, frame, &page))
}

/// The kiosk says Bapak/Ibu to whom the portal says Anda; all else in an error's words is the same.
fn politely(words: &str) -> String {
    words.replace("Anda", "Bapak/Ibu")
}
