//! `import`: reference data and organisations.

mod organisation;
mod regions;

pub use regions::run as regions;

use super::{SettingsFile, open};
use crate::reference;
use clap::Subcommand;
use sea_orm::DatabaseConnection;
use std::path::PathBuf;
use time::Date;
use time::macros::format_description;

#[derive(Debug, Subcommand)]
pub enum Import {
    /// The national tree of regions: the edition that ships with the program, or a later one.
    Regions {
        /// A folder with provinces.csv, regencies.csv, districts.csv and villages.csv.
        #[arg(long, value_name = "DIR", requires = "edition")]
        from: Option<PathBuf>,
        /// The day from which that edition counts, such as 2026-07-01.
        #[arg(long, value_name = "DATE", requires = "from", value_parser = day)]
        edition: Option<Date>,
    },
    /// Deadlines, holidays, programmes, emergency numbers and the ministry's desk, where missing.
    Reference,
    /// Units and officers from two tables; new officers get a password by `user reset`.
    Organisation {
        /// A folder with units.csv and officers.csv.
        #[arg(long, value_name = "DIR")]
        from: PathBuf,
    },
}

pub async fn run(file: &SettingsFile, what: Import) -> anyhow::Result<()> {
    let settings = open::settings(file)?;
    let database = open::database(&settings).await?;
    match what {
        Import::Regions { from, edition } => regions::run(&database, from.zip(edition)).await,
        Import::Reference => reference(&database).await,
        Import::Organisation { from } => organisation::run(&settings, &database, &from).await,
    }
}

async fn reference(database: &DatabaseConnection) -> anyhow::Result<()> {
    let added = reference::load(database).await?;
    println!(
        "added {} holidays, {} deadlines, {} rings, {} programmes, {} documents, {} emergency numbers{}",
        added.holidays,
        added.allowances,
        added.rings,
        added.programmes,
        added.documents,
        added.emergency_numbers,
        if added.desk { ", the ministry's desk" } else { "" }
    );
    Ok(())
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse(text, format_description!("[year]-[month]-[day]"))
        .map_err(|_| "write it as year-month-day, such as 2026-07-01".to_owned())
}
