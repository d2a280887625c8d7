//! A shared screen in a village office, known by its device's secret.

use super::PublicSession;
use crate::platform::error::{AppError, Refusal};
use crate::platform::page::Frame;
use crate::platform::routes::{Asks, Gate};
use crate::platform::session::is_https;
use crate::platform::{Platform, vault};
use crate::rules::territory::RegionCode;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use entity::Moment;
use entity::kiosk::{ActiveModel, Column, Entity, KioskId, Model};
use futures_util::future::LocalBoxFuture;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// Names the device's cookie can have: over HTTPS, and on a machine without.
pub const KIOSK_COOKIES: [&str; 2] = ["__Host-kios", "kios"];

/// The device is seen, and written down, at most this often.
const TOUCH_MS: i64 = 60 * 1000;

/// A request by an enrolled kiosk.
#[derive(Clone)]
pub struct KioskSession {
    pub public: PublicSession,
    pub kiosk: KioskId,
    pub name: String,
    /// The one village it stands in.
    pub village: RegionCode,
}

impl KioskSession {
    pub fn platform(&self) -> &Platform {
        &self.public.platform
    }

    pub const fn now(&self) -> Moment {
        self.public.now
    }

    /// The frame of a kiosk page.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let mut frame = self.public.frame(title);
        frame.home_href = Some("/kios/beranda".to_owned());
        frame
    }

    async fn of(request: HttpRequest) -> Result<Self, AppError> {
        let public = PublicSession::of(&request)?;
        let token = request
            .cookie(kiosk_cookie_name(&public.platform))
            .map(|cookie| cookie.value().to_owned())
            .ok_or(Refusal::KioskNotReady)?;
        let row = Entity::find()
            .filter(Column::TokenHash.eq(vault::token_hash(&token)))
            .filter(Column::RevokedAt.is_null())
            .one(&public.platform.db)
            .await?
            .ok_or(Refusal::KioskNotReady)?;
        touch(&public.platform, &row, public.now).await?;
        let village = RegionCode::parse(&row.village_code).map_err(|_| Refusal::KioskNotReady)?;
        Ok(Self { public, kiosk: row.id, name: row.name, village })
    }
}

async fn touch(platform: &Platform, row: &Model, now: Moment) -> Result<(), AppError> {
    if row.seen_at.is_some_and(|seen| now.since(seen) < TOUCH_MS) {
        return Ok(());
    }
    let change = ActiveModel { seen_at: Set(Some(now)), ..Default::default() };
    Entity::update_many().set(change).filter(Column::Id.eq(row.id)).exec(&platform.db).await?;
    Ok(())
}

/// What is stored of an enrolment code; blanks, dashes and small letters do not matter.
pub fn enrol_hash(platform: &Platform, code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).take(32).collect();
    platform.vault.lookup("kiosk-enrolment", &plain.to_ascii_uppercase())
}

/// The name of the device's cookie on this installation.
pub fn kiosk_cookie_name(platform: &Platform) -> &'static str {
    let [bound, plain] = KIOSK_COOKIES;
    if is_https(platform) { bound } else { plain }
}

impl Asks for KioskSession {
    const GATE: Gate = Gate::Kiosk;
}

impl FromRequest for KioskSession {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(Self::of(request.clone()))
    }
}
