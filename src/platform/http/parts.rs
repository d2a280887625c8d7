//! A form that may bring files, part by part, in the order it was filled in.

use crate::platform::error::Refusal;
use crate::platform::settings::LimitSettings;
use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::HttpRequest;
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Payload;
use futures_util::StreamExt;
use std::collections::VecDeque;
use std::io::ErrorKind;

/// The longest form of ours has some sixty fields; thousands are an attack.
const MOST_PARTS: usize = 80;

/// One part.
pub enum Part {
    /// A field and what was written in it.
    Text(String, String),
    /// A chosen file.
    File(Content),
}

/// What came as a file.
pub enum Content {
    Whole(Vec<u8>),
    /// Larger than one may be; its end has been waited for, so that the rest of the form arrives.
    TooLarge,
}

/// The parts of a form.
pub struct Parts {
    form: Form,
    left: usize,
    most_text: usize,
    most_file: usize,
}

enum Form {
    /// A form without files.
    Plain(VecDeque<(String, String)>),
    Files(Multipart),
}

impl Parts {
    /// Begins to read a form.
    ///
    /// # Errors
    /// `BadForm` when it is none; `TooLarge`, `TooSlow`.
    pub async fn of(
        request: &HttpRequest,
        payload: Payload,
        limits: &LimitSettings,
    ) -> Result<Self, Refusal> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let form = match kind {
            Some(kind) if kind.starts_with("multipart/form-data") => {
                Form::Files(Multipart::new(request.headers(), payload))
            }
            Some(kind) if kind.starts_with("application/x-www-form-urlencoded") => {
                let body = payload.to_bytes().await.map_err(|_| Refusal::BadForm)?;
                let fields = serde_urlencoded::from_bytes(&body).map_err(|_| Refusal::BadForm)?;
                Form::Plain(fields)
            }
            _ => return Err(Refusal::BadForm),
        };
        let (most_text, most_file) = (limits.body_bytes, limits.file_bytes);
        Ok(Self { form, left: MOST_PARTS, most_text, most_file })
    }

    /// The next part; none when the form is over.
    ///
    /// # Errors
    /// `BadForm`, `TooLarge`, `TooSlow`.
    pub async fn next(&mut self) -> Result<Option<Part>, Refusal> {
        loop {
            let field = match &mut self.form {
                Form::Plain(fields) => {
                    return Ok(fields.pop_front().map(|(name, value)| Part::Text(name, value)));
                }
                Form::Files(parts) => parts.next().await,
            };
            let Some(field) = field else { return Ok(None) };
            let field = field.map_err(|error| refusal(&error))?;
            self.left = self.left.checked_sub(1).ok_or(Refusal::TooLarge)?;
            if let Some(part) = self.part(field).await? {
                return Ok(Some(part));
            }
        }
    }

    /// A browser sends a file without name or content where none was chosen; that is no part. The
    /// field ends here: before that the next one would not come.
    async fn part(&mut self, mut field: Field) -> Result<Option<Part>, Refusal> {
        let named = field.content_disposition().and_then(|head| head.get_filename());
        let Some(is_unnamed) = named.map(str::is_empty) else {
            return self.text(&mut field).await.map(Some);
        };
        match read(&mut field, self.most_file).await? {
            Content::Whole(bytes) if is_unnamed && bytes.is_empty() => Ok(None),
            content => Ok(Some(Part::File(content))),
        }
    }

    async fn text(&mut self, field: &mut Field) -> Result<Part, Refusal> {
        let name = field.name().ok_or(Refusal::BadForm)?.to_owned();
        let Content::Whole(bytes) = read(field, self.most_text).await? else {
            return Err(Refusal::TooLarge);
        };
        self.most_text -= bytes.len();
        let text = String::from_utf8(bytes).map_err(|_| Refusal::BadForm)?;
        Ok(Part::Text(name, text))
    }
}

async fn read(field: &mut Field, most: usize) -> Result<Content, Refusal> {
    let (mut bytes, mut fits) = (Vec::new(), true);
    while let Some(piece) = field.next().await {
        let piece = piece.map_err(|error| refusal(&error))?;
        fits = fits && bytes.len() + piece.len() <= most;
        if fits {
            bytes.extend_from_slice(&piece);
        } else {
            bytes = Vec::new();
        }
    }
    Ok(if fits { Content::Whole(bytes) } else { Content::TooLarge })
}

fn refusal(error: &MultipartError) -> Refusal {
    match error {
        MultipartError::Payload(PayloadError::Overflow) => Refusal::TooLarge,
        MultipartError::Payload(PayloadError::Io(error)) if error.kind() == ErrorKind::TimedOut => {
            Refusal::TooSlow
        }
        _ => Refusal::BadForm,
    }
}
