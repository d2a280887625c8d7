//! Anybody: a language, the time, and where they are.

use super::platform_of;
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::page::Frame;
use crate::platform::settings::Mode;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use entity::Moment;
use entity::case::Language;
use std::future::{Ready, ready};

const LANGUAGE_COOKIE: &str = "bahasa";
const LANGUAGE_QUERY: &str = "bahasa";

/// A request by anybody.
#[derive(Clone)]
pub struct PublicSession {
    pub platform: Platform,
    pub language: Language,
    pub now: Moment,
    /// The path without its query; never personal data.
    pub path: String,
    query: String,
    css_cookie: Option<String>,
}

impl PublicSession {
    pub(super) fn of(request: &HttpRequest) -> Result<Self, AppError> {
        let platform = platform_of(request)?;
        let cookie = |name| request.cookie(name).map(|cookie| cookie.value().to_owned());
        Ok(Self {
            now: platform.clock.now(),
            language: asked_language(request.query_string())
                .or_else(|| cookie(LANGUAGE_COOKIE).and_then(|code| code.parse().ok()))
                .unwrap_or(Language::Id),
            path: request.path().to_owned(),
            query: request.query_string().to_owned(),
            css_cookie: cookie("css"),
            platform,
        })
    }

    /// The frame of a page of theirs.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let mut frame = Frame::new(self.language, title);
        frame.path.clone_from(&self.path);
        frame.alternate_lang_href = self.in_other_language();
        frame.demo = self.platform.settings.mode == Mode::Demo;
        frame.css_known = Frame::knows_css(self.css_cookie.as_deref());
        frame
    }

    /// This same page in the other language.
    fn in_other_language(&self) -> String {
        let other = match self.language {
            Language::Id => Language::En,
            Language::En => Language::Id,
        };
        let kept = form_pairs(&self.query).filter(|(name, _)| name != LANGUAGE_QUERY);
        let mut pairs: Vec<(String, String)> = kept.collect();
        pairs.push((LANGUAGE_QUERY.to_owned(), other.code().to_owned()));
        let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
        format!("{}?{query}", self.path)
    }
}

/// The language a link asks for with `?bahasa=en`.
pub fn asked_language(query: &str) -> Option<Language> {
    form_pairs(query).find(|(name, _)| name == LANGUAGE_QUERY).and_then(|(_, code)| code.parse().ok())
}

fn form_pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    serde_urlencoded::from_str::<Vec<(String, String)>>(query).unwrap_or_default().into_iter()
}

impl FromRequest for PublicSession {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}
