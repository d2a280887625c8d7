//! A code is typed in: forgiven what can be forgiven, told precisely what cannot.

use super::forms::CodeForm;
use super::pages::LookupPage;
use crate::platform::error::AppError;
use crate::platform::extract::PublicSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{render, render_as};
use crate::platform::paths;
use crate::rules::ticket_code::{CodeProblem, LENGTH, TicketCode};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::Form;

/// `GET /s`.
pub async fn ask(session: PublicSession) -> Result<HttpResponse, AppError> {
    let frame = session.frame(say(session.language, "tracking-lookup-title", &[]));
    render(&session.platform, frame, &LookupPage { form: Filled::fresh(CodeForm::default()) })
}

/// `POST /s`.
pub async fn find(session: PublicSession, form: Form<CodeForm>) -> Result<HttpResponse, AppError> {
    let form = form.into_inner();
    match TicketCode::parse(&form.kode) {
        Ok(code) => Ok(to(&paths::status(code.as_str()))),
        Err(problem) => {
            let problem = said(problem, &form.kode);
            again(&session, form, problem, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// The page of a code that does not exist. It counts against its source, which is slowed by it.
pub fn unknown(session: &PublicSession, typed: &str) -> Result<HttpResponse, AppError> {
    session.platform.throttle.count_wrong_code(&session.client)?;
    let form = CodeForm { kode: typed.chars().take(40).collect() };
    again(session, form, Problem::new("tracking-code-unknown"), StatusCode::NOT_FOUND)
}

/// The page of a code that cannot be one.
pub fn mistyped(
    session: &PublicSession,
    typed: &str,
    problem: CodeProblem,
) -> Result<HttpResponse, AppError> {
    let problem = said(problem, typed);
    let form = CodeForm { kode: typed.chars().take(40).collect() };
    again(session, form, problem, StatusCode::NOT_FOUND)
}

fn again(
    session: &PublicSession,
    form: CodeForm,
    problem: Problem,
    status: StatusCode,
) -> Result<HttpResponse, AppError> {
    let errors = FieldErrors::only("kode", problem);
    let page = LookupPage { form: Filled::with_errors(form, &errors, session.language) };
    let title = say(session.language, "tracking-lookup-title", &[]);
    render_as(&session.platform, status, session.frame(title).with_errors(), &page)
}

fn said(problem: CodeProblem, typed: &str) -> Problem {
    if typed.trim().is_empty() {
        return Problem::new("tracking-code-empty");
    }
    match problem {
        CodeProblem::TooShort { have } | CodeProblem::TooLong { have } => {
            Problem::new("tracking-code-length").with("have", &have).with("want", &LENGTH)
        }
        CodeProblem::ForeignSymbol(_) => Problem::new("tracking-code-symbol"),
        CodeProblem::CheckFails => Problem::new("tracking-code-check"),
    }
}

/// After a form: go there.
pub fn to(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, path)).finish()
}
