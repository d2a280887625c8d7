//! Anybody: a language, the time, and where they are.

use super::platform_of;
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::http::{Client, Visitor};
use crate::platform::locale::say;
use crate::platform::page::{Frame, Link};
use crate::platform::routes::Asks;
use crate::platform::settings::Mode;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use entity::Moment;
use entity::case::Language;
use std::future::{Ready, ready};

/// The links at the foot of the portal: catalogue key and path.
const FOOT: &[(&str, &str)] = &[
    ("intake-help", "/bantuan"),
    ("intake-privacy-link", "/privasi"),
    ("intake-accessibility", "/aksesibilitas"),
];

/// A request by anybody.
#[derive(Clone)]
pub struct PublicSession {
    pub platform: Platform,
    pub language: Language,
    pub now: Moment,
    pub visitor: Visitor,
    /// Who is counted as one source; never written down.
    pub client: Client,
}

impl PublicSession {
    pub(super) fn of(request: &HttpRequest) -> Result<Self, AppError> {
        let platform = platform_of(request)?;
        let visitor = Visitor::of(request);
        Ok(Self {
            now: platform.clock.now(),
            language: visitor.language,
            client: Client::of(request.head(), &platform.settings.http),
            visitor,
            platform,
        })
    }

    /// The frame of a page of theirs.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let mut frame = self.visitor.frame(title);
        frame.lang = self.language;
        frame.demo = self.platform.settings.mode == Mode::Demo;
        frame.links = FOOT.iter().map(|(key, href)| self.link(key, href)).collect();
        frame
    }

    fn link(&self, key: &str, href: &str) -> Link {
        Link { label: say(self.language, key, &[]), href: href.to_owned() }
    }
}

impl Asks for PublicSession {}

impl FromRequest for PublicSession {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}
