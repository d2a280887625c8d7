//! The page that asks one question.

use super::question::{Ask, Asked, Choice, Visit};
use crate::journey::intake::answers::Answers;
use crate::journey::intake::questions::veils;
use crate::journey::intake::steps::{self, Door, Step};
use crate::journey::intake::tasks::{self, Task};
use crate::platform::error::AppError;
use crate::platform::fields::Filled;
use crate::platform::locale::say;
use crate::platform::page::{Face, Page};
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use entity::case::Language;
use serde::Serialize;
use std::marker::PhantomData;

/// A page that asks one question.
#[derive(Serialize)]
pub struct QuestionPage<V, Q> {
    /// "Langkah 3 dari 5".
    pub caption: String,
    pub back: String,
    pub choices: Vec<Choice>,
    /// Who may know the reporter's name.
    pub veils: Vec<Choice>,
    /// A request for a service rather than a report.
    pub request: bool,
    /// Their name is hidden in any case.
    pub misconduct: bool,
    /// The NIK we have, masked.
    pub kept_nik: Option<String>,
    /// The browser may keep half-typed words until we have them.
    pub keep: bool,
    pub form: Filled<Q>,
    #[serde(skip)]
    door: PhantomData<V>,
}

impl<V: Visit, Q: Asked<V>> QuestionPage<V, Q> {
    /// The page of a form, filled or fresh.
    pub fn new(form: Filled<Q>, answers: &Answers, language: Language) -> Self {
        let ask = Ask { door: V::DOOR, language };
        Self {
            caption: caption(Q::STEP, V::DOOR, answers, language),
            back: back(Q::STEP, V::DOOR, answers),
            choices: Q::choices(answers, ask),
            veils: veils(answers, ask),
            request: answers.service.is_some(),
            misconduct: answers.is_misconduct(),
            kept_nik: answers.reporter.masked_nik(),
            keep: V::DOOR == Door::Portal && !answers.could_be_overlooked(),
            form,
            door: PhantomData,
        }
    }
}

impl<V: Visit, Q: Asked<V>> Page for QuestionPage<V, Q> {
    const TEMPLATE: &'static str = Q::TEMPLATE;
    const FACE: Face = V::FACE;

    fn samples() -> Vec<Self> {
        let answers = Answers::default();
        let fresh = Self::new(Filled::fresh(Q::fill(&answers)), &answers, Language::Id);
        let errors = Q::fill(&answers).read(&mut Answers::default()).err().unwrap_or_default();
        let form = Filled::with_errors(Q::fill(&answers), &errors, Language::En);
        vec![fresh, Self::new(form, &answers, Language::En)]
    }
}

/// "Step 3 of 5"; of a request, the name of the task.
pub fn caption(step: Step, door: Door, answers: &Answers, language: Language) -> String {
    if tasks::in_tasks(door, answers) {
        let task = Task::of(step).map(|task| format!("intake-task-{}", task.code()));
        return say(language, task.as_deref().unwrap_or("intake-services"), &[]);
    }
    let (at, of) = steps::position(step, door, answers);
    say(language, "intake-step", &[("at", at.into()), ("of", of.into())])
}

/// Where "Kembali" leads.
pub fn back(step: Step, door: Door, answers: &Answers) -> String {
    steps::back(step, door, answers)
}

/// Somebody's answers are on it: no copy stays in a cache.
///
/// # Errors
/// The rendering's own.
pub fn private(page: Result<HttpResponse, AppError>) -> Result<HttpResponse, AppError> {
    page.map(|mut page| {
        page.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        page
    })
}
