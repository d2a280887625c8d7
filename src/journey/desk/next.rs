//! `/meja/antrean/berikutnya`: on to the case behind the one just done with, in the order of the list it
//! was opened from. Where the list ends its own page opens, and says what was done.

use super::paging::Cursor;
use super::queue::{self, Asked, View};
use super::referrals::{self, Direction};
use super::visits;
use super::waiting::{self, Waiting};
use crate::journey::casework::{Answer, lists};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::page::see_other;
use crate::platform::paths;
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

    fn place(&self) -> Option<Cursor> {
        self.sesudah.as_deref().and_then(|place| place.parse().ok())
    }
}

/// The next case of a list, if there is one, and the list itself.
type Onward = (Option<String>, String);

/// Goes on.
pub async fn go(session: OfficerSession, query: Query<NextQuery>) -> Answer {
    let word = query.tampilan.as_deref().unwrap_or_default();
    let waiting = waiting_of(word);
    let (next, list) = match (Direction::of_word(word), waiting) {
        (Some(direction), _) => in_the_tray(&session, direction, &query).await?,
        (_, Some(which)) => among_waiting(&session, which, &query).await?,
        _ if word == lists::VISITS => {
            let done = query.dari.as_deref().unwrap_or_default();
            visits::next(&session, &query.pairs(), done).await?
        }
        _ => in_the_queue(&session, word, &query).await?,
    };
    let target = next.unwrap_or(list);
    let mark = if target.contains('?') { '&' } else { '?' };
    let told = [("selesai", &query.selesai), ("dari", &query.dari)];
    let told = told.iter().filter_map(|(name, value)| value.as_deref().map(|value| (*name, value)));
    let told = serde_urlencoded::to_string(told.collect::<Vec<_>>()).unwrap_or_default();
    let target = if told.is_empty() { target } else { format!("{target}{mark}{told}") };
    Ok(see_other(&target))
}

/// The list of what waits for somebody higher up that has this word.
pub fn waiting_of(word: &str) -> Option<Waiting> {
    match word {
        lists::DECISIONS => Some(Waiting::Decision),
        lists::ESCALATIONS => Some(Waiting::Escalated),
        _ => None,
    }
}

/// The first case behind the place; the first of all where the place is not known.
async fn in_the_queue(
    session: &OfficerSession,
    view: &str,
    query: &NextQuery,
) -> Result<Onward, AppError> {
    let whose = (&session.officer, queue::today(session).await?);
    let (db, pairs) = (&session.platform().db, query.pairs());
    let asked = if pairs.is_empty() {
        Asked::view(View::of_word(view).unwrap_or(View::NeedsAction))
    } else {
        queue::asked(session, &pairs).await?
    };
    let rows = queue::read(db, whose, &asked, (query.place(), 2)).await?;
    let other = rows.into_iter().find(|row| query.is_other(&row.code));
    let href = |code: &str| format!("{}?{}", paths::case(code), asked.carried(None));
    Ok((other.map(|row| href(&row.code)), asked.address(None)))
}

/// The first referral behind the place, of another case.
async fn in_the_tray(
    session: &OfficerSession,
    direction: Direction,
    query: &NextQuery,
) -> Result<Onward, AppError> {
    let whose = (&session.officer, queue::today(session).await?);
    let question = referrals::asked_beside(session, direction, &query.pairs()).await?;
    let db = &session.platform().db;
    // A case has few referrals at one unit: some of the next rows may be its own.
    let rows = referrals::read(db, whose, &question, (query.place(), OWN_AT_MOST)).await?;
    let other = rows.into_iter().find(|row| query.is_other(&row.code));
    let href = |code: &str| format!("{}?{}", paths::case(code), question.carried(None));
    Ok((other.map(|row| href(&row.code)), question.address(None)))
}

const OWN_AT_MOST: u64 = 10;

/// The first that waits behind the place.
async fn among_waiting(
    session: &OfficerSession,
    which: Waiting,
    query: &NextQuery,
) -> Result<Onward, AppError> {
    let rows = waiting::read(session, which, (query.place(), 2)).await?;
    let other = rows.into_iter().find(|row| query.is_other(&row.code));
    let href = other.map(|row| format!("{}?{}", paths::case(&row.code), which.carried()));
    Ok((href, which.href()))
}
