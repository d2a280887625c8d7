//! Upward: which unit takes a case from its owner, after an objection or when it has waited too long.

use super::trace::{Look, Verdict, look, unstaffed};
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
        Some(_) => overseen(place, owner.level.max(Level::District), candidates).1,
        None => nearest_above(place, owner.level, candidates, |c| c.takes_intake)
            .1
            .or_else(|| ministry_desk(place, candidates)),
    };
    chosen.map(|c| &c.unit).filter(|unit| unit.level > owner.level)
}

/// Who looks into conduct above `level`: the nearest staffed oversight unit, else the nearest staffed
/// intake, else the ministry's desk; and whom that passed by.
pub(super) fn overseen<'a>(
    place: Place,
    level: Level,
    candidates: &'a [Candidate],
) -> (Vec<Look>, Option<&'a Candidate>) {
    let oversees = |c: &Candidate| c.unit.kind == UnitKind::Oversight;
    let (mut looks, found) = nearest_above(place, level, candidates, oversees);
    if found.is_some() {
        return (looks, found);
    }
    let (more, found) = nearest_above(place, level, candidates, |c| c.takes_intake);
    looks.extend(more);
    if found.is_some() {
        return (looks, found);
    }
    let desk = ministry_desk(place, candidates);
    looks.extend(desk.map(|desk| Look::at(desk, Verdict::Taken)));
    (looks, desk)
}

/// The nearest unit of this sort above `level` that is at work and not complained about.
fn nearest_above<'a>(
    place: Place,
    level: Level,
    candidates: &'a [Candidate],
    sort: impl Fn(&Candidate) -> bool,
) -> (Vec<Look>, Option<&'a Candidate>) {
    let (village, accused) = place;
    let mut units: Vec<&Candidate> =
        candidates.iter().filter(|c| serves(&c.unit, village) && sort(c)).collect();
    units.sort_by(|a, b| nearest_first(a, b));
    look(units, |c| {
        if !is_clear_of(accused, &c.unit) {
            Some(Verdict::Accused)
        } else if c.unit.level <= level {
            Some(Verdict::TooNear)
        } else {
            unstaffed(c)
        }
    })
}
