//! Who can act: an officer by a posting, the reporter, a deadline.

use crate::rules::standing::UnitFacts;
use entity::case::Language;
use entity::officer::OfficerId;
use entity::posting::Role;

/// Who acts.
#[derive(Clone, Debug)]
pub enum Actor {
    /// Somebody at the desk.
    Officer(Officer),
    /// The reporter, proven by the second factor.
    Reporter,
    /// A deadline.
    Clock,
}

/// An officer with the postings that hold right now.
#[derive(Clone, Debug)]
pub struct Officer {
    pub id: OfficerId,
    pub name: String,
    pub language: Language,
    pub posts: Vec<Post>,
}

/// One posting: the work done for one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    pub role: Role,
    pub unit: UnitFacts,
}
