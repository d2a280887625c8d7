//! An act that is planned before it is done: for many cases or referrals at once, or as a part of a
//! quick action. Unlike an act it can be kept.

use crate::rules::act::{Act, ArchiveReason, Assignee, PriorityReason};
use crate::rules::delay::Delay;
use crate::rules::label::Label;
use crate::rules::words::Words;
use entity::case::{DelayReason, Priority};
use entity::referral::{ReferralId, ReturnReason};
use serde::{Deserialize, Serialize};

/// A planned act. Whatever looks something up, hands a case on or decides it is no deed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "deed", rename_all = "snake_case")]
pub enum Deed {
    Check,
    Handle,
    Verify,
    Resume,
    Assign { to: Option<Assignee> },
    Prioritise { to: Priority, why: PriorityReason, words: Option<Words> },
    Label { put: Vec<Label> },
    ExplainDelay { reason: DelayReason, words: Option<Words> },
    Ask { question: Words },
    Tell { words: Words },
    Archive { reason: ArchiveReason, told: Words },
    Note { words: Words },
    AssignReferral { referral: ReferralId, to: Option<Assignee> },
    Accept { referral: ReferralId },
    Return { referral: ReferralId, reason: ReturnReason, words: Words },
    Remind { referral: ReferralId, words: Option<Words> },
}

impl Deed {
    /// What the citizen reads of it.
    pub fn told(&self) -> Option<&str> {
        match self {
            Self::Ask { question: told }
            | Self::Tell { words: told }
            | Self::Archive { told, .. } => Some(told.as_str()),
            _ => None,
        }
    }
}

impl From<Deed> for Act {
    fn from(deed: Deed) -> Self {
        match deed {
            Deed::Check => Self::Check,
            Deed::Handle => Self::Handle,
            Deed::Verify => Self::Verify { note: None },
            Deed::Resume => Self::Resume { note: None },
            Deed::Assign { to } => Self::Assign { to },
            Deed::Prioritise { to, why, words } => Self::Prioritise { to, why, words },
            Deed::Label { put } => Self::Label { put, taken: Vec::new() },
            Deed::ExplainDelay { reason, words } => Self::ExplainDelay(Delay { reason, words }),
            Deed::Ask { question } => Self::Ask { question },
            Deed::Tell { words } => Self::Tell { words },
            Deed::Archive { reason, told } => Self::Archive { reason, told },
            Deed::Note { words } => Self::Note { words },
            Deed::AssignReferral { referral, to } => Self::AssignReferral { referral, to },
            Deed::Accept { referral } => Self::Accept { referral },
            Deed::Return { referral, reason, words } => {
                Self::Return { referral, reason, words, suggested: None }
            }
            Deed::Remind { referral, words } => Self::Remind { referral, words },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deed_survives_being_kept() {
        let words = Words::parse("Kapan uang dipotong?", 1, 100).unwrap();
        let referral = ReferralId(uuid::Uuid::from_u128(7));
        let reason = ReturnReason::Incomplete;
        let deeds = [
            Deed::Label { put: vec![Label::parse("tunggu musdes").unwrap().unwrap()] },
            Deed::AssignReferral { referral, to: None },
            Deed::Accept { referral },
            Deed::Return { referral, reason, words: words.clone() },
            Deed::Remind { referral, words: Some(words.clone()) },
            Deed::Check,
            Deed::Assign { to: None },
            Deed::Prioritise {
                to: Priority::Urgent,
                why: PriorityReason::LongWait,
                words: Some(words.clone()),
            },
            Deed::Ask { question: words.clone() },
            Deed::Tell { words: words.clone() },
            Deed::Archive { reason: ArchiveReason::Spam, told: words },
        ];
        for deed in deeds {
            let kept = serde_json::to_string(&deed).unwrap();
            assert_eq!(serde_json::from_str::<Deed>(&kept).unwrap(), deed, "{kept}");
        }
    }
}
