//! The part of a course that other units do.

use super::course::{Course, Step, Stop};
use super::goal::Goal;
use super::tales::words;
use crate::rules::act::{Act, HandOver};
use crate::rules::standing::UnitFacts;
use entity::referral::{LegalGround, ReferralId, ReturnReason};
use entity::unit::UnitId;

impl Course<'_> {
    /// Where there are no divisions, hardly anything is sent on: the ministry is far.
    pub fn may_refer(&mut self) -> bool {
        let beside = !self.cast.helpers(&self.play.standing.course.owner, false).is_empty();
        beside || self.chance.in_a_thousand(250)
    }

    pub fn refer(&mut self, goal: Goal) -> Step {
        let owner = self.play.standing.course.owner.clone();
        let to = self.helper(&owner).ok_or(Stop)?;
        let over = self.hand_over(&to)?;
        self.owner(&Act::Refer(over))?;
        let referral = self.play.standing.referrals.last().map(|one| one.id).ok_or(Stop)?;
        if goal == Goal::Sent {
            return Err(Stop);
        }
        self.unit(to.id, &Act::Accept { referral })?;
        match goal {
            Goal::Accepted => return Err(Stop),
            Goal::Returned => return self.give_back(to.id, referral),
            Goal::Forwarded => return self.forward(&to, referral),
            _ => self.unit(to.id, &Act::Begin { referral })?,
        }
        if goal == Goal::Begun {
            return Err(Stop);
        }
        let words = words("Sudah diperiksa dan diusulkan untuk tahap berikutnya.");
        let words = words.map_err(|_| Stop)?;
        let outcome = self.outcome();
        self.unit(to.id, &Act::Reply { referral, outcome, words })?;
        if goal == Goal::ReferralAnswered { Err(Stop) } else { Ok(()) }
    }

    fn give_back(&mut self, unit: UnitId, referral: ReferralId) -> Step {
        let words = words("Mohon lengkapi foto rumah dan surat keterangan.").map_err(|_| Stop)?;
        let reason = ReturnReason::Incomplete;
        self.unit(unit, &Act::Return { referral, reason, words, suggested: None })?;
        Err(Stop)
    }

    fn forward(&mut self, from: &UnitFacts, referral: ReferralId) -> Step {
        let above = self.cast.helpers(from, true);
        let to = (*self.chance.one_of(&above).ok_or(Stop)?).clone();
        let over = self.hand_over(&to)?;
        self.unit(from.id, &Act::Forward { referral, over, passes_straight: true })?;
        Err(Stop)
    }

    /// Somebody beside more often than somebody above: data are corrected here, subsidies come from there.
    fn helper(&mut self, from: &UnitFacts) -> Option<UnitFacts> {
        let above = self.chance.in_a_thousand(350);
        let mut helpers = self.cast.helpers(from, above);
        if helpers.is_empty() {
            helpers = self.cast.helpers(from, !above);
        }
        self.chance.one_of(&helpers).map(|unit| (*unit).clone())
    }

    fn hand_over(&self, to: &UnitFacts) -> Result<HandOver, Stop> {
        Ok(HandOver {
            to: to.clone(),
            programme: self.play.standing.course.programme.clone(),
            reason: words("Mohon diperiksa datanya di aplikasi pusat.").map_err(|_| Stop)?,
            summary: None,
            ground: LegalGround::PublicTask,
            files: Vec::new(),
        })
    }
}
