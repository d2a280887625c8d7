//! Somebody who follows a case: a session, and the proof their cookie carries.

use crate::casefile::{CaseError, Opened, open_for_reporter, proof};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::locale::{Arg, say};
use crate::platform::routes::Asks;
use crate::platform::{paths, session};
use crate::rules::refusal::Refusal as Ruled;
use crate::rules::ticket_code::{CodeProblem, TicketCode};
use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use entity::case::CaseId;
use std::future::{Ready, ready};

/// A request about a case.
pub struct Visit {
    pub session: PublicSession,
    proof: Option<String>,
}

/// Why a code opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCase {
    Mistyped(CodeProblem),
    Unknown,
}

impl Visit {
    /// The case with this code. Wrong codes are counted; right ones never are.
    ///
    /// # Errors
    /// `TooMany` for a source that guesses; a fault when the database fails.
    pub async fn find(&self, text: &str) -> Result<Result<Opened, NoCase>, AppError> {
        let throttle = &self.session.platform.throttle;
        throttle.may_look_up(&self.session.client)?;
        let code = match TicketCode::parse(text) {
            Ok(code) => code,
            Err(problem) => return Ok(Err(NoCase::Mistyped(problem))),
        };
        match open_for_reporter(&self.session.platform.db, &code).await {
            Ok(case) => Ok(Ok(case)),
            Err(CaseError::Refused(Ruled::OutOfReach)) => {
                throttle.count_wrong_code(&self.session.client)?;
                Ok(Err(NoCase::Unknown))
            }
            Err(other) => Err(other.into()),
        }
    }

    /// The same for pages behind the status page: whatever is wrong, there is nothing here.
    ///
    /// # Errors
    /// `OutOfReach`, or as [`Self::find`].
    pub async fn case(&self, text: &str) -> Result<Opened, AppError> {
        Ok(self.find(text).await?.map_err(|_| Refusal::OutOfReach)?)
    }

    /// Was the second factor of this very case shown, not long ago?
    ///
    /// # Errors
    /// When the database fails.
    pub async fn is_proven(&self, case: CaseId) -> Result<bool, AppError> {
        match &self.proof {
            Some(token) => Ok(proof::holds_pass(&self.session.platform, token, case).await?),
            None => Ok(false),
        }
    }

    /// The cookie that carries a proof.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn pass_cookie(&self, case: CaseId) -> Result<Cookie<'static>, AppError> {
        let platform = &self.session.platform;
        let token = proof::open_pass(platform, case).await?;
        Ok(session::secret_cookie(platform, self.cookie_name(), token))
    }

    /// Ends the proof; the cookie tells the browser to forget it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_pass(&self) -> Result<Cookie<'static>, AppError> {
        let platform = &self.session.platform;
        if let Some(token) = &self.proof {
            proof::close_pass(platform, token).await?;
        }
        Ok(session::forget_cookie(platform, self.cookie_name()))
    }

    fn cookie_name(&self) -> &'static str {
        cookie_name(session::is_https(&self.session.platform))
    }

    /// Words of the catalogue.
    pub fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        say(self.session.language, key, args)
    }
}

const fn cookie_name(https: bool) -> &'static str {
    if https { "__Host-bukti" } else { "bukti" }
}

impl Asks for Visit {}

impl FromRequest for Visit {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        ready(PublicSession::from_request(request, payload).into_inner().map(|session| {
            let name = cookie_name(session::is_https(&session.platform));
            let proof = request.cookie(name).map(|cookie| cookie.value().to_owned());
            Self { session, proof }
        }))
    }
}

/// The page of a case with the proof asked for or given.
pub fn details_path(code: &str) -> String {
    format!("{}/rincian", paths::status(code))
}

/// A page below a case's own.
pub fn path_of(code: &str, page: &str) -> String {
    format!("{}/{page}", paths::status(code))
}
