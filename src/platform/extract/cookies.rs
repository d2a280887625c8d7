//! The cookies that open something. Over HTTPS their names bind them to this host and to HTTPS.

use crate::platform::page::cookie;
use crate::platform::settings::HttpSettings;
use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;

/// What a cookie opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionCookie {
    /// An officer's session: gone when the browser closes.
    Officer,
    /// The mark of a browser an officer has used.
    Device,
    /// An enrolled kiosk.
    Kiosk,
    /// A citizen's draft.
    Draft,
    /// A citizen's proof for one report.
    Proof,
}

impl SessionCookie {
    const fn name(self, https: bool) -> &'static str {
        match (self, https) {
            (Self::Officer, true) => "__Host-satupintu",
            (Self::Officer, false) => "satupintu",
            (Self::Device, true) => "__Host-kenal",
            (Self::Device, false) => "kenal",
            (Self::Kiosk, true) => "__Host-kios",
            (Self::Kiosk, false) => "kios",
            (Self::Draft, true) => "__Host-draf",
            (Self::Draft, false) => "draf",
            (Self::Proof, true) => "__Host-bukti",
            (Self::Proof, false) => "bukti",
        }
    }

    const fn lasts(self) -> Option<Duration> {
        match self {
            Self::Officer | Self::Proof => None,
            Self::Device => Some(Duration::days(90)),
            Self::Kiosk => Some(Duration::days(400)),
            Self::Draft => Some(Duration::days(7)),
        }
    }
}

/// Makes and reads the cookies that open something.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    https: bool,
}

impl Cookies {
    /// The cookies of a service that is reached this way.
    pub fn new(settings: &HttpSettings) -> Self {
        Self {
            https: settings.is_https(),
        }
    }

    /// The secret this request brings along.
    pub fn read(self, request: &HttpRequest, which: SessionCookie) -> Option<String> {
        request
            .cookie(which.name(self.https))
            .map(|cookie| cookie.value().to_owned())
    }

    /// A cookie with a secret.
    pub fn make(self, which: SessionCookie, secret: String) -> Cookie<'static> {
        cookie(which.name(self.https), secret, self.https, which.lasts())
    }

    /// A cookie that takes the other one away.
    pub fn remove(self, which: SessionCookie) -> Cookie<'static> {
        cookie(
            which.name(self.https),
            String::new(),
            self.https,
            Some(Duration::ZERO),
        )
    }
}

/// Does this request bring any cookie that opens something?
pub(in crate::platform) fn brings_any(request: &HttpRequest, https: bool) -> bool {
    [
        SessionCookie::Officer,
        SessionCookie::Kiosk,
        SessionCookie::Draft,
        SessionCookie::Proof,
    ]
    .into_iter()
    .any(|which| request.cookie(which.name(https)).is_some())
}
