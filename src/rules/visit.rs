//! Visits: what is planned, how it stands, and what a visitor is called in a letter.

use crate::rules::act::Assignee;
use crate::rules::words::Words;
use entity::Moment;
use entity::officer::OfficerId;
use entity::unit::UnitId;
use entity::visit::{VisitId, VisitPurpose};

/// A visit as it is to be.
#[derive(Clone, Debug)]
pub struct VisitPlan {
    /// Who goes.
    pub officer: Assignee,
    /// Between these two.
    pub starts: Moment,
    pub ends: Moment,
    pub purpose: VisitPurpose,
    /// Hamlet, RT, landmark.
    pub place: Option<Words>,
    /// For the visitor.
    pub note: Option<Words>,
    /// The number that stands in the letter, to ask whether the visitor is one of ours.
    pub call: Option<String>,
}

/// The visit of a case that is still to come; a case has at most one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitFacts {
    pub id: VisitId,
    pub unit: UnitId,
    pub officer: OfficerId,
    pub starts: Moment,
    pub ends: Moment,
}

/// So many letters of a visitor's name fit into a telephone message.
const ROOM: usize = 16;

/// `Budi Siregar` → `Budi S.`: enough to ask for at the door, short enough for a message.
pub fn short_name(name: &str) -> String {
    let mut parts = name.split_whitespace();
    let first: String = parts.next().unwrap_or_default().chars().take(ROOM - 3).collect();
    match parts.next_back().and_then(|last| last.chars().next()) {
        Some(initial) => format!("{first} {initial}."),
        None => first,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_is_called_by_the_first_name_and_an_initial() {
        assert_eq!(short_name("Budi Siregar"), "Budi S.");
        assert_eq!(short_name("Samsul Bahri Sinaga"), "Samsul S.");
        assert_eq!(short_name("Wahyudi"), "Wahyudi");
        assert_eq!(short_name(""), "");
        assert!(short_name("Abdurrahmansyahputra Al-Ghifari").chars().count() <= ROOM);
    }
}
