//! Journeys of cases through `decide`, and laws that no act may break.

mod consent;
mod delays;
mod endings;
mod every_act;
mod journeys;
mod merging;
mod misconduct;
mod moved;
mod outcomes;
mod random_walk;
mod reclassified;
mod referrals;
mod scenes;
mod severity;
mod sight;
mod transfers;
mod visits;
mod waiting;

use crate::rules::act::{Act, Actor, ObjectReason};
use crate::rules::world::{Office, Story, over_to, says, someone};
use entity::case::Outcome;
use entity::posting::Role;
use entity::referral::{ReferralId, ReturnReason};

/// The people of the stories, by name.
mod cast {
    use super::{Actor, Office, Role, someone};

    /// Front office of the village.
    pub fn sari() -> Actor {
        someone(Role::FrontOffice, Office::Puskesos)
    }

    /// Back office of the village.
    pub fn budi() -> Actor {
        someone(Role::BackOffice, Office::Puskesos)
    }

    /// Coordinator of the village.
    pub fn hadi() -> Actor {
        someone(Role::Coordinator, Office::Puskesos)
    }

    /// Back office of the regency's secretariat.
    pub fn eko() -> Actor {
        someone(Role::BackOffice, Office::Secretariat)
    }

    /// Manager of the regency's secretariat.
    pub fn ratna() -> Actor {
        someone(Role::Manager, Office::Secretariat)
    }

    /// An officer of the ministry's directorate.
    pub fn joko() -> Actor {
        someone(Role::AgencyOfficer, Office::Directorate)
    }
}

/// A case the village works on.
fn handled() -> Story {
    let mut story = Story::ordinary();
    story.does(&cast::sari(), Act::Check).does(&cast::sari(), Act::Handle);
    story
}

/// A case the village has referred to these offices.
fn referred(offices: &[Office]) -> Story {
    let mut story = handled();
    for office in offices {
        story.does(&cast::budi(), Act::Refer(over_to(*office)));
    }
    story
}

/// A case with an outcome: proposed by the back office, decided by the coordinator.
fn resolved() -> Story {
    let mut story = handled();
    story.does(&cast::budi(), propose()).does(&cast::hadi(), decide_it());
    story
}

fn propose() -> Act {
    Act::Propose { outcome: Outcome::Granted, told: says("the aid is paid on Monday") }
}

fn decide_it() -> Act {
    Act::Decide {
        outcome: Outcome::Granted,
        told: says("the aid is paid on Monday"),
        given: Vec::new(),
    }
}

fn reply(referral: ReferralId, outcome: Outcome) -> Act {
    Act::Reply { referral, outcome, words: says("here is what we found") }
}

fn forward(referral: ReferralId, office: Office, passes_straight: bool) -> Act {
    Act::Forward { referral, over: over_to(office), passes_straight }
}

fn give_back(referral: ReferralId, suggested: Option<Office>) -> Act {
    Act::Return {
        referral,
        reason: ReturnReason::NotOurs,
        words: says("another office does this"),
        suggested: suggested.map(Office::unit),
    }
}

fn recall(referral: ReferralId) -> Act {
    Act::Recall { referral, words: says("settled otherwise") }
}

/// An objection that goes to this office, or stays where it is.
fn object(to: Option<Office>) -> Act {
    Act::Object {
        reason: ObjectReason::AidStillMissing,
        words: says("nothing has come"),
        to: to.map(Office::unit),
    }
}

fn reopen() -> Act {
    Act::Reopen { words: says("it is missing again") }
}
