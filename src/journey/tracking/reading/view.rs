//! A case as one reader sees it: in their language, at this moment, with or without the proof.

use crate::platform::extract::PublicSession;
use crate::platform::format;
use crate::platform::locale::{Arg, say};
use crate::rules::act::Actor;
use crate::rules::decide::{Present, open_acts};
use crate::rules::disclosure::{PublicLabel, label, working_unit};
use crate::rules::policy::Policy;
use crate::rules::promise::Promise;
use crate::rules::sla::{self, Timeliness};
use crate::rules::standing::Standing;
use entity::Moment;
use entity::case::{Language, Severity};
use entity::case_event::ActKind;
use entity::sla_rule::Stage;

/// Who looks, at what, when.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    pub language: Language,
    pub now: Moment,
    pub policy: &'a Policy,
    pub case: &'a Standing,
    /// The reader has shown to be the reporter.
    pub proven: bool,
    /// It is their own household that the case is about.
    pub household: bool,
}

impl<'a> View<'a> {
    /// The view of somebody who holds only the code.
    pub const fn new(session: &PublicSession, policy: &'a Policy, case: &'a Standing) -> Self {
        Self {
            language: session.language,
            now: session.now,
            policy,
            case,
            proven: false,
            household: false,
        }
    }

    /// The same view once the second factor was shown.
    pub const fn proven(self) -> Self {
        Self { proven: true, ..self }
    }

    /// The same view of whoever speaks for their own household, or for somebody else.
    pub const fn speaking_for_household(self, household: bool) -> Self {
        Self { household, ..self }
    }

    /// Is the reader told when somebody comes to see the household? As with the letters, only their
    /// own, and never where it could put somebody in danger.
    pub const fn hears_of_visits(&self) -> bool {
        self.household && !self.case.course.issue.is_sensitive()
    }

    /// Words of the catalogue.
    pub fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        say(self.language, key, args)
    }

    /// Might issue or unit tell others what the report is about? Then only the proof shows them.
    pub const fn is_veiled(&self) -> bool {
        let course = &self.case.course;
        let sensitive = course.issue.is_sensitive()
            || course.accused.is_some()
            || matches!(course.severity, Severity::Misconduct);
        sensitive && !self.proven
    }

    /// The public label.
    pub const fn label(&self) -> PublicLabel {
        label(self.case.course.status, self.case.course.outcome.is_some())
    }

    /// Who works on it now, or just "we" where the unit would tell what it is about.
    pub fn unit(&self) -> String {
        if self.is_veiled() {
            self.say("tracking-unit-veiled", &[])
        } else {
            working_unit(self.case).to_owned()
        }
    }

    /// A unit's name, for those who may read it.
    pub fn may_name(&self, unit: Option<&str>) -> Option<String> {
        unit.filter(|_| !self.is_veiled()).map(str::to_owned)
    }

    /// A date in the owner's zone.
    pub fn date(&self, at: Moment) -> String {
        format::date(self.language, at, self.case.course.owner.zone)
    }

    /// A date with the time.
    pub fn date_and_time(&self, at: Moment) -> String {
        format::date_and_time(self.language, at, self.case.course.owner.zone)
    }

    /// A promise in words.
    pub fn promise(&self, promise: &Promise) -> String {
        format::promise(self.language, promise)
    }

    /// A promised instant in words, marked as an estimate while a year's holidays are not known.
    pub fn promised(&self, at: Moment) -> String {
        self.promise(&sla::promise(self.policy, &self.case.course.owner, self.now, at))
    }

    /// By when the whole case is to be finished, while that lies ahead.
    pub fn finish_ahead(&self) -> Option<Moment> {
        self.case.course.clocks.finish.due().filter(|due| *due >= self.now)
    }

    /// A date on the way, never later than the one by which all is to be finished.
    pub fn by_the_finish(&self, at: Moment) -> Moment {
        self.finish_ahead().map_or(at, |finish| at.min(finish))
    }

    /// What is owed next, while somebody of ours owes it.
    pub fn owed(&self) -> Option<Promise> {
        self.case.course.clocks.next.promise(self.policy, &self.case.course.owner, self.now)
    }

    /// How the clock looks.
    pub fn timeliness(&self) -> Timeliness {
        let calendar = self.policy.calendar_of(&self.case.course.owner);
        self.case.course.clocks.next.timeliness(self.now, &calendar)
    }

    /// Is it we who are late? Silence of the reporter is no lateness.
    pub fn is_late(&self) -> bool {
        let waits_for_reporter = self.case.course.clocks.next.stage() == Some(Stage::SilentClose);
        let late = matches!(
            self.timeliness(),
            Timeliness::LateByDays { .. } | Timeliness::LateByHours { .. }
        );
        late && !waits_for_reporter
    }

    /// Until when an ended case may be taken up again; none when there is no limit.
    pub fn reopen_until(&self) -> Option<Moment> {
        sla::reopen_until(self.policy, &self.case.course)
    }

    /// May the reporter do this now?
    pub fn may(&self, act: ActKind) -> bool {
        let present = Present { now: self.now, policy: self.policy };
        open_acts(self.case, &Actor::Reporter, present).iter().any(|open| open.act == act)
    }
}
