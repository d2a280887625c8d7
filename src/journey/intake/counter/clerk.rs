//! The officer who writes reports down, and the units they do it for.

use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::{Arg, say};
use crate::platform::routes::{Asks, Gate};
use crate::rules::access::{Duty, has_duty};
use crate::rules::act::Post;
use crate::rules::decide::{By, Doer};
use crate::rules::policy::offset_of;
use crate::rules::territory::RegionCode;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use entity::case::Language;
use entity::unit::Level;
use futures_util::future::LocalBoxFuture;
use time::{Date, OffsetDateTime};

/// An officer whose work it is to write reports down.
pub struct Clerk {
    pub session: OfficerSession,
    /// The postings by which they do.
    posts: Vec<Post>,
}

/// One who keeps a register, too.
pub struct Keeper(pub Clerk);

impl Clerk {
    /// The officer, if it is the work of one of their postings.
    ///
    /// # Errors
    /// `NotYourAct` when it is not.
    pub fn of(session: OfficerSession, duty: Duty) -> Result<Self, Refusal> {
        let theirs = session.officer.posts.iter().filter(|post| has_duty(post.role, duty));
        let posts: Vec<Post> = theirs.cloned().collect();
        if posts.is_empty() { Err(Refusal::NotYourAct) } else { Ok(Self { session, posts }) }
    }

    pub fn platform(&self) -> &Platform {
        self.session.platform()
    }

    pub const fn language(&self) -> Language {
        self.session.public.language
    }

    /// Words of the catalogue.
    pub fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        say(self.language(), key, args)
    }

    /// The postings to choose from.
    pub fn posts(&self) -> &[Post] {
        &self.posts
    }

    /// The posting for this unit; the first when none is named.
    pub fn post(&self, unit: &str) -> Option<&Post> {
        if unit.is_empty() {
            return self.posts.first();
        }
        self.posts.iter().find(|post| post.unit.id.to_string() == unit)
    }

    /// The officer as the one who acts by this posting.
    pub fn by(&self, post: &Post) -> By {
        let officer = &self.session.officer;
        By::Officer(Doer { id: officer.id, name: officer.name.clone(), post: post.clone() })
    }

    /// The date on the unit's wall.
    pub fn today(&self, post: &Post) -> Date {
        let seconds = self.session.now().0.div_euclid(1_000);
        let now =
            OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
        now.to_offset(offset_of(post.unit.zone)).date()
    }
}

/// The unit's own village, if it is a village's.
pub fn home(post: &Post) -> Option<&RegionCode> {
    post.unit.region.as_ref().filter(|_| post.unit.level == Level::Village)
}

impl Asks for Clerk {
    const GATE: Gate = Gate::Duty(Duty::WriteDown);
}

impl FromRequest for Clerk {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let session = OfficerSession::from_request(request, payload);
        Box::pin(async move { Ok(Self::of(session.await?, Duty::WriteDown)?) })
    }
}

impl Asks for Keeper {
    const GATE: Gate = Gate::Duty(Duty::ImportRegister);
}

impl FromRequest for Keeper {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let session = OfficerSession::from_request(request, payload);
        Box::pin(async move { Ok(Self(Clerk::of(session.await?, Duty::ImportRegister)?)) })
    }
}
