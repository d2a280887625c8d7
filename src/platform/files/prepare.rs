//! A file as it came in, made into one that can be kept: told by its content, never by its name.

use super::flaw::Flaw;
use super::store::Files;
use super::voice::{self, Container};
use super::{pdf, photo};
use entity::attachment::AttachmentKind;
use image::ImageFormat;
use std::sync::Arc;

/// A harmless file.
#[derive(Clone, PartialEq, Eq)]
pub struct Prepared {
    pub kind: AttachmentKind,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
    pub seconds: Option<u32>,
    /// A small JPEG of a photo.
    pub thumbnail: Option<Vec<u8>>,
}

/// What a file is, by its first bytes.
enum Format {
    Photo(ImageFormat),
    Pdf,
    Voice(Container),
}

impl Format {
    fn of(bytes: &[u8]) -> Option<Self> {
        let at = |from: usize, magic: &[u8]| bytes.get(from..from + magic.len()) == Some(magic);
        if at(0, b"\xFF\xD8\xFF") {
            Some(Self::Photo(ImageFormat::Jpeg))
        } else if at(0, b"\x89PNG\r\n\x1A\n") {
            Some(Self::Photo(ImageFormat::Png))
        } else if at(0, b"RIFF") && at(8, b"WEBP") {
            Some(Self::Photo(ImageFormat::WebP))
        } else if at(0, b"%PDF-") {
            Some(Self::Pdf)
        } else {
            Container::of(bytes).map(Self::Voice)
        }
    }
}

/// Looks a file through and makes it harmless.
///
/// # Errors
/// What is wrong with it.
pub fn prepare(bytes: &[u8]) -> Result<Prepared, Flaw> {
    if bytes.is_empty() {
        return Err(Flaw::Empty);
    }
    match Format::of(bytes).ok_or(Flaw::WrongType)? {
        Format::Photo(format) => photo::prepare(bytes, format),
        Format::Pdf => pdf::prepare(bytes),
        Format::Voice(container) => voice::prepare(bytes, container),
    }
}

/// The same beside the requests, a few at a time. A decoder that gives up in panic met a bad file.
pub(super) async fn prepare_apart(files: &Files, bytes: Vec<u8>) -> Result<Prepared, Flaw> {
    if bytes.len() > files.most_bytes {
        return Err(Flaw::TooLarge);
    }
    let _turn = files.turns.acquire().await.map_err(|_| Flaw::NotKept)?;
    let bytes = Arc::new(bytes);
    let looked = tokio::task::spawn_blocking(move || prepare(&bytes)).await;
    looked.unwrap_or(Err(Flaw::WrongType))
}
