//! `migrate`: all pending migrations, or none; then the shipped policy rows that are missing,
//! and the words of reports that no search finds yet.

use super::{SettingsFile, open};
use crate::casefile::index;
use crate::platform::db;
use crate::reference;

pub async fn run(file: &SettingsFile) -> anyhow::Result<()> {
    let settings = open::settings(file)?;
    let database = open::database(&settings).await?;
    let applied = db::migrate(&database).await?;
    for name in &applied {
        println!("applied {name}");
    }
    println!("the schema is up to date ({} migrations applied now)", applied.len());
    reference::load(&database).await?;
    let indexed = index::catch_up(&database).await?;
    if indexed > 0 {
        println!("{indexed} reports can be searched now");
    }
    Ok(())
}
