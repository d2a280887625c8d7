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

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::middleware::from_fn;
    use actix_web::test::{TestRequest, call_service, init_service};
    use actix_web::{App, web};
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    async fn logged(path: &str) -> String {
        let paper = Paper::default();
        let writer = paper.clone();
        let layer = tracing_subscriber::fmt::layer().json().with_writer(move || writer.clone());
        let _logging = tracing_subscriber::registry().with(layer).set_default();
        let app = App::new()
            .route("/s/{code}", web::get().to(|| async { "ok" }))
            .wrap(from_fn(log_requests));
        let app = init_service(app).await;
        let request = TestRequest::with_uri(path)
            .insert_header(("user-agent", "UAMARK"))
            .insert_header(("x-forwarded-for", "203.0.113.77"))
            .insert_header(("cookie", "bukti=COOKIEMARK"));
        call_service(&app, request.to_request()).await;
        String::from_utf8(paper.0.lock().unwrap().clone()).unwrap()
    }

    #[actix_web::test]
    async fn a_line_names_the_route_and_nothing_of_the_visitor() {
        let line = logged("/s/7K3M92QFXT?pin=123456").await;
        assert_eq!(line.lines().count(), 1, "{line}");
        for told in ["/s/{code}", "\"http.status\":200", "\"http.method\":\"GET\"", "request.id"] {
            assert!(line.contains(told), "{told} is missing: {line}");
        }
        for untold in ["7K3M92QFXT", "123456", "UAMARK", "203.0.113.77", "COOKIEMARK"] {
            assert!(!line.contains(untold), "{untold} is there: {line}");
        }
    }

    #[actix_web::test]
    async fn an_address_we_do_not_know_is_not_written_down() {
        let line = logged("/warga/1209051207900001").await;
        assert!(line.contains("\"http.status\":404") && !line.contains("1209"), "{line}");
    }
}
