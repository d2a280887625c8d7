//! The clocks of a decision in the making, and the dates it promises.

use super::Draft;
use crate::rules::promise::Promise;
use crate::rules::sla::{self, Clock, Clocks, Finish, Measured};
use crate::rules::standing::{Course, UnitFacts};
use crate::rules::working_days::Calendar;
use entity::Moment;
use entity::sla_rule::{AllowanceUnit, Stage};

impl Draft<'_> {
    /// The owner's working days.
    pub fn calendar(&self) -> Calendar {
        self.at.policy.calendar_of(&self.course.owner)
    }

    fn measured(&self) -> Measured<'_> {
        measured(&self.course)
    }

    /// Starts the clock of the next obligation.
    pub fn start_clock(&mut self, stage: Stage) {
        self.course.clocks.next = sla::start(self.at.policy, self.measured(), stage, self.at.now);
    }

    /// Starts the clock of what is owed first where the case now is.
    pub fn start_obligation(&mut self) {
        self.start_clock(sla::next_stage(self.case.course.status, self.course.severity));
    }

    /// Starts the clock of the whole case, counted from `since`.
    pub fn start_finish(&mut self, since: Moment) {
        self.course.clocks.finish = sla::start_finish(self.at.policy, self.measured(), since);
    }

    /// Counts the whole case anew from its receipt, by the kind and severity it has now.
    pub fn recount_finish(&mut self) {
        let since = self.case.received_at;
        let before = (measured(&self.case.course), self.case.course.clocks.finish);
        self.course.clocks.finish =
            sla::recount_finish(self.at.policy, before, self.measured(), since);
    }

    /// From now on only the day counts by which the whole case is to be finished.
    pub fn only_finish_counts(&mut self) {
        self.course.clocks.next = match self.course.clocks.finish {
            Finish::Running { due } => {
                Clock::Running { stage: Stage::Finish, unit: AllowanceUnit::WorkingDays, due }
            }
            Finish::Stopped | Finish::Paused { .. } => Clock::Stopped,
        };
    }

    pub fn stop_clocks(&mut self) {
        self.course.clocks = Clocks::default();
    }

    /// By when `stage` would be due if it started now, at the owner.
    pub fn due(&self, stage: Stage) -> Moment {
        self.due_at(&self.course.owner, stage)
    }

    /// The same at another unit. A stage without a row is due at once: that is seen, not hidden.
    pub fn due_at(&self, unit: &UnitFacts, stage: Stage) -> Moment {
        let measured = Measured { unit, ..self.measured() };
        sla::due(self.at.policy, measured, stage, self.at.now).unwrap_or(self.at.now)
    }

    pub fn promise(&self, at: Moment) -> Promise {
        sla::promise(self.at.policy, &self.course.owner, self.at.now, at)
    }

    pub fn promise_of(&self, unit: &UnitFacts, at: Moment) -> Promise {
        sla::promise(self.at.policy, unit, self.at.now, at)
    }

    /// By when the next obligation is due, as a promise. While the clock waits for the reporter it is
    /// they who owe an answer, and nothing is promised.
    pub fn next_promise(&self) -> Option<Promise> {
        if matches!(self.course.clocks.next, Clock::Paused { .. }) {
            return None;
        }
        self.course.clocks.next.promise(self.at.policy, &self.course.owner, self.at.now)
    }
}

fn measured(course: &Course) -> Measured<'_> {
    Measured { kind: course.kind, severity: course.severity, unit: &course.owner }
}
