//! An officer who has signed in. Postings are read afresh each time: one that has ended, or a
//! disabled account, counts at once.

use super::{Liking, PublicSession};
use crate::casefile::alerts;
use crate::casefile::directory::{present, readable};
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use crate::platform::http::Chosen;
use crate::platform::menu::Who;
use crate::platform::page::Frame;
use crate::platform::routes::{Asks, Gate};
use crate::platform::{menu, paths, session};
use crate::rules::act::{Actor, Officer, Post};
use actix_web::dev::Payload;
use actix_web::http::header::{ACCEPT, HeaderValue};
use actix_web::{FromRequest, HttpRequest};
use entity::Moment;
use entity::officer::OfficerId;
use entity::{officer, posting, unit};
use futures_util::future::LocalBoxFuture;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

/// The header of a request that a page makes by itself.
const BACKGROUND: &str = "x-latar-belakang";

/// A request by an officer.
#[derive(Clone)]
pub struct OfficerSession {
    pub public: PublicSession,
    pub officer: Officer,
    /// The secret of their cookie, to end this session.
    pub token: String,
    /// Alerts they have not read.
    pub alerts: u64,
    /// Their password is somebody else's: only the account opens until they have chosen one.
    pub must_change_password: bool,
    pub liking: Liking,
}

impl OfficerSession {
    /// The officer as the one who acts.
    pub fn actor(&self) -> Actor {
        Actor::Officer(self.officer.clone())
    }

    pub fn platform(&self) -> &Platform {
        &self.public.platform
    }

    pub const fn now(&self) -> Moment {
        self.public.now
    }

    /// The frame of a desk page.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let mut frame = self.public.frame(title);
        frame.keys_off = !self.liking.keys;
        frame.officer_name = Some(self.officer.name.clone());
        frame.unit_name = self.officer.posts.first().map(|post| post.unit.name.clone());
        frame.bell = (!self.must_change_password).then(|| bell(self.alerts));
        if !self.must_change_password {
            frame.menu = menu::menu(&self.officer, self.public.language, &self.public.visitor);
            let places = menu::places(&self.officer);
            frame.places = places.iter().map(|place| place.href).collect::<Vec<_>>().join(" ");
        }
        frame
    }

    /// Goes on only for somebody whose place this is; `refused` names the words of the answer.
    ///
    /// # Errors
    /// `NotYourPlace` for everybody else.
    pub fn need(&self, who: Who, refused: &'static str) -> Result<(), AppError> {
        if who.fits(&self.officer) { Ok(()) } else { Err(Refusal::NotYourPlace(refused).into()) }
    }

    async fn of(request: HttpRequest) -> Result<Self, AppError> {
        let mut public = PublicSession::of(&request)?;
        let sign_in_first = || Refusal::SignInFirst { next: next(&request) };
        let token = request
            .cookie(session::cookie_name(&public.platform))
            .map(|cookie| cookie.value().to_owned())
            .ok_or_else(sign_in_first)?;
        let id = if is_in_background(&request) {
            session::peek(&public.platform, &token).await?
        } else {
            session::officer_of(&public.platform, &token).await?
        };
        let id = id.ok_or_else(sign_in_first)?;
        let row = find(&public.platform, id).await?.ok_or_else(sign_in_first)?;
        let must_change_password = row.must_change_password;
        if must_change_password && !paths::is_account(request.path()) {
            return Err(Refusal::NewPasswordFirst.into());
        }
        let officer = with_posts(&public.platform, row, public.now).await?;
        tracing::Span::current().record("actor.id", tracing::field::display(officer.id));
        if public.visitor.chosen == Chosen::Never {
            public.language = officer.language;
        }
        let alerts = alerts::unread(&public.platform.db, officer.id).await?;
        let liking = Liking::of(&public.platform.db, officer.id).await?;
        Ok(Self { public, officer, token, alerts, must_change_password, liking })
    }
}

/// What the bell shows: nothing beside it when there is nothing new.
fn bell(unread: u64) -> String {
    match unread {
        0 => String::new(),
        1..=99 => unread.to_string(),
        _ => "99+".to_owned(),
    }
}

/// Does the page ask by itself, while perhaps nobody sits in front of it? That keeps no sign-in alive.
fn is_in_background(request: &HttpRequest) -> bool {
    let listens = |accept: &HeaderValue| accept.as_bytes() == b"text/event-stream";
    request.headers().contains_key(BACKGROUND) || request.headers().get(ACCEPT).is_some_and(listens)
}

/// Where to go on after signing in: only a page, never a form's target.
fn next(request: &HttpRequest) -> String {
    if request.method() == actix_web::http::Method::GET {
        request.uri().path_and_query().map_or_else(String::new, ToString::to_string)
    } else {
        String::new()
    }
}

/// An officer with the postings that hold now; none when disabled or gone.
///
/// # Errors
/// When the database fails.
pub async fn load_officer(
    platform: &Platform,
    id: OfficerId,
    now: Moment,
) -> Result<Option<Officer>, AppError> {
    match find(platform, id).await? {
        Some(row) => with_posts(platform, row, now).await.map(Some),
        None => Ok(None),
    }
}

async fn find(platform: &Platform, id: OfficerId) -> Result<Option<officer::Model>, AppError> {
    let open = officer::Entity::find_by_id(id).filter(officer::Column::DisabledAt.is_null());
    Ok(open.one(&platform.db).await?)
}

async fn with_posts(
    platform: &Platform,
    row: officer::Model,
    now: Moment,
) -> Result<Officer, AppError> {
    let postings = posting::Entity::find()
        .filter(posting::Column::OfficerId.eq(row.id))
        .filter(present(now))
        .order_by_asc(posting::Column::Id)
        .all(&platform.db)
        .await?;
    let units: HashMap<_, _> = unit::Entity::find()
        .filter(unit::Column::Id.is_in(postings.iter().map(|posting| posting.unit_id)))
        .filter(unit::Column::ClosedAt.is_null())
        .all(&platform.db)
        .await?
        .into_iter()
        .map(|unit| (unit.id, unit))
        .collect();
    let posts = postings.iter().filter_map(|posting| post(posting, units.get(&posting.unit_id)?));
    Ok(Officer { id: row.id, name: row.name, language: row.language, posts: posts.collect() })
}

/// A posting whose unit has an unreadable territory gives no rights: a unit without territory would
/// be the whole country.
fn post(posting: &posting::Model, unit: &unit::Model) -> Option<Post> {
    Some(Post { role: posting.role, unit: readable(unit)? })
}

impl Asks for OfficerSession {
    const GATE: Gate = Gate::Officer;
}

impl FromRequest for OfficerSession {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(Self::of(request.clone()))
    }
}
