//! What most commands begin with.

use super::SettingsFile;
use crate::casefile::opens_what_is_stored;
use crate::platform::clock::Clock;
use crate::platform::mail::transports::Transport;
use crate::platform::settings::{Mode, Settings};
use crate::platform::vault::{KeyRing, Vault};
use crate::platform::{Platform, db};
use anyhow::{Context, bail, ensure};
use sea_orm::DatabaseConnection;

/// The settings, or everything that is wrong with them.
pub fn settings(file: &SettingsFile) -> anyhow::Result<Settings> {
    Ok(Settings::load(file.file.as_deref())?)
}

/// The key ring; in production not one that is for trying out.
pub fn vault(settings: &Settings) -> anyhow::Result<Vault> {
    let vault = Vault::new(KeyRing::load(&settings.keys.file).context("keys.file")?);
    ensure!(
        settings.mode == Mode::Demo || !vault.is_demo(),
        "keys.file holds keys that are for trying out only: make your own with `satupintu keys`"
    );
    Ok(vault)
}

/// The database.
pub async fn database(settings: &Settings) -> anyhow::Result<DatabaseConnection> {
    db::connect(&settings.database).await.context("database.url: the database does not open")
}

/// Everything, with a database whose schema is up to date.
pub async fn platform(settings: Settings) -> anyhow::Result<Platform> {
    let vault = vault(&settings)?;
    let db = database(&settings).await?;
    let pending = db::pending(&db).await?;
    if !pending.is_empty() {
        bail!("the database lacks {} migrations: run `satupintu migrate`", pending.len());
    }
    refuse_forgetful(&settings, &db).await?;
    refuse_foreign_ring(&db, &vault).await?;
    std::fs::create_dir_all(&settings.storage.dir).context("storage.dir")?;
    let transport = Transport::new(&settings.mail, &settings.http.public_url)?;
    Platform::new(settings, Clock::system(), vault, db, transport)
}

/// With the ring of another service nobody could read a case, and what came in would be sealed under it.
pub async fn refuse_foreign_ring(db: &DatabaseConnection, vault: &Vault) -> anyhow::Result<()> {
    ensure!(opens_what_is_stored(db, vault).await?, FOREIGN_RING);
    Ok(())
}

/// What is wrong when the key ring does not open what is stored, and what to do.
pub const FOREIGN_RING: &str =
    "keys.file does not open what this database holds: restore the key ring that belongs to it";

/// A database that could lose what it acknowledged is refused in production, named otherwise.
async fn refuse_forgetful(settings: &Settings, db: &DatabaseConnection) -> anyhow::Result<()> {
    let doubts = db::durability(db).await?;
    if doubts.is_empty() {
        return Ok(());
    }
    let doubts = doubts.join("; ");
    ensure!(settings.mode == Mode::Demo, "a power cut could lose reports: {doubts}");
    tracing::warn!(doubts, "a power cut could lose reports");
    Ok(())
}
