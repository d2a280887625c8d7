//! Officers: for every role in every office one person, and a colleague.

use super::offices::Office;
use crate::rules::act::{Actor, Officer, Post};
use crate::rules::standing::UnitFacts;
use entity::case::Language;
use entity::officer::OfficerId;
use entity::posting::Role;

/// The person who holds this role there.
pub fn someone(role: Role, office: Office) -> Actor {
    Actor::Officer(officer(role, office))
}

/// Their colleague with the same role.
pub fn another(role: Role, office: Office) -> Actor {
    let first = officer(role, office);
    Actor::Officer(Officer { id: numbered(first.id.0.as_u128() + 1), ..first })
}

/// The same as [`someone`], not yet as an actor.
pub fn officer(role: Role, office: Office) -> Officer {
    let number = 10_000 + 100 * (office as u128) + 2 * (role as u128);
    Officer {
        id: numbered(number),
        name: format!("{role} of {office:?}"),
        language: Language::Id,
        posts: vec![Post { role, unit: office.unit() }],
    }
}

/// One person with these postings.
pub fn posted(number: u128, posts: &[(Role, UnitFacts)]) -> Officer {
    Officer {
        id: numbered(number),
        name: format!("officer {number}"),
        language: Language::Id,
        posts: posts.iter().map(|(role, unit)| Post { role: *role, unit: unit.clone() }).collect(),
    }
}

fn numbered(number: u128) -> OfficerId {
    OfficerId(uuid::Uuid::from_u128(number))
}
