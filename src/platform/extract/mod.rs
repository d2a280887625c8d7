//! Who asks. A session in a handler's parameters is the authentication: `PublicSession` for anybody,
//! `OfficerSession` for somebody signed in, `KioskSession` for an enrolled screen.

mod cookies;
mod kiosk;
mod officer;
mod public;

pub use cookies::{Cookies, SessionCookie};
pub use kiosk::KioskSession;
pub use officer::OfficerSession;
pub use public::PublicSession;

use crate::platform::Platform;
use crate::platform::error::{AppError, Fault};
use actix_web::{HttpRequest, web};

fn platform(request: &HttpRequest) -> Result<Platform, AppError> {
    request
        .app_data::<web::Data<Platform>>()
        .map(|platform| platform.get_ref().clone())
        .ok_or_else(|| Fault::new("no platform among the app's data", "starting a request").into())
}
