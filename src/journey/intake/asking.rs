//! How a question is asked and answered, at either door: show the form, read it, keep the answer, go on.

use super::answers::Answers;
use super::draft::Draft;
use super::questions::veils;
use super::steps::{self, Door, Step};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::fields::{FieldErrors, Filled};
use crate::platform::locale::say;
use crate::platform::page::{Face, Frame, Page, render, render_as};
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{FromRequest, HttpResponse, web};
use entity::case::Language;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// Somebody on their way through the questions.
pub trait Visit: FromRequest<Error = AppError> + 'static {
    const DOOR: Door;
    const FACE: Face;

    fn public(&self) -> &PublicSession;
    fn draft(&self) -> Option<&Draft>;
    fn draft_mut(&mut self) -> Option<&mut Draft>;
    fn frame(&self, title: String) -> Frame;
    /// On to another page of this door.
    fn go(&self, path: &str) -> HttpResponse;

    /// The answers so far; a sent report has none any more.
    fn answers(&self) -> Option<&Answers> {
        self.draft().and_then(Draft::answers)
    }

    /// Words of the catalogue.
    fn say(&self, key: &str) -> String {
        say(self.public().language, key, &[])
    }
}

/// A question's form: filled from the answers, read into them.
pub trait Question: Serialize + DeserializeOwned + 'static {
    const STEP: Step;

    /// The form as it shows what is known.
    fn fill(answers: &Answers) -> Self;

    /// Writes what was answered, or says what is wrong.
    ///
    /// # Errors
    /// The problems, by field.
    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors>;

    /// Was nothing typed or chosen?
    fn is_blank(&self) -> bool;

    /// What can be chosen.
    fn choices(_answers: &Answers, _ask: Ask) -> Vec<Choice> {
        Vec::new()
    }
}

/// The door and the language a question is asked in.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    pub door: Door,
    pub language: Language,
}

impl Ask {
    /// A closed list as choices: label, hint and icon come from the catalogue and this list.
    pub fn choice(self, list: &str, code: &str, hint: bool, icon: &'static str) -> Choice {
        let key = format!("intake-{list}-{code}");
        let hint = hint.then(|| say(self.language, &format!("{key}-hint"), &[]));
        Choice { value: code.to_owned(), label: say(self.language, &key, &[]), hint, icon }
    }
}

/// One answer that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
    pub icon: &'static str,
}

/// How a question looks at one door.
pub trait Asked<V: Visit>: Question {
    const TEMPLATE: &'static str;
    /// The catalogue key of the page's title, which is the question itself.
    const TITLE: &'static str;
}

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
    pub form: Filled<Q>,
    #[serde(skip)]
    door: PhantomData<V>,
}

impl<V: Visit, Q: Asked<V>> QuestionPage<V, Q> {
    fn new(form: Filled<Q>, answers: &Answers, language: Language) -> Self {
        let ask = Ask { door: V::DOOR, language };
        Self {
            caption: caption(Q::STEP, V::DOOR, answers, language),
            back: back(Q::STEP, V::DOOR, answers),
            choices: Q::choices(answers, ask),
            veils: veils(answers, ask),
            request: answers.service.is_some(),
            misconduct: answers.is_misconduct(),
            kept_nik: answers.reporter.masked_nik(),
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

/// "Step 3 of 5".
pub fn caption(step: Step, door: Door, answers: &Answers, language: Language) -> String {
    let (at, of) = steps::position(step, door, answers);
    say(language, "intake-step", &[("at", at.into()), ("of", of.into())])
}

/// Where "Kembali" leads.
pub fn back(step: Step, door: Door, answers: &Answers) -> String {
    steps::before(step, door, answers).map_or_else(|| door.start().to_owned(), |s| s.path(door))
}

/// A question's form, and whether they would rather go on another day.
#[derive(Deserialize)]
pub struct Sending<Q> {
    #[serde(flatten)]
    form: Q,
    #[serde(default)]
    simpan: Option<String>,
}

/// Shows a question, if its turn has come.
///
/// # Errors
/// When the page cannot be rendered.
pub async fn show<V: Visit, Q: Asked<V>>(visit: V) -> Result<HttpResponse, AppError> {
    let Some(answers) = visit.answers() else { return Ok(visit.go(V::DOOR.lost())) };
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
    let Sending { form, simpan } = sending.into_inner();
    let answers = visit.answers().ok_or(Refusal::Expired)?.clone();
    if !steps::is_open(Q::STEP, V::DOOR, &answers) {
        return Ok(visit.go(&steps::first_missing(V::DOOR, &answers).path(V::DOOR)));
    }
    let later = simpan.is_some();
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
    let Some(draft) = visit.draft_mut() else { return Err(Refusal::Expired.into()) };
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
    let Some(answers) = visit.answers() else { return visit.go(V::DOOR.lost()) };
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
