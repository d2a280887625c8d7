//! The numbers of a place as a whole, and whether wider tables allow them to be seen.

use super::board::Board;
use super::count::{Count, Settled, count, settled};
use super::table::{Show, show, show_one};
use crate::casefile::figures::{Asked, within};
use crate::platform::error::AppError;
use crate::rules::territory::{RegionCode, RegionLevel};
use entity::case_figure::Column;
use std::collections::BTreeMap;

/// What is counted of a place, by what lies in it.
pub struct Numbers {
    pub received: BTreeMap<String, Count>,
    pub settled: BTreeMap<String, Settled>,
    pub late: BTreeMap<String, Count>,
    /// The same of the whole place.
    pub whole: Whole,
}

/// What may be shown of the whole place.
pub struct Whole {
    pub received: Show,
    pub settled: Show,
    pub late: Show,
    pub tally: Settled,
}

/// Measures that a wider table hides.
#[derive(Clone, Copy, Default)]
struct Closed {
    received: bool,
    settled: bool,
    late: bool,
}

/// The level figures of a place are split by; a village is not split.
pub const fn split_by(place: Option<RegionLevel>) -> Column {
    match place {
        None => Column::ProvinceCode,
        Some(RegionLevel::Province) => Column::RegencyCode,
        Some(RegionLevel::Regency) => Column::DistrictCode,
        Some(RegionLevel::District | RegionLevel::Village) => Column::VillageCode,
    }
}

impl Numbers {
    pub async fn of(board: &Board) -> Result<Self, AppError> {
        let by = split_by(board.place.as_ref().map(RegionCode::level));
        let received = count(board, (board.counts(Asked::Received(board.period)), by)).await?;
        let done = settled(board, board.counts(Asked::Settled(board.period)), by).await?;
        let late = count(board, (board.counts(Asked::Late(board.now())), by)).await?;
        let closed = closed(board).await?;
        let mut tally = Settled::default();
        for part in done.values() {
            tally.tally.join(&part.tally);
            tally.own += part.own;
        }
        let whole = Whole {
            received: show_one(board, sum(&received), closed.received),
            settled: show_one(board, tally.count(), closed.settled),
            late: show_one(board, sum(&late), closed.late),
            tally,
        };
        Ok(Self { received, settled: done, late, whole })
    }
}

fn sum(counts: &BTreeMap<String, Count>) -> Count {
    counts.values().fold(Count::default(), |sum, count| Count {
        all: sum.all + count.all,
        own: sum.own + count.own,
    })
}

/// Every step from the territory down to the place is a cell of the table above it. What is hidden
/// there stays hidden here, else one press would show it.
async fn closed(board: &Board) -> Result<Closed, AppError> {
    let mut closed = Closed::default();
    if board.open {
        return Ok(closed);
    }
    let mut step = board.place.clone().filter(|_| board.place != board.root);
    while let Some(child) = step {
        let parent = child.parent();
        let is_hidden = |asked| is_hidden(board, parent.as_ref(), &child, asked);
        closed.received |= is_hidden(Asked::Received(board.period)).await?;
        closed.settled |= is_hidden(Asked::Settled(board.period)).await?;
        closed.late |= is_hidden(Asked::Late(board.now())).await?;
        step = parent.filter(|parent| Some(parent) != board.root.as_ref());
    }
    Ok(closed)
}

async fn is_hidden(
    board: &Board,
    parent: Option<&RegionCode>,
    child: &RegionCode,
    asked: Asked,
) -> Result<bool, AppError> {
    let by = split_by(parent.map(RegionCode::level));
    let condition = within(&board.session.officer, parent, asked);
    let counts = count(board, (condition, by)).await?;
    let values: Vec<Count> = counts.values().copied().collect();
    let shown = show(board, &values, false);
    let at = counts.keys().position(|code| code == child.as_str());
    Ok(at.and_then(|at| shown.get(at)).is_some_and(|show| show.is_closed()))
}
