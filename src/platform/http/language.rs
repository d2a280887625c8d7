//! A language that was chosen with `?bahasa=` stays chosen.

use super::visitor::LANGUAGE;
use super::{Chosen, Visitor};
use crate::platform::Platform;
use crate::platform::page::cookie;
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::cookie::time::Duration;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;

/// The layer that remembers it, in a cookie for a year.
pub async fn keep_language(
    platform: Data<Platform>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let visitor = Visitor::of(request.request());
    let mut answer = next.call(request).await?;
    if visitor.chosen == Chosen::Now {
        let https = platform.settings.http.is_https();
        let code = visitor.language.code().to_owned();
        let chosen = cookie(LANGUAGE, code, https, Some(Duration::days(365)));
        // Fails only for a cookie with line breaks in it.
        let _ = answer.response_mut().add_cookie(&chosen);
    }
    Ok(answer)
}
