//! P10: the code is typed in, in whatever shape it was kept.

use super::visit::{NoCase, Visit, go};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::page::{Face, Page, render, render_as};
use crate::platform::paths;
use crate::platform::routes::Routes;
use crate::rules::ticket_code::{CodeProblem, LENGTH, TicketCode};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Form;
use entity::case::Language;
use serde::{Deserialize, Serialize};

/// Mounts the page that asks for a code.
pub fn mount(routes: &mut Routes) {
    routes.get("/s", "the question for a code", ask).post(
        "/s",
        "reads a code and goes on to its page",
        find,
    );
}

/// The code as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct LookupForm {
    #[serde(default)]
    pub kode: String,
}

/// P10: which code?
#[derive(Debug, Serialize)]
pub struct LookupPage {
    pub filled: Filled<LookupForm>,
    pub error: Option<String>,
}

impl LookupPage {
    fn fresh() -> Self {
        Self { filled: Filled::fresh(LookupForm::default()), error: None }
    }

    fn with_problem(typed: &str, problem: NoCase, language: Language) -> Self {
        let shown = typed.chars().take(40).collect();
        let errors = FieldErrors::only("kode", words_for(problem));
        let filled = Filled::with_errors(LookupForm { kode: shown }, &errors, language);
        let error = filled.errors.get("kode").cloned();
        Self { filled, error }
    }
}

impl Page for LookupPage {
    const TEMPLATE: &'static str = "tracking/lookup.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let mistyped = NoCase::Mistyped(CodeProblem::CheckFails);
        vec![
            Self::fresh(),
            Self::with_problem("7k3m9 2qfxt", NoCase::Unknown, Language::Id),
            Self::with_problem("7K3M9-2QFXX", mistyped, Language::Id),
        ]
    }
}

/// The check symbol, the length and the alphabet find every slip before anything is looked up.
fn words_for(problem: NoCase) -> Problem {
    match problem {
        NoCase::Unknown => Problem::new("tracking-code-unknown"),
        NoCase::Mistyped(CodeProblem::TooShort { have: 0 }) => Problem::new("tracking-code-empty"),
        NoCase::Mistyped(CodeProblem::CheckFails) => Problem::new("tracking-code-mistyped"),
        NoCase::Mistyped(CodeProblem::ForeignSymbol(_)) => Problem::new("tracking-code-foreign"),
        NoCase::Mistyped(CodeProblem::TooShort { have } | CodeProblem::TooLong { have }) => {
            Problem::new("tracking-code-length").with("have", &have).with("length", &LENGTH)
        }
    }
}

async fn ask(visit: Visit) -> Result<HttpResponse, AppError> {
    let frame = visit.session.frame(visit.say("tracking-lookup", &[]));
    render(&visit.session.platform, frame, &LookupPage::fresh())
}

/// A well-formed code goes on to its own page, which looks it up: there is one look-up, not two.
async fn find(visit: Visit, form: Form<LookupForm>) -> Result<HttpResponse, AppError> {
    match TicketCode::parse(&form.kode) {
        Ok(code) => Ok(go(&paths::status(code.as_str()))),
        Err(problem) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            again(&visit, status, &form.kode, NoCase::Mistyped(problem))
        }
    }
}

/// The question again, with what was wrong.
pub fn again(
    visit: &Visit,
    status: StatusCode,
    typed: &str,
    problem: NoCase,
) -> Result<HttpResponse, AppError> {
    let frame = visit.session.frame(visit.say("tracking-lookup", &[])).with_errors();
    let page = LookupPage::with_problem(typed, problem, visit.session.language);
    render_as(&visit.session.platform, status, frame, &page)
}
