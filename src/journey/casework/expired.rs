//! The sign-in ended while a form was being filled. Nothing typed is lost: the form waits on this page,
//! to be sent again once its officer has signed in beside it.

use super::act_form::own_words;
use super::step::Answer;
use super::{AtCase, Step, word};
use crate::platform::error::{AppError, Refusal, While};
use crate::platform::extract::{OfficerSession, PublicSession};
use crate::platform::locale::say;
use crate::platform::page::{Face, Page, render_as};
use crate::platform::paths;
use crate::platform::routes::{Asks, Gate};
use crate::platform::session::cookie_name;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use serde::Serialize;

/// Who sends a form.
pub enum Sender {
    Officer(Box<OfficerSession>),
    /// An officer whose sign-in ended while the form was being filled.
    SignedOut(Box<PublicSession>),
}

impl Asks for Sender {
    const GATE: Gate = Gate::Officer;
}

impl FromRequest for Sender {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let session = OfficerSession::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            match session.await {
                Ok(session) => Ok(Self::Officer(Box::new(session))),
                Err(refused @ AppError::Refusal(Refusal::SignInFirst { .. })) => {
                    let public = PublicSession::extract(&request).await?;
                    let was_signed_in = request.cookie(cookie_name(&public.platform)).is_some();
                    if was_signed_in { Ok(Self::SignedOut(Box::new(public))) } else { Err(refused) }
                }
                Err(refused) => Err(refused),
            }
        })
    }
}

/// A form that came too late to be taken.
#[derive(Debug, Serialize)]
pub struct ExpiredPage {
    /// What was to be done.
    pub act: String,
    /// Where the form is sent again.
    pub action: String,
    pub fields: Vec<Field>,
    pub own_words: Vec<String>,
    pub sign_in_href: String,
}

/// A field of the form as it was filled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    pub name: String,
    pub value: String,
}

/// Keeps the form in front of whoever filled it; one without words of theirs need not be kept.
pub(super) fn keep<S: Step>(public: &PublicSession, at: &AtCase, form: &S::Form) -> Answer {
    let own_words = own_words::<S>(form);
    let act = word(public.language, "act", S::ACT.code());
    keep_form(public, (act, at.here(S::ACT)), (form, own_words), &at.case_href())
}

/// The same for any form of the desk: what it does, where it is sent, what was written in it, and the
/// page behind it.
pub fn keep_form(
    public: &PublicSession,
    (act, action): (String, String),
    (form, own_words): (&impl Serialize, Vec<String>),
    behind: &str,
) -> Answer {
    if own_words.is_empty() {
        return Err(Refusal::SignInFirst { next: behind.to_owned() }.into());
    }
    let page = ExpiredPage {
        act,
        action,
        fields: fields(form)?,
        own_words,
        sign_in_href: paths::sign_in(behind),
    };
    let frame = public.frame(say(public.language, "casework-expired-title", &[]));
    render_as(&public.platform, StatusCode::UNAUTHORIZED, frame, &page)
}

/// Nothing can be kept of what was sent.
pub(super) fn sign_in_first() -> AppError {
    Refusal::SignInFirst { next: String::new() }.into()
}

/// Forms are flat and hold strings.
pub(super) fn fields(form: &impl Serialize) -> Result<Vec<Field>, AppError> {
    let form = serde_json::to_value(form).while_("keeping a form")?;
    let fields = form.as_object().into_iter().flatten();
    let field = |(name, value): (&String, &serde_json::Value)| {
        Some(Field { name: name.clone(), value: value.as_str()?.to_owned() })
    };
    Ok(fields.filter_map(field).collect())
}

impl Page for ExpiredPage {
    const TEMPLATE: &'static str = "casework/expired.html";
    const FACE: Face = Face::Portal;

    fn samples() -> Vec<Self> {
        vec![Self {
            act: "Minta keterangan".to_owned(),
            action: "/meja/laporan/7K3M92QFXA/minta-keterangan".to_owned(),
            fields: vec![Field { name: "words".to_owned(), value: "Kapan?".to_owned() }],
            own_words: vec!["Kapan?".to_owned()],
            sign_in_href: paths::sign_in("/meja/laporan/7K3M92QFXA"),
        }]
    }
}
