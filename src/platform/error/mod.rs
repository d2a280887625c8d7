//! What goes wrong, in two kinds: the service says no (a refusal), or something of ours broke (a fault).
//! A form with errors is neither: it is the same page again, with status 422.

mod fault;
mod layer;
mod refusal;
mod show;

pub use fault::{Fault, While};
pub use layer::show_errors;
pub use refusal::Refusal;
pub use show::{ERROR_CSS, ErrorPage};

use actix_web::http::StatusCode;
use actix_web::http::header::{LOCATION, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};
use thiserror::Error;

/// Everything a handler can end with instead of an answer.
#[derive(Debug, Error)]
pub enum AppError {
    #[error(transparent)]
    Refusal(#[from] Refusal),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::Refusal(refusal) => refusal.status(),
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Only status and headers: `show_errors` writes the page.
    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        match self {
            Self::Refusal(Refusal::SignInFirst { next }) => {
                response.insert_header((LOCATION, crate::platform::paths::sign_in(next)));
            }
            Self::Refusal(Refusal::NewPasswordFirst) => {
                response.insert_header((LOCATION, crate::platform::paths::account()));
            }
            Self::Refusal(Refusal::TooLarge | Refusal::TooSlow) => {
                // The rest of the body would still come: nobody is to read it.
                response.force_close();
            }
            Self::Refusal(refusal) => {
                if let Some(seconds) = refusal.retry_after() {
                    response.insert_header((RETRY_AFTER, seconds));
                }
            }
            Self::Fault(_) => {}
        }
        response.finish()
    }
}

impl From<sea_orm::DbErr> for AppError {
    fn from(error: sea_orm::DbErr) -> Self {
        fault::of_database(error, "using the database")
    }
}

impl From<crate::platform::vault::VaultError> for AppError {
    fn from(error: crate::platform::vault::VaultError) -> Self {
        Self::Fault(Fault::new(error, "opening what is sealed"))
    }
}

impl From<crate::rules::refusal::Refusal> for AppError {
    fn from(refusal: crate::rules::refusal::Refusal) -> Self {
        Self::Refusal(refusal.into())
    }
}

#[cfg(test)]
mod tests;
