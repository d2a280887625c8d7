//! `/meja/langsung`: what is new within reach, as it happens; and who has a case open.

mod feed;
mod here;
mod news;

pub use here::{around, beat};

use self::feed::DeskFeed;
use self::news::{News, since};
use crate::journey::casework::Answer;
use crate::platform::extract::OfficerSession;
use crate::platform::live::stream;
use actix_web::http::header::{ACCEPT, CONTENT_ENCODING, HeaderName};
use actix_web::web::Query;
use actix_web::{HttpRequest, HttpResponse};
use entity::Moment;
use serde::Deserialize;

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct NewsQuery {
    /// The instant the last news was of, in milliseconds.
    sejak: Option<i64>,
}

/// What is new: as a stream for whoever can listen to one, else once, for whoever asks every minute.
pub async fn news(
    session: OfficerSession,
    request: HttpRequest,
    query: Query<NewsQuery>,
) -> Answer {
    let heard = |name: HeaderName| {
        request.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
    };
    let streams = heard(ACCEPT).is_some_and(|accept| accept.contains("text/event-stream"));
    let last = heard(HeaderName::from_static("last-event-id")).and_then(|id| id.parse().ok());
    let last = last.or(query.sejak).map(Moment);
    if streams {
        return Ok(follow(&session, last));
    }
    let news: News = since(session.platform(), &session.officer, last, session.now()).await?;
    Ok(HttpResponse::Ok().json(news))
}

fn follow(session: &OfficerSession, last: Option<Moment>) -> HttpResponse {
    let listener = session.platform().live.listen(session.officer.id);
    let feed = DeskFeed::new(session, last);
    HttpResponse::Ok()
        .content_type("text/event-stream")
        // Neither packed nor gathered on the way: what is told now is read now.
        .insert_header((CONTENT_ENCODING, "identity"))
        .insert_header((HeaderName::from_static("x-accel-buffering"), "no"))
        .streaming(stream(listener, feed))
}
