//! The ways the service says no, each with its status and the words of its page.

use crate::rules::refusal::Refusal as Ruled;
use actix_web::http::StatusCode;
use thiserror::Error;

/// The service says no, for a reason it can name.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// It is not there, or not there for this person: the two look alike.
    #[error("out of reach")]
    OutOfReach,
    /// They see it, but the act is somebody else's.
    #[error("not this person's act")]
    NotYourAct,
    /// A page for other postings; the word names whose it is, such as `not-figures`.
    #[error("not this person's place")]
    NotYourPlace(&'static str),
    /// The one who proposed does not decide.
    #[error("somebody else must decide")]
    FourEyes,
    /// The case has no such way out as it stands now.
    #[error("not at this moment")]
    WrongMoment,
    /// The time for it has passed.
    #[error("too late")]
    TooLate,
    /// Somebody changed it after the page was shown.
    #[error("overtaken")]
    Overtaken,
    /// The same form was sent with other content.
    #[error("already sent with other content")]
    KeyReused,
    /// Too often in a short time.
    #[error("too many, again in {retry_after} s")]
    TooMany {
        /// Seconds to wait.
        retry_after: u64,
    },
    /// More than may be sent at once.
    #[error("too large")]
    TooLarge,
    /// It arrived too slowly.
    #[error("too slow")]
    TooSlow,
    /// Not a form, address or method of ours.
    #[error("bad form")]
    BadForm,
    /// This address does not take this kind of request.
    #[error("method not allowed")]
    WrongMethod,
    /// A form that another site made the browser send.
    #[error("cross-site request")]
    CrossSite,
    /// What was kept for them is kept no longer.
    #[error("expired")]
    Expired,
    /// Only for somebody who has signed in.
    #[error("sign in first")]
    SignInFirst {
        /// Where to go on afterwards.
        next: String,
    },
    /// A password that somebody else has set opens nothing but the account.
    #[error("choose a password first")]
    NewPasswordFirst,
    /// A shared screen that is not, or no longer, enrolled.
    #[error("kiosk not ready")]
    KioskNotReady,
    /// Something the service needs cannot be reached.
    #[error("not ready")]
    NotReady,
}

impl Refusal {
    /// The HTTP status.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::OutOfReach => StatusCode::NOT_FOUND,
            Self::NotYourAct
            | Self::NotYourPlace(_)
            | Self::FourEyes
            | Self::CrossSite
            | Self::KioskNotReady => StatusCode::FORBIDDEN,
            Self::WrongMoment | Self::TooLate | Self::Overtaken | Self::KeyReused => {
                StatusCode::CONFLICT
            }
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::BadForm => StatusCode::BAD_REQUEST,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Expired => StatusCode::GONE,
            Self::SignInFirst { .. } | Self::NewPasswordFirst => StatusCode::SEE_OTHER,
            Self::NotReady => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The word by which the catalogue names its page.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::OutOfReach => "not-found",
            Self::NotYourAct => "not-yours",
            Self::NotYourPlace(whose) => whose,
            Self::FourEyes => "four-eyes",
            Self::WrongMoment => "wrong-moment",
            Self::TooLate => "too-late",
            Self::Overtaken => "overtaken",
            Self::KeyReused => "key-reused",
            Self::TooMany { .. } => "too-many",
            Self::TooLarge => "too-large",
            Self::TooSlow => "too-slow",
            Self::BadForm => "bad-form",
            Self::WrongMethod => "wrong-method",
            Self::CrossSite => "cross-site",
            Self::Expired => "expired",
            Self::SignInFirst { .. } => "sign-in-first",
            Self::NewPasswordFirst => "new-password-first",
            Self::KioskNotReady => "kiosk-not-ready",
            Self::NotReady => "not-ready",
        }
    }

    /// Seconds to wait before trying again, when waiting helps.
    pub const fn retry_after(&self) -> Option<u64> {
        match self {
            Self::TooMany { retry_after } => Some(*retry_after),
            Self::NotReady => Some(5),
            _ => None,
        }
    }

    /// What a bare status of the framework means, if it is one of ours.
    pub fn of_status(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::NOT_FOUND => Some(Self::OutOfReach),
            StatusCode::FORBIDDEN => Some(Self::NotYourAct),
            StatusCode::METHOD_NOT_ALLOWED => Some(Self::WrongMethod),
            StatusCode::PAYLOAD_TOO_LARGE | StatusCode::URI_TOO_LONG => Some(Self::TooLarge),
            StatusCode::REQUEST_TIMEOUT => Some(Self::TooSlow),
            StatusCode::SERVICE_UNAVAILABLE => Some(Self::NotReady),
            other if other.is_client_error() => Some(Self::BadForm),
            _ => None,
        }
    }
}

impl From<Ruled> for Refusal {
    fn from(ruled: Ruled) -> Self {
        match ruled {
            Ruled::OutOfReach => Self::OutOfReach,
            Ruled::NotYourAct | Ruled::TowardsTheAccused => Self::NotYourAct,
            Ruled::FourEyes => Self::FourEyes,
            Ruled::NothingProposed
            | Ruled::AlreadyThere
            | Ruled::NothingChanges
            | Ruled::BadMerge
            | Ruled::RemindedToday
            | Ruled::InThePast
            | Ruled::Disturbed
            | Ruled::ConsentWithdrawn
            | Ruled::WrongMoment(_) => Self::WrongMoment,
            Ruled::TooLate => Self::TooLate,
            Ruled::Overtaken => Self::Overtaken,
            Ruled::KeyReused => Self::KeyReused,
        }
    }
}
