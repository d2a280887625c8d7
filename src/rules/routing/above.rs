//! Upward: which unit takes a case from its owner, after an objection or when it has waited too long.

use super::{Candidate, is_clear_of, ministry_desk, nearest_first, serves};
use crate::rules::standing::UnitFacts;
use crate::rules::territory::RegionCode;
use entity::unit::{Level, UnitKind};

/// Where a case belongs: the village of need, and the region complained about, if there is one.
pub type Place<'a> = (&'a RegionCode, Option<&'a RegionCode>);

/// The unit one level up: the nearest staffed intake above the owner, a complaint about people's
/// conduct to the staffed oversight unit before it; else the ministry's desk, staffed or not. Never
/// inside the region complained about. None when nobody stands above the owner.
pub fn above<'a>(
    owner: &UnitFacts,
    place: Place,
    candidates: &'a [Candidate],
) -> Option<&'a UnitFacts> {
    let chosen = match place.1 {
        Some(_) => overseen(place, owner.level.max(Level::District), candidates),
        None => intake_above(place, owner.level, candidates)
            .or_else(|| ministry_desk(place, candidates)),
    };
    chosen.map(|c| &c.unit).filter(|unit| unit.level > owner.level)
}

/// Who looks into conduct above `level`: the nearest staffed oversight unit, else the nearest staffed
/// intake, else the ministry's desk.
pub(super) fn overseen<'a>(
    place: Place,
    level: Level,
    candidates: &'a [Candidate],
) -> Option<&'a Candidate> {
    at_work_above(place, level, candidates)
        .filter(|c| c.unit.kind == UnitKind::Oversight)
        .min_by(|a, b| nearest_first(a, b))
        .or_else(|| intake_above(place, level, candidates))
        .or_else(|| ministry_desk(place, candidates))
}

fn intake_above<'a>(
    place: Place,
    level: Level,
    candidates: &'a [Candidate],
) -> Option<&'a Candidate> {
    at_work_above(place, level, candidates)
        .filter(|c| c.takes_intake)
        .min_by(|a, b| nearest_first(a, b))
}

/// Staffed units of higher levels that serve the place and are not complained about.
fn at_work_above<'a>(
    (village, accused): Place,
    level: Level,
    candidates: &'a [Candidate],
) -> impl Iterator<Item = &'a Candidate> {
    candidates.iter().filter(move |c| {
        let serves = serves(&c.unit, village) && is_clear_of(accused, &c.unit);
        c.staffed && c.unit.level > level && serves
    })
}
