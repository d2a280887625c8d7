//! `migrate`: all pending migrations, or none; then the shipped policy rows that are missing,
//! and the words of reports that no search finds yet.

use super::{SettingsFile, bar, open};
use crate::casefile::index;
use crate::platform::db;
use crate::reference;
use sea_orm::DatabaseConnection;

pub async fn run(file: &SettingsFile) -> anyhow::Result<()> {
    let settings = open::settings(file)?;
    let database = open::database(&settings).await?;
    let applied = db::migrate(&database).await?;
    for name in &applied {
        println!("applied {name}");
    }
    println!("the schema is up to date ({} migrations applied now)", applied.len());
    reference::load(&database).await?;
    search(&database).await
}

/// After a change to the index all reports are indexed anew, which takes its time.
async fn search(database: &DatabaseConnection) -> anyhow::Result<()> {
    let waiting = index::waiting(database).await?;
    if waiting == 0 {
        return Ok(());
    }
    println!("{waiting} reports are not yet found by their words");
    let bar = bar::of(waiting, "reports")?;
    let indexed = index::catch_up(database, |done| bar.set_position(done)).await?;
    bar.finish();
    println!("{indexed} reports can be searched now");
    Ok(())
}
