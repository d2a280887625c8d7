//! Clocks that ring, news as it happens, alerts, and two officers at once.

mod alerts;
mod clocks;
mod conflict;
mod late;
mod news;
mod presence;
mod server;

use crate::world::TestApp;
use entity::case_event::ActKind;
use futures_util::future::join;
use satupintu::casefile::{Received, contents};
use satupintu::platform::jobs::{Job, run_once};

/// The sweep, by two processes at once, and once more.
async fn sweep(app: &TestApp) {
    let run = || Box::pin(run_once(app.platform.clone(), Job::Clocks));
    let (one, other) = join(run(), run()).await;
    one.and(other).unwrap();
    run().await.unwrap();
}

/// What was done to the case, in order.
async fn acts(app: &TestApp, case: &Received) -> Vec<ActKind> {
    let opened = app.stands(case).await;
    let platform = &app.platform;
    let journal = contents::journal(&platform.db, &platform.vault, &opened).await.unwrap();
    journal.iter().map(|event| event.act).collect()
}

/// The short messages somebody got.
async fn messages(app: &TestApp, to: &str) -> Vec<String> {
    let letters = app.letters().await;
    letters.into_iter().filter(|l| l.recipient == to).map(|l| l.written.short).collect()
}

/// The reporter of the stories.
const REPORTER: &str = "+6281200007890";
