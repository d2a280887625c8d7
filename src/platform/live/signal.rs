//! What is told: never what happened, only which case it concerns, and who might see it.

use entity::case::CaseId;
use entity::unit::UnitId;
use serde::{Deserialize, Serialize};

/// Something about a case is new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    pub what: What,
    pub case: CaseId,
    /// Units that hold, asked or were asked. Empty: it may concern anybody.
    pub units: Vec<UnitId>,
    /// The village of need and its district.
    pub places: [String; 2],
}

/// What sort of news it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// It came in, or somebody acted on it.
    Case,
    /// Somebody opened it, or left it.
    Presence,
}

/// A notification of PostgreSQL holds 8,000 bytes; so many units fit.
const MOST_UNITS: usize = 100;

impl Signal {
    /// News of a case.
    pub fn new(what: What, case: CaseId, mut units: Vec<UnitId>, places: [String; 2]) -> Self {
        units.sort_unstable();
        units.dedup();
        if units.len() > MOST_UNITS {
            units.clear();
        }
        Self { what, case, units, places }
    }

    /// May it concern somebody who works for one of these units, in one of these places? A no is
    /// certain; after a yes their reach decides.
    pub fn may_concern(&self, units: &[UnitId], places: &[String]) -> bool {
        self.units.is_empty()
            || units.iter().any(|unit| self.units.contains(unit))
            || places.iter().any(|place| self.places.contains(place))
    }
}
