//! Why a case could not be opened or changed.

use crate::platform::error::{AppError, Fault};
use crate::platform::mail::outbox::OutboxError;
use crate::platform::vault::VaultError;
use crate::rules::refusal::Refusal;
use entity::case::CaseId;
use entity::unit::UnitId;
use sea_orm::DbErr;
use thiserror::Error;

/// The rules said no, or something of ours broke.
#[derive(Debug, Error)]
pub enum CaseError {
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error(transparent)]
    Database(#[from] DbErr),
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A row that no rule of ours could have written.
    #[error("case {0}: {1}")]
    Corrupt(CaseId, &'static str),
    /// A unit whose territory cannot be read: without one it would be the whole country.
    #[error("unit {0}: an unreadable region code")]
    UnreadableUnit(UnitId),
    /// Not even the ministry has a desk that takes reports.
    #[error("no unit takes reports: load an organisation first")]
    NowhereToGo,
    /// The number stands in the unit's register of that year already: this case has it,
    /// as far as we know.
    #[error("the register's number is another case's")]
    NumberTaken(Option<CaseId>),
    #[error(transparent)]
    Outbox(#[from] OutboxError),
    #[error("writing JSON")]
    Json(#[from] serde_json::Error),
}

impl From<CaseError> for AppError {
    fn from(error: CaseError) -> Self {
        match error {
            CaseError::Refused(refusal) => refusal.into(),
            CaseError::Database(error) => error.into(),
            other => Self::Fault(Fault::new(other, "working on a case")),
        }
    }
}
