//! Anybody.

use super::{Cookies, SessionCookie, platform};
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::http::{Client, Visitor};
use crate::platform::locale::{self, Arg};
use crate::platform::page::Frame;
use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use entity::Moment;
use entity::case::Language;
use std::future::{Ready, ready};

/// A visitor of whom nothing is known but how they want to see pages.
#[derive(Clone, Debug)]
pub struct PublicSession {
    pub platform: Platform,
    pub now: Moment,
    pub visitor: Visitor,
    /// For counting only; never written down.
    pub client: Client,
    draft: Option<String>,
    proof: Option<String>,
    officer: Option<String>,
    device: Option<String>,
}

impl PublicSession {
    /// The language to answer in.
    pub const fn language(&self) -> Language {
        self.visitor.language
    }

    /// Words of the catalogue in the visitor's language.
    pub fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        locale::say(self.language(), key, args)
    }

    /// The frame of a page with this title.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        self.platform.framed(self.visitor.frame(title))
    }

    /// The secret of a cookie the visitor brings along.
    pub fn secret(&self, which: SessionCookie) -> Option<&str> {
        match which {
            SessionCookie::Draft => self.draft.as_deref(),
            SessionCookie::Proof => self.proof.as_deref(),
            SessionCookie::Officer => self.officer.as_deref(),
            SessionCookie::Device => self.device.as_deref(),
            SessionCookie::Kiosk => None,
        }
    }

    /// A cookie with a secret for this visitor.
    pub fn cookie(&self, which: SessionCookie, secret: String) -> Cookie<'static> {
        Cookies::new(&self.platform.settings.http).make(which, secret)
    }

    /// A cookie that takes the visitor's away.
    pub fn without(&self, which: SessionCookie) -> Cookie<'static> {
        Cookies::new(&self.platform.settings.http).remove(which)
    }
}

impl FromRequest for PublicSession {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(public(request))
    }
}

fn public(request: &HttpRequest) -> Result<PublicSession, AppError> {
    let platform = platform(request)?;
    let cookies = Cookies::new(&platform.settings.http);
    Ok(PublicSession {
        now: platform.clock.now(),
        visitor: Visitor::of(request),
        client: Client::of(request.head(), &platform.settings.http),
        draft: cookies.read(request, SessionCookie::Draft),
        proof: cookies.read(request, SessionCookie::Proof),
        officer: cookies.read(request, SessionCookie::Officer),
        device: cookies.read(request, SessionCookie::Device),
        platform,
    })
}
