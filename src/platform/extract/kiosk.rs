//! An enrolled screen in a village office.

use super::{Cookies, SessionCookie, platform};
use crate::platform::error::{AppError, Refusal};
use crate::platform::http::Visitor;
use crate::platform::locale::{self, Arg};
use crate::platform::page::Frame;
use crate::platform::vault::token_hash;
use crate::platform::{Platform, db, paths};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use entity::Moment;
use entity::case::Language;
use entity::kiosk::{self, KioskId};
use entity::region;
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseConnection, DbErr, EntityTrait, QueryFilter};

/// A kiosk, enrolled for one village and not revoked.
#[derive(Clone, Debug)]
pub struct KioskSession {
    pub platform: Platform,
    pub now: Moment,
    pub visitor: Visitor,
    pub id: KioskId,
    pub village_code: String,
    pub village_name: String,
}

impl KioskSession {
    /// The language to answer in.
    pub const fn language(&self) -> Language {
        self.visitor.language
    }

    /// Words of the catalogue in the visitor's language.
    pub fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        locale::say(self.language(), key, args)
    }

    /// The frame of a kiosk screen with this title.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let mut frame = self.platform.framed(self.visitor.frame(title));
        frame.village_name = Some(self.village_name.clone());
        frame.home_href = Some(paths::kiosk());
        frame
    }
}

impl FromRequest for KioskSession {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        async move { enrolled(&request).await }.boxed_local()
    }
}

async fn enrolled(request: &HttpRequest) -> Result<KioskSession, AppError> {
    let platform = platform(request)?;
    let now = platform.clock.now();
    let secret = Cookies::new(&platform.settings.http)
        .read(request, SessionCookie::Kiosk)
        .ok_or(Refusal::KioskNotReady)?;
    let kiosk = find(&platform.db, &secret)
        .await?
        .ok_or(Refusal::KioskNotReady)?;
    if kiosk.seen_at.is_none_or(|seen| now.since(seen) >= 60_000) {
        touch(&platform.db, kiosk.id, now).await?;
    }
    tracing::Span::current().record("actor.id", tracing::field::display(kiosk.id));
    let village_name = village_name(&platform.db, &kiosk.village_code).await?;
    let visitor = Visitor::of(request);
    let (id, village_code) = (kiosk.id, kiosk.village_code);
    Ok(KioskSession {
        platform,
        now,
        visitor,
        id,
        village_code,
        village_name,
    })
}

async fn find(db: &DatabaseConnection, secret: &str) -> Result<Option<kiosk::Model>, DbErr> {
    kiosk::Entity::find()
        .filter(kiosk::Column::TokenHash.eq(token_hash(secret)))
        .filter(kiosk::Column::RevokedAt.is_null())
        .one(db)
        .await
}

async fn touch(db: &DatabaseConnection, id: KioskId, now: Moment) -> Result<(), DbErr> {
    let txn = db::begin_write(db).await?;
    kiosk::Entity::update_many()
        .set(kiosk::ActiveModel {
            seen_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(kiosk::Column::Id.eq(id))
        .exec(&txn)
        .await?;
    txn.commit().await
}

async fn village_name(db: &DatabaseConnection, code: &str) -> Result<String, DbErr> {
    let row = region::Entity::find()
        .filter(region::Column::Code.eq(code))
        .filter(region::Column::ValidTo.is_null())
        .one(db)
        .await?;
    Ok(row.map_or_else(|| code.to_owned(), |region| region.name))
}
