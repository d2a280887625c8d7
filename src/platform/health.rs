//! Is it alive, and is it ready? Without details for outsiders; the log has them.

use super::{Platform, db};
use crate::platform::routes::{Gate, Routes};
use actix_web::HttpResponse;
use actix_web::web::Data;
use serde_json::json;
use std::time::Duration;
use tokio::time::timeout;

/// A check that takes longer has failed.
const PATIENCE: Duration = Duration::from_secs(3);

/// Mounts both addresses.
pub fn mount(routes: &mut Routes) {
    routes
        .get("/healthz", "that it runs", alive)
        .only(Gate::Health)
        .get("/readyz", "that database, schema and storage answer", ready)
        .only(Gate::Health);
}

async fn alive() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "status": "alive" }))
}

async fn ready(platform: Data<Platform>) -> HttpResponse {
    let checks = [("database", database(&platform).await), ("storage", storage(&platform).await)];
    for (what, why) in checks.iter().filter_map(|(what, found)| Some((what, found.as_ref().err()?)))
    {
        tracing::error!(ready.check = what, ready.trouble = why, "not ready");
    }
    if checks.iter().all(|(_, found)| found.is_ok()) {
        HttpResponse::Ok().json(json!({ "status": "ready" }))
    } else {
        HttpResponse::ServiceUnavailable()
            .insert_header(("retry-after", "5"))
            .json(json!({ "status": "not ready" }))
    }
}

/// The database answers, and its schema is the one this program was built with.
pub async fn database(platform: &Platform) -> Result<(), String> {
    match timeout(PATIENCE, db::pending(&platform.db)).await {
        Err(_) => Err("no answer in time".to_owned()),
        Ok(Err(error)) => Err(error.to_string()),
        Ok(Ok(pending)) if pending.is_empty() => Ok(()),
        Ok(Ok(pending)) => Err(format!("{} migrations are pending", pending.len())),
    }
}

/// A file can be written and removed where files are kept.
pub async fn storage(platform: &Platform) -> Result<(), String> {
    let file = platform.settings.storage.dir.join(format!(".ready-{}", super::vault::incident()));
    let tried = async {
        tokio::fs::write(&file, b"ready").await?;
        tokio::fs::remove_file(&file).await
    };
    match timeout(PATIENCE, tried).await {
        Err(_) => Err("no answer in time".to_owned()),
        Ok(done) => done.map_err(|error| error.to_string()),
    }
}
