//! Who asks. A handler that takes one of these has it proven: without, it is not called.

mod kiosk;
mod liking;
mod officer;
mod public;

pub use kiosk::{KIOSK_COOKIES, KioskSession, enrol_hash, kiosk_cookie_name};
pub use liking::Liking;
pub use officer::{OfficerSession, load_officer};
pub use public::PublicSession;

use super::Platform;
use super::error::{AppError, Fault};
use actix_web::HttpRequest;
use actix_web::web::Data;

/// The service a request belongs to.
fn platform_of(request: &HttpRequest) -> Result<Platform, AppError> {
    request
        .app_data::<Data<Platform>>()
        .map(|data| Platform::clone(data))
        .ok_or_else(|| AppError::Fault(Fault::new("the app has no Platform", "reading a request")))
}
