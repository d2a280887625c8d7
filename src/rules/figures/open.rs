//! Figures for everybody: the country month by month, and what came in by province.

use super::{Month, Tally};
use std::collections::BTreeMap;

/// What everybody may read, before small numbers are hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenFigures {
    /// The last year, the present month last.
    pub months: Vec<MonthFigures>,
    /// What came in during these months, by the code of the province.
    pub provinces: BTreeMap<String, u64>,
}

/// One month of the country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthFigures {
    pub month: Month,
    /// Reports that came in.
    pub received: u64,
    /// Reports that were settled, whenever they came in.
    pub settled: Tally,
}

impl OpenFigures {
    /// Leaves out the months before there was anything.
    pub fn begin_with_the_first(&mut self) {
        let is_empty = |month: &MonthFigures| month.received == 0 && month.settled.settled() == 0;
        let empty = self.months.iter().take_while(|month| is_empty(month)).count();
        self.months.drain(..empty);
    }

    /// All that came in.
    pub fn received(&self) -> u64 {
        self.months.iter().map(|month| month.received).sum()
    }

    /// All that was settled.
    pub fn settled(&self) -> Tally {
        self.months.iter().fold(Tally::default(), |mut all, month| {
            all.join(&month.settled);
            all
        })
    }
}
