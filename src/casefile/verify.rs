//! Walking every journal's hash chain: tampering, gaps and cut-off tails show.

use super::CaseError;
use super::journal::{Head, chain_hash};
use crate::platform::vault::Vault;
use entity::case as case_file;
use entity::case::CaseId;
use entity::case_event::{self, EventId};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use thiserror::Error;

/// How many cases are read at a time.
const BATCH: u64 = 500;

/// What the walk found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every chain is whole.
    Whole { cases: u64, events: u64 },
    /// The first row that does not fit.
    Broken(Break),
}

/// Where a chain breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    pub case: CaseId,
    pub code: String,
    /// The number the row has or should have.
    pub seq: i32,
    pub event: Option<EventId>,
    pub fault: Fault,
}

/// What is wrong with the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// A number is missing in the row of numbers.
    #[error("a row is missing")]
    Gap,
    /// The row does not name its predecessor's hash.
    #[error("it does not follow the row before")]
    WrongPredecessor,
    /// The row's content does not give its hash.
    #[error("it was changed after it was written")]
    Changed,
    /// The case names another last row than the journal has.
    #[error("rows at the end were cut off or added")]
    TailCut,
}

/// Walks all cases in the order of their ids.
///
/// # Errors
/// When the database cannot be read.
pub async fn verify(db: &DatabaseConnection, vault: &Vault) -> Result<Verdict, CaseError> {
    let (mut cases, mut events, mut after) = (0, 0, None);
    loop {
        let batch = next_cases(db, after).await?;
        let Some(last) = batch.last() else {
            return Ok(Verdict::Whole { cases, events });
        };
        after = Some(last.id);
        for case in &batch {
            match walk(db, vault, case).await? {
                Ok(length) => events += length,
                Err(broken) => return Ok(Verdict::Broken(broken)),
            }
        }
        cases += batch.len() as u64;
    }
}

async fn next_cases(
    db: &DatabaseConnection,
    after: Option<CaseId>,
) -> Result<Vec<case_file::Model>, CaseError> {
    let mut query = case_file::Entity::find().order_by_asc(case_file::Column::Id).limit(BATCH);
    if let Some(id) = after {
        query = query.filter(case_file::Column::Id.gt(id));
    }
    Ok(query.all(db).await?)
}

/// Reads the rows of one case until the case has stood still meanwhile: people may be working.
async fn walk(
    db: &DatabaseConnection,
    vault: &Vault,
    case: &case_file::Model,
) -> Result<Result<u64, Break>, CaseError> {
    let mut case = case.clone();
    loop {
        let verdict = check(vault, &case, &rows(db, case.id).await?);
        if verdict.is_ok() {
            return Ok(verdict);
        }
        match case_file::Entity::find_by_id(case.id).one(db).await? {
            Some(moved) if moved.version != case.version => case = moved,
            _ => return Ok(verdict),
        }
    }
}

async fn rows(db: &DatabaseConnection, case: CaseId) -> Result<Vec<case_event::Model>, CaseError> {
    let rows = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(case))
        .order_by_asc(case_event::Column::Seq)
        .all(db)
        .await?;
    Ok(rows)
}

fn check(vault: &Vault, case: &case_file::Model, rows: &[case_event::Model]) -> Result<u64, Break> {
    let broken =
        |seq, event, fault| Break { case: case.id, code: case.code.clone(), seq, event, fault };
    let mut head = Head::new();
    for row in rows {
        let expected = head.seq + 1;
        if row.seq != expected {
            return Err(broken(expected, Some(row.id), Fault::Gap));
        }
        if row.prev_hash != head.hash {
            return Err(broken(expected, Some(row.id), Fault::WrongPredecessor));
        }
        if row.hash != chain_hash(vault, row) {
            return Err(broken(expected, Some(row.id), Fault::Changed));
        }
        head = Head { seq: row.seq, hash: row.hash.clone() };
    }
    if (head.seq, &head.hash) == (case.events, &case.head_hash) {
        Ok(rows.len() as u64)
    } else {
        Err(broken(head.seq + 1, None, Fault::TailCut))
    }
}
