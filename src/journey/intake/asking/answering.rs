//! The handlers of every question.

use super::page::{QuestionPage, private};
use super::question::{Asked, Visit};
use crate::journey::intake::answers::Answers;
use crate::journey::intake::steps::{self, Door, Step};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Filled};
use crate::platform::page::{render, render_as};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

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
        return Ok(visit.go(V::DOOR.lost()));
    };
    if !steps::is_open(Q::STEP, V::DOOR, answers) {
        return Ok(visit.go(&steps::first_missing(V::DOOR, answers).path(V::DOOR)));
    }
    let page = QuestionPage::<V, Q>::new(
        Filled::fresh(Q::fill(answers)),
        answers,
        visit.public().language,
    );
    private(render(&visit.public().platform, visit.frame(visit.say(Q::TITLE)), &page))
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
    let answers = visit.answers().ok_or(Refusal::Expired)?.clone();
    if !steps::is_open(Q::STEP, V::DOOR, &answers) {
        return Ok(visit.go(&steps::first_missing(V::DOOR, &answers).path(V::DOOR)));
    }
    if later && form.is_blank() {
        return Ok(visit.go("/"));
    }
    if let Err(errors) = form.read(&mut answers.clone()) {
        return refuse::<V, Q>(&visit, form, &errors, &answers);
    }
    keep(&mut visit, Q::STEP, |answers| form.read(answers).is_ok()).await?;
    Ok(if later { visit.go("/") } else { onward(&visit) })
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

/// On to what is still missing: the next question, or the check. Danger comes first.
pub fn onward<V: Visit>(visit: &V) -> HttpResponse {
    let Some(answers) = visit.answers() else {
        return visit.go(V::DOOR.lost());
    };
    let next = steps::first_missing(V::DOOR, answers);
    if next == Step::Harm && answers.in_danger {
        return visit.go(&format!("{}/bahaya", V::DOOR.root()));
    }
    visit.go(&next.path(V::DOOR))
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
