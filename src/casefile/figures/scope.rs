//! The cases that count in an officer's figures, as a SQL condition: one for figures and for the lists
//! behind them, so that they have the same number.

use crate::rules::act::Officer;
use crate::rules::figures::{Period, Unseen, unseen};
use crate::rules::territory::{RegionCode, RegionLevel};
use entity::Moment;
use entity::case_figure::Column;
use sea_orm::{ColumnTrait, Condition};

/// Which of a territory's cases are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Received in the period.
    Received(Period),
    /// Settled in the period, by the outcome that stands.
    Settled(Period),
    /// Past the day by which they were to be finished, and not yet.
    Late(Moment),
    /// All there are.
    All,
}

/// What counts for this officer of what lies in `place`.
pub fn within(officer: &Officer, place: Option<&RegionCode>, asked: Asked) -> Condition {
    Condition::all().add(hidden_left_out(officer)).add(inside(place)).add(counted(asked))
}

/// What counts for everybody: the whole country, without complaints about officers.
pub fn for_everybody(asked: Asked) -> Condition {
    Condition::all().add(Column::AccusedRegion.is_null()).add(counted(asked))
}

fn counted(asked: Asked) -> Condition {
    let all = Condition::all();
    match asked {
        Asked::Received(Period { starts, ends, .. }) => {
            all.add(Column::ReceivedAt.gte(starts)).add(Column::ReceivedAt.lt(ends))
        }
        Asked::Settled(Period { starts, ends, .. }) => {
            all.add(Column::SettledAt.gte(starts)).add(Column::SettledAt.lt(ends))
        }
        Asked::Late(now) => all.add(Column::FinishDueAt.lt(now)),
        Asked::All => all,
    }
}

/// A narrow place is found by its regency first, for that is what the indexes begin with.
fn inside(place: Option<&RegionCode>) -> Condition {
    let Some(place) = place else { return Condition::all() };
    let code = || place.as_str().to_owned();
    let regency = place.regency().map(|regency| Column::RegencyCode.eq(regency.as_str()));
    let exact = match place.level() {
        RegionLevel::Province => Some(Column::ProvinceCode.eq(code())),
        RegionLevel::Regency => None,
        RegionLevel::District => Some(Column::DistrictCode.eq(code())),
        RegionLevel::Village => Some(Column::VillageCode.eq(code())),
    };
    Condition::all().add_option(regency).add_option(exact)
}

/// Misconduct counts for nobody it is about; see [`unseen`].
fn hidden_left_out(officer: &Officer) -> Condition {
    let nobody = Column::AccusedRegion.is_null();
    match unseen(officer) {
        Unseen::All => Condition::all().add(nobody),
        Unseen::About(regions) if regions.is_empty() => Condition::all(),
        Unseen::About(regions) => {
            let codes = regions.iter().map(|region| region.as_str().to_owned());
            Condition::any().add(nobody).add(Column::AccusedRegion.is_not_in(codes))
        }
    }
}
