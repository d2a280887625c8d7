//! An organisation from two tables: the units of an administration, and who works in them as what.
//! An import adds and corrects; it never closes a unit, ends a posting or takes an account away.

mod officers_table;
mod present;
#[cfg(test)]
mod tests;
mod truth;
mod units_table;
mod write;

pub use officers_table::OfficerLine;
pub use units_table::UnitLine;

use crate::platform::sheet::Complaints;
use entity::Moment;
use present::Present;
use sea_orm::{ConnectionTrait, DbErr};
use std::io::Read;
use std::path::Path;
use thiserror::Error;

/// The units' file inside a folder.
pub const UNITS_FILE: &str = "units.csv";
/// The officers' file inside a folder.
pub const OFFICERS_FILE: &str = "officers.csv";

/// Two tables, each line well-formed by itself, with its number.
#[derive(Clone, Debug, Default)]
pub struct Organisation {
    units: Vec<(u64, UnitLine)>,
    officers: Vec<(u64, OfficerLine)>,
}

/// What somebody gets who had no account before.
#[derive(Clone, Copy, Debug)]
pub struct Newcomers<'a> {
    /// The hash they all start with; nobody can sign in with that of an unknown password.
    pub password_hash: &'a str,
    /// When accounts and postings begin.
    pub since: Moment,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub units_added: usize,
    pub units_changed: usize,
    pub officers_added: usize,
    pub officers_changed: usize,
    pub postings_added: usize,
}

/// Why nothing was imported.
#[derive(Debug, Error)]
pub enum ImportProblem {
    #[error(transparent)]
    Refused(#[from] Complaints),
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl Organisation {
    /// Reads `units.csv` and `officers.csv` of a folder.
    ///
    /// # Errors
    /// Every line that is not well-formed, with its number.
    pub fn from_folder(folder: &Path) -> Result<Self, Complaints> {
        let mut complaints = Complaints::default();
        let organisation = Self {
            units: units_table::read_folder(folder, &mut complaints),
            officers: officers_table::read_folder(folder, &mut complaints),
        };
        complaints.or(organisation)
    }

    /// Reads the two tables from anywhere.
    ///
    /// # Errors
    /// As [`Self::from_folder`].
    pub fn read(units: impl Read, officers: impl Read) -> Result<Self, Complaints> {
        let mut complaints = Complaints::default();
        let organisation = Self {
            units: units_table::read(units, &mut complaints),
            officers: officers_table::read(officers, &mut complaints),
        };
        complaints.or(organisation)
    }

    /// Its units.
    pub fn units(&self) -> impl Iterator<Item = &UnitLine> {
        self.units.iter().map(|(_, unit)| unit)
    }

    /// Its postings, one line each; an officer may have several.
    pub fn officers(&self) -> impl Iterator<Item = &OfficerLine> {
        self.officers.iter().map(|(_, officer)| officer)
    }
}

/// Brings units, officers and postings to what the tables say; the same tables again change nothing.
/// Units are known by their code, officers by their sign-in name. The caller begins the write
/// transaction and commits it, so that all of it counts or none.
///
/// # Errors
/// `Refused` when a line contradicts another, the regions, the programmes or what is stored.
pub async fn import(
    conn: &impl ConnectionTrait,
    organisation: &Organisation,
    newcomers: Newcomers<'_>,
) -> Result<Counts, ImportProblem> {
    let present = Present::load(conn, organisation, newcomers.since).await?;
    truth::check(organisation, &present)?;
    let mut counts = Counts::default();
    let ids = write::units(conn, organisation, &present, &mut counts).await?;
    write::officers(conn, organisation, (&present, &ids), newcomers, &mut counts).await?;
    Ok(counts)
}
