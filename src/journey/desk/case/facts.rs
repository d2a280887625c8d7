//! What a case is, in lines of words.

use crate::casefile::{RegisterPlace, register_place};
use crate::journey::casework::{Desk, Names, programme_name, programmes, word};
use crate::platform::error::AppError;
use crate::platform::format;
use crate::regions::Region;
use crate::rules::territory::RegionCode;
use entity::Moment;
use serde::Serialize;

/// A line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    pub key: String,
    pub value: String,
}

/// What the case is, where it belongs, and why it is here.
pub async fn facts(desk: &Desk, place: Option<String>) -> Result<Vec<Line>, AppError> {
    let (row, language) = (&desk.opened.row, desk.language());
    let names = Names::load(
        &desk.platform().db,
        row.assignee_id.into_iter().chain(row.decided_by),
        row.emergency_unit_id,
    )
    .await?;
    let programme = match &row.programme {
        Some(code) => Some(programme_name(&programmes(desk).await?, code)),
        None => None,
    };
    let officer = row.assignee_id.and_then(|id| names.officer(id)).map(str::to_owned);
    let emergency = row.emergency_unit_id.and_then(|id| names.unit(id));
    let accused = row.accused_region.as_deref().map(|code| region_path(desk, code));
    let outcome = row.outcome.map(|outcome| word(language, "casework-outcome", outcome.code()));
    let entry = register_place(&desk.platform().db, &desk.opened).await?;
    let lines = [
        ("outcome", outcome),
        ("kind", Some(word(language, "kind", row.kind.code()))),
        ("programme", programme),
        ("pas", row.pas_group.map(|group| word(language, "pas", group.code()))),
        ("accused", accused),
        ("village", Some(region_path(desk, &row.village_code))),
        ("place", place),
        ("received", Some(received(desk))),
        ("finish", finish(desk)),
        ("owner", Some(desk.standing().course.owner.name.clone())),
        ("emergency", emergency.map(|unit| unit.name.clone())),
        ("officer", Some(officer.unwrap_or_else(|| desk.say("desk-nobody", &[])))),
        ("why", Some(word(language, "route", &row.route_reason))),
    ];
    let mut lines: Vec<Line> = lines
        .into_iter()
        .filter_map(|(key, value)| {
            value.map(|value| Line { key: desk.say(&format!("desk-fact-{key}"), &[]), value })
        })
        .collect();
    lines.extend(entry.iter().flat_map(|entry| in_the_register(desk, entry)));
    Ok(lines)
}

/// How it came to the desk that wrote it down, and where it stands on paper.
fn in_the_register(desk: &Desk, entry: &RegisterPlace) -> Vec<Line> {
    let source = word(desk.language(), "counter-source", entry.source.code());
    let year = entry.year.to_string();
    let number = entry.number.as_ref().map(|number| {
        let args = [("number", number.clone().into()), ("year", year.clone().into())];
        desk.say("counter-fact-number-of", &args)
    });
    [("source", Some(source)), ("number", number), ("date", paper_date(desk, entry))]
        .into_iter()
        .filter_map(|(key, value)| {
            value.map(|value| Line { key: desk.say(&format!("counter-fact-{key}"), &[]), value })
        })
        .collect()
}

/// The date on the paper, at noon of which it is that day in every zone.
fn paper_date(desk: &Desk, entry: &RegisterPlace) -> Option<String> {
    const NOON_MS: i64 = 5 * 60 * 60 * 1000;
    let format = time::macros::format_description!("[year]-[month]-[day]");
    let day = time::Date::parse(entry.paper_date.as_deref()?, format).ok()?;
    let at = Moment(day.midnight().assume_utc().unix_timestamp() * 1_000 + NOON_MS);
    Some(format::date(desk.language(), at, desk.zone()))
}

fn received(desk: &Desk) -> String {
    let row = &desk.opened.row;
    let when = format::date_and_time(desk.language(), row.received_at, desk.zone());
    let way = word(desk.language(), "intake", row.intake.code());
    desk.say("desk-received", &[("when", when.into()), ("way", way.into())])
}

fn finish(desk: &Desk) -> Option<String> {
    let due = desk.standing().course.clocks.finish.due()?;
    Some(format::date(desk.language(), due, desk.zone()))
}

/// From the village up to the province.
fn region_path(desk: &Desk, code: &str) -> String {
    let Ok(region) = RegionCode::parse(code) else {
        return code.to_owned();
    };
    let names: Vec<String> =
        desk.places.path(&region).into_iter().rev().map(Region::in_a_line).collect();
    if names.is_empty() { code.to_owned() } else { names.join(", ") }
}
