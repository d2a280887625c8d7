//! The second factor is asked, tried, and given up again.

use super::forms::ProofForm;
use super::lookup::to;
use super::pages::ProvePage;
use super::show::{Found, found};
use super::{proof, view};
use crate::casefile::Opened;
use crate::casefile::proof::{Factor, factor};
use crate::platform::error::{AppError, While};
use crate::platform::extract::PublicSession;
use crate::platform::fields::{FieldErrors, Filled, Problem};
use crate::platform::locale::say;
use crate::platform::page::{render, render_as};
use crate::platform::paths;
use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
use actix_web::{HttpRequest, HttpResponse};

/// `GET /s/{code}/rincian`.
pub async fn ask(session: PublicSession, code: Path<String>) -> Result<HttpResponse, AppError> {
    let case = match found(&session, &code).await? {
        Found::Case(case) => case,
        Found::Answer(answer) => return Ok(answer),
    };
    let page = page(&session, &case, None).await?;
    render(&session.platform, session.frame(title(&session)), &page)
}

/// `POST /s/{code}/rincian`.
pub async fn prove(
    session: PublicSession,
    code: Path<String>,
    form: Form<ProofForm>,
) -> Result<HttpResponse, AppError> {
    let case = match found(&session, &code).await? {
        Found::Case(case) => case,
        Found::Answer(answer) => return Ok(answer),
    };
    if proof::try_answer(&session, &case, &form.bukti).await? {
        let cookie = proof::remember(&session, case.row.id).await?;
        return with_cookie(&paths::status(&case.row.code), &cookie);
    }
    let page = page(&session, &case, Some(Problem::new("tracking-proof-wrong"))).await?;
    let frame = session.frame(title(&session)).with_errors();
    render_as(&session.platform, StatusCode::UNPROCESSABLE_ENTITY, frame, &page)
}

/// `POST /s/{code}/tutup`.
pub async fn close(
    session: PublicSession,
    request: HttpRequest,
    code: Path<String>,
) -> Result<HttpResponse, AppError> {
    let cookie = proof::forget(&session, &request).await?;
    with_cookie(&paths::status(&code), &cookie)
}

fn with_cookie(place: &str, cookie: &Cookie<'_>) -> Result<HttpResponse, AppError> {
    let mut answer = to(place);
    answer.add_cookie(cookie).while_("setting a cookie")?;
    Ok(answer)
}

fn title(session: &PublicSession) -> String {
    say(session.language, "tracking-proof-title", &[])
}

async fn page(
    session: &PublicSession,
    case: &Opened,
    problem: Option<Problem>,
) -> Result<ProvePage, AppError> {
    let platform = &session.platform;
    let factor = factor(&platform.db, &platform.vault, case).await?;
    let form = match problem {
        None => Filled::fresh(()),
        Some(problem) => {
            let errors = FieldErrors::only("bukti", problem);
            Filled::with_errors((), &errors, session.language)
        }
    };
    Ok(ProvePage {
        code: case.row.code.clone(),
        groups: view::groups(&case.row.code),
        back: paths::status(&case.row.code),
        by_phone: factor == Factor::PhoneEnding,
        by_pin: factor == Factor::Pin,
        form,
    })
}
