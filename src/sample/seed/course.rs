//! How a case goes on after it came in: by the rules, with the officers of the units it comes to, up to
//! a point that chance has drawn.

use super::cast::Cast;
use super::chance::Chance;
use super::goal::Goal;
use super::tales::words;
use crate::casefile::seed::Play;
use crate::rules::access::{Relation, role_may};
use crate::rules::act::{Act, Actor, ArchiveReason, Assignee, Classification};
use crate::rules::policy::Policy;
use entity::Moment;
use entity::case::Outcome;
use entity::case_event::ActKind;
use entity::referral::ReferralId;
use entity::unit::UnitId;

const HOUR_MS: i64 = 60 * 60 * 1000;

/// A case that is being played.
pub struct Course<'a> {
    pub play: Play,
    pub policy: &'a Policy,
    pub cast: &'a Cast,
    pub chance: Chance,
    pub at: Moment,
    /// Nothing happens later.
    pub now: Moment,
}

/// It goes no further: the time is up, or there is nobody to do it.
pub struct Stop;
/// One step.
pub type Step = Result<(), Stop>;

impl Course<'_> {
    /// Plays the case up to its goal, or as far as it goes.
    pub fn run(mut self, goal: Goal) -> Play {
        // A refusal or the present ends the story early: such a case is as good as another.
        let _ = self.up_to(goal);
        self.play
    }

    fn up_to(&mut self, goal: Goal) -> Step {
        match goal {
            Goal::Received => return Ok(()),
            Goal::Withdrawn => return self.reporter(&Act::Withdraw { reason: None }),
            _ => self.check()?,
        }
        match goal {
            Goal::Checking => return Ok(()),
            Goal::Archived => return self.archive(),
            _ => self.assign()?,
        }
        match goal {
            Goal::Asked => return self.ask(),
            Goal::Answered => return self.ask().and_then(|()| self.answer()),
            goal if goal.refers() && self.may_refer() => self.refer(goal)?,
            _ => self.handle(goal)?,
        }
        self.finish(goal)
    }

    fn check(&mut self) -> Step {
        self.owner(&Act::Check)?;
        let course = &self.play.standing.course;
        let what = Classification {
            kind: course.kind,
            issue: course.issue,
            programme: course.programme.clone(),
            pas_group: course.pas_group,
            severity: course.severity,
            priority: course.priority,
            accused: course.accused.clone(),
        };
        if self.chance.in_a_thousand(400) { self.owner(&Act::Classify(what)) } else { Ok(()) }
    }

    fn assign(&mut self) -> Step {
        if !self.chance.in_a_thousand(700) {
            return Ok(());
        }
        let owner = self.play.standing.course.owner.id;
        let Some(Actor::Officer(to)) = self.chance.one_of(self.cast.officers(owner)) else {
            return Err(Stop);
        };
        let to = Some(Assignee { id: to.id, name: to.name.clone() });
        self.owner(&Act::Assign { to })
    }

    fn ask(&mut self) -> Step {
        let question = words("Mohon kirim foto kartu keluarga yang terbaru.").map_err(|_| Stop)?;
        self.owner(&Act::Ask { question })
    }

    fn answer(&mut self) -> Step {
        let words = words("Sudah saya foto kartu keluarganya, Pak.").map_err(|_| Stop)?;
        self.reporter(&Act::Answer { words })
    }

    fn archive(&mut self) -> Step {
        let told = words("Laporan ini belum jelas. Silakan kirim lagi dengan nama dan alamat.");
        let told = told.map_err(|_| Stop)?;
        self.owner(&Act::Archive { reason: ArchiveReason::TooVague, told })
    }

    fn handle(&mut self, goal: Goal) -> Step {
        let visits = goal == Goal::Visited || self.chance.in_a_thousand(300);
        if !visits {
            return self.owner(&Act::Handle);
        }
        self.owner(&Act::Verify { note: None })?;
        if goal == Goal::Visited {
            return Ok(());
        }
        let finding = words("Keluarga ditemui di rumah, keterangan sesuai.").map_err(|_| Stop)?;
        self.owner(&Act::RecordFinding { finding })
    }

    /// An outcome, if the case is to get one.
    fn finish(&mut self, goal: Goal) -> Step {
        let ends = matches!(goal, Goal::Resolved | Goal::Closed | Goal::ClosedAfterReferral);
        if !ends && goal != Goal::Proposed {
            return Ok(());
        }
        let outcome = self.outcome();
        let told = words("Data sudah kami perbaiki dan bantuan akan masuk tahap berikutnya.");
        let told = told.map_err(|_| Stop)?;
        self.owner(&Act::Propose { outcome, told: told.clone() })?;
        if goal == Goal::Proposed {
            return Ok(());
        }
        self.owner(&Act::Decide { outcome, told, given: Vec::new() })?;
        if goal == Goal::Resolved {
            return Ok(());
        }
        if self.chance.in_a_thousand(300) {
            return self.reporter(&Act::Confirm);
        }
        let until = self.play.standing.course.clocks.next.due().ok_or(Stop)?;
        self.at = until;
        self.act(&Actor::Clock, &Act::CloseSilently)
    }

    /// What came of it.
    pub fn outcome(&mut self) -> Outcome {
        let outcomes = [
            (60, Outcome::Granted),
            (12, Outcome::Partly),
            (10, Outcome::Declined),
            (6, Outcome::NotOurs),
            (12, Outcome::Information),
        ];
        self.chance.weighted(&outcomes, Outcome::Granted)
    }

    /// Somebody of the unit that answers for the case does it.
    pub fn owner(&mut self, act: &Act) -> Step {
        self.unit(self.play.standing.course.owner.id, act)
    }

    /// Whoever of the unit may do it. Who cannot decide proposes first, so that another can decide.
    pub fn unit(&mut self, unit: UnitId, act: &Act) -> Step {
        self.pass()?;
        let officers = self.cast.officers(unit);
        let first = usize::try_from(self.chance.between(0, 1_000)).unwrap_or_default();
        let rotated = officers.iter().cycle().skip(first % officers.len().max(1));
        let mut rotated: Vec<&Actor> = rotated.take(officers.len()).collect();
        if act.kind() == ActKind::Propose {
            rotated.sort_by_key(|one| decides(one));
        }
        for officer in rotated {
            if self.act(officer, act).is_ok() {
                return Ok(());
            }
        }
        Err(Stop)
    }

    fn reporter(&mut self, act: &Act) -> Step {
        self.pass()?;
        self.act(&Actor::Reporter, act)
    }

    fn act(&mut self, actor: &Actor, act: &Act) -> Step {
        let at = self.at.plus_ms(1);
        if at >= self.now {
            return Err(Stop);
        }
        let referral = ReferralId(super::id(at, &mut self.chance));
        self.play.act(self.policy, actor, (act, referral), at).map_err(|_| Stop)
    }

    /// Some hours go by.
    fn pass(&mut self) -> Step {
        self.at = self.at.plus_ms(self.chance.between(HOUR_MS / 4, 26 * HOUR_MS));
        if self.at < self.now { Ok(()) } else { Err(Stop) }
    }
}

fn decides(actor: &Actor) -> bool {
    let Actor::Officer(officer) = actor else { return false };
    officer.posts.iter().any(|post| role_may(post.role, Relation::Holder, ActKind::Decide))
}
