//! How a page is shown: one struct per template, a frame around it, nothing else.

mod frame;
mod pages;
mod style;

pub use frame::{Face, Frame, Link, MenuItem};
pub use pages::{Pages, TemplateTrouble};
pub use style::{first_page_css, style_hashes};

use crate::platform::Platform;
use crate::platform::error::{AppError, While};
use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::http::StatusCode;
use actix_web::http::header::{ContentType, LOCATION};
use serde::Serialize;

/// What one template shows. Its fields are the template's variables, beside `frame`.
pub trait Page: Serialize {
    /// The template's name under `templates/`.
    const TEMPLATE: &'static str;
    /// Which of the three faces it belongs to.
    const FACE: Face;
    /// Pages as they really occur, for the test that renders every template.
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}

/// Shows a page.
pub fn render<P: Page>(
    platform: &Platform,
    frame: Frame,
    page: &P,
) -> Result<HttpResponse, AppError> {
    render_as(platform, StatusCode::OK, frame, page)
}

/// Shows a page that is not the answer that was hoped for, such as a form with errors (422).
pub fn render_as<P: Page>(
    platform: &Platform,
    status: StatusCode,
    frame: Frame,
    page: &P,
) -> Result<HttpResponse, AppError> {
    let frame = frame.dressed::<P>();
    let css_cookie = frame.css_cookie(platform.settings.http.is_https());
    let html = platform.pages.html(&frame, page).while_("rendering a page")?;
    let mut response = HttpResponse::build(status);
    response.content_type(ContentType::html());
    if let Some(cookie) = css_cookie {
        response.cookie(cookie);
    }
    Ok(response.body(html))
}

/// On to another page of ours.
pub fn see_other(href: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, href)).finish()
}

/// A cookie that scripts cannot read and other sites do not send with their forms; without a
/// duration it goes when the browser closes.
pub fn cookie(
    name: &'static str,
    value: String,
    https: bool,
    lasts: Option<Duration>,
) -> Cookie<'static> {
    let mut cookie = Cookie::build(name, value)
        .path("/")
        .http_only(true)
        .secure(https)
        .same_site(SameSite::Lax)
        .finish();
    cookie.set_max_age(lasts);
    cookie
}
