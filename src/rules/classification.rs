//! What a case is, as the desk sees it after it was checked.

use crate::rules::territory::RegionCode;
use entity::case::{CaseKind, Issue, PasGroup, Priority, Severity};

/// What the desk says the case is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classification {
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<String>,
    pub pas_group: Option<PasGroup>,
    pub severity: Severity,
    pub priority: Priority,
    /// For misconduct: the region whose people are complained about; see [`Self::accused_in`].
    pub accused: Option<RegionCode>,
}

impl Classification {
    /// The region whose people are complained about: misconduct of nobody named is that of the
    /// village of need, so that a field left empty lets nobody read what is said about them.
    pub fn accused_in(&self, village: &RegionCode) -> Option<RegionCode> {
        let misconduct = self.issue.is_misconduct() || self.severity == Severity::Misconduct;
        self.accused.clone().or_else(|| misconduct.then(|| village.clone()))
    }
}
