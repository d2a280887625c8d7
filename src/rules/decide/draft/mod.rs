//! A decision in the making: the course so far, and short words for what every act needs.

mod clocks;
mod moves;

use super::opening::arrival;
use super::{
    Beside, By, Circumstances, Decision, Detail, Doer, EndedVisit, Entry, LabelChange,
    MovedReferral, ReferralChange, VisitChange,
};
use crate::rules::act::Act;
use crate::rules::case_lifecycle::{self, Step};
use crate::rules::notices::{Addressee, Letter, Notice};
use crate::rules::registry::RegistryCheck;
use crate::rules::sla::ring;
use crate::rules::standing::{Course, ReferralFacts, Standing};
use crate::rules::words::Words;
use entity::attachment::AttachmentId;
use entity::case::CaseStatus;
use entity::case_event::ActKind;
use entity::referral::{ReferralId, ReferralStatus};
use entity::unit::UnitId;
use entity::visit::VisitStatus;

/// The decision as far as it has got.
pub struct Draft<'a> {
    pub case: &'a Standing,
    pub at: &'a Circumstances<'a>,
    pub course: Course,
    entry: Entry,
    /// Rows that follow the act's own: a pass-on through a link, a cascade of recalls.
    followers: Vec<Entry>,
    referrals: Vec<ReferralChange>,
    visit: Option<VisitChange>,
    labels: Option<LabelChange>,
    check: Option<Box<RegistryCheck>>,
    given: Vec<AttachmentId>,
    notices: Vec<Notice>,
    beside: Option<Beside>,
}

impl<'a> Draft<'a> {
    /// Starts from the case as it stands, one step on.
    pub fn new(case: &'a Standing, at: &'a Circumstances<'a>, by: By, act: &Act) -> Self {
        let status = case.course.status;
        let entry = Entry {
            by,
            act: act.kind(),
            from: Some(status),
            to: status,
            referral: act.referral(),
            detail: None,
            note: None,
            public_note: None,
        };
        Self {
            case,
            at,
            course: case.course.clone(),
            entry,
            followers: Vec::new(),
            referrals: Vec::new(),
            visit: None,
            labels: None,
            check: None,
            given: Vec::new(),
            notices: Vec::new(),
            beside: None,
        }
    }

    /// The decision. The status follows from the table and the referrals.
    pub fn finish(mut self) -> Decision {
        self.course.status = self.next_status();
        let (was, now) = (&self.case.course, self.at.now);
        self.course.bell = ring::bell(self.at.policy, was, &self.course, now);
        self.entry.to = self.course.status;
        for follower in &mut self.followers {
            follower.to = self.course.status;
        }
        let mut entries = vec![self.entry];
        entries.append(&mut self.followers);
        Decision {
            course: self.course,
            referrals: self.referrals,
            visit: self.visit,
            labels: self.labels,
            check: self.check,
            given: self.given,
            entries,
            notices: self.notices,
            beside: self.beside,
        }
    }

    fn next_status(&self) -> CaseStatus {
        let here = self.case.course.status;
        match case_lifecycle::step(here, self.entry.act) {
            Ok(Step::To(status)) => status,
            Ok(Step::Back) => self.status_before(),
            Ok(Step::ByReferrals) if self.any_referral_stays_open() => CaseStatus::Referred,
            Ok(Step::ByReferrals) => CaseStatus::Handling,
            Ok(Step::Stay) | Err(_) => here,
        }
    }

    /// Where it was before it waited for the reporter, or was merged.
    fn status_before(&self) -> CaseStatus {
        let course = &self.case.course;
        let merged = course.before_merge.map(|before| before.status);
        merged.or(course.resume_status).unwrap_or(CaseStatus::Checking)
    }

    /// Will a referral still be open once the changes so far are written?
    pub fn any_referral_stays_open(&self) -> bool {
        self.case.open_referrals().any(|referral| self.status_of(referral.id).is_open())
    }

    /// A referral's status after the changes so far.
    pub fn status_of(&self, id: ReferralId) -> ReferralStatus {
        let moved = self.referrals.iter().rev().find_map(|change| match change {
            ReferralChange::Moved(moved) if moved.id == id => Some(moved.status),
            _ => None,
        });
        moved
            .or_else(|| self.case.referral(id).map(|referral| referral.status))
            .unwrap_or(ReferralStatus::Recalled)
    }

    /// Who acts, if it is an officer.
    pub fn officer(&self) -> Option<&Doer> {
        match &self.entry.by {
            By::Officer(doer) => Some(doer),
            By::Reporter | By::Clock => None,
        }
    }

    pub fn detail(&mut self, detail: Detail) {
        self.entry.detail = Some(detail);
    }

    pub fn note(&mut self, words: &Words) {
        self.entry.note = Some(words.clone());
    }

    /// What the reporter will read.
    pub fn tell(&mut self, words: &Words) {
        self.entry.public_note = Some(words.clone());
    }

    /// This act as a row of another case, which stays where it is.
    pub fn entry_beside(&self, there: CaseStatus, detail: Detail) -> Entry {
        Entry {
            from: Some(there),
            to: there,
            referral: None,
            detail: Some(detail),
            note: None,
            public_note: None,
            ..self.entry.clone()
        }
    }

    pub fn set_beside(&mut self, beside: Beside) {
        self.beside = Some(beside);
    }

    pub fn set_referral(&mut self, id: ReferralId) {
        self.entry.referral = Some(id);
    }

    pub fn change(&mut self, change: ReferralChange) {
        self.referrals.push(change);
    }

    pub fn change_visit(&mut self, change: VisitChange) {
        self.visit = Some(change);
    }

    /// Labels go on, others off.
    pub fn relabel(&mut self, change: LabelChange) {
        self.labels = Some(change);
    }

    /// What a register said is kept beside the case.
    pub fn keep_check(&mut self, check: &RegistryCheck) {
        self.check = Some(Box::new(check.clone()));
    }

    /// The reporter gets these files with the outcome.
    pub fn give(&mut self, files: &[AttachmentId]) {
        self.given = files.to_vec();
    }

    /// Nobody is to go there any more: the case ends, or another office has it.
    pub fn call_off_the_visit(&mut self) {
        let Some(visit) = &self.case.visit else { return };
        let (id, status) = (visit.id, VisitStatus::Cancelled);
        self.change_visit(VisitChange::Ended(EndedVisit { id, status, met: None, finding: None }));
        self.follow(ActKind::CancelVisit, None, None);
    }

    /// Moves a referral without anything coming along.
    pub fn move_referral(&mut self, id: ReferralId, status: ReferralStatus) {
        self.change(ReferralChange::Moved(MovedReferral::to(id, status)));
    }

    /// The one who forwarded it has its own referral back on the table.
    pub fn wake_forwarder(&mut self, child: &ReferralFacts) {
        if let Some(parent) = self.case.open_parent(child) {
            self.move_referral(parent.id, ReferralStatus::InProgress);
        }
    }

    /// A row of its own behind the act's, done by no person.
    pub fn follow(&mut self, act: ActKind, referral: Option<ReferralId>, detail: Option<Detail>) {
        self.followers.push(Entry {
            by: By::Clock,
            act,
            from: self.entry.from,
            to: self.entry.to,
            referral,
            detail,
            note: None,
            public_note: None,
        });
    }

    /// A row of its own behind the act's, by whoever does the act.
    pub fn follow_by_hand(&mut self, act: ActKind, detail: Detail, note: Option<Words>) {
        self.followers.push(Entry {
            act,
            referral: None,
            detail: Some(detail),
            note,
            public_note: None,
            ..self.entry.clone()
        });
    }

    pub fn write_to(&mut self, to: Addressee, letter: Letter) {
        self.notices.push(Notice { to, letter });
    }

    pub fn write_to_reporter(&mut self, letter: Letter) {
        self.write_to(Addressee::Reporter, letter);
    }

    pub fn write_to_unit(&mut self, unit: UnitId, letter: Letter) {
        self.write_to(Addressee::Unit(unit), letter);
    }

    /// Tells the new owner that the case has come to it, and the reporter where it is now.
    pub fn announce_move(&mut self) {
        let by = self.next_promise();
        let letter = arrival(self.course.severity, self.code(), by);
        self.write_to_unit(self.course.owner.id, letter);
        let unit = self.course.owner.name.clone();
        self.write_to_reporter(Letter::PassedOn { code: self.code(), unit, by });
    }

    pub fn code(&self) -> String {
        self.case.code.clone()
    }

    /// The case ends now.
    pub fn end(&mut self) {
        self.course.ended_at = Some(self.at.now);
        self.course.resume_status = None;
        self.course.proposal = None;
        self.stop_clocks();
        self.recall_all_open();
        self.call_off_the_visit();
    }
}
