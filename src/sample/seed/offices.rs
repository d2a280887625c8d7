//! Offices for the rest of the country: where there is none yet, each regency gets an SLRT secretariat
//! with three people.

use crate::organisation::{self, Newcomers, Organisation};
use crate::platform::{Platform, db};
use crate::rules::territory::{RegionCode, RegionLevel};
use crate::sample::offices::signed_in;
use entity::region;
use entity::unit::{self, Level, Zone};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeSet;
use std::fmt::Write;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const UNITS: &str = "code,name,kind,level,region_code,parent_code,phone,email,hours,zone,\
                     takes_intake,emergency_desk,single_handed,programmes,issues\n";
const OFFICERS: &str = "sign_in_name,name,email,unit_code,role,pillar\n";
const STAFF: [(&str, &str, &str); 3] = [
    ("manajer", "Manajer", "manager"),
    ("layanan", "Petugas Layanan", "back_office"),
    ("loket", "Petugas Loket", "front_office"),
];

/// Sees to it that so many regencies have an office. They start with `password_hash`.
///
/// # Errors
/// When the database fails.
pub async fn spread(
    platform: &Platform,
    regencies: usize,
    password_hash: &str,
) -> anyhow::Result<()> {
    let served = served(platform).await?;
    let rows = region::Entity::find()
        .filter(region::Column::Level.eq(RegionLevel::Regency))
        .filter(region::Column::ValidTo.is_null())
        .order_by_asc(region::Column::Code)
        .all(&platform.db)
        .await?;
    let free: Vec<&region::Model> = rows.iter().filter(|row| !served.contains(&row.code)).collect();
    let missing = regencies.saturating_sub(served.len()).min(free.len());
    if missing == 0 {
        return Ok(());
    }
    // Every n-th, so that few are spread over the whole country too.
    let chosen = free.iter().step_by(free.len() / missing).take(missing);
    let (mut units, mut officers) = (UNITS.to_owned(), OFFICERS.to_owned());
    let mut names = Vec::new();
    for row in chosen {
        write(row, (&mut units, &mut officers), &mut names)?;
    }
    let organisation = Organisation::read(units.as_bytes(), officers.as_bytes())?;
    let now = platform.clock.now();
    let newcomers = Newcomers { password_hash, since: now.plus_ms(-3 * 365 * DAY_MS) };
    let txn = db::begin_write(&platform.db).await?;
    organisation::import(&txn, &organisation, newcomers).await?;
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    signed_in(&txn, &names, now).await?;
    txn.commit().await?;
    Ok(())
}

/// The regencies that have an office of their own level.
async fn served(platform: &Platform) -> anyhow::Result<BTreeSet<String>> {
    let rows = unit::Entity::find()
        .filter(unit::Column::Level.eq(Level::Regency))
        .filter(unit::Column::TakesIntake.eq(true))
        .all(&platform.db)
        .await?;
    Ok(rows.into_iter().filter_map(|row| row.region_code).collect())
}

fn write(
    regency: &region::Model,
    (units, officers): (&mut String, &mut String),
    names: &mut Vec<String>,
) -> anyhow::Result<()> {
    let (code, name) = (&regency.code, regency.name.replace('"', ""));
    let zone = zone(&RegionCode::parse(code)?);
    writeln!(
        units,
        "slrt-{code},\"Sekretariat SLRT {name}\",secretariat,regency,{code},,,,,{zone},yes,yes,,,"
    )?;
    for (word, title, role) in STAFF {
        let sign_in = format!("{word}.{code}@slrt.example");
        writeln!(officers, "{sign_in},\"{title} SLRT {name}\",,slrt-{code},{role},")?;
        names.push(sign_in);
    }
    Ok(())
}

/// The zone of a province, by the first two digits of its code (Keppres 41/1987).
fn zone(regency: &RegionCode) -> Zone {
    match regency.province().as_str().parse::<u32>().unwrap_or_default() {
        51..=53 | 63..=65 | 71..=76 => Zone::Wita,
        81..=97 => Zone::Wit,
        _ => Zone::Wib,
    }
}
