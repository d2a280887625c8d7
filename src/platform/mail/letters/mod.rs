//! A letter's words in one language: subject and body for e-mail, one segment for SMS and WhatsApp.

use crate::platform::format;
use crate::platform::locale::{Arg, say};
use crate::rules::notices::Letter;
use crate::rules::promise::Promise;
use entity::case::Language;

/// A letter, written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub subject: String,
    pub body: String,
    /// For telephones: one line, no name, no story.
    pub short: String,
}

/// Writes a letter. `public_url` is where its link leads.
pub fn write(letter: &Letter, language: Language, public_url: &str) -> Written {
    let facts = facts(letter);
    let link = match (facts.desk, facts.code) {
        (true, "") => format!("{public_url}/meja"),
        (true, code) => format!("{public_url}/meja/laporan/{code}"),
        (false, code) => format!("{public_url}/s/{code}"),
    };
    let long = args(&facts, &link, language, Length::Long);
    let short = args(&facts, &link, language, Length::Short);
    let key = facts.key;
    Written {
        subject: one_line(&say(language, &format!("letter-{key}-subject"), &as_args(&long))),
        body: say(language, &format!("letter-{key}-body"), &as_args(&long)),
        short: one_line(&say(language, &format!("letter-{key}-short"), &as_args(&short))),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Long,
    Short,
}

/// What the templates may name.
struct Facts<'a> {
    key: &'static str,
    code: &'a str,
    unit: Option<&'a str>,
    by: Option<Promise>,
    outcome: Option<&'static str>,
    /// Who comes, when, and the number to ask whether it is true.
    visit: Option<(&'a str, Promise, Option<&'a str>)>,
    counts: [u64; 4],
    /// Goes to a desk rather than to a citizen.
    desk: bool,
}

#[expect(clippy::too_many_lines, reason = "one arm for each letter")]
fn facts(letter: &Letter) -> Facts<'_> {
    use Letter as L;
    let citizen = |key, code| Facts {
        key,
        code,
        unit: None,
        by: None,
        outcome: None,
        visit: None,
        counts: [0; 4],
        desk: false,
    };
    let desk = |key, code| Facts { desk: true, ..citizen(key, code) };
    match letter {
        L::Received { code, unit, by } => {
            Facts { unit: Some(unit), by: *by, ..citizen("received", code) }
        }
        L::Question { code, unit, by } => {
            Facts { unit: Some(unit), by: Some(*by), ..citizen("question", code) }
        }
        L::Told { code, unit } => Facts { unit: Some(unit), ..citizen("told", code) },
        L::Late { code, unit, by } => {
            Facts { unit: unit.as_deref(), by: Some(*by), ..citizen("late", code) }
        }
        L::PassedOn { code, unit, by } => {
            Facts { unit: Some(unit), by: *by, ..citizen("passed-on", code) }
        }
        L::OutcomeGiven { code, outcome, by } => {
            Facts { outcome: Some(outcome.code()), by: Some(*by), ..citizen("outcome", code) }
        }
        L::Ended { code, by } => Facts { by: *by, ..citizen("ended", code) },
        L::Merged { code } => citizen("merged", code),
        L::TookIn { code } => citizen("took-in", code),
        L::Unmerged { code, by } => Facts { by: *by, ..citizen("unmerged", code) },
        L::LetGo { code } => citizen("let-go", code),
        L::Reopened { code, unit, by } => {
            Facts { unit: Some(unit), by: *by, ..citizen("reopened", code) }
        }
        L::Survey { code } => citizen("survey", code),
        L::VisitPlanned { code, officer, at, call } => {
            Facts { visit: Some((officer, *at, call.as_deref())), ..citizen("visit", code) }
        }
        L::VisitMoved { code, officer, at, call } => {
            Facts { visit: Some((officer, *at, call.as_deref())), ..citizen("visit-moved", code) }
        }
        L::VisitCancelled { code } => citizen("visit-cancelled", code),
        L::CaseArrived { code, by } => Facts { by: *by, ..desk("case-arrived", code) },
        L::DangerAlert { code, by } => Facts { by: *by, ..desk("danger-alert", code) },
        L::Digest { late, today, mine, alerts } => {
            Facts { counts: [*late, *today, *mine, *alerts], ..desk("digest", "") }
        }
        L::DueSoon { code, by } => Facts { by: *by, ..desk("due-soon", code) },
        L::Overdue { code, unit } => Facts { unit: Some(unit), ..desk("overdue", code) },
        L::ReferralArrived { code, from, by } => {
            Facts { unit: Some(from), by: Some(*by), ..desk("referral-arrived", code) }
        }
        L::ReferralReturned { code, from } => {
            Facts { unit: Some(from), ..desk("referral-returned", code) }
        }
        L::ReferralAnswered { code, from, outcome } => Facts {
            unit: Some(from),
            outcome: Some(outcome.code()),
            ..desk("referral-answered", code)
        },
        L::ReferralRecalled { code, from } => {
            Facts { unit: Some(from), ..desk("referral-recalled", code) }
        }
        L::ReferralReminder { code, from, by } => {
            Facts { unit: Some(from), by: Some(*by), ..desk("referral-reminder", code) }
        }
        L::ReporterWrote { code } => desk("reporter-wrote", code),
    }
}

fn args(
    facts: &Facts,
    link: &str,
    language: Language,
    length: Length,
) -> Vec<(&'static str, String)> {
    let by = facts.by.map(|promise| match length {
        Length::Long => format::promise(language, &promise),
        Length::Short => format::short_date(language, promise.at, promise.zone),
    });
    let (officer, when, call) = visit(facts, language, length);
    let outcome = facts.outcome.map(|code| say(language, &format!("outcome-{code}"), &[]));
    let [late, today, mine, alerts] = facts.counts.map(|count| count.to_string());
    vec![
        ("late", late),
        ("today", today),
        ("mine", mine),
        ("alerts", alerts),
        ("code", spaced(facts.code)),
        ("link", link.to_owned()),
        // So is what is said of a unit, where there is none.
        ("named", if facts.unit.is_some() { "yes" } else { "no" }.to_owned()),
        ("unit", shortened(facts.unit.unwrap_or_default(), length)),
        // A sentence about a date is left out by the template when there is none.
        ("dated", if by.is_some() { "yes" } else { "no" }.to_owned()),
        ("by", by.unwrap_or_default()),
        ("outcome", outcome.unwrap_or_default()),
        ("officer", officer),
        ("when", when),
        ("known", if call.is_empty() { "no" } else { "yes" }.to_owned()),
        ("call", call),
    ]
}

/// Who comes, when, and the number to ask.
fn visit(facts: &Facts, language: Language, length: Length) -> (String, String, String) {
    let Some((officer, at, call)) = facts.visit else {
        return Default::default();
    };
    let when = match length {
        Length::Long => format::promise(language, &at),
        Length::Short => format::short_day_and_time(language, at.at, at.zone),
    };
    (officer.to_owned(), when, call.unwrap_or_default().to_owned())
}

fn as_args<'a>(owned: &'a [(&'static str, String)]) -> Vec<Arg<'a>> {
    owned.iter().map(|(name, value)| (*name, value.as_str().into())).collect()
}

/// `7K3M92QFXT` → `7K3M9-2QFXT`, the way people read it aloud.
fn spaced(code: &str) -> String {
    match code.split_at_checked(5) {
        Some((first, second)) if !second.is_empty() => format!("{first}-{second}"),
        _ => code.to_owned(),
    }
}

/// A telephone message has room for some thirty characters of a unit's name.
fn shortened(name: &str, length: Length) -> String {
    const ROOM: usize = 30;
    if length == Length::Long || name.chars().count() <= ROOM {
        return name.to_owned();
    }
    let cut: String = name.chars().take(ROOM - 1).collect();
    cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words).to_owned()
}

/// No line break may reach a header or split an SMS.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
