//! What the pages ask of the database: the real app in this process, overheard.

use super::visits::{OFFICERS, PAGES, cookie};
use crate::database::{Scratch, platform};
use crate::plans::GROWING;
use actix_web::http::header::COOKIE;
use actix_web::rt::System;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use anyhow::{anyhow, ensure};
use satupintu::platform::app::app;
use satupintu::platform::settings::Settings;
use sea_orm::Statement;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// The statements of each page that read a growing table, each once.
pub async fn all(scratch: &Scratch) -> anyhow::Result<Vec<(String, Vec<Statement>)>> {
    let mut visits = Vec::new();
    for (who, sign_in_name) in OFFICERS {
        let cookie = cookie(scratch, sign_in_name).await?;
        visits.extend(PAGES.iter().map(|(page, path)| Visit {
            name: format!("{who}: {page}"),
            path: (*path).to_owned(),
            cookie: cookie.clone(),
        }));
    }
    let settings = (*scratch.platform.settings).clone();
    // The app lives in a system of its own.
    let heard = tokio::task::spawn_blocking(move || {
        System::new().block_on(async move { overheard(settings, visits).await })
    });
    heard.await?
}

struct Visit {
    name: String,
    path: String,
    cookie: String,
}

async fn overheard(
    settings: Settings,
    visits: Vec<Visit>,
) -> anyhow::Result<Vec<(String, Vec<Statement>)>> {
    let mut platform = platform(settings).await?;
    let heard: Arc<Mutex<BTreeMap<String, Statement>>> = Arc::default();
    let told = Arc::clone(&heard);
    platform.db.set_metric_callback(move |info| {
        let statement = info.statement.clone();
        let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
        told.insert(statement.sql.clone(), statement);
    });
    let service = init_service(app(platform.clone())).await;
    let (mut known, mut pages) = (BTreeSet::new(), Vec::new());
    for visit in visits {
        let request = TestRequest::get().uri(&visit.path).insert_header((COOKIE, visit.cookie));
        let answer = call_service(&service, request.to_request()).await;
        ensure!(answer.status().is_success(), "{} at {}", answer.status(), visit.path);
        read_body(answer).await;
        let mut heard = heard.lock().map_err(|_| anyhow!("a page gave up"))?;
        let new = std::mem::take(&mut *heard).into_values().filter(|statement| {
            statement.sql.starts_with("SELECT")
                && GROWING.iter().any(|table| statement.sql.contains(table))
                && known.insert(statement.sql.clone())
        });
        pages.push((visit.name, new.collect()));
    }
    Ok(pages)
}
