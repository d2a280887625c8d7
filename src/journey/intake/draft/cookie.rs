//! The cookie by which a browser finds its drafts again: on a phone several, the one in hand first.

use crate::platform::session::is_https;
use crate::platform::{Platform, page};
use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;

/// So many drafts wait on one phone; more than a cookie can comfortably carry is no person's doing.
pub const MOST_ON_A_PHONE: usize = 8;
/// Stands between two secrets; it is in none.
const BETWEEN: char = '.';

/// The name of the draft's cookie on this installation.
pub fn cookie_name(platform: &Platform) -> &'static str {
    if is_https(platform) { "__Host-draf" } else { "draf" }
}

/// The cookie that carries a draft's secret. The draft's own end counts from the last answer, so the
/// cookie may outlive it; at a kiosk it goes with the browser at the latest.
pub fn cookie(platform: &Platform, token: String, kiosk: bool) -> Cookie<'static> {
    let lasts = (!kiosk).then_some(Duration::days(30));
    page::cookie(cookie_name(platform), token, is_https(platform), lasts)
}

/// The cookie of a phone with these drafts, the one in hand first.
pub fn phone_cookie(platform: &Platform, tokens: &[String]) -> Cookie<'static> {
    let most = tokens.get(..MOST_ON_A_PHONE).unwrap_or(tokens);
    cookie(platform, most.join(&BETWEEN.to_string()), false)
}

/// The secrets a browser brings.
pub fn tokens(platform: &Platform, request: &HttpRequest) -> Vec<String> {
    let Some(cookie) = request.cookie(cookie_name(platform)) else {
        return Vec::new();
    };
    let secrets = cookie.value().split(BETWEEN).filter(|secret| !secret.is_empty());
    secrets.take(MOST_ON_A_PHONE).map(str::to_owned).collect()
}
