//! The national tree of regions: read from an edition, kept in the database, searched in memory.
//! Nothing here decides anything: what lies in what is `rules::territory`.

mod edition;
mod gazetteer;
mod import;
mod places;

pub use edition::{Complaint, Edition, EditionRefused, Flaw};
pub use gazetteer::{Gazetteer, Hit, Region};
pub use import::{Counts, ImportProblem, Progress, import};
pub use places::places;
