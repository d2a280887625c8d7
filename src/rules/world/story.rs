//! A case and what people do to it, one act after another.

use super::{Office, apply, check_case, check_decision, place, shipped_policy};
use crate::rules::act::{Act, Actor, HandOver};
use crate::rules::decide::{
    By, Circumstances, Decision, Entry, NewCase, OpenAct, Present, decide, decide_in_turn,
    open_acts, receive,
};
use crate::rules::delay::Delay;
use crate::rules::notices::{Addressee, Letter, Notice};
use crate::rules::policy::Policy;
use crate::rules::refusal::Refusal;
use crate::rules::routing::{Route, RouteReason};
use crate::rules::standing::{Standing, UnitFacts};
use crate::rules::words::Words;
use entity::Moment;
use entity::case::{CaseId, CaseKind, CaseStatus, Confidentiality, Issue, Severity};
use entity::case_event::ActKind;
use entity::referral::{LegalGround, ReferralId, ReferralStatus};
use time::OffsetDateTime;
use time::macros::datetime;

/// A case, the time, and everything that has been written so far.
#[derive(Clone, Debug)]
pub struct Story {
    pub case: Standing,
    pub now: Moment,
    pub policy: Policy,
    pub journal: Vec<Entry>,
    /// The letters of the last act.
    pub letters: Vec<Notice>,
    /// Where the case would go if it turned out to be misconduct.
    pub bypass: Option<UnitFacts>,
    /// The emergency desk it would get beside its owner.
    pub desk: Option<UnitFacts>,
    /// Why it is late, said along with the next act.
    pub delay: Option<Delay>,
}

impl Story {
    /// An ordinary complaint at its village's Puskesos, received on Monday 23 November 2026 at nine.
    pub fn ordinary() -> Self {
        Self::with(Severity::Ordinary, Issue::NotPaid, Office::Puskesos.unit())
    }

    /// A request for a service at its village's Puskesos.
    pub fn request() -> Self {
        let asked = new(Severity::Ordinary, Issue::Service);
        let asked = NewCase {
            kind: CaseKind::ServiceRequest,
            programme: Some("pbi_jk".to_owned()),
            ..asked
        };
        Self::of(asked, &route(Office::Puskesos.unit()))
    }

    /// A complaint about people of the village, at the regency's oversight unit.
    pub fn misconduct() -> Self {
        Self::of(
            NewCase {
                accused: Some(place("12.09.05.2003")),
                ..new(Severity::Misconduct, Issue::Levy)
            },
            &Route { reason: RouteReason::MisconductBypass, ..route(Office::Oversight.unit()) },
        )
    }

    /// Violence, at the village and at the regency's emergency desk.
    pub fn danger() -> Self {
        Self::of(
            new(Severity::Danger, Issue::Violence),
            &Route { emergency: Some(Office::Emergency.unit()), ..route(Office::Puskesos.unit()) },
        )
    }

    /// A case of this severity at that unit.
    pub fn with(severity: Severity, issue: Issue, owner: UnitFacts) -> Self {
        Self::of(new(severity, issue), &route(owner))
    }

    /// A case as it is received.
    pub fn of(new: NewCase, route: &Route) -> Self {
        let policy = shipped_policy();
        let now = at(datetime!(2026-11-23 09:00 +7));
        let opening = receive(&new, route, By::Reporter, &policy, now);
        let case = Standing {
            id: CaseId(uuid::Uuid::from_u128(500)),
            code: new.code,
            village: new.village,
            confidentiality: Confidentiality::Open,
            received_at: now,
            course: opening.course,
            referrals: Vec::new(),
            visit: None,
            undisturbed: false,
        };
        check_case(&case);
        Self {
            case,
            now,
            policy,
            journal: vec![opening.entry],
            letters: opening.notices,
            bypass: Some(Office::Oversight.unit()),
            desk: Some(Office::Emergency.unit()),
            delay: None,
        }
    }

    /// Does an act that must succeed, and checks every law of a sound case afterwards.
    #[expect(clippy::needless_pass_by_value, reason = "a story reads better without ampersands")]
    pub fn does(&mut self, actor: &Actor, act: Act) -> &mut Self {
        let decision = match self.decide(actor, &act) {
            Ok(decision) => decision,
            Err(why) => panic!("{:?} while {}: {why}", act.kind(), self.status()),
        };
        self.write(&act, decision);
        self
    }

    /// Why an act is refused.
    pub fn refuses(&self, actor: &Actor, act: &Act) -> Refusal {
        self.decide(actor, act).expect_err("a refusal")
    }

    /// The verdict on an act, which is not written.
    pub fn decide(&self, actor: &Actor, act: &Act) -> Result<Decision, Refusal> {
        decide(&self.case, actor, act, &self.circumstances(self.other(act)))
    }

    /// The verdict on several acts in one go, which are not written.
    pub fn decide_in_turn(
        &self,
        actor: &Actor,
        acts: &[Act],
    ) -> Result<Decision, (usize, Refusal)> {
        decide_in_turn(&self.case, actor, acts, &self.circumstances(None))
    }

    fn circumstances(&self, other: Option<Standing>) -> Circumstances<'_> {
        Circumstances {
            now: self.now,
            policy: &self.policy,
            new_referral: self.next_referral(),
            route: self.bypass.clone().map(|bypass| self.route_to(bypass)),
            other,
            delay: self.delay.clone(),
        }
    }

    /// The case it is merged with, or parted from: one like it, which goes on.
    fn other(&self, act: &Act) -> Option<Standing> {
        let id = match act {
            Act::Merge { into } => Some(*into),
            Act::Unmerge { .. } => self.case.course.merged_into,
            _ => None,
        };
        let mut other = Standing { id: id?, code: "8K3M92QFXT".to_owned(), ..self.case.clone() };
        other.course.status = CaseStatus::Handling;
        Some(other)
    }

    fn route_to(&self, owner: UnitFacts) -> Route {
        let reason = RouteReason::MisconductBypass;
        Route { owner, emergency: self.desk.clone(), reason, rule: None, passed_by: Vec::new() }
    }

    /// Writes a decision.
    pub fn write(&mut self, act: &Act, decision: Decision) {
        let after = apply(&self.case, &decision, self.now);
        check_decision(&self.case, act, &decision, &after);
        check_case(&after);
        self.case = after;
        self.journal.extend(decision.entries);
        self.letters = decision.notices;
    }

    /// The id the next referral will have: 1, 2, 3 …
    fn next_referral(&self) -> ReferralId {
        ReferralId(uuid::Uuid::from_u128(1 + self.case.referrals.len() as u128))
    }

    /// The `n`th referral, counted from 1.
    pub fn referral(&self, n: usize) -> ReferralId {
        self.case.referrals[n - 1].id
    }

    /// The status of the `n`th referral.
    pub fn referral_status(&self, n: usize) -> ReferralStatus {
        self.case.referrals[n - 1].status
    }

    pub fn status(&self) -> CaseStatus {
        self.case.course.status
    }

    /// Lets the owner's working days pass.
    pub fn wait_days(&mut self, days: u32) -> &mut Self {
        let calendar = self.policy.calendar_of(&self.case.course.owner);
        let today = calendar.local_date(self.now);
        let then = calendar.add_working_days(today, days);
        self.now = self.now.plus_ms((then - today).whole_milliseconds().try_into().unwrap());
        self
    }

    pub fn wait_hours(&mut self, hours: i64) -> &mut Self {
        self.now = self.now.plus_ms(hours * 60 * 60 * 1000);
        self
    }

    /// The acts `actor` may do now, without the referrals they are about.
    pub fn open(&self, actor: &Actor) -> Vec<ActKind> {
        self.open_acts(actor).iter().map(|open| open.act).collect()
    }

    /// The same with the referrals.
    pub fn open_acts(&self, actor: &Actor) -> Vec<OpenAct> {
        open_acts(&self.case, actor, Present { now: self.now, policy: &self.policy })
    }

    /// Letters of the last act to the reporter.
    pub fn to_reporter(&self) -> Vec<&Letter> {
        self.letters_to(Addressee::Reporter)
    }

    /// Letters of the last act to an office.
    pub fn to_unit(&self, office: Office) -> Vec<&Letter> {
        self.letters_to(Addressee::Unit(office.id()))
    }

    fn letters_to(&self, to: Addressee) -> Vec<&Letter> {
        self.letters.iter().filter(|n| n.to == to).map(|notice| &notice.letter).collect()
    }
}

fn new(severity: Severity, issue: Issue) -> NewCase {
    NewCase {
        code: "7K3M92QFXT".to_owned(),
        kind: CaseKind::Complaint,
        issue,
        programme: None,
        village: place("12.09.05.2003"),
        severity,
        accused: None,
        documents: Vec::new(),
    }
}

fn route(owner: UnitFacts) -> Route {
    let reason = RouteReason::Village;
    Route { owner, emergency: None, reason, rule: None, passed_by: Vec::new() }
}

/// An instant as the service keeps it.
pub fn at(time: OffsetDateTime) -> Moment {
    Moment(time.unix_timestamp() * 1000)
}

/// A hand-over to an office.
pub fn over_to(office: Office) -> HandOver {
    HandOver {
        to: office.unit(),
        programme: None,
        reason: says("the family needs what only you can give"),
        summary: None,
        ground: LegalGround::PublicTask,
        files: Vec::new(),
    }
}

/// What somebody wrote.
pub fn says(text: &str) -> Words {
    Words::parse(text, 1, 500).unwrap()
}
