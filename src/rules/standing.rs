//! How a case stands, as the rules see it: plain facts, no rows.

use crate::rules::sla::Clocks;
use crate::rules::sla::ring::Bell;
use crate::rules::territory::RegionCode;
use crate::rules::visit::VisitFacts;
use entity::Moment;
use entity::case::{
    CaseId, CaseKind, CaseStatus, Confidentiality, Consent, Issue, Outcome, PasGroup, Priority,
    Severity,
};
use entity::officer::OfficerId;
use entity::referral::{LegalGround, ReferralId, ReferralKind, ReferralStatus};
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
    /// May data be passed on? None when nobody has asked.
    pub consent: Option<Consent>,
    /// The regency's emergency desk that was called beside the owner.
    pub emergency_unit: Option<UnitFacts>,
    pub clocks: Clocks,
    /// What the next clock rings by itself.
    pub bell: Bell,
    pub outcome: Option<Outcome>,
    pub proposal: Option<Proposal>,
    pub decided_by: Option<OfficerId>,
    pub merged_into: Option<CaseId>,
    /// How it stood before it was merged, for as long as that is known.
    pub before_merge: Option<BeforeMerge>,
    pub resolved_at: Option<Moment>,
    pub ended_at: Option<Moment>,
}

/// An outcome somebody has proposed and nobody has decided yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub outcome: Outcome,
    pub by: OfficerId,
}

/// What a merge takes from a case, and undoing it gives back: the very same dates, so that the way
/// there and back neither costs the citizen a day nor wins us one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeforeMerge {
    pub status: CaseStatus,
    pub clocks: Clocks,
    pub proposal: Option<Proposal>,
}

/// A case as it stands: what it is, where it has got to, its referrals, and the visit to come.
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
    /// The visit that is still to come.
    pub visit: Option<VisitFacts>,
    /// Of a merged case: nothing has happened since, neither to it nor to the case that carries on.
    pub undisturbed: bool,
}

/// A referral as the rules see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralFacts {
    pub id: ReferralId,
    pub parent: Option<ReferralId>,
    pub kind: ReferralKind,
    pub status: ReferralStatus,
    pub ground: LegalGround,
    pub from: UnitId,
    pub from_name: String,
    pub to: UnitId,
    pub to_name: String,
    pub passes_straight: bool,
    pub accept_due: Moment,
    pub reply_due: Moment,
    /// Who works on it there.
    pub assignee: Option<OfficerId>,
    /// When its sender last asked after it.
    pub reminded: Option<Moment>,
}

impl Course {
    /// Whom it complains about, as rows say it.
    pub fn accused_code(&self) -> Option<String> {
        self.accused.as_ref().map(|region| region.as_str().to_owned())
    }

    /// Are the people of this unit among those complained about?
    pub fn accuses(&self, unit: &UnitFacts) -> bool {
        match (&self.accused, &unit.region) {
            (Some(accused), Some(region)) => accused.contains(region),
            _ => false,
        }
    }

    /// Could somebody beside the reporter do harm when they see that it was sent?
    pub const fn is_delicate(&self) -> bool {
        self.issue.is_sensitive()
            || self.accused.is_some()
            || matches!(self.severity, Severity::Misconduct | Severity::Danger)
    }
}

impl ReferralFacts {
    /// Does it go on only for as long as the citizen agrees?
    pub fn rests_on_consent(&self) -> bool {
        self.ground == LegalGround::Consent && self.status.is_open()
    }

    /// By when its next step is due: to be accepted, then to be answered; none once it is over.
    pub const fn step_due(&self) -> Option<Moment> {
        match self.status {
            ReferralStatus::Sent => Some(self.accept_due),
            status if status.is_open() => Some(self.reply_due),
            _ => None,
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

    /// Whoever has the work of an open referral now: the last of those it was forwarded to.
    pub fn at_work<'a>(&'a self, referral: &'a ReferralFacts) -> &'a ReferralFacts {
        std::iter::successors(Some(referral), |link| self.open_child(link.id))
            .take(self.referrals.len())
            .last()
            .unwrap_or(referral)
    }

    /// The referral that forwards `id`, while it is open.
    pub fn open_child(&self, id: ReferralId) -> Option<&ReferralFacts> {
        self.referrals.iter().find(|r| r.parent == Some(id) && r.status.is_open())
    }
}
