//! `officers.csv`: one posting a line.

use super::OFFICERS_FILE;
use super::units_table::email;
use crate::platform::sheet::{self, Complaints, Flaw, Row};
use entity::posting::{Pillar, Role};
use std::io::Read;
use std::path::Path;

const COLUMNS: [&str; 6] = ["sign_in_name", "name", "email", "unit_code", "role", "pillar"];

/// A line of `officers.csv`: who, where, as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficerLine {
    /// NIP or e-mail, lower case.
    pub sign_in_name: String,
    pub name: String,
    pub email: Option<String>,
    pub unit: String,
    pub role: Role,
    pub pillar: Option<Pillar>,
}

pub(super) fn read_folder(folder: &Path, complaints: &mut Complaints) -> Vec<(u64, OfficerLine)> {
    sheet::read_file((folder, OFFICERS_FILE), &COLUMNS, complaints, line)
}

pub(super) fn read(source: impl Read, complaints: &mut Complaints) -> Vec<(u64, OfficerLine)> {
    sheet::read((OFFICERS_FILE, source), &COLUMNS, complaints, line)
}

fn line(row: &Row) -> Result<OfficerLine, Flaw> {
    Ok(OfficerLine {
        sign_in_name: sign_in_name(row)?,
        name: row.needed("name", 200)?,
        email: email(row)?,
        unit: row.needed("unit_code", 100)?,
        role: row.word("role", Role::ALL)?,
        pillar: row.word_or("pillar", Pillar::ALL, "")?,
    })
}

fn sign_in_name(row: &Row) -> Result<String, Flaw> {
    let name = row.needed("sign_in_name", 100)?.to_lowercase();
    if name.contains(char::is_whitespace) {
        return Err(Flaw::new("sign_in_name", "has a blank: write an NIP or an e-mail address"));
    }
    Ok(name)
}
