//! The first act: a report becomes a case.

use super::{By, Detail, Entry, PassedBy, Stated};
use crate::rules::notices::{Addressee, Letter, Notice};
use crate::rules::policy::Policy;
use crate::rules::promise::Promise;
use crate::rules::routing::{Look, Route, Verdict, calls_the_emergency_desk};
use crate::rules::sla::ring::{self, Bell};
use crate::rules::sla::{self, Clocks, Measured, next_stage};
use crate::rules::standing::Course;
use crate::rules::territory::RegionCode;
use entity::Moment;
use entity::case::{CaseKind, CaseStatus, Issue, Priority, Severity};
use entity::case_event::ActKind;
use entity::unit::UnitId;

/// What a new report is, as far as rules care.
#[derive(Clone, Debug)]
pub struct NewCase {
    pub code: String,
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<String>,
    pub village: RegionCode,
    pub severity: Severity,
    /// Misconduct: the region whose people are complained about.
    pub accused: Option<RegionCode>,
    /// What was said of the papers a service asks for.
    pub documents: Vec<Stated>,
}

/// The case as it begins.
#[derive(Clone, Debug)]
pub struct Opening {
    pub course: Course,
    pub entry: Entry,
    /// What the officer who wrote it down has seen of the papers, if anything.
    pub seen: Option<Entry>,
    pub notices: Vec<Notice>,
}

/// Starts the clocks and tells the reporter and the units.
pub fn receive(new: &NewCase, route: &Route, by: By, policy: &Policy, now: Moment) -> Opening {
    let measured = Measured { kind: new.kind, severity: new.severity, unit: &route.owner };
    let clocks = Clocks {
        next: sla::start(policy, measured, next_stage(CaseStatus::Received, new.severity), now),
        finish: sla::start_finish(policy, measured, now),
    };
    let mut course = course(new, route, clocks);
    course.bell.next_at = ring::next(policy, &course, now).map(|(_, at)| at);
    Opening {
        course,
        entry: entry(new, route, by),
        seen: None,
        notices: notices(new, route, clocks, policy, now),
    }
}

impl Opening {
    /// The same report by an officer who has seen these papers.
    pub fn with_papers_seen(mut self, seen: Vec<String>) -> Self {
        self.seen = (!seen.is_empty()).then(|| Entry {
            by: self.entry.by.clone(),
            act: ActKind::CheckDocuments,
            from: Some(CaseStatus::Received),
            to: CaseStatus::Received,
            referral: None,
            detail: Some(Detail::DocumentsChecked { seen, unseen: Vec::new() }),
            note: None,
            public_note: None,
        });
        self
    }

    /// The same without telling this unit that an ordinary case has arrived: it has just brought the
    /// case in itself, with many others.
    pub fn without_arrival_at(mut self, unit: UnitId) -> Self {
        self.notices.retain(|notice| {
            !matches!(notice.letter, Letter::CaseArrived { .. })
                || !matches!(notice.to, Addressee::Unit(told) if told == unit)
        });
        self
    }

    /// The journal's first rows.
    pub fn entries(&self) -> Vec<Entry> {
        [Some(self.entry.clone()), self.seen.clone()].into_iter().flatten().collect()
    }
}

fn course(new: &NewCase, route: &Route, clocks: Clocks) -> Course {
    let urgent = calls_the_emergency_desk(new.severity);
    Course {
        status: CaseStatus::Received,
        resume_status: None,
        owner: route.owner.clone(),
        assignee: None,
        kind: new.kind,
        issue: new.issue,
        programme: new.programme.clone(),
        pas_group: None,
        severity: new.severity,
        priority: if urgent { Priority::Urgent } else { Priority::Normal },
        accused: new.accused.clone(),
        consent: None,
        emergency_unit: route.desk_beside(route.owner.id).cloned(),
        clocks,
        bell: Bell::default(),
        outcome: None,
        proposal: None,
        decided_by: None,
        merged_into: None,
        before_merge: None,
        resolved_at: None,
        ended_at: None,
    }
}

fn entry(new: &NewCase, route: &Route, by: By) -> Entry {
    Entry {
        by,
        act: ActKind::Receive,
        from: None,
        to: CaseStatus::Received,
        referral: None,
        detail: Some(Detail::Routed {
            unit: route.owner.name.clone(),
            reason: route.reason.code().to_owned(),
            documents: new.documents.clone(),
            passed_by: route.passed_by.iter().filter_map(passed_by).collect(),
        }),
        note: None,
        public_note: None,
    }
}

fn passed_by(look: &Look) -> Option<PassedBy> {
    let last = match look.verdict {
        Verdict::Unstaffed { last } => last,
        _ => None,
    };
    let unit = look.unit.as_ref()?.name.clone();
    Some(PassedBy { unit, why: look.verdict.code().to_owned(), last })
}

fn notices(
    new: &NewCase,
    route: &Route,
    clocks: Clocks,
    policy: &Policy,
    now: Moment,
) -> Vec<Notice> {
    let by = clocks.next.promise(policy, &route.owner, now);
    let code = || new.code.clone();
    let arrived = arrival(new.severity, code(), by);
    let received = Letter::Received { code: code(), unit: route.owner.name.clone(), by };
    let mut notices = vec![
        Notice { to: Addressee::Reporter, letter: received },
        Notice { to: Addressee::Unit(route.owner.id), letter: arrived },
    ];
    if let Some(desk) = route.desk_beside(route.owner.id) {
        let letter = Letter::DangerAlert { code: code(), by };
        notices.push(Notice { to: Addressee::Unit(desk.id), letter });
    }
    notices
}

/// What a unit is told when a case comes to it.
pub(super) fn arrival(severity: Severity, code: String, by: Option<Promise>) -> Letter {
    match severity {
        Severity::Danger => Letter::DangerAlert { code, by },
        Severity::Ordinary | Severity::Misconduct | Severity::Emergency | Severity::DataRequest => {
            Letter::CaseArrived { code, by }
        }
    }
}
