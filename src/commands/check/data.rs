//! The reference data a service cannot do without.

use super::Finding;
use crate::platform::format;
use crate::rules::territory::RegionCode;
use entity::holiday::{self, HolidayKind};
use entity::ring_rule::{self, Ring};
use entity::unit::{self, Level, Zone};
use entity::{Moment, region, routing_rule, sla_rule};
use sea_orm::{ColumnTrait, DatabaseConnection, DbErr, EntityTrait, PaginatorTrait, QueryFilter};
use time::Date;
use time::macros::format_description;

pub async fn findings(db: &DatabaseConnection, now: Moment) -> Vec<Finding> {
    vec![
        Finding("regions", flat(regions(db).await)),
        Finding("units", flat(units(db).await)),
        Finding("routing rules", flat(routing_rules(db).await)),
        Finding("deadlines", flat(deadlines(db).await)),
        Finding("rings", flat(rings(db).await)),
        Finding("holidays", flat(holidays(db, now).await)),
    ]
}

fn flat(found: Result<Result<String, String>, DbErr>) -> Result<String, String> {
    found.unwrap_or_else(|error| Err(error.to_string()))
}

async fn regions(db: &DatabaseConnection) -> Result<Result<String, String>, DbErr> {
    let current = region::Entity::find().filter(region::Column::ValidTo.is_null());
    let villages =
        current.filter(region::Column::Level.eq(region::Level::Village)).count(db).await?;
    Ok(match villages {
        0 => Err("none is loaded: run `satupintu import regions`".to_owned()),
        some => Ok(format!("{some} villages are loaded")),
    })
}

async fn units(db: &DatabaseConnection) -> Result<Result<String, String>, DbErr> {
    let open = unit::Entity::find().filter(unit::Column::ClosedAt.is_null()).all(db).await?;
    let unreadable = |unit: &&unit::Model| {
        unit.region_code.as_deref().is_some_and(|code| RegionCode::parse(code).is_err())
    };
    if let Some(unit) = open.iter().find(unreadable) {
        return Ok(Err(format!("{} has a region code that cannot be read: correct it", unit.code)));
    }
    let last_resort = |unit: &unit::Model| unit.level == Level::Ministry && unit.takes_intake;
    if !open.iter().any(last_resort) {
        let advice =
            "the ministry has no desk that takes reports: run `satupintu import reference`";
        return Ok(Err(advice.to_owned()));
    }
    Ok(Ok(format!("{} are open, a desk of the ministry among them", open.len())))
}

/// A rule that cannot be read is passed over when reports come in, so nobody but us would notice.
async fn routing_rules(db: &DatabaseConnection) -> Result<Result<String, String>, DbErr> {
    let rows = routing_rule::Entity::find().all(db).await?;
    let unreadable = |row: &&routing_rule::Model| {
        RegionCode::parse(&row.place_code).is_err()
            || day(&row.effective_from).is_none()
            || row.effective_to.as_deref().is_some_and(|end| day(end).is_none())
    };
    Ok(match rows.iter().find(unreadable) {
        Some(row) => Err(format!("the rule {} cannot be read: correct it", row.id)),
        None => Ok(format!("{} of regencies' own", rows.len())),
    })
}

async fn deadlines(db: &DatabaseConnection) -> Result<Result<String, String>, DbErr> {
    let rows = sla_rule::Entity::find().all(db).await?;
    let unreadable =
        |row: &&sla_rule::Model| day(&row.effective_from).is_none() || row.allowance < 0;
    if let Some(row) = rows.iter().find(unreadable) {
        let advice =
            format!("the row for {} ({}) cannot be read: correct it", row.stage, row.legal_ref);
        return Ok(Err(advice));
    }
    let missing: Vec<&str> = sla_rule::Stage::ALL
        .iter()
        .filter(|stage| rows.iter().all(|row| row.stage != **stage))
        .map(|stage| stage.code())
        .collect();
    Ok(if missing.is_empty() {
        Ok(format!("{} rows cover every stage", rows.len()))
    } else {
        Err(format!(
            "no row for {}: run `satupintu import reference`, or add one",
            missing.join(", ")
        ))
    })
}

/// Without its row a clock never reminds, never speaks up or never raises a case, and nobody notices.
async fn rings(db: &DatabaseConnection) -> Result<Result<String, String>, DbErr> {
    let rows = ring_rule::Entity::find().all(db).await?;
    if let Some(row) = rows.iter().find(|row| day(&row.effective_from).is_none()) {
        return Ok(Err(format!("the row for {} cannot be read: correct it", row.ring)));
    }
    let missing: Vec<&str> = Ring::ALL
        .iter()
        .filter(|ring| rows.iter().all(|row| row.ring != **ring))
        .map(|ring| ring.code())
        .collect();
    Ok(if missing.is_empty() {
        Ok(format!("{} rows: clocks remind, speak up and raise", rows.len()))
    } else {
        let missing = missing.join(", ");
        Err(format!("no row for {missing}: run `satupintu import reference`, or add one"))
    })
}

async fn holidays(db: &DatabaseConnection, now: Moment) -> Result<Result<String, String>, DbErr> {
    let rows = holiday::Entity::find().filter(holiday::Column::RegionCode.eq("")).all(db).await?;
    if let Some(row) = rows.iter().find(|row| day(&row.date).is_none()) {
        return Ok(Err(format!("the day {:?} cannot be read: correct it", row.date)));
    }
    let year = format::year(now, Zone::Wib);
    let known = |year: i32| {
        let in_year = |row: &holiday::Model| day(&row.date).is_some_and(|day| day.year() == year);
        rows.iter().any(|row| row.kind == HolidayKind::National && in_year(row))
    };
    let missing: Vec<String> =
        [year, year + 1].into_iter().filter(|year| !known(*year)).map(|y| y.to_string()).collect();
    Ok(if missing.is_empty() {
        Ok(format!("{year} and {} are known", year + 1))
    } else {
        Err(format!(
            "{} is not known: promised dates may move until it is: run `satupintu import reference`",
            missing.join(" and ")
        ))
    })
}

fn day(text: &str) -> Option<Date> {
    Date::parse(text, format_description!("[year]-[month]-[day]")).ok()
}
