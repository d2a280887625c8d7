//! The status page: what happens next comes first.

use super::{lookup, proof, view};
use crate::casefile::{CaseError, Opened, open_for_reporter};
use crate::platform::error::AppError;
use crate::platform::extract::PublicSession;
use crate::platform::locale::say;
use crate::platform::page::render;
use crate::platform::paths;
use crate::rules::refusal::Refusal;
use crate::rules::ticket_code::TicketCode;
use actix_web::http::header::LOCATION;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};

/// A case found by its code, or the page that answers instead.
pub enum Found {
    Case(Box<Opened>),
    Answer(HttpResponse),
}

/// Looks for the case with this code, forgiving how it is written.
///
/// # Errors
/// When the source has tried too many wrong codes, or the database fails.
pub async fn found(session: &PublicSession, typed: &str) -> Result<Found, AppError> {
    let code = match TicketCode::parse(typed) {
        Ok(code) => code,
        Err(problem) => {
            return Ok(Found::Answer(lookup::mistyped(session, typed, problem)?));
        }
    };
    match open_for_reporter(&session.platform.db, &code).await {
        Ok(case) => Ok(Found::Case(Box::new(case))),
        Err(CaseError::Refused(Refusal::OutOfReach)) => {
            Ok(Found::Answer(lookup::unknown(session, typed)?))
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /S/{code}`: the address of QR codes.
pub async fn redirect(code: Path<String>) -> HttpResponse {
    let place = match TicketCode::parse(&code) {
        Ok(code) => paths::status(code.as_str()),
        Err(_) => "/s".to_owned(),
    };
    HttpResponse::PermanentRedirect().insert_header((LOCATION, place)).finish()
}

/// `GET /s/{code}`.
pub async fn status(
    session: PublicSession,
    request: HttpRequest,
    typed: Path<String>,
) -> Result<HttpResponse, AppError> {
    let case = match found(&session, &typed).await? {
        Found::Case(case) => case,
        Found::Answer(answer) => return Ok(answer),
    };
    if typed.as_str() != case.row.code {
        return Ok(lookup::to(&paths::status(&case.row.code)));
    }
    let proven = proof::holds(&session, &request, case.row.id).await?;
    let page = view::status_page(&session, &case, proven).await?;
    let frame = session.frame(say(session.language, "tracking-title", &[]));
    render(&session.platform, frame, &page)
}
