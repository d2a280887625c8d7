//! `work`: the jobs, apart from the requests. Several may run side by side: they lease what they take.

use super::{SettingsFile, open, serve};
use crate::platform::{jobs, telemetry};

pub async fn run(file: &SettingsFile) -> anyhow::Result<()> {
    let settings = open::settings(file)?;
    telemetry::start(settings.mode)?;
    let platform = open::platform(settings).await?;
    let stop = serve::stopper()?;
    tracing::info!("working");
    jobs::run(platform.clone(), stop).await;
    platform.db.close().await?;
    tracing::info!("stopped");
    Ok(())
}
