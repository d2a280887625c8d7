//! Forms that another site makes a browser send are refused (CSRF). Browsers say themselves where a
//! request comes from; no token is needed, so a form kept open for days can still be sent.

use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::KIOSK_COOKIES;
use crate::platform::session::cookie_name;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HOST, HeaderMap, ORIGIN};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpRequest};

/// The layer in front of everything that changes something.
pub async fn refuse_cross_site(
    platform: Data<Platform>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let harmless = request.method().is_safe()
        || comes_from_us(request.headers(), &platform.settings.http.public_url)
            .unwrap_or_else(|| !is_somebody(request.request(), &platform));
    if harmless { next.call(request).await } else { Err(AppError::from(Refusal::CrossSite).into()) }
}

/// What the browser says; nothing when it is one that says nothing.
fn comes_from_us(headers: &HeaderMap, public_url: &str) -> Option<bool> {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text("sec-fetch-site") {
        return Some(matches!(site, "same-origin" | "none"));
    }
    let origin = text(ORIGIN.as_str())?;
    let host = origin.split_once("://").map(|(_, host)| host);
    Some(origin == public_url || (host.is_some() && host == text(HOST.as_str())))
}

/// Without a word from the browser, whoever brings a cookie that opens something is refused.
fn is_somebody(request: &HttpRequest, platform: &Platform) -> bool {
    KIOSK_COOKIES.iter().chain([&cookie_name(platform)]).any(|name| request.cookie(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn verdict(headers: &[(&'static str, &'static str)]) -> Option<bool> {
        let mut request = TestRequest::post().insert_header(("host", "desa.example:8080"));
        for header in headers {
            request = request.insert_header(*header);
        }
        comes_from_us(request.to_http_request().headers(), "https://satupintu.example")
    }

    #[test]
    fn the_browser_is_believed() {
        assert_eq!(verdict(&[("sec-fetch-site", "same-origin")]), Some(true));
        assert_eq!(verdict(&[("sec-fetch-site", "none")]), Some(true));
        assert_eq!(verdict(&[("sec-fetch-site", "same-site")]), Some(false));
        assert_eq!(verdict(&[("sec-fetch-site", "cross-site")]), Some(false));
        let both = [("sec-fetch-site", "cross-site"), ("origin", "https://satupintu.example")];
        assert_eq!(verdict(&both), Some(false));
    }

    #[test]
    fn older_browsers_name_the_origin() {
        assert_eq!(verdict(&[("origin", "https://satupintu.example")]), Some(true));
        assert_eq!(verdict(&[("origin", "http://desa.example:8080")]), Some(true));
        assert_eq!(verdict(&[("origin", "https://evil.example")]), Some(false));
        assert_eq!(verdict(&[("origin", "null")]), Some(false));
        assert_eq!(verdict(&[]), None);
    }
}
