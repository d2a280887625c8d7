//! From process to process: NOTIFY goes with the transaction of the act, LISTEN hears it once it is
//! committed.

use super::{Live, Signal};
use crate::platform::Platform;
use sea_orm::sqlx::postgres::PgListener;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};
use secrecy::ExposeSecret;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

const CHANNEL: &str = "satupintu";
const AGAIN: Duration = Duration::from_secs(5);

pub(super) async fn notify(txn: &impl ConnectionTrait, signal: &Signal) -> Result<(), DbErr> {
    let payload = serde_json::to_string(signal).map_err(|error| DbErr::Json(error.to_string()))?;
    let sql = "SELECT pg_notify($1, $2)";
    let values = [CHANNEL.into(), payload.into()];
    let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
    txn.query_one_raw(statement).await?;
    Ok(())
}

/// Carries what other processes announce to those who listen here, until `stop` says so. SQLite has
/// one process and needs nobody to carry.
pub async fn carry(platform: Platform, mut stop: watch::Receiver<bool>) {
    if platform.db.get_database_backend() != DbBackend::Postgres {
        return;
    }
    loop {
        let carrying = listen(&platform);
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => return,
            ended = carrying => {
                if let Err(error) = ended {
                    tracing::warn!(%error, "news of other processes is not heard; trying again");
                }
            }
        }
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => return,
            () = sleep(AGAIN) => {}
        }
    }
}

/// A connection of its own: one of the pool's would be missing there for ever.
async fn listen(platform: &Platform) -> Result<(), sea_orm::sqlx::Error> {
    let url = platform.settings.database.url.expose_secret();
    let mut listener = PgListener::connect(url).await?;
    listener.listen(CHANNEL).await?;
    loop {
        match listener.try_recv().await? {
            Some(notification) => pass_on(&platform.live, notification.payload()),
            // The connection was lost meanwhile, and with it perhaps news: everybody looks.
            None => platform.live.missed(),
        }
    }
}

fn pass_on(live: &Live, payload: &str) {
    match serde_json::from_str(payload) {
        Ok(signal) => live.tell(signal),
        Err(error) => tracing::warn!(%error, "news nobody can read"),
    }
}
