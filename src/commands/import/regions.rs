//! `import regions`, with a bar that fills.

use crate::platform::db;
use crate::regions::{Edition, import};
use indicatif::{ProgressBar, ProgressStyle};
use sea_orm::DatabaseConnection;
use std::path::PathBuf;
use time::Date;

/// Loads the edition of a folder, or the one that ships with the program.
pub async fn run(
    database: &DatabaseConnection,
    given: Option<(PathBuf, Date)>,
) -> anyhow::Result<()> {
    let edition = match given {
        Some((folder, day)) => Edition::from_folder(&folder, day)?,
        None => Edition::shipped()?,
    };
    let look = "{bar:40} {human_pos} of {human_len} regions, {elapsed}";
    let bar = ProgressBar::new(0).with_style(ProgressStyle::with_template(look)?);
    let txn = db::begin_write(database).await?;
    let counts = import(&txn, &edition, |progress| {
        bar.set_length(progress.total as u64);
        bar.set_position(progress.done as u64);
    })
    .await?;
    txn.commit().await?;
    bar.finish();
    crate::commands::say(format_args!(
        "{} regions are new or renamed, {} ended, {} stayed as they were",
        counts.opened, counts.closed, counts.unchanged
    ));
    Ok(())
}
