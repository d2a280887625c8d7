//! The programmes people can ask for, and the numbers to call in an emergency: rows, read as they are today.

use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::rules::policy::offset_of;
use entity::case::Language;
use entity::unit::Zone;
use entity::{emergency_number, programme};
use sea_orm::{EntityTrait, QueryOrder};
use serde::Serialize;
use std::collections::BTreeMap;
use time::OffsetDateTime;

choice! {
    /// The life situations the list is sorted by, for people who know their need but not the programme.
    Situation {
        Daily = "daily",
        Health = "health",
        School = "school",
        Care = "care",
        Home = "home",
        Data = "data",
        Other = "other",
    }
}

impl Situation {
    /// Where a programme stands in the list; one we do not know yet stands last.
    fn of(programme: &str) -> Self {
        match programme {
            "pkh" | "sembako" | "permakanan" | "ppse" => Self::Daily,
            "pbi_jk" | "pbi_daerah" => Self::Health,
            "sekolah_rakyat" | "yatim_piatu" => Self::School,
            "alat_bantu" | "atensi" | "lks" => Self::Care,
            "rtlh" | "bencana" | "konflik" => Self::Home,
            "dtsen" | "adminduk" | "surat" => Self::Data,
            _ => Self::Other,
        }
    }
}

/// Proposed by regencies, never by a citizen.
const NOT_FOR_CITIZENS: &str = "usulan_daerah";

/// A programme as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Service {
    pub code: String,
    pub name: String,
    /// Indonesian only: the catalogue has no other words.
    pub for_whom: String,
    pub legal_ref: String,
    #[serde(skip)]
    pub situation: Situation,
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
        .filter(|row| row.effective_from <= today && row.code != NOT_FOR_CITIZENS)
        .map(|row| (row.code.clone(), row))
        .collect();
    let mut services: Vec<_> = in_force.into_values().map(|row| service(row, language)).collect();
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
    Service {
        name: match language {
            Language::Id => row.name_id,
            Language::En => row.name_en,
        },
        situation: Situation::of(&row.code),
        code: row.code,
        for_whom: row.for_whom_id,
        legal_ref: row.legal_ref,
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
            legal_ref: "Permensos 3/2026".to_owned(),
            situation: Situation::Health,
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
