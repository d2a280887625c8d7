//! A body must arrive whole, soon, and not too large, before anybody works on it. The framework
//! itself would wait for a stalled body for ever.

use super::upload::{brings_files, pass_on};
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use crate::platform::settings::LimitSettings;
use actix_web::body::MessageBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::middleware::Next;
use actix_web::web::{Bytes, BytesMut, Data};
use actix_web::{Error, HttpMessage};
use futures_util::StreamExt;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// Before the first seconds are over no body counts as slow.
pub(super) const GRACE: Duration = Duration::from_secs(5);

/// The layer that takes bodies in.
pub async fn take_body(
    platform: Data<Platform>,
    mut request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let limits = &platform.settings.limits;
    if brings_files(&request) {
        return pass_on(request, limits, next).await;
    }
    if announced(&request) > limits.body_bytes {
        return Err(AppError::from(Refusal::TooLarge).into());
    }
    let mut payload = request.take_payload();
    match collect(&mut payload, limits).await {
        Ok(body) => request.set_payload(Payload::from(body)),
        Err(refusal) => {
            hold(payload);
            return Err(AppError::from(refusal).into());
        }
    }
    next.call(request).await
}

/// Keeps an unfinished body unread until the refusal has been sent. Were it dropped, the server
/// would read a chunked body to its end, and that may never come.
fn hold(payload: Payload) {
    actix_web::rt::spawn(async move {
        tokio::time::sleep(GRACE).await;
        drop(payload);
    });
}

pub(super) fn announced(request: &ServiceRequest) -> usize {
    let length = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    length.and_then(|length| length.parse().ok()).unwrap_or(0)
}

async fn collect(payload: &mut Payload, limits: &LimitSettings) -> Result<Bytes, Refusal> {
    let started = Instant::now();
    let mut body = BytesMut::new();
    loop {
        let whole = Duration::from_secs(limits.body_seconds);
        let until = started + patience(body.len(), whole, limits);
        match timeout_at(until, payload.next()).await {
            Err(_) => return Err(Refusal::TooSlow),
            Ok(None) => return Ok(body.freeze()),
            Ok(Some(Err(_))) => return Err(Refusal::BadForm),
            Ok(Some(Ok(chunk))) if body.len() + chunk.len() > limits.body_bytes => {
                return Err(Refusal::TooLarge);
            }
            Ok(Some(Ok(chunk))) => body.extend_from_slice(&chunk),
        }
    }
}

/// How long after its start the next piece of a body may come: the more has come, the longer.
pub(super) fn patience(received: usize, whole: Duration, limits: &LimitSettings) -> Duration {
    if limits.body_bytes_per_second == 0 {
        return whole;
    }
    let earned = received as u64 / limits.body_bytes_per_second;
    Ord::min(GRACE + Duration::from_secs(earned), whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::stream;

    fn limits() -> LimitSettings {
        LimitSettings { body_bytes: 10, body_seconds: 1, ..LimitSettings::default() }
    }

    fn pieces(all: &'static [&'static str]) -> Payload {
        let all = all.iter().map(|piece| Ok(Bytes::from_static(piece.as_bytes())));
        Payload::from(stream::iter(all).boxed_local())
    }

    #[actix_web::test]
    async fn a_body_arrives_whole() {
        assert_eq!(collect(&mut pieces(&["nama=", "Siti"]), &limits()).await.unwrap(), "nama=Siti");
        assert_eq!(collect(&mut Payload::None, &limits()).await.unwrap(), "");
    }

    #[actix_web::test]
    async fn a_large_body_is_not_read_to_its_end() {
        let endless = stream::repeat_with(|| Ok(Bytes::from_static(b"abcd"))).boxed_local();
        assert_eq!(collect(&mut Payload::from(endless), &limits()).await, Err(Refusal::TooLarge));
    }

    #[actix_web::test]
    async fn a_stalled_body_is_cut() {
        let stalled = stream::once(async { Ok(Bytes::from_static(b"a")) }).chain(stream::pending());
        let refused = collect(&mut Payload::from(stalled.boxed_local()), &limits()).await;
        assert_eq!(refused, Err(Refusal::TooSlow));
    }

    #[test]
    fn patience_grows_with_what_has_come_and_ends() {
        let limits = LimitSettings { body_bytes_per_second: 1_000, ..limits() };
        let patience = |received| patience(received, Duration::from_secs(30), &limits).as_secs();
        assert_eq!([patience(0), patience(10_000), patience(1_000_000)], [5, 15, 30]);
    }
}
