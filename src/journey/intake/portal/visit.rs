//! Somebody on the portal: a session, and the drafts their cookie opens, the one in hand first.

use super::home::begin_with;
use super::late::late;
use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::Visit;
use crate::journey::intake::draft::{self, Draft};
use crate::journey::intake::steps::{Door, Step};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::page::{Face, Frame, see_other};
use crate::platform::routes::Asks;
use crate::platform::session::forget_cookie;
use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use futures_util::future::LocalBoxFuture;

/// A request on the portal.
pub struct PortalVisit {
    pub session: PublicSession,
    /// The one in hand.
    pub draft: Option<Draft>,
    /// Those that wait beside it.
    pub others: Vec<Draft>,
    /// The browser had drafts once; they may have grown old since.
    pub had_drafts: bool,
}

impl PortalVisit {
    async fn of(request: HttpRequest) -> Result<Self, AppError> {
        let session = PublicSession::extract(&request).await?;
        let tokens = draft::tokens(&session.platform, &request);
        let had_drafts = !tokens.is_empty();
        let mut drafts = Draft::find_all(&session.platform, tokens, None).await?.into_iter();
        Ok(Self { session, draft: drafts.next(), others: drafts.collect(), had_drafts })
    }

    /// All drafts of this phone, the one in hand first.
    pub fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.draft.iter().chain(&self.others)
    }

    /// The same, to take away.
    pub fn into_drafts(self) -> impl Iterator<Item = Draft> {
        self.draft.into_iter().chain(self.others)
    }

    /// The secrets of the drafts that are worth keeping.
    pub fn tokens(&self) -> Vec<String> {
        self.drafts().filter(|draft| is_worth_keeping(draft)).map(|d| d.token.clone()).collect()
    }

    /// Without a draft in hand, the one that this secret opens; its cookie belongs into the answer.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_up(&mut self, token: &str) -> Result<Option<Cookie<'static>>, AppError> {
        if self.draft.is_some() || token.is_empty() {
            return Ok(None);
        }
        self.draft = Draft::find(&self.session.platform, token, None).await?;
        Ok(self.draft.as_ref().map(|draft| self.cookie(std::slice::from_ref(&draft.token))))
    }

    /// The cookie of a phone with these drafts; without any it is forgotten.
    pub fn cookie(&self, tokens: &[String]) -> Cookie<'static> {
        let platform = &self.session.platform;
        if tokens.is_empty() {
            return forget_cookie(platform, draft::cookie_name(platform));
        }
        draft::phone_cookie(platform, tokens)
    }
}

/// Something was answered, or the last page is still to be read.
pub(super) fn is_worth_keeping(draft: &Draft) -> bool {
    match (draft.answers(), draft.sent()) {
        (Some(answers), _) => !answers.passed.is_empty() || !answers.written.is_empty(),
        (None, Some(sent)) => sent.by_itself,
        (None, None) => false,
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
        see_other(path)
    }

    /// Back after sending leads to the code; a draft that grew old says so.
    fn lost(&self) -> Result<HttpResponse, AppError> {
        match self.draft.as_ref().and_then(Draft::sent) {
            Some(sent) => Ok(self.go(&format!("/lapor/terkirim/{}", sent.code))),
            None if self.had_drafts => Err(Refusal::Expired.into()),
            None => Ok(self.go(Door::Portal.lost())),
        }
    }

    /// An answer is not lost with the draft it belonged to: a new draft begins with it.
    async fn rescue(self, answers: Answers) -> Result<HttpResponse, AppError> {
        if let Some(sent) = self.draft.as_ref().and_then(Draft::sent) {
            return late(&self, sent, &answers).await;
        }
        if answers.passed.is_empty() && answers.written.is_empty() {
            return Err(Refusal::Expired.into());
        }
        begin_with(self, answers, "/lapor?habis=1").await
    }
}
