//! The lists of the desk that have views, and rows to mark: the queue, and referrals received and sent.
//! What is asked of one of them, whichever it is.

use super::days;
use super::paging::Cursor;
use super::queue::{self, Asked};
use super::referrals::{self, Direction, Question};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::paths;
use entity::case::Language;
use entity::saved_view::{DeskList, Model};

/// What is asked of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    Queue(Asked),
    Referrals(Question),
}

impl Listed {
    /// What a query asks of a list; a saved view it names is looked up.
    pub async fn of(
        session: &OfficerSession,
        list: DeskList,
        pairs: &[(String, String)],
    ) -> Result<Self, AppError> {
        Ok(match Direction::of_list(list) {
            Some(direction) => Self::Referrals(referrals::asked(session, direction, pairs).await?),
            None => Self::Queue(queue::asked(session, pairs).await?),
        })
    }

    /// What a saved view asks.
    pub fn saved(view: &Model) -> Self {
        match Direction::of_list(view.list) {
            Some(direction) => Self::Referrals(Question::saved(direction, view)),
            None => Self::Queue(Asked::saved(view)),
        }
    }

    /// The list it is asked of.
    pub const fn list(&self) -> DeskList {
        match self {
            Self::Queue(_) => DeskList::Queue,
            Self::Referrals(question) => question.direction.list(),
        }
    }

    /// The same question, by what it asks instead of by its name.
    pub fn unsaved(&self) -> Self {
        match self {
            Self::Queue(asked) => Self::Queue(asked.unsaved()),
            Self::Referrals(question) => Self::Referrals(question.unsaved()),
        }
    }

    /// The query of its address, at the page behind `after`.
    pub fn query(&self, after: Option<Cursor>) -> String {
        match self {
            Self::Queue(asked) => asked.query(after),
            Self::Referrals(question) => question.query(after),
        }
    }

    /// Its address, at the page behind `after`.
    pub fn address(&self, after: Option<Cursor>) -> String {
        match self {
            Self::Queue(asked) => asked.address(after),
            Self::Referrals(question) => question.address(after),
        }
    }

    /// What it asks in one line: its tab, then its filters.
    pub async fn words(&self, session: &OfficerSession) -> Result<String, AppError> {
        match self {
            Self::Queue(asked) => queue::filter_words(session, asked).await,
            Self::Referrals(question) => referrals::filter_words(session, question).await,
        }
    }
}

/// The list's own address.
pub fn path(list: DeskList) -> String {
    Direction::of_list(list).map_or_else(paths::queue_itself, Direction::path)
}

/// Does this part of an address tell of something that was done? It is said once. `dari` may be the case it
/// was done to, or the first day of a filter.
fn is_told(name: &str, value: &str) -> bool {
    match name {
        "tanpa-pilihan" | "selesai" => true,
        "dari" => days::parse(value).is_none(),
        _ => false,
    }
}

/// An address on the way to which something is still to be told: with what the query tells of something done.
pub fn telling(href: &str, query: &[(String, String)]) -> String {
    let told: Vec<_> = query.iter().filter(|(name, value)| is_told(name, value)).collect();
    match serde_urlencoded::to_string(told) {
        Ok(told) if !told.is_empty() => {
            format!("{href}{}{told}", if href.contains('?') { '&' } else { '?' })
        }
        _ => href.to_owned(),
    }
}

/// The list an address leads to, and that address without what it told of something done; any other
/// address is the queue's.
pub fn own_address(href: &str) -> (DeskList, String) {
    let (asked, query) = href.split_once('?').unwrap_or((href, ""));
    let list = DeskList::ALL.iter().copied().find(|list| path(*list) == asked);
    let Some(list) = list else { return (DeskList::Queue, path(DeskList::Queue)) };
    let mut pairs = pairs(query);
    pairs.retain(|(name, value)| !is_told(name, value));
    match serde_urlencoded::to_string(&pairs) {
        Ok(query) if !query.is_empty() => (list, format!("{asked}?{query}")),
        _ => (list, asked.to_owned()),
    }
}

/// What the query of an address says.
pub fn pairs(query: &str) -> Vec<(String, String)> {
    serde_urlencoded::from_str(query).unwrap_or_default()
}

/// The list's word in forms; the queue needs none.
pub fn word(list: DeskList) -> &'static str {
    Direction::of_list(list).map_or("", Direction::word)
}

/// The list with this word; the queue for any other.
pub fn of_word(word: &str) -> DeskList {
    Direction::of_word(word).map_or(DeskList::Queue, Direction::list)
}

/// The list's name.
pub fn title(language: Language, list: DeskList) -> String {
    match Direction::of_list(list) {
        Some(direction) => say(language, &format!("desk-{}-title", direction.word()), &[]),
        None => say(language, "desk-queue-title", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_an_address_and_is_found_by_its_word() {
        for list in DeskList::ALL {
            assert_eq!(of_word(word(*list)), *list);
            assert!(path(*list).starts_with("/meja/"));
        }
        assert_eq!(of_word("apa-saja"), DeskList::Queue);
    }

    #[test]
    fn only_lists_are_gone_back_to_without_what_they_told() {
        let queue = (DeskList::Queue, "/meja/antrean?tampilan=semua".to_owned());
        assert_eq!(own_address("/meja/antrean?tampilan=semua"), queue);
        let told = "/meja/antrean?tampilan=semua&selesai=x&dari=7K3M92QFXA&tanpa-pilihan=1";
        assert_eq!(own_address(told), queue);
        let filtered = "/meja/rujukan/masuk?tampilan=semua&dari=2026-11-20";
        assert_eq!(own_address(filtered), (DeskList::Inbox, filtered.to_owned()), "a first day");
        assert_eq!(own_address("/meja/rujukan/keluar").0, DeskList::Outbox);
        for odd in ["", "//evil.example", "/akun", "/meja/antrean/lain", "/meja/rujukan/masuk/x"] {
            assert_eq!(own_address(odd), (DeskList::Queue, "/meja/antrean".to_owned()), "{odd}");
        }
    }
}
