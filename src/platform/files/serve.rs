//! Handing a file out: with its true type, never to be guessed, never to be kept, in pieces for
//! players that jump.

use super::open::{File, content, thumbnail};
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::routes::Asks;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_RANGE, CONTENT_SECURITY_POLICY,
    RANGE,
};
use actix_web::{FromRequest, HttpRequest, HttpResponse, dev::Payload};
use entity::attachment::AttachmentKind;
use std::convert::Infallible;
use std::future::{Ready, ready};

/// What of a file is wanted: the small picture, or a piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    small: bool,
    range: Option<String>,
}

impl FromRequest for Wanted {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let range = request.headers().get(RANGE).and_then(|range| range.to_str().ok());
        let small = request.query_string() == "kecil";
        ready(Ok(Self { small, range: range.map(str::to_owned) }))
    }
}

impl Wanted {
    /// Only the small picture that stands on a page.
    pub const fn is_small(&self) -> bool {
        self.small
    }
}

impl Asks for Wanted {}

/// The answer that carries a file. Whoever calls it has made sure that it may be seen.
///
/// # Errors
/// When the store or the seal fails.
pub async fn serve(
    platform: &Platform,
    file: &File,
    wanted: &Wanted,
) -> Result<HttpResponse, AppError> {
    if wanted.small
        && let Some(small) = thumbnail(platform, file)?
    {
        return Ok(HttpResponse::Ok()
            .content_type("image/jpeg")
            .insert_header((CONTENT_DISPOSITION, "inline"))
            .body(small));
    }
    let bytes = content(platform, file).await?;
    let mut answer = match piece(wanted.range.as_deref(), bytes.len()) {
        Piece::Whole => whole(bytes),
        Piece::Part(from, to) => part(&bytes, from, to),
        Piece::Outside => outside(bytes.len()),
    };
    describe(&mut answer, file);
    Ok(answer)
}

fn whole(bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok().body(bytes)
}

fn part(bytes: &[u8], from: usize, to: usize) -> HttpResponse {
    let piece = bytes.get(from..=to).unwrap_or_default().to_vec();
    HttpResponse::PartialContent()
        .insert_header((CONTENT_RANGE, format!("bytes {from}-{to}/{}", bytes.len())))
        .body(piece)
}

fn outside(length: usize) -> HttpResponse {
    HttpResponse::build(StatusCode::RANGE_NOT_SATISFIABLE)
        .insert_header((CONTENT_RANGE, format!("bytes */{length}")))
        .content_type("application/json")
        .body("{}")
}

fn describe(answer: &mut HttpResponse, file: &File) {
    use actix_web::http::header::{CONTENT_TYPE, HeaderValue};
    let headers = answer.headers_mut();
    let media_type = HeaderValue::from_str(&file.media_type);
    headers.insert(
        CONTENT_TYPE,
        media_type.unwrap_or(HeaderValue::from_static("application/octet-stream")),
    );
    let disposition = match file.kind {
        AttachmentKind::Photo | AttachmentKind::Voice => "inline",
        // A paper is looked at by another program, never inside ours.
        AttachmentKind::Pdf => "attachment; filename=\"berkas.pdf\"",
    };
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static(disposition));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox"));
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(CONTENT_ENCODING, HeaderValue::from_static("identity"));
}

/// Which piece a `Range` header asks for.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Whole,
    Part(usize, usize),
    Outside,
}

/// One range is understood; what else is asked gets the whole (RFC 9110, 14.2).
fn piece(range: Option<&str>, length: usize) -> Piece {
    let asked = range.and_then(|range| range.strip_prefix("bytes=")?.split_once('-'));
    let (Some((from, to)), Some(last)) = (asked, length.checked_sub(1)) else {
        return Piece::Whole;
    };
    let (from, to) = (from.trim(), to.trim());
    let found = match (from.parse::<usize>(), to.parse::<usize>()) {
        (Ok(from), Ok(to)) if from <= to => (from, to.min(last)),
        (Ok(from), Err(_)) if to.is_empty() => (from, last),
        (Err(_), Ok(0)) if from.is_empty() => return Piece::Outside,
        (Err(_), Ok(tail)) if from.is_empty() => (length.saturating_sub(tail), last),
        _ => return Piece::Whole,
    };
    if found.0 > last { Piece::Outside } else { Piece::Part(found.0, found.1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_player_gets_the_piece_it_asks_for() {
        assert_eq!(piece(None, 100), Piece::Whole);
        assert_eq!(piece(Some("bytes=0-"), 100), Piece::Part(0, 99));
        assert_eq!(piece(Some("bytes=10-19"), 100), Piece::Part(10, 19));
        assert_eq!(piece(Some("bytes=90-500"), 100), Piece::Part(90, 99));
        assert_eq!(piece(Some("bytes=-10"), 100), Piece::Part(90, 99));
        assert_eq!(piece(Some("bytes=-500"), 100), Piece::Part(0, 99));
    }

    #[test]
    fn nonsense_gets_the_whole_and_too_far_gets_nothing() {
        for odd in ["bytes=5-3", "bytes=0-1,5-9", "lines=1-2", "bytes=", "bytes=a-b", "bytes=-"] {
            assert_eq!(piece(Some(odd), 100), Piece::Whole, "{odd}");
        }
        assert_eq!(piece(Some("bytes=100-"), 100), Piece::Outside);
        assert_eq!(piece(Some("bytes=-0"), 100), Piece::Outside);
        assert_eq!(piece(Some("bytes=0-"), 0), Piece::Whole);
    }
}
