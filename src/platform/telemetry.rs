//! The log: what happened, never to whom. One line a request, with the route's template instead of
//! its path and query, and without address or browser.

use super::settings::Mode;
use super::vault;
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::Next;
use std::io::IsTerminal;
use std::time::Instant;
use tracing::{Instrument, Span, field, info_span};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::{SubscriberInitExt, TryInitError};

/// Starts logging to standard error: JSON lines in production, plain lines for trying out.
/// `RUST_LOG` says how much.
pub fn start(mode: Mode) -> Result<(), TryInitError> {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    let registry = tracing_subscriber::registry().with(filter);
    let plain = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false);
    std::panic::set_hook(Box::new(|panic| {
        // The message may hold anything, so the layer that shows errors decides about it.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(panic.place = place, "a panic");
    }));
    match mode {
        Mode::Demo => registry.with(plain.compact()).try_init(),
        Mode::Production => registry.with(plain.json().flatten_event(true)).try_init(),
    }
}

/// The layer around everything: one line for each request.
pub async fn log_requests(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let span = info_span!(
        "request",
        request.id = %vault::incident(),
        http.method = %request.method(),
        http.route = request.match_pattern().as_deref().unwrap_or("-"),
        actor.id = field::Empty,
    );
    let started = Instant::now();
    let answer = next.call(request).instrument(span.clone()).await;
    let status = match &answer {
        Ok(answer) => answer.status(),
        Err(error) => error.as_response_error().status_code(),
    };
    write(&span, status, started);
    answer
}

fn write(span: &Span, status: StatusCode, started: Instant) {
    let ms = started.elapsed().as_millis();
    let status = status.as_u16();
    span.in_scope(|| tracing::info!(http.status = status, ms, "answered"));
}
