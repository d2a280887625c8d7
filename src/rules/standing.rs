//! How a case stands, as the rules see it: plain facts, no rows.

use crate::rules::sla::Clocks;
use crate::rules::sla::ring::Bell;
use crate::rules::territory::RegionCode;
use entity::Moment;
use entity::case::{
    CaseId, CaseKind, CaseStatus, Confidentiality, Issue, Outcome, PasGroup, Priority, Severity,
};
use entity::officer::OfficerId;
use entity::referral::{ReferralId, ReferralKind, ReferralStatus};
use entity::unit::{Level, UnitId, UnitKind, Zone};

/// What the rules need to know of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitFacts {
    pub id: UnitId,
    pub name: String,
    pub kind: UnitKind,
    pub level: Level,
    /// The territory; none is the whole country.
    pub region: Option<RegionCode>,
    pub zone: Zone,
    /// May the one who proposes an outcome decide it?
    pub single_handed: bool,
}

/// The part of a case that acts change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    pub status: CaseStatus,
    /// Where it goes back to once the reporter has answered.
    pub resume_status: Option<CaseStatus>,
    pub owner: UnitFacts,
    pub assignee: Option<OfficerId>,
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<String>,
    pub pas_group: Option<PasGroup>,
    pub severity: Severity,
    pub priority: Priority,
    pub accused: Option<RegionCode>,
    /// The regency's emergency desk that was called beside the owner.
    pub emergency_unit: Option<UnitFacts>,
    pub clocks: Clocks,
    /// What the next clock rings by itself.
    pub bell: Bell,
    pub outcome: Option<Outcome>,
    pub proposal: Option<Proposal>,
    pub decided_by: Option<OfficerId>,
    pub merged_into: Option<CaseId>,
    pub resolved_at: Option<Moment>,
    pub ended_at: Option<Moment>,
}

/// An outcome somebody has proposed and nobody has decided yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub outcome: Outcome,
    pub by: OfficerId,
}

/// A case as it stands: what it is, where it has got to, and its referrals.
#[derive(Clone, Debug)]
pub struct Standing {
    pub id: CaseId,
    /// The ticket code, for letters.
    pub code: String,
    pub village: RegionCode,
    pub confidentiality: Confidentiality,
    pub received_at: Moment,
    pub course: Course,
    pub referrals: Vec<ReferralFacts>,
}

/// A referral as the rules see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralFacts {
    pub id: ReferralId,
    pub parent: Option<ReferralId>,
    pub kind: ReferralKind,
    pub status: ReferralStatus,
    pub from: UnitId,
    pub from_name: String,
    pub to: UnitId,
    pub to_name: String,
    pub passes_straight: bool,
    pub reply_due: Moment,
}

impl Course {
    /// Are the people of this unit among those complained about?
    pub fn accuses(&self, unit: &UnitFacts) -> bool {
        match (&self.accused, &unit.region) {
            (Some(accused), Some(region)) => accused.contains(region),
            _ => false,
        }
    }
}

impl Standing {
    /// The referral with this id.
    pub fn referral(&self, id: ReferralId) -> Option<&ReferralFacts> {
        self.referrals.iter().find(|referral| referral.id == id)
    }

    /// Referrals somebody still has to do something about; transfers do not count.
    pub fn open_referrals(&self) -> impl Iterator<Item = &ReferralFacts> {
        self.referrals.iter().filter(|r| r.kind == ReferralKind::Referral && r.status.is_open())
    }

    /// The open referral that `referral` forwards; without one it was the owner who asked.
    pub fn open_parent(&self, referral: &ReferralFacts) -> Option<&ReferralFacts> {
        referral.parent.and_then(|id| self.referral(id)).filter(|parent| parent.status.is_open())
    }

    /// The referral that forwards `id`, while it is open.
    pub fn open_child(&self, id: ReferralId) -> Option<&ReferralFacts> {
        self.referrals.iter().find(|r| r.parent == Some(id) && r.status.is_open())
    }
}
