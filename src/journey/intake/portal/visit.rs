//! Somebody on the portal: a session, and the draft their cookie opens.

use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::Visit;
use crate::journey::intake::draft::{self, Draft};
use crate::journey::intake::steps::{Door, Step};
use crate::platform::error::AppError;
use crate::platform::extract::PublicSession;
use crate::platform::page::{Face, Frame};
use crate::platform::routes::Asks;
use actix_web::dev::Payload;
use actix_web::http::header::LOCATION;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use futures_util::future::LocalBoxFuture;

/// A request on the portal.
pub struct PortalVisit {
    pub session: PublicSession,
    pub draft: Option<Draft>,
}

impl PortalVisit {
    async fn of(request: HttpRequest) -> Result<Self, AppError> {
        let session = PublicSession::extract(&request).await?;
        let platform = &session.platform;
        let cookie = request.cookie(draft::cookie_name(platform));
        let draft = match &cookie {
            Some(cookie) => Draft::find(platform, cookie.value(), None).await?,
            None => None,
        };
        Ok(Self { session, draft })
    }
}

impl Asks for PortalVisit {}

impl FromRequest for PortalVisit {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(Self::of(request.clone()))
    }
}

impl Visit for PortalVisit {
    const DOOR: Door = Door::Portal;
    const FACE: Face = Face::Portal;

    fn public(&self) -> &PublicSession {
        &self.session
    }

    fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    fn draft_mut(&mut self) -> Option<&mut Draft> {
        self.draft.as_mut()
    }

    /// Once the story was told, photos may still be on their way: every page sends them on.
    fn frame(&self, title: String) -> Frame {
        let frame = self.session.frame(title);
        let hasty = self.answers().is_some_and(Answers::could_be_overlooked);
        let frame = if hasty { frame.with_exit(&self.session.platform) } else { frame };
        let told = |draft: &Draft| match draft.answers() {
            Some(answers) => answers.passed.contains(&Step::Story),
            None => true,
        };
        if self.draft.as_ref().is_some_and(told) { frame.with_script("files.js") } else { frame }
    }

    fn go(&self, path: &str) -> HttpResponse {
        HttpResponse::SeeOther().insert_header((LOCATION, path)).finish()
    }
}
