//! Opens the database so that what was acknowledged survives a power cut.

use crate::platform::settings::DatabaseSettings;
use sea_orm::sqlx::postgres::PgConnectOptions;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement,
};
use secrecy::ExposeSecret;
use std::time::Duration;

const MORE_TRIES: u32 = 50;
/// KiB, as SQLite wants them said, that a connection may keep of the database; its own 2 MiB are less
/// than the upper pages of the indexes once there are 200,000 cases.
const SQLITE_CACHE: &str = "-16384";

/// Opens a pool. SQLite: WAL and `synchronous=FULL`, for NORMAL loses acknowledged reports at a
/// power cut. PostgreSQL: an abandoned transaction is ended by the server.
pub async fn connect(settings: &DatabaseSettings) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(settings.url.expose_secret());
    options
        .max_connections(settings.max_connections)
        .connect_timeout(Duration::from_secs(4))
        .acquire_timeout(Duration::from_secs(4))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(sqlite)
        .map_sqlx_postgres_opts(postgres);
    open(options).await
}

/// While several instances turn a new SQLite file to WAL, each shuts the others out at once, busy
/// timeout or not: they come again.
async fn open(options: ConnectOptions) -> Result<DatabaseConnection, DbErr> {
    for _ in 0..MORE_TRIES {
        match Database::connect(options.clone()).await {
            Err(error) if error.to_string().contains("database is locked") => {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            opened_or_not => return opened_or_not,
        }
    }
    Database::connect(options).await
}

fn sqlite(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("secure_delete", "ON")
        .pragma("cache_size", SQLITE_CACHE)
        .pragma("trusted_schema", "OFF")
}

fn postgres(options: PgConnectOptions) -> PgConnectOptions {
    options.application_name("satupintu").options([
        ("idle_in_transaction_session_timeout", "60s"),
        ("statement_timeout", "30s"),
        // A page asks many small things: to start workers or a compiler for one of them takes longer
        // than the answer, as soon as an estimate is wrong.
        ("max_parallel_workers_per_gather", "0"),
        ("jit", "off"),
    ])
}

/// What about this database could lose an acknowledged report; empty when nothing could.
pub async fn durability(db: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    let wanted: &[(&str, &[&str])] = match db.get_database_backend() {
        DbBackend::Sqlite => {
            &[("PRAGMA journal_mode", &["wal"]), ("PRAGMA synchronous", &["2", "3"])]
        }
        _ => &[
            ("SHOW fsync", &["on"]),
            ("SHOW full_page_writes", &["on"]),
            ("SHOW synchronous_commit", &["on", "remote_apply", "remote_write"]),
        ],
    };
    let mut doubts = Vec::new();
    for (question, good) in wanted {
        let answer = ask(db, question).await?;
        if !good.contains(&answer.as_str()) {
            doubts.push(format!("{question} answers {answer}, not {}", good.join(" or ")));
        }
    }
    Ok(doubts)
}

async fn ask(db: &DatabaseConnection, question: &str) -> Result<String, DbErr> {
    let statement = Statement::from_string(db.get_database_backend(), question);
    let Some(row) = db.query_one_raw(statement).await? else {
        return Ok(String::new());
    };
    row.try_get_by_index::<String>(0)
        .or_else(|_| row.try_get_by_index::<i32>(0).map(|number| number.to_string()))
}
