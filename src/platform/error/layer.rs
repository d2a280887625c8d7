//! Turns whatever ends without a page into one: our refusals and faults, the framework's own plain
//! answers, and panics.

use super::{AppError, Fault, Refusal, show};
use crate::platform::Platform;
use crate::platform::http::Visitor;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{ALLOW, CONTENT_TYPE, HeaderName, RETRY_AFTER, SET_COOKIE};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse, web};
use futures_util::FutureExt;
use std::any::Any;
use std::panic::AssertUnwindSafe;

/// The headers of a bare answer that its page keeps.
const KEPT: [HeaderName; 3] = [ALLOW, RETRY_AFTER, SET_COOKIE];

/// The layer around every route: no answer leaves without words for whoever reads it.
pub async fn show_errors(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let visitor = Visitor::of(request.request());
    let platform = request.app_data::<web::Data<Platform>>().cloned();
    let platform = platform.as_ref().map(web::Data::get_ref);
    let show = |error: &AppError| show::page(platform, &visitor, error);

    match AssertUnwindSafe(async { next.call(request).await }).catch_unwind().await {
        Ok(Ok(answer)) if !lacks_words(&answer) => Ok(answer.map_into_boxed_body()),
        Ok(Ok(answer)) => {
            let mut page = show(&meaning(answer.response().error(), &answer));
            keep_headers(answer.response(), &mut page);
            *page.status_mut() = answer.status();
            Ok(answer.into_response(page))
        }
        // Without the request there is no answer to hand on, only an error that carries one.
        Ok(Err(error)) => Err(carrying(with_page(&error, show))),
        Err(panic) => Err(carrying(show(&AppError::Fault(of_panic(panic.as_ref()))))),
    }
}

fn lacks_words<B>(answer: &ServiceResponse<B>) -> bool {
    let status = answer.status();
    let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    (status.is_client_error() || status.is_server_error())
        && !kind.starts_with("text/html")
        && !kind.starts_with("application/json")
}

fn meaning<B>(error: Option<&Error>, answer: &ServiceResponse<B>) -> AppError {
    match error.and_then(|error| error.as_error::<AppError>()) {
        Some(AppError::Refusal(refusal)) => AppError::Refusal(refusal.clone()),
        Some(AppError::Fault(fault)) => AppError::Fault(Fault::again(fault)),
        None => match Refusal::of_status(answer.status()) {
            Some(refusal) => AppError::Refusal(refusal),
            None => AppError::Fault(Fault::new("an answer without words", "answering")),
        },
    }
}

fn with_page(error: &Error, show: impl Fn(&AppError) -> HttpResponse) -> HttpResponse {
    if let Some(ours) = error.as_error::<AppError>() {
        return show(ours);
    }
    let status = error.as_response_error().status_code();
    match Refusal::of_status(status) {
        Some(refusal) => show(&AppError::Refusal(refusal)),
        None => show(&AppError::Fault(Fault::new(error.to_string(), "answering"))),
    }
}

fn keep_headers<B>(bare: &HttpResponse<B>, page: &mut HttpResponse) {
    for name in KEPT {
        page.headers_mut().remove(&name);
        for value in bare.headers().get_all(&name) {
            page.headers_mut().append(name.clone(), value.clone());
        }
    }
}

fn of_panic(panic: &(dyn Any + Send)) -> Fault {
    let said = panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    Fault::new(said.unwrap_or("no message").to_owned(), "a handler ran; it panicked")
}

fn carrying(page: HttpResponse) -> Error {
    InternalError::from_response("shown", page).into()
}
