//! The policy rows that ship with the product, and the desk that always exists. Loading them adds what
//! is missing and never touches a row that is there: an operator's change stays.

mod catalogue;
mod desk;
mod rows;
#[cfg(test)]
mod tests;

pub use desk::MINISTRY_DESK;

use crate::platform::db;
use crate::platform::sheet::Complaints;
use rows::Shipped;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, TryInsertResult,
};
use thiserror::Error;

/// How many rows a load added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Added {
    pub holidays: u64,
    pub allowances: u64,
    pub rings: u64,
    pub programmes: u64,
    /// Papers that programmes ask for.
    pub documents: u64,
    pub emergency_numbers: u64,
    pub survey_rounds: u64,
    pub retentions: u64,
    pub templates: u64,
    /// The ministry's desk was missing.
    pub desk: bool,
}

/// Why the rows were not loaded.
#[derive(Debug, Error)]
pub enum ReferenceProblem {
    #[error("the reference data that ship with the program: {0}")]
    Refused(#[from] Complaints),
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// Adds the shipped rows that are missing, all or none.
///
/// # Errors
/// When a shipped file has a flaw, with file and line, or when the database fails.
pub async fn load(db: &DatabaseConnection) -> Result<Added, ReferenceProblem> {
    let shipped = Shipped::read()?;
    let txn = db::begin_write(db).await?;
    let added = add(&txn, shipped).await?;
    txn.commit().await?;
    Ok(added)
}

async fn add(conn: &impl ConnectionTrait, shipped: Shipped) -> Result<Added, DbErr> {
    Ok(Added {
        holidays: add_missing(conn, shipped.holidays).await?,
        allowances: add_missing(conn, shipped.allowances).await?,
        rings: add_missing(conn, shipped.rings).await?,
        programmes: add_missing(conn, shipped.catalogue.programmes).await?,
        documents: {
            let documents = add_missing(conn, shipped.catalogue.documents).await?;
            add_missing(conn, shipped.catalogue.asked).await?;
            documents
        },
        emergency_numbers: add_missing(conn, shipped.emergency_numbers).await?,
        survey_rounds: add_missing(conn, shipped.survey_rounds).await?,
        retentions: add_missing(conn, shipped.retentions).await?,
        templates: add_missing(conn, shipped.templates).await?,
        desk: desk::add_if_missing(conn).await?,
    })
}

/// Inserts the rows whose key is not taken yet.
async fn add_missing<A: ActiveModelTrait>(
    conn: &impl ConnectionTrait,
    rows: Vec<A>,
) -> Result<u64, DbErr> {
    let insert = A::Entity::insert_many(rows)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert();
    match insert.exec_without_returning(conn).await? {
        TryInsertResult::Inserted(rows) => Ok(rows),
        TryInsertResult::Empty | TryInsertResult::Conflicted => Ok(0),
    }
}
