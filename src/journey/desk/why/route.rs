//! The rule that brought it here, what the rule looked at, and whom it passed by.

use crate::casefile::contents::EventSeen;
use crate::journey::casework::{Desk, Row, place_name, programme_name, programmes, rows, word};
use crate::platform::error::AppError;
use crate::platform::format;
use crate::rules::decide::{Detail, PassedBy};
use crate::rules::routing::RouteReason;
use entity::case_event::ActKind;
use entity::referral::ReferralKind;
use entity::routing_rule;
use sea_orm::EntityTrait;
use serde::Serialize;

/// Why it came to the unit it first came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Here {
    /// Where it came in.
    pub unit: String,
    /// The rule, in a sentence.
    pub rule: String,
    /// The regency's own rule in its words; empty for the rules everybody has.
    pub own_rule: String,
    /// The legal reference.
    pub ground: String,
    /// What the rule looked at.
    pub facts: Vec<Line>,
    /// Who would have come first, and why it did not go there.
    pub passed_by: Vec<Line>,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    pub key: String,
    pub value: String,
}

/// The way it came.
pub async fn here(desk: &Desk, journal: &[EventSeen]) -> Result<Here, AppError> {
    let row = &desk.opened.row;
    let came = journal.iter().find_map(|event| match &event.detail {
        Some(Detail::Routed { unit, passed_by, .. }) => Some((unit.clone(), passed_by.clone())),
        _ => None,
    });
    let owner = || desk.standing().course.owner.name.clone();
    let (unit, passed_by) = came.unwrap_or_else(|| (owner(), Vec::new()));
    let known = RouteReason::ALL.iter().any(|reason| reason.code() == row.route_reason);
    let own = own_rule(desk).await?;
    let ground = if known {
        word(desk.language(), "people-ground", &row.route_reason)
    } else {
        String::new()
    };
    Ok(Here {
        unit,
        rule: word(desk.language(), "route", &row.route_reason),
        ground: own.as_ref().map_or(ground, |(_, ground)| ground.clone()),
        own_rule: own.map(|(rule, _)| rule).unwrap_or_default(),
        facts: facts(desk).await?,
        passed_by: passed_by.iter().map(|passed| line(desk, passed)).collect(),
    })
}

/// The regency's own rule and its legal reference.
async fn own_rule(desk: &Desk) -> Result<Option<(String, String)>, AppError> {
    let Some(id) = desk.opened.row.route_rule_id else {
        return Ok(None);
    };
    let found = routing_rule::Entity::find_by_id(id).one(&desk.platform().db).await?;
    let Some(rule) = found else { return Ok(None) };
    let language = desk.language();
    let issue = match rule.issue {
        Some(issue) => word(language, "issue", issue.code()),
        None => desk.say("people-any-issue", &[]),
    };
    let programme = match &rule.programme {
        Some(code) => programme_name(&programmes(desk).await?, code),
        None => desk.say("people-any-programme", &[]),
    };
    let args = [
        ("place", place_name(&desk.places, &rule.place_code, false).into()),
        ("issue", issue.into()),
        ("programme", programme.into()),
    ];
    Ok(Some((desk.say("people-own-rule", &args), rule.legal_ref)))
}

/// What decides the way: where, what, how grave, about whom.
async fn facts(desk: &Desk) -> Result<Vec<Line>, AppError> {
    let (row, language) = (&desk.opened.row, desk.language());
    let programme = match &row.programme {
        Some(code) => Some(programme_name(&programmes(desk).await?, code)),
        None => None,
    };
    let accused = row.accused_region.as_deref();
    let lines = [
        ("village", Some(place_name(&desk.places, &row.village_code, true))),
        ("issue", Some(word(language, "issue", row.issue.code()))),
        ("programme", programme),
        ("severity", Some(word(language, "severity", row.severity.code()))),
        ("accused", accused.map(|code| place_name(&desk.places, code, true))),
    ];
    Ok(lines
        .into_iter()
        .filter_map(|(key, value)| {
            value.map(|value| Line { key: desk.say(&format!("people-fact-{key}"), &[]), value })
        })
        .collect())
}

fn line(desk: &Desk, passed: &PassedBy) -> Line {
    let date = passed.last.map(|last| format::date(desk.language(), last, desk.zone()));
    let key = format!("people-verdict-{}", passed.why);
    let value = desk.say(&key, &[("date", date.unwrap_or_default().into())]);
    Line { key: passed.unit.clone(), value }
}

/// The rows that tell of another owner, oldest first.
pub fn moves(desk: &Desk, journal: Vec<EventSeen>) -> Vec<Row> {
    let of_transfer = |event: &EventSeen| {
        let referral = event.referral.and_then(|id| desk.standing().referral(id));
        referral.is_some_and(|referral| referral.kind == ReferralKind::Transfer)
    };
    let moved: Vec<EventSeen> = journal
        .into_iter()
        .filter(|event| match event.act {
            ActKind::Escalate | ActKind::Object => true,
            ActKind::Accept => of_transfer(event),
            _ => false,
        })
        .collect();
    let mut rows = rows(desk, &moved);
    rows.reverse();
    rows
}

impl Here {
    /// As it might be, for the test that renders every template.
    pub fn sample() -> Self {
        let line = |key: &str, value: &str| Line { key: key.to_owned(), value: value.to_owned() };
        Self {
            unit: "Sekretariat SLRT Asahan".to_owned(),
            rule: "Puskesos desa ini belum aktif.".to_owned(),
            own_rule: "Kabupaten Asahan: semua masalah, PKH.".to_owned(),
            ground: "Permensos 15/2018".to_owned(),
            facts: vec![line("Desa", "Air Joman, Kec. Air Joman")],
            passed_by: vec![line("Puskesos Air Joman", "Tidak ada petugas sejak 2 November 2026.")],
        }
    }
}
