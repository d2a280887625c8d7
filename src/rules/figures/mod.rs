//! The figures of a territory: who reads them, which cases count for whom, and how each is worked out.
//! Whoever reads figures need not see a single case.

mod measure;
mod open;
mod period;
mod small;

pub use measure::{Band, Index, Tally, rate};
pub use open::{MonthFigures, OpenFigures};
pub use period::{BadPeriod, MOST_MONTHS, Month, Period, Span};
pub use small::{Cell, SMALLEST, guard, guard_one};

use crate::rules::access::works_on_cases;
use crate::rules::act::{Officer, Post};
use crate::rules::territory::RegionCode;
use entity::posting::Role;
use entity::unit::{Level, UnitId, UnitKind};
use std::collections::BTreeSet;

/// Does this posting read the figures of its unit's territory? Who leads or coordinates does; so do the
/// officers of province and ministry. A partner's office or another agency has no territory of ours.
pub const fn reads_figures(post: &Post) -> bool {
    let ours = !matches!(post.unit.kind, UnitKind::Agency | UnitKind::Partner);
    let reads = match post.role {
        Role::Leadership | Role::Manager | Role::Coordinator | Role::Supervisor => true,
        Role::AgencyOfficer => matches!(post.unit.level, Level::Province | Level::Ministry),
        _ => false,
    };
    ours && reads
}

/// A place figures are read of: a region, or the whole country.
pub type Place = Option<RegionCode>;

/// Does `outer` hold `inner`? The country holds everything.
pub fn holds(outer: Option<&RegionCode>, inner: Option<&RegionCode>) -> bool {
    match (outer, inner) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(outer), Some(inner)) => outer.contains(inner),
    }
}

/// The territories whose figures an officer reads, the widest first, none inside another.
pub fn territories(officer: &Officer) -> Vec<Place> {
    let mut all: Vec<Place> = Vec::new();
    let mut own: Vec<&Post> = officer.posts.iter().filter(|post| reads_figures(post)).collect();
    own.sort_by_key(|post| std::cmp::Reverse(post.unit.level));
    for post in own {
        let place = &post.unit.region;
        if !all.iter().any(|wider| holds(wider.as_ref(), place.as_ref())) {
            all.push(place.clone());
        }
    }
    all
}

/// The territory through which an officer reads the figures of `place`, if there is one.
pub fn read_through(officer: &Officer, place: Option<&RegionCode>) -> Option<Place> {
    territories(officer).into_iter().find(|own| holds(own.as_ref(), place))
}

/// Does the officer work, in this very place, on every case that its figures count? Then nothing is
/// hidden from them and every figure opens its list.
pub fn works_there(officer: &Officer, place: Option<&RegionCode>) -> bool {
    officer.posts.iter().any(|post| {
        works_on_cases(post.role)
            && matches!(post.unit.level, Level::Village | Level::District)
            && post.unit.region.is_some()
            && holds(post.unit.region.as_ref(), place)
    })
}

/// The units whose cases the officer works on: their rows are exact and open their lists.
pub fn own_units(officer: &Officer) -> BTreeSet<UnitId> {
    let working = officer.posts.iter().filter(|post| works_on_cases(post.role));
    working.map(|post| post.unit.id).collect()
}

/// Complaints about officers that count in nothing this officer reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// All of them: near the people concerned a count alone could tell.
    All,
    /// Those about the people of these regions, which are the officer's own and all above.
    About(BTreeSet<RegionCode>),
}

/// What counts in nothing the officer reads.
pub fn unseen(officer: &Officer) -> Unseen {
    let near = |post: &Post| matches!(post.unit.level, Level::Village | Level::District);
    if officer.posts.iter().any(near) {
        return Unseen::All;
    }
    let regions = officer.posts.iter().filter_map(|post| post.unit.region.clone());
    let above = |region| std::iter::successors(Some(region), RegionCode::parent);
    Unseen::About(regions.flat_map(above).collect())
}

#[cfg(test)]
mod tests;
