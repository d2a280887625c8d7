//! The one way a writing transaction begins.

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, ExecResult,
    QueryResult, RuntimeErr, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait,
};
use std::collections::HashMap;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, PoisonError, Weak};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// A transaction that may write. Dropped without `commit`, it leaves nothing behind.
#[derive(Debug)]
pub struct WriteTransaction {
    // Declared before the permit: the next writer may start only when this one is rolled back.
    inner: DatabaseTransaction,
    _turn: Option<OwnedSemaphorePermit>,
}

impl WriteTransaction {
    /// Makes everything written in it last. Once called, it runs to its end even when the caller
    /// goes away.
    pub async fn commit(self) -> Result<(), DbErr> {
        in_background(async move { self.inner.commit().await }).await
    }

    /// Undoes everything written in it.
    pub async fn rollback(self) -> Result<(), DbErr> {
        self.inner.rollback().await
    }
}

/// Begins a transaction that may read and then write.
///
/// SQLite has one writer: writers wait here in line, and BEGIN IMMEDIATE takes the lock before the
/// first read, so none meets `database is locked`. BEGIN runs in a task of its own: a dropped
/// request must not leave a connection in the pool with a transaction open (sqlx 0.9.0 would lose
/// the next writes on it).
pub async fn begin_write(db: &DatabaseConnection) -> Result<WriteTransaction, DbErr> {
    let turn = match writers(db) {
        Some(line) => line.acquire_owned().await.ok(),
        None => None,
    };
    let db = db.clone();
    in_background(async move {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let inner = db.begin_with_options(options).await?;
        Ok(WriteTransaction { inner, _turn: turn })
    })
    .await
}

async fn in_background<T: Send + 'static>(
    work: impl Future<Output = Result<T, DbErr>> + Send + 'static,
) -> Result<T, DbErr> {
    tokio::spawn(work)
        .await
        .unwrap_or_else(|stopped| Err(DbErr::Conn(RuntimeErr::Internal(stopped.to_string()))))
}

/// The line in front of one SQLite file, shared by every pool of this process that opened it.
fn writers(db: &DatabaseConnection) -> Option<Arc<Semaphore>> {
    static LINES: LazyLock<Mutex<HashMap<PathBuf, Weak<Semaphore>>>> =
        LazyLock::new(Mutex::default);

    if db.get_database_backend() != DbBackend::Sqlite {
        return None;
    }
    let options = db.get_sqlite_connection_pool().connect_options();
    let file = options.get_filename().to_path_buf();
    let mut lines = LINES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(line) = lines.get(&file).and_then(Weak::upgrade) {
        return Some(line);
    }
    lines.retain(|_, line| line.strong_count() > 0);
    let line = Arc::new(Semaphore::new(1));
    lines.insert(file, Arc::downgrade(&line));
    Some(line)
}

impl Deref for WriteTransaction {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.inner
    }
}

#[sea_orm::prelude::async_trait::async_trait]
impl ConnectionTrait for WriteTransaction {
    fn get_database_backend(&self) -> DbBackend {
        self.inner.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.inner.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.inner.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.inner.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.inner.query_all_raw(statement).await
    }
}
