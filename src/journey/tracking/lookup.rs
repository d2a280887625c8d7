//! P10: the code is typed in, in whatever shape it was kept.

use super::visit::{NoCase, Visit};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::page::{Face, Page, render, render_as, see_other};
use crate::platform::paths;
use crate::platform::routes::Routes;
use crate::rules::ticket_code::{CodeProblem, LENGTH, TicketCode, alike, near};
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
    /// What a mistyped code may have meant.
    pub meant: Vec<Meant>,
}

/// A code one slip away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Meant {
    pub code: String,
    pub href: String,
}

impl LookupPage {
    fn fresh() -> Self {
        Self { filled: Filled::fresh(LookupForm::default()), error: None, meant: Vec::new() }
    }

    fn with_problem(typed: &str, problem: NoCase, language: Language) -> Self {
        let shown = typed.chars().take(40).collect();
        let errors = FieldErrors::only("kode", words_for(problem));
        let filled = Filled::with_errors(LookupForm { kode: shown }, &errors, language);
        let error = filled.errors.get("kode").cloned();
        let meant = if matches!(problem, NoCase::Mistyped(_)) { meant(typed) } else { Vec::new() };
        Self { filled, error, meant }
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
            Self::with_problem("TK3M9-2QFXA", mistyped, Language::Id),
        ]
    }
}

/// The codes one slip away from what was typed.
fn meant(typed: &str) -> Vec<Meant> {
    let meant =
        |code: TicketCode| Meant { code: code.to_string(), href: paths::status(code.as_str()) };
    near(typed).into_iter().map(meant).collect()
}

/// "Q, D, 8"
fn listed(symbols: &str) -> String {
    symbols.chars().map(String::from).collect::<Vec<_>>().join(", ")
}

/// The check symbol, the length and the alphabet find every slip before anything is looked up.
fn words_for(problem: NoCase) -> Problem {
    match problem {
        NoCase::Unknown => Problem::new("tracking-code-unknown"),
        NoCase::Mistyped(CodeProblem::TooShort { have: 0 }) => Problem::new("tracking-code-empty"),
        NoCase::Mistyped(CodeProblem::CheckFails) => Problem::new("tracking-code-mistyped"),
        NoCase::Mistyped(CodeProblem::ForeignSymbol(symbol)) => match alike(symbol) {
            "" => Problem::new("tracking-code-strange").with("symbol", &format!("“{symbol}”")),
            meant => Problem::new("tracking-code-foreign")
                .with("symbol", &format!("“{symbol}”"))
                .with("meant", &listed(meant)),
        },
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
        Ok(code) => Ok(see_other(&paths::status(code.as_str()))),
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
