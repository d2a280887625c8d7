//! `/meja/antrean/berikutnya`: on to the next case of the list, from where the one just done with stood
//! before. Where the list ends its own page opens, and says what was done.

use super::paging::Cursor;
use super::queue::{self, Asked, View};
use super::referrals::{self, Direction, Question};
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
    /// The list's own query, where it is no plain view.
    daftar: Option<String>,
    /// Where the case stood, as a cursor.
    sesudah: Option<String>,
    selesai: Option<String>,
    /// The case that is done with.
    dari: Option<String>,
}

impl NextQuery {
    fn pairs(&self) -> Vec<(String, String)> {
        let list = self.daftar.as_deref().unwrap_or_default();
        serde_urlencoded::from_str(list).unwrap_or_default()
    }

    /// Is it another case than the one just done with?
    fn is_other(&self, code: &str) -> bool {
        self.dari.as_deref() != Some(code)
    }
}

/// Goes on.
pub async fn go(session: OfficerSession, query: Query<NextQuery>) -> Answer {
    let word = query.tampilan.as_deref().unwrap_or_default();
    let (next, list) = match Direction::of_word(word) {
        Some(direction) => in_the_tray(&session, direction, &query).await?,
        None => in_the_queue(&session, word, &query).await?,
    };
    let target = next.unwrap_or(list);
    let mark = if target.contains('?') { '&' } else { '?' };
    let told = [("selesai", &query.selesai), ("dari", &query.dari)];
    let told = told.iter().filter_map(|(name, value)| value.as_deref().map(|value| (*name, value)));
    let told = serde_urlencoded::to_string(told.collect::<Vec<_>>()).unwrap_or_default();
    let target = if told.is_empty() { target } else { format!("{target}{mark}{told}") };
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, target)).finish())
}

/// The first case behind the place, at the end of the list the first one of all; and the list itself.
async fn in_the_queue(
    session: &OfficerSession,
    view: &str,
    query: &NextQuery,
) -> Result<(Option<String>, String), AppError> {
    let whose = (&session.officer, queue::today(session).await?);
    let (db, pairs) = (&session.platform().db, query.pairs());
    let asked = if pairs.is_empty() {
        Asked::view(View::of_word(view).unwrap_or(View::NeedsAction))
    } else {
        queue::asked(session, &pairs).await?
    };
    let place: Option<Cursor> = query.sesudah.as_deref().and_then(|place| place.parse().ok());
    for after in [place, None] {
        let rows = queue::read(db, whose, &asked, (after, 2)).await?;
        if let Some(row) = rows.into_iter().find(|row| query.is_other(&row.code)) {
            let href = format!("{}?{}", paths::case(&row.code), asked.carried(None));
            return Ok((Some(href), asked.address(None)));
        }
    }
    Ok((None, asked.address(None)))
}

/// The first referral that waits, of another case; and the list itself.
async fn in_the_tray(
    session: &OfficerSession,
    direction: Direction,
    query: &NextQuery,
) -> Result<(Option<String>, String), AppError> {
    let whose = (&session.officer, queue::today(session).await?);
    let question = Question::of(direction, &query.pairs());
    let rows = referrals::read(&session.platform().db, whose, &question, (None, 2)).await?;
    let other = rows.into_iter().find(|row| query.is_other(&row.code));
    let list = match direction {
        Direction::In => paths::inbox(),
        Direction::Out => paths::outbox(),
    };
    let href = |code: &str| format!("{}?{}", paths::case(code), question.carried(None));
    Ok((other.map(|row| href(&row.code)), list))
}
