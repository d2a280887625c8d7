//! Brings the schema up to date, alone even when several instances start together.

use super::begin_write;
use migration::{Migrator, MigratorTrait, SchemaManager};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement};
use std::collections::HashSet;

/// The number PostgreSQL knows our migrations by: "spintu" in ASCII.
const ADVISORY_LOCK: i64 = 0x73_70_69_6e_74_75;

/// Applies what is pending, all of it or nothing; returns the names that were applied.
pub async fn migrate(db: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    let txn = begin_write(db).await?;
    if txn.get_database_backend() == DbBackend::Postgres {
        // A migration may take as long as it needs; a request may not.
        txn.execute_unprepared("SET LOCAL statement_timeout = 0").await?;
        txn.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")).await?;
    }
    let applied = missing(&*txn, &SchemaManager::new(&*txn)).await?;
    Migrator::up(&*txn, None).await?;
    txn.commit().await?;
    Ok(applied)
}

/// The names of the migrations this database has not seen yet.
pub async fn pending(db: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    missing(db, &SchemaManager::new(db)).await
}

async fn missing(
    db: &impl ConnectionTrait,
    schema: &SchemaManager<'_>,
) -> Result<Vec<String>, DbErr> {
    let seen =
        if schema.has_table("seaql_migrations").await? { seen(db).await? } else { HashSet::new() };
    let names = Migrator::migrations().into_iter().map(|migration| migration.name().to_owned());
    Ok(names.filter(|name| !seen.contains(name)).collect())
}

async fn seen(db: &impl ConnectionTrait) -> Result<HashSet<String>, DbErr> {
    let question = "SELECT version FROM seaql_migrations";
    let statement = Statement::from_string(db.get_database_backend(), question);
    db.query_all_raw(statement).await?.iter().map(|row| row.try_get_by_index(0)).collect()
}
