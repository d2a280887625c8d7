//! Somebody who has signed in.

use super::{Cookies, SessionCookie, platform};
use crate::platform::error::{AppError, Refusal};
use crate::platform::http::{Client, Visitor};
use crate::platform::locale::{self, Arg};
use crate::platform::page::Frame;
use crate::platform::{Platform, paths, session};
use crate::rules::act::{Actor, Officer};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use entity::Moment;
use entity::case::Language;
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;

/// An officer with the postings that hold at this request.
#[derive(Clone, Debug)]
pub struct OfficerSession {
    pub platform: Platform,
    pub now: Moment,
    pub visitor: Visitor,
    pub officer: Officer,
    pub client: Client,
    secret: String,
}

impl OfficerSession {
    /// The officer as the rules see them.
    pub fn actor(&self) -> Actor {
        Actor::Officer(self.officer.clone())
    }

    /// The language to answer in: what was chosen in the browser, else the officer's own.
    pub const fn language(&self) -> Language {
        self.visitor.language
    }

    /// Words of the catalogue in the officer's language.
    pub fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        locale::say(self.language(), key, args)
    }

    /// The frame of a desk page with this title. The desk adds the menu.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let mut frame = self.platform.framed(self.visitor.frame(title));
        frame.officer_name = Some(self.officer.name.clone());
        frame.unit_name = self
            .officer
            .posts
            .first()
            .map(|post| post.unit.name.clone());
        frame.home_href = Some(paths::desk());
        frame
    }

    /// Ends this sign-in.
    pub async fn end(&self) -> Result<(), AppError> {
        tracing::info!(officer.id = %self.officer.id, "signed out");
        Ok(session::end(&self.platform.db, &self.secret).await?)
    }
}

impl FromRequest for OfficerSession {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        async move { signed_in(&request).await }.boxed_local()
    }
}

async fn signed_in(request: &HttpRequest) -> Result<OfficerSession, AppError> {
    let platform = platform(request)?;
    let now = platform.clock.now();
    let first = || Refusal::SignInFirst {
        next: came_for(request),
    };
    let secret = Cookies::new(&platform.settings.http)
        .read(request, SessionCookie::Officer)
        .ok_or_else(first)?;
    let found = session::find(&platform.db, &secret, now)
        .await?
        .ok_or_else(first)?;
    let officer = session::load(&platform.db, found.officer_id, now)
        .await?
        .ok_or_else(first)?;
    tracing::Span::current().record("actor.id", tracing::field::display(officer.id));
    let mut visitor = Visitor::of(request);
    if !visitor.language_chosen {
        visitor.language = officer.language;
    }
    let client = Client::of(request.head(), &platform.settings.http);
    Ok(OfficerSession {
        platform,
        now,
        visitor,
        officer,
        client,
        secret,
    })
}

/// A page can be opened again after signing in; a form that was sent cannot.
fn came_for(request: &HttpRequest) -> String {
    let page = request
        .uri()
        .path_and_query()
        .filter(|_| request.method().is_safe());
    page.map_or_else(paths::desk, ToString::to_string)
}
