//! A form that may bring files, read to its end: what was written, what was kept, what was wrong.

use super::flaw::Flaw;
use super::keep::{Holder, keep, let_go};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::http::{Content, Part, Parts};
use crate::platform::throttle::Kind;
use actix_web::HttpRequest;
use actix_web::web::Payload;
use entity::attachment::{AttachmentId, AttachmentKind};
use serde::de::DeserializeOwned;

/// The field that names a file to be taken out again.
const OUT: &str = "hapus";

/// A form as it came.
#[derive(Default)]
pub struct SentForm {
    fields: Vec<(String, String)>,
    /// What it brought.
    pub kept: Vec<AttachmentId>,
    /// What was taken out.
    pub gone: Vec<AttachmentKind>,
    /// What was wrong with the first file that could not be taken.
    pub flaw: Option<Flaw>,
}

impl SentForm {
    /// The written part as a form of ours.
    ///
    /// # Errors
    /// `BadForm` when it is not that form.
    pub fn read<F: DeserializeOwned>(&self) -> Result<F, Refusal> {
        let text = serde_urlencoded::to_string(&self.fields).map_err(|_| Refusal::BadForm)?;
        serde_urlencoded::from_str(&text).map_err(|_| Refusal::BadForm)
    }
}

/// Reads a form and keeps its files for the holder; without one, what was written is read and files
/// are passed over.
///
/// # Errors
/// `BadForm`, `TooLarge`, `TooSlow`, `TooMany`; faults.
pub async fn read_form(
    session: &PublicSession,
    holder: Option<Holder>,
    request: &HttpRequest,
    payload: Payload,
) -> Result<SentForm, AppError> {
    let platform = &session.platform;
    let mut parts = Parts::of(request, payload, &platform.settings.limits).await?;
    let mut sent = SentForm::default();
    while let Some(part) = parts.next().await? {
        match (part, holder) {
            (Part::Text(name, id), Some(holder)) if name == OUT => {
                if let Ok(id) = id.parse() {
                    sent.gone.extend(let_go(platform, holder, id).await?);
                }
            }
            (Part::Text(name, value), _) => sent.fields.push((name, value)),
            (Part::File(content), Some(holder)) => match take(session, holder, content).await? {
                Ok(id) => sent.kept.push(id),
                Err(flaw) => sent.flaw = sent.flaw.or(Some(flaw)),
            },
            (Part::File(_), None) => {}
        }
    }
    Ok(sent)
}

async fn take(
    session: &PublicSession,
    holder: Holder,
    content: Content,
) -> Result<Result<AttachmentId, Flaw>, AppError> {
    session.platform.throttle.count(Kind::Upload, &session.client)?;
    match content {
        Content::TooLarge => Ok(Err(Flaw::TooLarge)),
        Content::Whole(bytes) => {
            Ok(keep(&session.platform, holder, bytes).await?.map(|file| file.id))
        }
    }
}
