//! The sample's units and officers, and when they signed in last.

use super::PASSWORD;
use crate::casefile;
use crate::organisation::{self, Counts, Newcomers, Organisation};
use crate::platform::sheet::{self, Complaints};
use crate::platform::{Platform, db};
use crate::rules::working_days::Calendar;
use anyhow::anyhow;
use entity::Moment;
use entity::officer::{ActiveModel, Column, Entity};
use entity::unit::Zone;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use secrecy::SecretString;

const UNITS: &str = include_str!("../../data/sample/units.csv");
const OFFICERS: &str = include_str!("../../data/sample/officers.csv");
const AWAY: &str = include_str!("../../data/sample/away.csv");

const HOUR_MS: i64 = 60 * 60 * 1000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// Somebody who has not signed in lately, so that their office counts as unstaffed.
struct Absence {
    sign_in_name: String,
    working_days: i32,
}

/// Settles the organisation, with one password for all, and lets its officers have signed in this
/// morning, but for those who are away.
///
/// # Errors
/// When a table has a flaw or the database fails; nothing is settled then.
pub async fn settle(platform: &Platform) -> anyhow::Result<Counts> {
    let organisation = Organisation::read(UNITS.as_bytes(), OFFICERS.as_bytes())?;
    let absences = absences()?;
    let hash = platform.passwords.hash(SecretString::from(PASSWORD)).await;
    let hash = hash.map_err(|error| anyhow!("{error}"))?;
    let now = platform.clock.now();
    let calendar = casefile::policy(platform).await?.calendar(Zone::Wib, None);
    // They have worked there for a year: the cases of the sample reach back some weeks.
    let newcomers = Newcomers { password_hash: &hash, since: now.plus_ms(-365 * DAY_MS) };
    let txn = db::begin_write(&platform.db).await?;
    let counts = organisation::import(&txn, &organisation, newcomers).await?;
    sign_in(&txn, &organisation, &absences, (now, &calendar)).await?;
    txn.commit().await?;
    Ok(counts)
}

fn absences() -> Result<Vec<Absence>, Complaints> {
    let mut complaints = Complaints::default();
    let columns = ["sign_in_name", "working_days"];
    let rows = sheet::read(("away.csv", AWAY.as_bytes()), &columns, &mut complaints, |row| {
        Ok(Absence {
            sign_in_name: row.needed("sign_in_name", 100)?,
            working_days: row.number("working_days", 1..=250)?,
        })
    });
    complaints.or(rows.into_iter().map(|(_, absence)| absence).collect())
}

async fn sign_in(
    conn: &impl ConnectionTrait,
    organisation: &Organisation,
    absences: &[Absence],
    (now, calendar): (Moment, &Calendar),
) -> Result<(), DbErr> {
    let away = |name: &str| absences.iter().any(|absence| absence.sign_in_name == name);
    let names = organisation.officers().map(|officer| officer.sign_in_name.as_str());
    let present: Vec<&str> = names.filter(|name| !away(name)).collect();
    signed_in(conn, &present, now.plus_ms(-HOUR_MS)).await?;
    for absence in absences {
        let mut last = now;
        for _ in 0..absence.working_days {
            last = working_day_before(last, calendar);
        }
        signed_in(conn, &[&absence.sign_in_name], last).await?;
    }
    Ok(())
}

/// A sign-in that is later than the one to be written stays.
pub(super) async fn signed_in(
    conn: &impl ConnectionTrait,
    names: &[&str],
    at: Moment,
) -> Result<(), DbErr> {
    let earlier =
        Condition::any().add(Column::LastSignInAt.is_null()).add(Column::LastSignInAt.lt(at));
    Entity::update_many()
        .set(ActiveModel { last_sign_in_at: Set(Some(at)), ..Default::default() })
        .filter(Column::SignInName.is_in(names.iter().copied()))
        .filter(earlier)
        .exec(conn)
        .await?;
    Ok(())
}

fn working_day_before(at: Moment, calendar: &Calendar) -> Moment {
    let mut days = (1..).map(|days| at.plus_ms(-days * DAY_MS));
    days.find(|day| calendar.is_working_day(calendar.local_date(*day))).unwrap_or(at)
}
