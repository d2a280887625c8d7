//! `import`: reference data.

use super::{SettingsFile, open};
use crate::platform::db;
use crate::regions::{Edition, import};
use clap::Subcommand;
use indicatif::{ProgressBar, ProgressStyle};
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
}

pub async fn run(file: &SettingsFile, what: Import) -> anyhow::Result<()> {
    let Import::Regions { from, edition } = what;
    let edition = match (from, edition) {
        (Some(folder), Some(day)) => Edition::from_folder(&folder, day)?,
        _ => Edition::shipped()?,
    };
    let database = open::database(&open::settings(file)?).await?;
    let bar = ProgressBar::new(0).with_style(ProgressStyle::with_template(
        "{bar:40} {human_pos} of {human_len} regions, {elapsed}",
    )?);
    let txn = db::begin_write(&database).await?;
    let counts = import(&txn, &edition, |progress| {
        bar.set_length(progress.total as u64);
        bar.set_position(progress.done as u64);
    })
    .await?;
    txn.commit().await?;
    bar.finish();
    println!(
        "{} regions are new or renamed, {} ended, {} stayed as they were",
        counts.opened, counts.closed, counts.unchanged
    );
    Ok(())
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse(text, format_description!("[year]-[month]-[day]"))
        .map_err(|_| "write it as year-month-day, such as 2026-07-01".to_owned())
}
