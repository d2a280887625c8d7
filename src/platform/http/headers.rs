//! The headers every answer carries, whatever it is.

use super::violations;
use crate::platform::page::style_hashes;
use crate::platform::settings::HttpSettings;
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use actix_web::middleware::Next;
use std::rc::Rc;

/// The headers of one service: they depend on its stylesheets and on how it is reached.
#[derive(Clone, Debug)]
pub struct Headers(Rc<Vec<(HeaderName, HeaderValue)>>);

impl Headers {
    /// The headers for a service with these settings.
    pub fn new(settings: &HttpSettings) -> Self {
        let mut all: Vec<_> = fixed()
            .into_iter()
            .map(|(name, value)| (name, HeaderValue::from_static(value)))
            .collect();
        if let Ok(policy) = HeaderValue::from_str(&content_security_policy()) {
            all.push((CONTENT_SECURITY_POLICY, policy));
        }
        if let Ok(endpoint) = HeaderValue::from_str(&format!("csp=\"{}\"", violations::PATH)) {
            all.push((HeaderName::from_static("reporting-endpoints"), endpoint));
        }
        if settings.is_https() {
            let year = HeaderValue::from_static("max-age=31536000");
            all.push((STRICT_TRANSPORT_SECURITY, year));
        }
        Self(Rc::new(all))
    }

    fn add_to(&self, headers: &mut HeaderMap) {
        for (name, value) in self.0.iter() {
            let own = headers.get(name).filter(|_| name == CONTENT_SECURITY_POLICY);
            let value = own.map_or_else(|| value.clone(), |own| stricter(value, own));
            headers.insert(name.clone(), value);
        }
        // Only files say for themselves that they may be kept.
        if !headers.contains_key(CACHE_CONTROL) {
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
    }
}

/// A file may ask for more than the policy of all pages, never for less.
fn stricter(policy: &HeaderValue, more: &HeaderValue) -> HeaderValue {
    let both = [policy.as_bytes(), b"; ", more.as_bytes()].concat();
    HeaderValue::from_bytes(&both).unwrap_or_else(|_| policy.clone())
}

/// The layer that adds them.
pub async fn add_headers(
    headers: Headers,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    match next.call(request).await {
        Ok(mut answer) => {
            headers.add_to(answer.headers_mut());
            Ok(answer)
        }
        Err(error) => {
            let mut answer = error.error_response();
            headers.add_to(answer.headers_mut());
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

fn fixed() -> [(HeaderName, &'static str); 7] {
    let named = HeaderName::from_static;
    [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        // Not no-referrer: with that, browsers send our own forms with `Origin: null`.
        (REFERRER_POLICY, "same-origin"),
        (named("cross-origin-opener-policy"), "same-origin"),
        (named("cross-origin-resource-policy"), "same-origin"),
        (
            named("permissions-policy"),
            "camera=(), microphone=(self), geolocation=(), payment=(), usb=(), browsing-topics=()",
        ),
        (named("x-permitted-cross-domain-policies"), "none"),
    ]
}

fn content_security_policy() -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self' {}; img-src 'self' data: blob:; media-src 'self' blob:; \
         connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'; object-src 'none'; report-uri {}; report-to csp",
        style_hashes(),
        violations::PATH
    )
}
