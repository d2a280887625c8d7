//! A browser that an officer has signed in with before. It need not wait when a stranger elsewhere
//! keeps trying in the officer's name.

use crate::platform::Platform;
use crate::platform::session::{is_https, secret_cookie};
use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use entity::officer::Model;
use subtle::ConstantTimeEq;

/// The cookie that marks a browser as one this officer has used, for three months.
pub fn cookie(platform: &Platform, officer: &Model) -> Cookie<'static> {
    let mut cookie = secret_cookie(platform, name(platform), mark(platform, officer));
    cookie.set_max_age(Duration::days(90));
    cookie
}

/// Has this officer signed in with this browser before?
pub fn knows(platform: &Platform, request: &HttpRequest, officer: Option<&Model>) -> bool {
    let (Some(officer), Some(shown)) = (officer, request.cookie(name(platform))) else {
        return false;
    };
    mark(platform, officer).as_bytes().ct_eq(shown.value().as_bytes()).into()
}

/// A keyed hash of the account and its password's hash: a new password makes old marks worthless.
fn mark(platform: &Platform, officer: &Model) -> String {
    let account = format!("{}:{}", officer.id, officer.password_hash);
    platform.vault.lookup("known-device", &account)
}

fn name(platform: &Platform) -> &'static str {
    if is_https(platform) { "__Host-kenal" } else { "kenal" }
}
