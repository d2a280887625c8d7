//! Between the password and the code, and the twelve hours after it: two sealed cookies.

use crate::platform::Platform;
use crate::platform::session::{is_https, secret_cookie};
use crate::platform::vault::Vault;
use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use entity::Moment;
use entity::officer::OfficerId;
use entity::second_factor::Model;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

const MINUTE_MS: i64 = 60 * 1000;
/// So long the code may be looked for.
const LOOKING_MS: i64 = 10 * MINUTE_MS;
/// So long a browser is believed after a code: a working day.
const TRUSTED_MS: i64 = 12 * 60 * MINUTE_MS;

/// Somebody who has proved the password, and not yet the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Half {
    pub officer: OfficerId,
    until: Moment,
}

/// A browser that needs no code for a while.
#[derive(Serialize, Deserialize)]
struct Trusted {
    officer: OfficerId,
    until: Moment,
    /// Of the secret: a new one ends the trust.
    secret: String,
}

/// The cookie of somebody who is half way in.
pub fn half_way(platform: &Platform, officer: OfficerId) -> Cookie<'static> {
    let half = Half { officer, until: platform.clock.now().plus_ms(LOOKING_MS) };
    sealed(platform, HALF, &half, LOOKING_MS)
}

/// Who is half way in with this browser, if anybody still is.
pub fn half_of(platform: &Platform, request: &HttpRequest) -> Option<Half> {
    let half: Half = opened(platform, HALF, request)?;
    (half.until > platform.clock.now()).then_some(half)
}

/// Ends being half way in.
pub fn forget_half(platform: &Platform) -> Cookie<'static> {
    crate::platform::session::forget_cookie(platform, name(platform, HALF))
}

/// The cookie of a browser that is believed for twelve hours.
pub fn trusted(platform: &Platform, factor: &Model) -> Cookie<'static> {
    let trust = Trusted {
        officer: factor.officer_id,
        until: platform.clock.now().plus_ms(TRUSTED_MS),
        secret: mark(&platform.vault, factor),
    };
    sealed(platform, TRUST, &trust, TRUSTED_MS)
}

/// Is this browser believed without a code?
pub fn trusts(platform: &Platform, request: &HttpRequest, factor: &Model) -> bool {
    opened::<Trusted>(platform, TRUST, request).is_some_and(|trust| {
        trust.officer == factor.officer_id
            && trust.until > platform.clock.now()
            && trust.secret == mark(&platform.vault, factor)
    })
}

fn mark(vault: &Vault, factor: &Model) -> String {
    vault.lookup("trusted-browser", &BASE64_URL_SAFE_NO_PAD.encode(&factor.secret))
}

/// A cookie's names with and without HTTPS; the second is also the place its content is sealed for.
type Names = (&'static str, &'static str);

const HALF: Names = ("__Host-kode", "kode");
const TRUST: Names = ("__Host-percaya", "percaya");

fn name(platform: &Platform, names: Names) -> &'static str {
    if is_https(platform) { names.0 } else { names.1 }
}

fn sealed<T: Serialize>(
    platform: &Platform,
    names: Names,
    what: &T,
    lasts_ms: i64,
) -> Cookie<'static> {
    let content = platform.vault.seal_json(names.1, what).unwrap_or_default();
    let content = BASE64_URL_SAFE_NO_PAD.encode(content);
    let mut cookie = secret_cookie(platform, name(platform, names), content);
    cookie.set_max_age(Duration::milliseconds(lasts_ms));
    cookie
}

fn opened<T: DeserializeOwned>(
    platform: &Platform,
    names: Names,
    request: &HttpRequest,
) -> Option<T> {
    let cookie = request.cookie(name(platform, names))?;
    let content = BASE64_URL_SAFE_NO_PAD.decode(cookie.value()).ok()?;
    platform.vault.open_json(names.1, &content).ok()
}
