//! `import organisation`. Nobody can sign in by it alone: each new officer is given a password apart.

use crate::organisation::{Newcomers, Organisation, import};
use crate::platform::clock::Clock;
use crate::platform::password::Passwords;
use crate::platform::settings::Settings;
use crate::platform::{db, vault};
use sea_orm::DatabaseConnection;
use std::path::Path;

/// Loads the two tables of a folder.
pub async fn run(
    settings: &Settings,
    database: &DatabaseConnection,
    folder: &Path,
) -> anyhow::Result<()> {
    let organisation = Organisation::from_folder(folder)?;
    let unknown_to_all = vault::token().into();
    let password_hash = Passwords::new(&settings.passwords)?.hash(unknown_to_all).await?;
    let newcomers = Newcomers { password_hash: &password_hash, since: Clock::system().now() };
    let txn = db::begin_write(database).await?;
    let counts = import(&txn, &organisation, newcomers).await?;
    txn.commit().await?;
    println!(
        "units: {} new, {} changed; officers: {} new, {} changed; postings: {} new",
        counts.units_added,
        counts.units_changed,
        counts.officers_added,
        counts.officers_changed,
        counts.postings_added
    );
    if counts.officers_added > 0 {
        println!("Give each new officer a password with `satupintu user reset`.");
    }
    Ok(())
}
