//! The programmes people can ask for, and the numbers to call in an emergency: rows, read as they are today.

use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::rules::policy::offset_of;
use entity::case::Language;
use entity::programme::Situation;
use entity::unit::Zone;
use entity::{emergency_number, programme};
use sea_orm::{EntityTrait, QueryOrder};
use serde::Serialize;
use std::collections::BTreeMap;
use time::OffsetDateTime;

/// A programme as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Service {
    pub code: String,
    pub name: String,
    pub for_whom: String,
    pub gets: Vec<String>,
    pub requirements: Vec<String>,
    pub steps: Vec<String>,
    /// Until the request is answered.
    pub working_days: i32,
    pub working_days_ref: String,
    pub time: String,
    pub cost: String,
    /// What holds when a patient is in care.
    pub urgent: Option<String>,
    /// What nobody has confirmed yet.
    pub to_check: Option<String>,
    pub legal_ref: String,
    #[serde(skip)]
    pub situation: Situation,
    /// The edition.
    #[serde(skip)]
    pub effective_from: String,
}

/// The programmes in force today, one row each.
///
/// # Errors
/// When the database fails.
pub async fn services(platform: &Platform, language: Language) -> Result<Vec<Service>, AppError> {
    let today = today(platform);
    let rows = programme::Entity::find()
        .order_by_asc(programme::Column::EffectiveFrom)
        .all(&platform.db)
        .await?;
    let in_force: BTreeMap<String, programme::Model> = rows
        .into_iter()
        .filter(|row| row.effective_from <= today)
        .map(|row| (row.code.clone(), row))
        .collect();
    let for_citizens = in_force.into_values().filter(|row| row.for_citizens);
    let mut services: Vec<_> = for_citizens.map(|row| service(row, language)).collect();
    services.sort_by(|a, b| (a.situation, &a.name).cmp(&(b.situation, &b.name)));
    Ok(services)
}

/// One programme in force today.
///
/// # Errors
/// When the database fails.
pub async fn find_service(
    platform: &Platform,
    code: &str,
    language: Language,
) -> Result<Option<Service>, AppError> {
    Ok(services(platform, language).await?.into_iter().find(|service| service.code == code))
}

fn service(row: programme::Model, language: Language) -> Service {
    let pick = |id: String, en: String| match language {
        Language::Id => id,
        Language::En => en,
    };
    let lines = |id, en| pick(id, en).lines().map(str::to_owned).collect();
    let maybe = |id, en| match language {
        Language::Id => id,
        Language::En => en,
    };
    Service {
        name: pick(row.name_id, row.name_en),
        for_whom: pick(row.for_whom_id, row.for_whom_en),
        gets: lines(row.gets_id, row.gets_en),
        requirements: lines(row.requirements_id, row.requirements_en),
        steps: lines(row.steps_id, row.steps_en),
        working_days: row.working_days,
        working_days_ref: row.working_days_ref,
        time: pick(row.time_id, row.time_en),
        cost: pick(row.cost_id, row.cost_en),
        urgent: maybe(row.urgent_id, row.urgent_en),
        to_check: maybe(row.to_check_id, row.to_check_en),
        legal_ref: row.legal_ref,
        situation: row.situation,
        code: row.code,
        effective_from: row.effective_from,
    }
}

fn today(platform: &Platform) -> String {
    let seconds = platform.clock.now().0.div_euclid(1000);
    let now = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    now.to_offset(offset_of(Zone::Wib)).date().to_string()
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Emergency {
    pub number: String,
    pub name: String,
    #[serde(skip)]
    pub purpose: String,
}

/// The emergency numbers, the most general first.
///
/// # Errors
/// When the database fails.
pub async fn emergencies(
    platform: &Platform,
    language: Language,
) -> Result<Vec<Emergency>, AppError> {
    let rows = emergency_number::Entity::find()
        .order_by_asc(emergency_number::Column::Rank)
        .all(&platform.db)
        .await?;
    let one = |row: emergency_number::Model| Emergency {
        number: row.number,
        name: match language {
            Language::Id => row.name_id,
            Language::En => row.name_en,
        },
        purpose: row.purpose,
    };
    Ok(rows.into_iter().map(one).collect())
}

impl Service {
    /// As it really occurs, for the test that renders every page.
    pub fn sample() -> Self {
        Self {
            code: "pbi_jk".to_owned(),
            name: "Iuran BPJS Kesehatan dibayar pemerintah (PBI-JK)".to_owned(),
            for_whom: "Warga miskin yang perlu berobat".to_owned(),
            gets: vec!["Iuran dibayar pemerintah.".to_owned()],
            requirements: vec!["Ada surat dari rumah sakit.".to_owned()],
            steps: vec!["Minta surat.".to_owned(), "Ajukan di sini.".to_owned()],
            working_days: 14,
            working_days_ref: "PermenPANRB 62/2018".to_owned(),
            time: "Pasien didahulukan.".to_owned(),
            cost: "Gratis.".to_owned(),
            urgent: Some("Cukup surat dari rumah sakit.".to_owned()),
            to_check: Some("Bentuk surat bisa berbeda.".to_owned()),
            legal_ref: "Permensos 3/2026".to_owned(),
            situation: Situation::Health,
            effective_from: "2026-01-01".to_owned(),
        }
    }
}

impl Emergency {
    /// As it really occurs, for the test that renders every page.
    pub fn sample() -> Self {
        Self {
            number: "112".to_owned(),
            name: "Panggilan darurat".to_owned(),
            purpose: "any".to_owned(),
        }
    }
}
