//! A case as its reporter reads it: label, next step, facts, history, and what they may do.

use super::history::{Eyes, history};
use super::pages::{Fact, StatusPage, Way};
use crate::casefile::contents::{self, EventSeen};
use crate::casefile::{Opened, policy};
use crate::platform::error::AppError;
use crate::platform::extract::PublicSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::rules::act::Actor;
use crate::rules::case_lifecycle::is_open;
use crate::rules::decide::open_acts;
use crate::rules::disclosure::{PublicLabel, label, neutral_title, working_unit};
use crate::rules::phone::Phone;
use crate::rules::policy::Policy;
use crate::rules::promise::Promise;
use crate::rules::sla::{self, Timeliness};
use entity::case::{CaseStatus, Outcome};
use entity::case_event::ActKind;
use entity::unit;
use sea_orm::EntityTrait;

/// Builds the status page. Without proof it holds no name, no story and none of anybody's words.
///
/// # Errors
/// When the database or a seal fails.
pub async fn status_page(
    session: &PublicSession,
    case: &Opened,
    proven: bool,
) -> Result<StatusPage, AppError> {
    let platform = &session.platform;
    let policy = policy(platform).await?;
    let journal = contents::journal(&platform.db, &platform.vault, case).await?;
    let neutral = neutral_title(case.row.issue);
    let eyes = Eyes { proven, neutral, zone: case.standing.course.owner.zone };
    let label = label(case.row.status, case.row.outcome.is_some());
    let waiting = case.row.status == CaseStatus::AwaitingReporter;
    let told = if proven { told(session, case).await? } else { Vec::new() };
    Ok(StatusPage {
        code: case.row.code.clone(),
        groups: groups(&case.row.code),
        label: say(session.language, &format!("label-{}", label.code()), &[]),
        tone: label.tone(),
        next: next(session, case, &policy, (label, eyes)),
        late: late(session, case, &policy),
        question: question(&journal).filter(|_| proven && waiting),
        waiting,
        outcome: outcome_words(&journal, case).filter(|_| proven),
        facts: facts(session, case, &policy, eyes),
        told,
        history: history(session, &journal, eyes),
        ways: ways(session, case, proven),
        proven,
        details_href: format!("/s/{}/rincian", case.row.code),
        close_href: format!("/s/{}/tutup", case.row.code),
        help: help(session, case, eyes).await?,
    })
}

/// The code in the two groups people read aloud.
pub fn groups(code: &str) -> Vec<String> {
    match code.split_at_checked(5) {
        Some((first, second)) => vec![first.to_owned(), second.to_owned()],
        None => vec![code.to_owned()],
    }
}

/// What happens next, who does it, and by when.
fn next(
    session: &PublicSession,
    case: &Opened,
    policy: &Policy,
    (label, eyes): (PublicLabel, Eyes),
) -> Vec<String> {
    let unit = named_unit(session, case, eyes);
    let by = next_promise(session, case, policy);
    let words = by.map(|by| format::promise(session.language, &by));
    let dated = if words.is_some() { "yes" } else { "no" };
    let by = words.unwrap_or_default();
    let args = [
        ("unit", unit.as_str().into()),
        ("dated", dated.into()),
        ("by", by.as_str().into()),
        ("outcome", outcome_code(case).into()),
        ("ended", case.row.status.code().into()),
    ];
    let text = say(session.language, &format!("tracking-next-{}", label.code()), &args);
    text.lines().map(str::to_owned).filter(|line| !line.trim().is_empty()).collect()
}

fn outcome_code(case: &Opened) -> &'static str {
    case.row.outcome.map_or("none", Outcome::code)
}

/// Who works on it, as far as this reader may know.
fn named_unit(session: &PublicSession, case: &Opened, eyes: Eyes) -> String {
    if eyes.neutral && !eyes.proven {
        return say(session.language, "tracking-our-officers", &[]);
    }
    working_unit(&case.standing).to_owned()
}

/// The date the reporter waits for: the referral's answer, their own, or the next obligation.
fn next_promise(session: &PublicSession, case: &Opened, policy: &Policy) -> Option<Promise> {
    let course = &case.standing.course;
    if course.status == CaseStatus::Referred {
        let due = case.standing.open_referrals().map(|referral| referral.reply_due).max()?;
        return Some(sla::promise(policy, &course.owner, session.now, due));
    }
    if let (CaseStatus::Closed | CaseStatus::Archived | CaseStatus::Withdrawn, Some(ended)) =
        (course.status, course.ended_at)
    {
        let measured =
            sla::Measured { kind: course.kind, severity: course.severity, unit: &course.owner };
        let due = sla::due(policy, measured, entity::sla_rule::Stage::Reopen, ended)?;
        return Some(sla::promise(policy, &course.owner, session.now, due));
    }
    course.clocks.next.promise(policy, &course.owner, session.now)
}

/// The promise was not kept: the page says so before anybody has to ask.
fn late(session: &PublicSession, case: &Opened, policy: &Policy) -> Option<String> {
    let course = &case.standing.course;
    if !is_open(course.status) || course.status == CaseStatus::AwaitingReporter {
        return None;
    }
    let promise = next_promise(session, case, policy)?;
    let calendar = policy.calendar_of(&course.owner);
    match sla::timeliness(promise.at, session.now, &calendar) {
        Timeliness::LateByHours { .. } | Timeliness::LateByDays { .. } => {
            let by = format::promise(session.language, &promise);
            Some(say(session.language, "tracking-late", &[("by", by.as_str().into())]))
        }
        _ => None,
    }
}

/// The last question that was asked.
fn question(journal: &[EventSeen]) -> Option<String> {
    journal.iter().rev().find(|e| e.act == ActKind::Ask).and_then(|e| e.public_note.clone())
}

/// What was said when the outcome was given, or why the case ended.
fn outcome_words(journal: &[EventSeen], case: &Opened) -> Option<String> {
    let told = |act| journal.iter().rev().find(|e| e.act == act)?.public_note.clone();
    match case.row.status {
        CaseStatus::Resolved | CaseStatus::Closed => told(ActKind::Decide),
        CaseStatus::Archived => told(ActKind::Archive),
        _ => None,
    }
}

fn facts(session: &PublicSession, case: &Opened, policy: &Policy, eyes: Eyes) -> Vec<Fact> {
    let language = session.language;
    let course = &case.standing.course;
    let fact = |key: &str, value: String| Fact { key: say(language, key, &[]), value };
    let issue = if eyes.neutral && !eyes.proven {
        say(language, "issue-neutral", &[])
    } else {
        say(language, &format!("issue-{}", case.row.issue), &[])
    };
    let when = format::date_and_time(language, case.row.received_at, eyes.zone);
    let door = say(language, &format!("intake-{}", case.row.intake), &[]);
    let mut facts = vec![
        fact("tracking-fact-issue", issue),
        fact("tracking-fact-received", format!("{when}, {door}")),
        fact("tracking-fact-unit", named_unit(session, case, eyes)),
    ];
    if let Some(due) = course.clocks.finish.due().filter(|_| is_open(course.status)) {
        let by = sla::promise(policy, &course.owner, session.now, due);
        facts.push(fact("tracking-fact-finish", format::promise(language, &by)));
    }
    facts
}

/// What the reporter left with us, for their own eyes; identifiers stay masked.
async fn told(session: &PublicSession, case: &Opened) -> Result<Vec<Fact>, AppError> {
    let (platform, language) = (&session.platform, session.language);
    let told = contents::told(&platform.vault, case)?;
    let who = contents::own_identity(&platform.db, &platform.vault, case).await?;
    let mut facts = vec![Fact { key: say(language, "tracking-fact-story", &[]), value: told.story }];
    let mut add = |key: &str, value: Option<String>| {
        facts.extend(value.map(|value| Fact { key: say(language, key, &[]), value }));
    };
    add("tracking-fact-place", told.place);
    if let Some(who) = who {
        add("tracking-fact-name", who.name);
        let masked = who.phone.as_deref().and_then(|p| Phone::parse(p).ok()).map(|p| p.masked());
        add("tracking-fact-phone", masked);
    }
    Ok(facts)
}

/// What the reporter may do now, by the same verdicts that judge it. Without proof: prove first.
fn ways(session: &PublicSession, case: &Opened, proven: bool) -> Vec<Way> {
    if !proven {
        return Vec::new();
    }
    let open = open_acts(&case.standing, &Actor::Reporter);
    let offered: Vec<_> =
        super::act::OFFERED.iter().filter(|o| open.iter().any(|a| a.act == o.act)).collect();
    offered
        .iter()
        .enumerate()
        .map(|(place, offer)| Way {
            label: say(session.language, &format!("tracking-{}-heading", offer.word), &[]),
            href: format!("/s/{}/{}", case.row.code, offer.path),
            kind: if place == 0 { "primary" } else { "quiet" },
        })
        .collect()
}

/// How to reach the unit that answers for it.
async fn help(
    session: &PublicSession,
    case: &Opened,
    eyes: Eyes,
) -> Result<Vec<String>, AppError> {
    if eyes.neutral && !eyes.proven {
        return Ok(vec![say(session.language, "tracking-help-general", &[])]);
    }
    let row = unit::Entity::find_by_id(case.row.owner_unit_id).one(&session.platform.db).await?;
    let lines = row.map(|unit| [Some(unit.name), unit.phone, unit.hours]);
    Ok(lines.into_iter().flatten().flatten().collect())
}

/// The words of a question, for the page that answers it.
///
/// # Errors
/// When the database or a seal fails.
pub async fn asked(session: &PublicSession, case: &Opened) -> Result<Option<String>, AppError> {
    let platform = &session.platform;
    let journal = contents::journal(&platform.db, &platform.vault, case).await?;
    Ok(question(&journal))
}
