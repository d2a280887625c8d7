//! The second factor: what somebody must know, besides the ticket code, to read and write the details.

mod pass;
mod tries;

pub use pass::{PASS_MS, close_pass, holds_pass, open_pass};
pub use tries::{Proving, locked_until, prove};

use super::secrets::{Identity, person_seal};
use super::{CaseError, Opened};
use crate::platform::vault::Vault;
use entity::case::CaseId;
use entity::person::{self, Part};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// What proves that somebody is the reporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// The last four digits of the phone number that was given.
    PhoneEnding,
    /// The six digits shown once after sending.
    Pin,
    /// Nothing was left: only the desk can help.
    None,
}

/// Which second factor a case has.
///
/// # Errors
/// When the database or the vault fails.
pub async fn factor(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    case: &Opened,
) -> Result<Factor, CaseError> {
    if phone_ending(conn, vault, case.row.id).await?.is_some() {
        return Ok(Factor::PhoneEnding);
    }
    Ok(if case.row.pin_hash.is_some() { Factor::Pin } else { Factor::None })
}

/// Does `answer` prove it? Compared by keyed hashes, so that time tells nothing.
///
/// # Errors
/// When the database or the vault fails.
pub async fn proves(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    case: &Opened,
    answer: &str,
) -> Result<bool, CaseError> {
    let digits: String = answer.chars().filter(char::is_ascii_digit).collect();
    let expected = match phone_ending(conn, vault, case.row.id).await? {
        Some(ending) => Some(pin_hash(vault, &ending)),
        None => case.row.pin_hash.clone(),
    };
    Ok(expected.is_some_and(|expected| expected == pin_hash(vault, &digits)))
}

/// The keyed hash of a PIN, as it is stored.
pub fn pin_hash(vault: &Vault, pin: &str) -> String {
    vault.lookup("pin", pin)
}

async fn phone_ending(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    case: CaseId,
) -> Result<Option<String>, CaseError> {
    let row = person::Entity::find()
        .filter(person::Column::CaseId.eq(case))
        .filter(person::Column::Part.eq(Part::Reporter))
        .one(conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let identity: Identity = vault.open_json(&person_seal(row.id), &row.sealed)?;
    Ok(identity.phone.and_then(|phone| {
        let start = phone.len().checked_sub(4)?;
        phone.get(start..).map(str::to_owned)
    }))
}
