//! The case and its referrals change hands.

use super::Draft;
use crate::rules::notices::Letter;
use crate::rules::standing::{ReferralFacts, UnitFacts};
use entity::case_event::ActKind;
use entity::referral::{ReferralKind, ReferralStatus};
use entity::unit::UnitId;

impl Draft<'_> {
    /// Whatever is still on its way to other units is taken back, and they are told.
    pub fn recall_all_open(&mut self) {
        self.take_back(|_| true);
    }

    fn take_back(&mut self, which: impl Fn(&ReferralFacts) -> bool) {
        for referral in self.case.referrals.iter().filter(|referral| which(referral)) {
            if !self.status_of(referral.id).is_open() {
                continue;
            }
            self.move_referral(referral.id, ReferralStatus::Recalled);
            let letter =
                Letter::ReferralRecalled { code: self.code(), from: referral.from_name.clone() };
            self.write_to_unit(referral.to, letter);
            if self.entry.referral != Some(referral.id) {
                self.follow(ActKind::Recall, Some(referral.id), None);
            }
        }
    }

    /// The case works for another unit from now on; what its former owner offered to others lapses.
    pub fn move_to(&mut self, unit: &UnitFacts) {
        self.course.owner = unit.clone();
        self.course.assignee = None;
        self.course.proposal = None;
        self.take_over_what_was_asked(unit.id);
        self.withdraw_offers();
        self.call_off_the_visit();
    }

    /// Transfers that nobody has accepted yet are taken back.
    pub fn withdraw_offers(&mut self) {
        self.take_back(|referral| referral.kind == ReferralKind::Transfer);
    }
    /// Nobody answers to themselves: a referral to the unit that now gets the case is part of it.
    fn take_over_what_was_asked(&mut self, unit: UnitId) {
        let asked = self.case.referrals.iter().find(|r| r.to == unit && r.status.is_open());
        if let Some(referral) = asked.filter(|r| self.status_of(r.id).is_open()) {
            self.move_referral(referral.id, ReferralStatus::TakenOver);
            self.set_referral(referral.id);
            self.wake_forwarder(referral);
        }
    }
}
