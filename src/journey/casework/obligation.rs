//! The bar above a case: what is owed next, by when, on what ground. A referral that the officer's own
//! unit has to accept or answer comes before what the case owes as a whole.

use super::{Desk, due, due_at, word, working_units};
use crate::platform::format;
use crate::rules::case_lifecycle::is_open;
use crate::rules::delay::is_late;
use crate::rules::sla::{self, Clock};
use crate::rules::standing::ReferralFacts;
use entity::case::CaseStatus;
use entity::referral::ReferralStatus;
use entity::sla_rule::Stage;
use serde::Serialize;

/// The bar above a case: what is owed, by when, on what ground.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Obligation {
    pub text: String,
    pub tone: &'static str,
    pub next: String,
}

/// What whoever looks owes next in words, with its legal reference: their own unit's referral, else the
/// case itself.
pub fn next_obligation(desk: &Desk) -> Obligation {
    let whole = of_the_case(desk);
    match our_referral(desk).and_then(|referral| of_the_referral(desk, referral, &whole.text)) {
        Some(ours) => ours,
        None => whole,
    }
}

/// The referral on which the officer's units have the next step; of several the one due first.
fn our_referral(desk: &Desk) -> Option<&ReferralFacts> {
    let units = working_units(&desk.session.officer);
    let ours = desk.standing().referrals.iter().filter(|referral| units.contains(&referral.to));
    // What was passed on is the next unit's step.
    ours.filter(|referral| referral.status != ReferralStatus::Forwarded)
        .filter(|referral| referral.step_due().is_some())
        .min_by_key(|referral| referral.step_due())
}

fn of_the_referral(desk: &Desk, referral: &ReferralFacts, whole: &str) -> Option<Obligation> {
    let at = referral.step_due()?;
    let mut posts = desk.session.officer.posts.iter();
    let unit = &posts.find(|post| post.unit.id == referral.to)?.unit;
    let (stage, step) = match referral.status {
        ReferralStatus::Sent => (Stage::ReferralAcceptance, "accept"),
        _ => (Stage::ReferralReply, "answer"),
    };
    let left = due_at(desk.language(), at, desk.now(), &desk.policy.calendar_of(unit));
    let promise = sla::promise(&desk.policy, unit, desk.now(), at);
    let from = [("unit", referral.from_name.as_str().into())];
    let next = [
        desk.say(&format!("casework-next-referral-{step}"), &from),
        by_date(desk, stage, format::promise(desk.language(), &promise)),
        desk.say("casework-whole-case", &[("what", whole.into())]),
    ];
    Some(Obligation {
        text: stage_left(desk, stage, left.text),
        tone: left.tone,
        next: next.join(" "),
    })
}

/// What the case owes as a whole.
fn of_the_case(desk: &Desk) -> Obligation {
    let (course, calendar) = (&desk.standing().course, desk.calendar());
    let clock = course.clocks.next;
    let left = due(desk.language(), clock, course.status, (desk.now(), &calendar));
    let step = match course.proposal {
        Some(_) if course.status == CaseStatus::Handling => "proposed",
        _ => course.status.code(),
    };
    let next = desk.say(&format!("casework-next-{step}"), &[]);
    let tone = match (clock, course.status) {
        (Clock::Paused { .. }, _) | (_, CaseStatus::Resolved) => "paused",
        (Clock::Stopped, _) => "done",
        _ => left.tone,
    };
    let text = match clock.stage() {
        Some(stage) if tone != "done" => stage_left(desk, stage, left.text),
        _ => word(desk.language(), "status", course.status.code()),
    };
    Obligation {
        text,
        tone,
        next: [Some(next), by_when(desk, clock), why_late(desk)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// Until when, and after which rule.
fn by_when(desk: &Desk, clock: Clock) -> Option<String> {
    let stage = clock.stage()?;
    let promise = clock.promise(&desk.policy, &desk.standing().course.owner, desk.now())?;
    Some(by_date(desk, stage, format::promise(desk.language(), &promise)))
}

/// What was said of a deadline that was not kept, or that nobody has said anything yet.
fn why_late(desk: &Desk) -> Option<String> {
    let course = &desk.standing().course;
    if !is_late(course, desk.now()) || !is_open(course.status) {
        return None;
    }
    Some(match course.bell.delay {
        Some(reason) => {
            let reason = word(desk.language(), "delay-reason", reason.code());
            desk.say("casework-late-because", &[("reason", reason.into())])
        }
        None => desk.say("casework-late-unexplained", &[]),
    })
}

fn by_date(desk: &Desk, stage: Stage, date: String) -> String {
    match legal_ref(desk, stage) {
        Some(ground) => {
            desk.say("casework-by-when-ground", &[("date", date.into()), ("ground", ground.into())])
        }
        None => desk.say("casework-by-when", &[("date", date.into())]),
    }
}

fn stage_left(desk: &Desk, stage: Stage, left: String) -> String {
    let stage = word(desk.language(), "stage", stage.code());
    desk.say("casework-stage-left", &[("stage", stage.into()), ("left", left.into())])
}

fn legal_ref(desk: &Desk, stage: Stage) -> Option<String> {
    let course = &desk.standing().course;
    let day = desk.calendar().local_date(desk.now());
    desk.policy
        .allowance(stage, course.kind, course.severity, day)
        .map(|row| row.legal_ref.clone())
        .filter(|ground| !ground.is_empty())
}
