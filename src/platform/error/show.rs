//! The page that says what happened and how to go on. It needs nothing but itself: no other request,
//! no database.

use super::{AppError, Refusal};
use crate::platform::http::Visitor;
use crate::platform::locale::{self, Arg};
use crate::platform::page::{Face, Frame, Page};
use crate::platform::settings::Mode;
use crate::platform::{Platform, paths, vault};
use actix_web::http::header::ContentType;
use actix_web::{HttpResponse, ResponseError};
use entity::case::Language;
use serde::Serialize;

/// The style that stands inside every error page.
pub const ERROR_CSS: &str = include_str!("../../../templates/errors/errors.css");

/// What an error page shows.
#[derive(Debug, Serialize)]
pub struct ErrorPage {
    pub heading: String,
    pub text: String,
    /// Where to go from here.
    pub way_on_label: String,
    pub way_on_href: String,
    /// A shared screen goes back there by itself: nobody may be standing in front of it.
    pub back_to: Option<String>,
    /// The number by which the fault is found in the log.
    pub incident: Option<String>,
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "errors/page.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        let waiting = AppError::Refusal(Refusal::TooMany { retry_after: 125 });
        let missing = AppError::Refusal(Refusal::OutOfReach);
        let broken = AppError::Fault(super::Fault::new("a sample", "showing samples"));
        [Language::Id, Language::En]
            .into_iter()
            .flat_map(|language| {
                [
                    Self::of(language, "/", &waiting, None),
                    Self::of(language, "/meja", &broken, Some("7K3M92QF".into())),
                    Self::of(language, &paths::case("7K3M92QFXA"), &missing, None),
                    Self::of(language, "/kios/masalah", &broken, Some("7K3M92QF".into())),
                ]
            })
            .collect()
    }
}

impl ErrorPage {
    pub(super) fn of(
        language: Language,
        path: &str,
        error: &AppError,
        incident: Option<String>,
    ) -> Self {
        let word = word(error, path);
        let minutes = match error {
            AppError::Refusal(refusal) => refusal.retry_after().unwrap_or(60).div_ceil(60),
            AppError::Fault(_) => 1,
        };
        let minutes: [Arg<'_>; 1] = [("minutes", minutes.into())];
        let (place, way_on_href) = way_on(path);
        Self {
            heading: locale::say(language, &format!("refused-{word}"), &[]),
            text: locale::say(language, &format!("refused-{word}-text"), &minutes),
            way_on_label: locale::say(language, &format!("refused-way-on-{place}"), &[]),
            back_to: (place == "kiosk").then(|| way_on_href.clone()),
            way_on_href,
            incident,
        }
    }
}

/// The word by which the catalogue names the page. Officers read other words than citizens where it is
/// about what they do next.
fn word(error: &AppError, path: &str) -> &'static str {
    let at_the_desk = way_on(path).0 == "desk";
    match error {
        AppError::Refusal(Refusal::OutOfReach) if about_a_case(path) => "no-case",
        AppError::Refusal(Refusal::Expired) if about_a_selection(path) => "selection-over",
        AppError::Refusal(Refusal::NotReady) if at_the_desk => "desk-not-ready",
        AppError::Fault(_) if at_the_desk => "desk-broken",
        AppError::Refusal(refusal) => refusal.word(),
        AppError::Fault(_) => "broken",
    }
}

/// What has expired there is a selection of rows, not a draft.
fn about_a_selection(path: &str) -> bool {
    path.starts_with(&format!("{}/", paths::selections()))
}

/// At the desk a case that is missing may be another unit's: the page says how to ask, the same for
/// one that is not there at all.
fn about_a_case(path: &str) -> bool {
    path.starts_with(&paths::case(""))
}

fn way_on(path: &str) -> (&'static str, String) {
    let under = |root: &str| path == root || path.starts_with(&format!("{root}/"));
    if under(&paths::desk()) {
        ("desk", paths::desk())
    } else if under(&paths::kiosk()) {
        ("kiosk", paths::kiosk())
    } else {
        ("home", paths::home())
    }
}

/// The answer for an error. A fault is logged here, once, with the number the visitor sees.
pub(super) fn page(
    platform: Option<&Platform>,
    visitor: &Visitor,
    error: &AppError,
) -> HttpResponse {
    let incident = match error {
        AppError::Refusal(_) => None,
        AppError::Fault(fault) => {
            let incident = vault::incident();
            tracing::error!(fault.incident = %incident, fault.chain = %fault.chain(), "a fault");
            Some(incident)
        }
    };
    let mut response = error.error_response();
    if response.status().is_redirection() {
        return response;
    }
    let content = ErrorPage::of(visitor.language, &visitor.path, error, incident);
    let html = html(platform, visitor, &content);
    let headers = response.headers_mut();
    if let Ok(html_type) =
        actix_web::http::header::TryIntoHeaderValue::try_into_value(ContentType::html())
    {
        headers.insert(actix_web::http::header::CONTENT_TYPE, html_type);
    }
    response.set_body(actix_web::body::BoxBody::new(html))
}

fn html(platform: Option<&Platform>, visitor: &Visitor, content: &ErrorPage) -> String {
    let demo = platform.is_some_and(|platform| platform.settings.mode == Mode::Demo);
    let frame = frame(visitor, content, demo);
    let rendered = platform.map(|platform| platform.pages.html(&frame, content));
    match rendered {
        Some(Ok(html)) => html,
        Some(Err(trouble)) => {
            tracing::error!(fault.chain = %trouble, "the error page itself cannot be rendered");
            bare(content)
        }
        None => bare(content),
    }
}

pub(super) fn frame(visitor: &Visitor, content: &ErrorPage, demo: bool) -> Frame {
    let mut frame = visitor.frame(content.heading.clone());
    frame.css_inline = Some(ERROR_CSS);
    frame.demo = demo;
    frame
}

/// The last resort: words of our own catalogue, so nothing in them needs escaping.
fn bare(content: &ErrorPage) -> String {
    format!(
        "<!doctype html><title>{0}</title><h1>{0}</h1><p>{1}</p>",
        content.heading, content.text
    )
}
