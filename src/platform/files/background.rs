//! The small endpoint scripts send single files to, and its answers.

use super::flaw::Flaw;
use super::form::read_form;
use super::keep::Holder;
use super::open::find;
use super::shown::shown;
use crate::platform::error::AppError;
use crate::platform::extract::PublicSession;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use entity::case::Language;
use serde_json::json;

/// Takes the file a script sends and answers with how it is listed, or with what is wrong with it.
///
/// # Errors
/// As [`read_form`].
pub async fn receive(
    session: &PublicSession,
    holder: Holder,
    root: &str,
    (request, payload): (&HttpRequest, Payload),
) -> Result<HttpResponse, AppError> {
    let sent = read_form(session, Some(holder), request, payload).await?;
    let file = match sent.kept.first() {
        Some(id) => find(&session.platform.db, *id).await?,
        None => None,
    };
    Ok(match file {
        Some(file) => {
            let listed = shown(session.language, root, std::slice::from_ref(&file)).pop();
            HttpResponse::Created().json(listed)
        }
        None => flawed(session.language, sent.flaw.unwrap_or(Flaw::Empty)),
    })
}

fn flawed(language: Language, flaw: Flaw) -> HttpResponse {
    HttpResponse::UnprocessableEntity().json(json!({ "error": flaw.words(language) }))
}
