//! `seed`: fills a database with invented cases, as many as a country has, to try things out at that size.

use super::{SettingsFile, bar, open};
use crate::casefile::seed::{Rows, settle, taken};
use crate::platform::settings::Mode;
use crate::platform::{Platform, db};
use crate::sample::Seeder;
use anyhow::ensure;
use clap::Args;
use indicatif::ProgressBar;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::task::{JoinHandle, spawn_blocking};

#[derive(Debug, Args)]
pub struct Seed {
    /// How many cases there are to be.
    #[arg(long, value_name = "N")]
    cases: u64,
    /// The same seed gives the same cases; what an interrupted run has written is not written again.
    #[arg(long = "seed", value_name = "S", default_value_t = 1)]
    number: u64,
    /// The folder of a demonstration, instead of a settings file.
    #[arg(long, value_name = "PATH")]
    dir: Option<PathBuf>,
    /// Also into a service that is not a demonstration: its statistics are worthless afterwards.
    #[arg(long)]
    into_production: bool,
}

/// Cases of one transaction: an interruption loses no more.
const BATCH: u64 = 1_000;

pub async fn run(file: &SettingsFile, seed: Seed) -> anyhow::Result<()> {
    let settings = match &seed.dir {
        Some(dir) => crate::platform::settings::Settings::demo(dir, 8080),
        None => open::settings(file)?,
    };
    ensure!(
        settings.mode == Mode::Demo || seed.into_production,
        "this service is not a demonstration: invented cases would stand among real ones. \
         If that is what you want, say --into-production"
    );
    let platform = open::platform(settings).await?;
    crate::reference::load(&platform.db).await?;
    let written =
        fill(&platform, (seed.cases, seed.number), &bar::of(seed.cases, "cases")?).await?;
    println!("{written} cases were written; {} were there already", seed.cases - written);
    Ok(())
}

/// Writes what is missing of the first so many cases; answers with how many that were. While one batch is
/// written the next is made.
///
/// # Errors
/// When the database fails; whole batches stay.
pub async fn fill(
    platform: &Platform,
    (cases, seed): (u64, u64),
    bar: &ProgressBar,
) -> anyhow::Result<u64> {
    let seeder = Arc::new(Seeder::prepare(platform, cases, seed).await?);
    let mut batches =
        (0..cases).step_by(usize::try_from(BATCH)?).map(|at| at..cases.min(at + BATCH));
    let mut ahead = match batches.next() {
        Some(batch) => Some(made(platform, &seeder, batch).await?),
        None => None,
    };
    let mut written = 0;
    while let Some((batch, rows)) = ahead.take() {
        ahead = match batches.next() {
            Some(next) => Some(made(platform, &seeder, next).await?),
            None => None,
        };
        let (new, rows) = rows.await??;
        let txn = db::begin_write(&platform.db).await?;
        rows.write(&txn).await?;
        txn.commit().await?;
        written += new;
        bar.set_position(batch.end);
    }
    settle(&platform.db).await?;
    bar.finish();
    Ok(written)
}

/// How many are new, and their rows.
type Made = JoinHandle<anyhow::Result<(u64, Rows)>>;

/// The rows of a batch in the making, without those that are stored already.
async fn made(
    platform: &Platform,
    seeder: &Arc<Seeder>,
    batch: Range<u64>,
) -> anyhow::Result<(Range<u64>, Made)> {
    let codes = batch.clone().map(|number| seeder.code(number).as_str().to_owned()).collect();
    let there = taken(&platform.db, codes).await?;
    let (seeder, vault, numbers) = (Arc::clone(seeder), Arc::clone(&platform.vault), batch.clone());
    let rows = spawn_blocking(move || {
        let missing = numbers.filter(|number| !there.contains(seeder.code(*number).as_str()));
        let plays =
            missing.map(|number| seeder.play(number)).collect::<anyhow::Result<Vec<_>>>()?;
        Ok((plays.len() as u64, Rows::of(&vault, &plays)?))
    });
    Ok((batch, rows))
}
