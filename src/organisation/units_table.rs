//! `units.csv`: one office a line.

use super::UNITS_FILE;
use crate::platform::sheet::{self, Complaints, Flaw, Row};
use crate::rules::phone::Phone;
use crate::rules::territory::{RegionCode, RegionLevel};
use entity::case::Issue;
use entity::unit::{Level, UnitKind, Zone};
use std::io::Read;
use std::path::Path;

const COLUMNS: [&str; 15] = [
    "code",
    "name",
    "kind",
    "level",
    "region_code",
    "parent_code",
    "phone",
    "email",
    "hours",
    "zone",
    "takes_intake",
    "emergency_desk",
    "single_handed",
    "programmes",
    "issues",
];

/// A line of `units.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitLine {
    pub code: String,
    pub name: String,
    pub kind: UnitKind,
    pub level: Level,
    /// The territory; only the ministry has none.
    pub region: Option<RegionCode>,
    pub parent: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub hours: Option<String>,
    pub zone: Zone,
    pub takes_intake: bool,
    pub emergency_desk: bool,
    pub single_handed: bool,
    /// Codes with blanks between them; none takes all.
    pub programmes: Vec<String>,
    pub issues: Vec<Issue>,
}

pub(super) fn read_folder(folder: &Path, complaints: &mut Complaints) -> Vec<(u64, UnitLine)> {
    sheet::read_file((folder, UNITS_FILE), &COLUMNS, complaints, line)
}

pub(super) fn read(source: impl Read, complaints: &mut Complaints) -> Vec<(u64, UnitLine)> {
    sheet::read((UNITS_FILE, source), &COLUMNS, complaints, line)
}

fn line(row: &Row) -> Result<UnitLine, Flaw> {
    let level = row.word("level", Level::ALL)?;
    Ok(UnitLine {
        code: code(row)?,
        name: row.needed("name", 200)?,
        kind: row.word("kind", UnitKind::ALL)?,
        level,
        region: region(row, level)?,
        parent: row.text("parent_code", 100)?,
        phone: phone(row)?,
        email: email(row)?,
        hours: row.text("hours", 100)?,
        zone: row.word("zone", Zone::ALL)?,
        takes_intake: row.yes("takes_intake")?,
        emergency_desk: row.yes("emergency_desk")?,
        single_handed: row.yes("single_handed")?,
        programmes: row.cell("programmes").split_whitespace().map(str::to_owned).collect(),
        issues: row.words("issues", Issue::ALL)?,
    })
}

/// A code stands in addresses and in other tables.
fn code(row: &Row) -> Result<String, Flaw> {
    let code = row.needed("code", 100)?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.');
    if code.chars().all(plain) {
        Ok(code)
    } else {
        Err(Flaw::new("code", "has a sign other than a-z, 0-9, dash and dot"))
    }
}

fn region(row: &Row, level: Level) -> Result<Option<RegionCode>, Flaw> {
    let cell = row.cell("region_code");
    let Some(fitting) = region_level(level) else {
        let none = cell.is_empty().then_some(None);
        return none.ok_or_else(|| Flaw::new("region_code", "must be empty for the ministry"));
    };
    let region =
        RegionCode::parse(cell).map_err(|error| Flaw::new("region_code", error.to_string()))?;
    if region.level() == fitting {
        Ok(Some(region))
    } else {
        let what = format!("{region} is a {}, the unit's level is {level}", region.level());
        Err(Flaw::new("region_code", what))
    }
}

const fn region_level(level: Level) -> Option<RegionLevel> {
    match level {
        Level::Village => Some(RegionLevel::Village),
        Level::District => Some(RegionLevel::District),
        Level::Regency => Some(RegionLevel::Regency),
        Level::Province => Some(RegionLevel::Province),
        Level::Ministry => None,
    }
}

/// A telephone number, or a short one such as 171.
fn phone(row: &Row) -> Result<Option<String>, Flaw> {
    let Some(phone) = row.text("phone", 24)? else {
        return Ok(None);
    };
    let short = (3..=6).contains(&phone.len()) && phone.bytes().all(|b| b.is_ascii_digit());
    match Phone::parse(&phone) {
        Err(problem) if !short => Err(Flaw::new("phone", problem.to_string())),
        _ => Ok(Some(phone)),
    }
}

/// An e-mail address, if there is one.
pub(super) fn email(row: &Row) -> Result<Option<String>, Flaw> {
    let Some(email) = row.text("email", 200)? else {
        return Ok(None);
    };
    match email.parse::<lettre::Address>() {
        Ok(_) => Ok(Some(email)),
        Err(_) => Err(Flaw::new("email", "must look like nama@dinas.example.go.id")),
    }
}
