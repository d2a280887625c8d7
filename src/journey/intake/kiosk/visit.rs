//! Somebody at an enrolled kiosk: the device's village, the draft, and how large they want the letters.

use crate::journey::intake::asking::Visit;
use crate::journey::intake::draft::{self, Draft};
use crate::journey::intake::steps::Door;
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::extract::{KIOSK_COOKIES, KioskSession, PublicSession};
use crate::platform::page::{Face, Frame, see_other};
use crate::platform::routes::{Asks, Gate};
use crate::regions::places;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use futures_util::future::LocalBoxFuture;

/// A request at a kiosk.
pub struct KioskVisit {
    pub session: KioskSession,
    pub draft: Option<Draft>,
    pub village_name: String,
    /// The cookies of whoever stands here; the device's own is not among them.
    pub passing_cookies: Vec<String>,
}

impl KioskVisit {
    async fn of(request: HttpRequest) -> Result<Self, AppError> {
        let session = KioskSession::extract(&request).await?;
        let platform = session.platform();
        let cookie = request.cookie(draft::cookie_name(platform));
        let draft = match &cookie {
            Some(cookie) => Draft::find(platform, cookie.value(), Some(session.kiosk)).await?,
            None => None,
        };
        let village = places(platform).await?.get(&session.village).map(|village| village.name);
        Ok(Self {
            village_name: village.unwrap_or_else(|| session.name.clone()),
            passing_cookies: passing_cookies(&request),
            draft,
            session,
        })
    }

    pub fn platform(&self) -> &Platform {
        self.session.platform()
    }

    /// Large letters and strong contrast travel in addresses only, so wiping forgets them too.
    fn looks(&self) -> &'static str {
        let visitor = &self.session.public.visitor;
        match (visitor.large_text, visitor.high_contrast) {
            (false, false) => "",
            (true, false) => "?huruf=besar",
            (false, true) => "?kontras=tinggi",
            (true, true) => "?huruf=besar&kontras=tinggi",
        }
    }
}

fn passing_cookies(request: &HttpRequest) -> Vec<String> {
    let Ok(cookies) = request.cookies() else {
        return Vec::new();
    };
    cookies
        .iter()
        .map(|cookie| cookie.name().to_owned())
        .filter(|name| !KIOSK_COOKIES.contains(&name.as_str()))
        .collect()
}

impl Asks for KioskVisit {
    const GATE: Gate = Gate::Kiosk;
}

impl FromRequest for KioskVisit {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(Self::of(request.clone()))
    }
}

impl Visit for KioskVisit {
    const DOOR: Door = Door::Kiosk;
    const FACE: Face = Face::Kiosk;

    fn public(&self) -> &PublicSession {
        &self.session.public
    }

    fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    fn draft_mut(&mut self) -> Option<&mut Draft> {
        self.draft.as_mut()
    }

    fn frame(&self, title: String) -> Frame {
        let mut frame = self.session.frame(title);
        frame.village_name = Some(self.village_name.clone());
        frame
    }

    fn go(&self, path: &str) -> HttpResponse {
        let to = format!("{path}{}", self.looks());
        see_other(&to)
    }
}
