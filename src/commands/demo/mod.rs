//! `demo`: everything in a folder of its own, with invented people and reports, ready to be tried.

mod folder;
mod welcome;

use super::{import, open, serve_platform};
use crate::casefile::index;
use crate::platform::settings::Settings;
use crate::platform::{Platform, db, telemetry};
use crate::{reference, sample};
use anyhow::Context;
use clap::Args;
use folder::Folder;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Demo {
    /// The port to answer on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder for its database, keys and messages; used again when it is there.
    #[arg(long, value_name = "PATH", default_value = "demo-data")]
    dir: PathBuf,
    /// Begins anew: deletes what an earlier demonstration left in the folder.
    #[arg(long)]
    fresh: bool,
}

pub async fn run(demo: Demo) -> anyhow::Result<()> {
    refuse_taken(demo.port)?;
    let settings = Settings::demo(&demo.dir, demo.port);
    let folder = Folder::new(&demo.dir, &settings);
    let _ours = folder.claim()?;
    if demo.fresh {
        folder.clear()?;
    }
    folder.prepare()?;
    let platform = furnish(settings).await?;
    sample::settle(&platform).await?;
    let codes = Box::pin(sample::play(&platform)).await?.codes;
    let kiosk = sample::offer_kiosk(&platform).await?;
    welcome::print(&platform, &codes, kiosk.as_deref()).await?;
    // Not before: every migration would be a line above the welcome.
    telemetry::start(platform.settings.mode)?;
    serve_platform(platform).await
}

/// Said at once, not after everything has been loaded.
fn refuse_taken(port: u16) -> anyhow::Result<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map(drop)
        .with_context(|| format!("port {port} cannot be used: choose another with --port"))
}

/// Schema, regions and policy rows.
async fn furnish(settings: Settings) -> anyhow::Result<Platform> {
    let database = open::database(&settings).await?;
    db::migrate(&database).await?;
    import::regions(&database, None).await?;
    reference::load(&database).await?;
    index::catch_up(&database, drop).await?;
    database.close().await?;
    open::platform(settings).await
}
