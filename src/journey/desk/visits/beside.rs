//! The visits beside a case that was opened from their list, and the one that comes after it.

use super::asked::Asked;
use super::cards::{VisitCard, in_order};
use crate::journey::casework::shown_code;
use crate::journey::desk::queue::Item;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::paths;

/// The list that a case remembers, with the case of this code marked in it.
pub async fn items(
    session: &OfficerSession,
    pairs: &[(String, String)],
    open: &str,
) -> Result<Vec<Item>, AppError> {
    let asked = Asked::remembered(session, pairs).await?;
    let (groups, open) = (asked.groups(session).await?, shown_code(open));
    let cards = groups.into_iter().flat_map(|group| group.visits);
    Ok(cards.map(|card| item(card, &open)).collect())
}

fn item(card: VisitCard, open: &str) -> Item {
    let current = card.code == open;
    Item {
        href: card.href,
        title: card.person,
        sub: card.issue,
        meta: format!("{} · {}", card.code, card.place),
        due: card.when,
        due_tone: if card.late { "late" } else { "plain" },
        tag: card.status,
        tone: card.tone,
        current,
    }
}

/// The visit on the way after the one to the case that is done with, and the list itself.
pub async fn next(
    session: &OfficerSession,
    pairs: &[(String, String)],
    done: &str,
) -> Result<(Option<String>, String), AppError> {
    let asked = Asked::remembered(session, pairs).await?;
    let list = asked.visits(session).await?;
    let known: Vec<String> = list.iter().map(|one| one.case.code.clone()).collect();
    let mut all = list;
    if known.iter().all(|code| code != done) {
        // It has just left the list: where it lay says what comes after it.
        all.extend(asked.visits_of(session, done).await?);
    }
    let way: Vec<&str> =
        in_order(&all).into_iter().map(|(_, one)| one.case.code.as_str()).collect();
    let from = way.iter().rposition(|code| *code == done).map_or(0, |place| place + 1);
    let mut behind = way.iter().skip(from);
    let next = behind.find(|code| **code != done);
    let href = next.map(|code| format!("{}?{}", paths::case(code), asked.carried()));
    Ok((href, asked.address()))
}
