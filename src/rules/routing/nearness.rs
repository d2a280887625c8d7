//! Which of several units comes first, so that no answer hangs on the order of the rows.

use super::Candidate;
use entity::unit::UnitKind;
use std::cmp::Ordering;

/// The lowest level first; of one level the unit that is there for it; of one kind the first by the
/// unit's code, which people choose and which stays the same on every installation.
pub(super) fn nearest_first(a: &Candidate, b: &Candidate) -> Ordering {
    let rank = |c: &Candidate| (c.unit.level, rank(c.unit.kind));
    rank(a).cmp(&rank(b)).then_with(|| a.code.cmp(&b.code))
}

/// A secretariat before a division before another agency; of the ministry the command centre, whose
/// work is to take reports, before a directorate.
const fn rank(kind: UnitKind) -> u8 {
    match kind {
        UnitKind::Puskesos | UnitKind::Supervisor => 0,
        UnitKind::Secretariat | UnitKind::ProvinceOffice | UnitKind::CommandCentre => 1,
        UnitKind::Division => 2,
        UnitKind::Agency => 3,
        UnitKind::Oversight => 4,
        UnitKind::Partner => 5,
        UnitKind::DataCentre => 6,
        UnitKind::Directorate => 7,
    }
}
