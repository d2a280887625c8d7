//! `serve`: answers requests until it is told to stop, then finishes what it has begun.

use super::{SettingsFile, open};
use crate::platform::{Platform, app, jobs, live, telemetry};
use crate::reference;
use crate::regions::places;
use actix_web::HttpServer;
use actix_web::dev::Server;
use anyhow::Context;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::time::timeout;

/// After a stop, requests and jobs have so long to end: together less than 30 seconds.
const REQUESTS_END_SECONDS: u64 = 20;
const JOBS_END: Duration = Duration::from_secs(8);

pub async fn run(file: &SettingsFile) -> anyhow::Result<()> {
    let settings = open::settings(file)?;
    telemetry::start(settings.mode)?;
    let platform = open::platform(settings).await?;
    reference::load(&platform.db).await?;
    serve_platform(platform).await
}

/// Serves a platform until the process is told to stop.
pub async fn serve_platform(platform: Platform) -> anyhow::Result<()> {
    let stop = stopper()?;
    let background = platform
        .settings
        .jobs
        .in_process
        .then(|| actix_web::rt::spawn(jobs::run(platform.clone(), stop.clone())));
    actix_web::rt::spawn(know_places(platform.clone()));
    actix_web::rt::spawn(live::carry(platform.clone(), stop.clone()));
    actix_web::rt::spawn(end_streams(platform.clone(), stop.clone()));
    let server = server(platform.clone(), stop)?;
    let http = &platform.settings.http;
    tracing::info!(http.address = %http.bind, http.port = http.port, "serving {}", http.public_url);
    server.await?;
    if let Some(jobs) = background
        && timeout(JOBS_END, jobs).await.is_err()
    {
        tracing::warn!("a job was left unfinished; its lease will run out");
    }
    platform.db.close().await?;
    tracing::info!("stopped");
    Ok(())
}

/// Builds the index of place names before anybody asks; who asks meanwhile waits for it.
async fn know_places(platform: Platform) {
    if let Err(error) = places(&platform).await {
        tracing::error!(%error, "the place names cannot be read");
    }
}

/// Streams go on until they are ended: a stop would wait for them.
async fn end_streams(platform: Platform, mut stop: watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
    platform.live.end();
}

fn server(platform: Platform, mut stop: watch::Receiver<bool>) -> anyhow::Result<Server> {
    let settings = platform.settings.clone();
    let (http, limits) = (&settings.http, &settings.limits);
    let mut server = HttpServer::new(move || app::app(platform.clone()))
        .max_connections(limits.connections)
        .client_request_timeout(Duration::from_secs(limits.head_seconds))
        .client_disconnect_timeout(Duration::from_secs(1))
        .keep_alive(Duration::from_secs(15))
        .shutdown_timeout(REQUESTS_END_SECONDS)
        .shutdown_signal(async move {
            // Fails only when the sender is gone, and that too means to stop.
            let _ = stop.wait_for(|stop| *stop).await;
        });
    if let Some(workers) = http.workers {
        server = server.workers(workers);
    }
    let address = (http.bind, http.port);
    let bound =
        server.bind(address).with_context(|| format!("http.port: {} cannot be used", http.port))?;
    Ok(bound.run())
}

/// Turns true when the process is asked to stop, by SIGTERM or from the keyboard.
pub fn stopper() -> anyhow::Result<watch::Receiver<bool>> {
    let (tell, told) = watch::channel(false);
    let (mut term, mut interrupt) =
        (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    actix_web::rt::spawn(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
        tell.send_replace(true);
        // Whoever still listens has been told; a second signal ends the process at once.
        interrupt.recv().await;
        std::process::exit(130);
    });
    Ok(told)
}
