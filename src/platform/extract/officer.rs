//! An officer who has signed in. Postings are read afresh each time: one that has ended, or a
//! disabled account, counts at once.

use super::{Liking, PublicSession};
use crate::casefile::directory::{present, readable};
use crate::platform::Platform;
use crate::platform::error::{AppError, Refusal};
use crate::platform::http::Chosen;
use crate::platform::locale::say;
use crate::platform::page::{Frame, MenuItem};
use crate::platform::routes::{Asks, Gate};
use crate::platform::{paths, session};
use crate::rules::act::{Actor, Officer, Post};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use entity::Moment;
use entity::officer::OfficerId;
use entity::{officer, posting, unit};
use futures_util::future::LocalBoxFuture;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

/// A request by an officer.
#[derive(Clone)]
pub struct OfficerSession {
    pub public: PublicSession,
    pub officer: Officer,
    /// The secret of their cookie, to end this session.
    pub token: String,
    /// Their password is somebody else's: only the account opens until they have chosen one.
    pub must_change_password: bool,
    pub liking: Liking,
}

/// The desk's main places: catalogue key and path.
const MENU: &[(&str, &str)] = &[
    ("desk-menu-today", "/meja"),
    ("desk-menu-queue", "/meja/antrean"),
    ("desk-menu-inbox", "/meja/rujukan/masuk"),
    ("desk-menu-outbox", "/meja/rujukan/keluar"),
];

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
        frame.menu = if self.must_change_password { Vec::new() } else { self.menu() };
        frame
    }

    fn menu(&self) -> Vec<MenuItem> {
        let here = self.public.visitor.path.as_str();
        let item = |(key, href): &(&str, &str)| MenuItem {
            label: say(self.public.language, key, &[]),
            href: (*href).to_owned(),
            current: here == *href,
            badge: None,
        };
        MENU.iter().map(item).collect()
    }

    async fn of(request: HttpRequest) -> Result<Self, AppError> {
        let mut public = PublicSession::of(&request)?;
        let sign_in_first = || Refusal::SignInFirst { next: next(&request) };
        let token = request
            .cookie(session::cookie_name(&public.platform))
            .map(|cookie| cookie.value().to_owned())
            .ok_or_else(sign_in_first)?;
        let id = session::officer_of(&public.platform, &token).await?.ok_or_else(sign_in_first)?;
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
        let liking = Liking::of(&public.platform.db, officer.id).await?;
        Ok(Self { public, officer, token, must_change_password, liking })
    }
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
