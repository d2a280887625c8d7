//! `/meja/antrean/berikutnya`: on to the next case of the list, from where the one just done with stood
//! before. Where the list ends its own page opens, and says what was done.

use super::paging::Cursor;
use super::queue::{self, Asked, View};
use super::referrals::{self, Direction, Shelf};
use crate::journey::casework::Answer;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::paths;
use actix_web::HttpResponse;
use actix_web::http::header::LOCATION;
use actix_web::web::Query;
use serde::Deserialize;

/// The address's query, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct NextQuery {
    tampilan: Option<String>,
    /// Where the case stood, as a cursor.
    sesudah: Option<String>,
    selesai: Option<String>,
    /// The case that is done with.
    dari: Option<String>,
}

/// Goes on.
pub async fn go(session: OfficerSession, query: Query<NextQuery>) -> Answer {
    let word = query.tampilan.as_deref().unwrap_or_default();
    let direction =
        [Direction::In, Direction::Out].into_iter().find(|direction| direction.word() == word);
    let (next, list) = if let Some(direction) = direction {
        let list = match direction {
            Direction::In => paths::inbox(),
            Direction::Out => paths::outbox(),
        };
        (in_the_tray(&session, direction, &query).await?, list)
    } else {
        let view = View::of_word(word).unwrap_or(View::NeedsAction);
        (in_the_queue(&session, view, &query).await?, paths::queue(view.word()))
    };
    let target = match next {
        Some(code) => {
            let view = if word.is_empty() { View::NeedsAction.word() } else { word };
            format!("{}?tampilan={}", paths::case(&code), plain(view))
        }
        None => list,
    };
    let mark = if target.contains('?') { '&' } else { '?' };
    let told = [("selesai", &query.selesai), ("dari", &query.dari)];
    let told = told.iter().filter_map(|(name, value)| value.as_deref().map(|value| (*name, value)));
    let told = serde_urlencoded::to_string(told.collect::<Vec<_>>()).unwrap_or_default();
    let target = if told.is_empty() { target } else { format!("{target}{mark}{told}") };
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, target)).finish())
}

/// A view travels in addresses as a plain word.
fn plain(view: &str) -> String {
    view.chars().filter(|c| c.is_ascii_lowercase() || *c == '-').take(40).collect()
}

/// The first case behind the place; at the end of the list, the first one of all.
async fn in_the_queue(
    session: &OfficerSession,
    view: View,
    query: &NextQuery,
) -> Result<Option<String>, AppError> {
    let whose = (&session.officer, queue::today(session).await?);
    let (db, asked) = (&session.platform().db, Asked::view(view));
    let place: Option<Cursor> = query.sesudah.as_deref().and_then(|place| place.parse().ok());
    for after in [place, None] {
        let rows = queue::read(db, whose, &asked, (after, 2)).await?;
        let other = rows.into_iter().find(|row| Some(&row.code) != query.dari.as_ref());
        if other.is_some() {
            return Ok(other.map(|row| row.code));
        }
    }
    Ok(None)
}

/// The first referral that waits, of another case.
async fn in_the_tray(
    session: &OfficerSession,
    direction: Direction,
    query: &NextQuery,
) -> Result<Option<String>, AppError> {
    let whose = (&session.officer, queue::today(session).await?);
    let (db, list) = (&session.platform().db, (direction, Shelf::Waiting));
    let rows = referrals::read(db, whose, list, (None, 2)).await?;
    let other = rows.into_iter().find(|row| Some(&row.code) != query.dari.as_ref());
    Ok(other.map(|row| row.code))
}
