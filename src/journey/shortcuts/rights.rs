//! Whose templates and quick actions an officer looks after.

use crate::journey::casework::Choice;
use crate::platform::extract::OfficerSession;
use crate::rules::access::{Relation, role_may};
use crate::rules::act::Post;
use entity::case_event::ActKind;
use entity::unit::UnitId;

/// The postings by which the officer settles services: they look after what their unit has prepared.
pub fn looks_after(session: &OfficerSession) -> impl Iterator<Item = &Post> {
    let settles = |post: &&Post| role_may(post.role, Relation::Holder, ActKind::Decide);
    session.officer.posts.iter().filter(settles)
}

/// Does the officer look after this unit's?
pub fn may_change(session: &OfficerSession, unit: UnitId) -> bool {
    looks_after(session).any(|post| post.unit.id == unit)
}

/// The units to choose from.
pub fn units(session: &OfficerSession) -> Vec<Choice> {
    let mut units: Vec<Choice> = looks_after(session)
        .map(|post| Choice::new(post.unit.id.to_string(), post.unit.name.clone()))
        .collect();
    units.dedup();
    units
}

/// The unit that was chosen: the only one, or one of theirs.
pub fn chosen(session: &OfficerSession, id: &str) -> Option<UnitId> {
    let own = || looks_after(session).map(|post| post.unit.id);
    let only = own().next().filter(|first| own().all(|other| other == *first));
    id.parse().ok().filter(|unit| may_change(session, *unit)).or(only)
}
