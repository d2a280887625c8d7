//! The policy rows, read from the database and kept for a minute.

use super::CaseError;
use crate::platform::Platform;
use crate::rules::policy::{Allowance, Holiday, Policy, RingRule};
use crate::rules::territory::RegionCode;
use entity::{holiday, ring_rule, sla_rule};
use sea_orm::{ConnectionTrait, EntityTrait};
use std::sync::Arc;
use time::Date;
use time::macros::format_description;

/// The allowances, holidays and rings in force.
///
/// # Errors
/// When the database cannot be read.
pub async fn policy(platform: &Platform) -> Result<Arc<Policy>, CaseError> {
    platform.policy.fresh_or(platform.clock.now(), load(&platform.db)).await
}

async fn load(conn: &impl ConnectionTrait) -> Result<Policy, CaseError> {
    let rules = sla_rule::Entity::find().all(conn).await?;
    let days = holiday::Entity::find().all(conn).await?;
    let rings = ring_rule::Entity::find().all(conn).await?;
    Ok(Policy {
        allowances: rules.into_iter().filter_map(allowance).collect(),
        holidays: days.iter().filter_map(holiday).collect(),
        rings: rings.iter().filter_map(ring).collect(),
    })
}

/// A row nobody can read is logged and left out, and `check` names it. That is safe as far as it goes:
/// the older or wider row rules instead; where there is none, what is owed is due at once and seen.
fn allowance(row: sla_rule::Model) -> Option<Allowance> {
    let id = row.id;
    let allowance = readable_allowance(row);
    if allowance.is_none() {
        tracing::error!(rule.id = %id, "a deadline's row cannot be read and is left out");
    }
    allowance
}

fn readable_allowance(row: sla_rule::Model) -> Option<Allowance> {
    Some(Allowance {
        stage: row.stage,
        kind: row.kind,
        severity: row.severity,
        amount: u32::try_from(row.allowance).ok()?,
        unit: row.unit,
        effective_from: iso_date(&row.effective_from)?,
        legal_ref: row.legal_ref,
    })
}

/// A ring's row nobody can read is logged and left out: the older row rules instead.
fn ring(row: &ring_rule::Model) -> Option<RingRule> {
    let effective_from = iso_date(&row.effective_from);
    if effective_from.is_none() {
        tracing::error!(rule.id = %row.id, "a ring's row cannot be read and is left out");
    }
    Some(RingRule {
        ring: row.ring,
        percent: i64::from(row.percent),
        effective_from: effective_from?,
    })
}

/// A day off that cannot be read is logged and worked: a promise is then kept early, never late. One
/// whose place cannot be read must not become the whole country's.
fn holiday(row: &holiday::Model) -> Option<Holiday> {
    let holiday = readable_holiday(row);
    if holiday.is_none() {
        tracing::error!(day = row.date, place = row.region_code, "a holiday cannot be read");
    }
    holiday
}

fn readable_holiday(row: &holiday::Model) -> Option<Holiday> {
    let place = match row.region_code.as_str() {
        "" => None,
        code => Some(RegionCode::parse(code).ok()?),
    };
    Some(Holiday { date: iso_date(&row.date)?, place })
}

/// An ISO date such as `2026-11-23`.
pub fn iso_date(text: &str) -> Option<Date> {
    Date::parse(text, format_description!("[year]-[month]-[day]")).ok()
}
