//! What happens next: who does what, and by when.

use super::View;
use crate::casefile::contents::EventSeen;
use crate::platform::locale::Arg;
use crate::rules::decide::Detail;
use crate::rules::disclosure::PublicLabel;
use crate::rules::sla::Timeliness;
use entity::Moment;
use entity::case::CaseStatus;
use entity::case_event::ActKind;
use entity::referral::ReferralStatus;
use serde::Serialize;

const DAY_HOURS: i64 = 24;

/// A promise that was not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Late {
    pub title: String,
    pub text: Vec<String>,
}

/// The sentences under "Apa yang terjadi berikutnya".
pub fn next_steps(view: &View) -> Vec<String> {
    if view.is_late() {
        return vec![dated(view, "tracking-next-late", new_promise(view))];
    }
    match view.case.course.status {
        CaseStatus::Resolved => resolved(view),
        status if is_ended(status) => ended(view, status),
        CaseStatus::AwaitingReporter => waiting(view),
        _ => under_way(view),
    }
}

/// That we are late, by how much, and what was promised.
pub fn late(view: &View, journal: &[EventSeen]) -> Option<Late> {
    if !view.is_late() {
        return None;
    }
    let (key, count) = match view.timeliness() {
        Timeliness::LateByDays { days } => ("tracking-late-days", i64::from(days)),
        Timeliness::LateByHours { hours } if hours >= DAY_HOURS => {
            ("tracking-late-whole-days", hours / DAY_HOURS)
        }
        Timeliness::LateByHours { hours } => ("tracking-late-hours", hours),
        _ => return None,
    };
    let promised = view.owed().map(|promise| view.promise(&promise));
    let broken = promised.map(|by| view.say("tracking-late-promise", &[("by", by.into())]));
    Some(Late {
        title: view.say(key, &[("count", count.into())]),
        text: [broken, why(view), told(view, journal), raised(view, journal), again(view)]
            .into_iter()
            .flatten()
            .chain(still_promised(view))
            .collect(),
    })
}

/// The day by which all is to be finished, while that promise still stands.
fn still_promised(view: &View) -> Option<String> {
    let by = view.promised(view.finish_ahead()?);
    Some(view.say("tracking-late-finish", &[("by", by.into())]))
}

/// The date that was promised once it was late, kept or not.
fn again(view: &View) -> Option<String> {
    let at = view.case.course.bell.promised?;
    let key = if at >= view.now { "tracking-late-again" } else { "tracking-late-broken" };
    Some(view.say(key, &[("by", view.promised(at).into())]))
}

/// The same as the next date to wait for, while it lies ahead.
fn new_promise(view: &View) -> Option<String> {
    let at = view.case.course.bell.promised.filter(|at| *at >= view.now)?;
    Some(view.promised(view.by_the_finish(at)))
}

/// Why it is late, as far as the office has said.
fn why(view: &View) -> Option<String> {
    let reason = view.case.course.bell.delay?;
    Some(view.say(&format!("tracking-delay-{reason}"), &[]))
}

/// Whom we told above that it is late, and when.
fn told(view: &View, journal: &[EventSeen]) -> Option<String> {
    view.case.course.bell.promised?;
    let event = journal.iter().rev().find(|event| event.act == ActKind::Lapse)?;
    let to = match &event.detail {
        Some(Detail::Lapsed { to, .. }) => view.may_name(to.as_deref())?,
        _ => return None,
    };
    let args = [("unit", to.into()), ("on", view.date(event.at).into())];
    Some(view.say("tracking-late-told", &args))
}

/// Which level above has it now, and since when.
fn raised(view: &View, journal: &[EventSeen]) -> Option<String> {
    let event = journal.iter().rev().find(|event| event.act == ActKind::Escalate)?;
    let to = match &event.detail {
        Some(Detail::Moved { to }) => view.may_name(Some(to))?,
        _ => return None,
    };
    let args = [("unit", to.into()), ("on", view.date(event.at).into())];
    Some(view.say("tracking-late-raised", &args))
}

const fn is_ended(status: CaseStatus) -> bool {
    use CaseStatus as S;
    matches!(status, S::Closed | S::Merged | S::Withdrawn | S::Archived)
}

fn under_way(view: &View) -> Vec<String> {
    let key = match view.label() {
        PublicLabel::Received => "tracking-next-received",
        PublicLabel::Checked => "tracking-next-checked",
        PublicLabel::PassedOn => "tracking-next-passed-on",
        _ => "tracking-next-handled",
    };
    let by = answer_due(view)
        .map(|at| view.promised(view.by_the_finish(at)))
        .or_else(|| view.owed().map(|promise| view.promise(&promise)));
    let mut steps = vec![dated(view, key, by)];
    if view.label() == PublicLabel::PassedOn {
        steps.push(view.say("tracking-next-stay", &[]));
    }
    steps
}

/// By when the unit it was passed on to answers.
fn answer_due(view: &View) -> Option<Moment> {
    let case = view.case;
    let last = case.open_referrals().filter(|r| r.status != ReferralStatus::Forwarded).last();
    let passed_on = case.course.status == CaseStatus::Referred;
    last.map(|referral| referral.reply_due).filter(|due| passed_on && *due >= view.now)
}

fn waiting(view: &View) -> Vec<String> {
    let by = view.owed().map(|promise| view.promise(&promise));
    vec![dated(view, "tracking-next-waiting", by), view.say("tracking-next-paused", &[])]
}

fn resolved(view: &View) -> Vec<String> {
    let by = view.owed().filter(|until| until.at >= view.now).map(|until| view.promise(&until));
    vec![view.say("tracking-next-read", &[]), dated(view, "tracking-next-resolved", by)]
}

fn ended(view: &View, status: CaseStatus) -> Vec<String> {
    let key = match status {
        CaseStatus::Merged => "tracking-next-merged",
        CaseStatus::Withdrawn => "tracking-next-withdrawn",
        CaseStatus::Archived => "tracking-next-archived",
        _ if view.case.course.outcome.is_some() => "tracking-next-finished",
        _ => "tracking-next-silent",
    };
    let reopen = view.may(ActKind::Reopen).then(|| view.reopen_until()).flatten();
    let reopen = reopen
        .map(|until| view.say("tracking-next-reopen", &[("by", view.promised(until).into())]));
    std::iter::once(view.say(key, &[])).chain(reopen).collect()
}

/// A sentence that names the unit, and the date when there is one.
pub fn dated(view: &View, key: &str, by: Option<String>) -> String {
    let dated = if by.is_some() { "yes" } else { "no" };
    let args: [Arg<'_>; 3] = [
        ("unit", view.unit().into()),
        ("dated", dated.into()),
        ("by", by.unwrap_or_default().into()),
    ];
    view.say(key, &args)
}
