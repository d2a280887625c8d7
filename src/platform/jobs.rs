//! What is done again and again: the timetable, and the loop that keeps it.

use super::mail::courier;
use super::{Platform, extract, files, session};
use crate::casefile::batch as batches;
use crate::casefile::{alerts, anchors, clocks, digest, figures, reads, survey};
use entity::{batch, draft, presence, proof, proof_try, reply_draft, selection, tray};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A job's name and how often it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Messages leave.
    Courier,
    /// Yesterday's heads of all journals are anchored, and who read what.
    Anchor,
    /// Clocks ring: reminders, late cases, silent ends.
    Clocks,
    /// Officers who want it get the letter of the morning.
    Digest,
    /// Reporters are asked whether it is solved.
    Survey,
    /// What was begun for many cases and left in the middle goes on.
    Batches,
    /// Cases loaded past the one writer are counted too.
    Figures,
    /// Old drafts, trays, proofs, tries, sessions and files of nobody go.
    Housekeeping,
}

/// The timetable.
pub const TIMETABLE: &[(Job, Duration)] = &[
    (Job::Courier, Duration::from_secs(5)),
    (Job::Anchor, Duration::from_hours(1)),
    (Job::Clocks, Duration::from_mins(5)),
    (Job::Digest, Duration::from_mins(5)),
    (Job::Survey, Duration::from_hours(1)),
    (Job::Batches, Duration::from_secs(30)),
    (Job::Figures, Duration::from_hours(1)),
    (Job::Housekeeping, Duration::from_hours(1)),
];

/// Runs every job at its time until `stop` says so; a job under way is finished first.
pub async fn run(platform: Platform, stop: watch::Receiver<bool>) {
    let mut jobs = JoinSet::new();
    for (job, every) in TIMETABLE {
        jobs.spawn(repeat(platform.clone(), *job, *every, stop.clone()));
    }
    while jobs.join_next().await.is_some() {}
}

async fn repeat(platform: Platform, job: Job, every: Duration, mut stop: watch::Receiver<bool>) {
    let mut ticks = tokio::time::interval(every);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => return,
            _ = ticks.tick() => {}
        }
        // In a task of its own: a stop waits for it instead of cutting it in the middle.
        let done = tokio::spawn(run_once(platform.clone(), job)).await;
        match done {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(?job, %error, "a job did not finish"),
            Err(error) => tracing::error!(?job, %error, "a job broke off"),
        }
    }
}

/// Does one job now.
///
/// # Errors
/// When the database fails; the next round tries again.
pub async fn run_once(platform: Platform, job: Job) -> anyhow::Result<()> {
    match job {
        Job::Courier => {
            courier::deliver_due(&platform).await?;
        }
        Job::Anchor => {
            anchors::anchor_yesterday(&platform).await?;
            reads::anchor_reads(&platform).await?;
        }
        Job::Clocks => {
            Box::pin(clocks::ring_due(&platform)).await?;
        }
        Job::Digest => {
            digest::write_due(&platform).await?;
        }
        Job::Survey => {
            survey::write_due(&platform).await?;
        }
        Job::Batches => go_on(&platform).await?,
        Job::Figures => {
            figures::catch_up(&platform).await?;
        }
        Job::Housekeeping => {
            alerts::sweep(&platform).await?;
            housekeeping(&platform).await?;
        }
    }
    Ok(())
}

async fn go_on(platform: &Platform) -> anyhow::Result<()> {
    for (id, officer) in batches::left(platform).await? {
        match extract::load_officer(platform, officer, platform.clock.now()).await {
            Ok(Some(officer)) => batches::run(platform, &officer, id).await?,
            Ok(None) => batches::abandon(platform, id).await?,
            Err(error) => anyhow::bail!("reading an officer: {error}"),
        }
    }
    Ok(())
}

async fn housekeeping(platform: &Platform) -> Result<(), DbErr> {
    let (db, now) = (&platform.db, platform.clock.now());
    session::sweep(platform).await?;
    draft::Entity::delete_many().filter(draft::Column::ExpiresAt.lte(now)).exec(db).await?;
    proof::Entity::delete_many().filter(proof::Column::ExpiresAt.lte(now)).exec(db).await?;
    tray::Entity::delete_many().filter(tray::Column::ExpiresAt.lte(now)).exec(db).await?;
    let day_ago = now.plus_ms(-DAY_MS);
    proof_try::Entity::delete_many().filter(proof_try::Column::At.lt(day_ago)).exec(db).await?;
    presence::Entity::delete_many().filter(presence::Column::SeenAt.lt(day_ago)).exec(db).await?;
    reply_draft::Entity::delete_many()
        .filter(reply_draft::Column::ExpiresAt.lte(now))
        .exec(db)
        .await?;
    selection::Entity::delete_many().filter(selection::Column::ExpiresAt.lte(now)).exec(db).await?;
    let month_ago = now.plus_ms(-30 * DAY_MS);
    batch::Entity::delete_many().filter(batch::Column::EndedAt.lt(month_ago)).exec(db).await?;
    files::sweep(platform).await?;
    reads::sweep(platform).await?;
    Ok(())
}
