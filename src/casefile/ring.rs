//! Is this the key ring the cases were written with?

use super::CaseError;
use super::secrets::{CaseSecrets, case_seal};
use crate::platform::vault::Vault;
use entity::case;
use sea_orm::{ConnectionTrait, EntityTrait, Order, QueryOrder};

/// Does the key ring open what is stored? The oldest and the newest case are tried; where there is
/// none, every ring will do. A database and the ring of another backup would each seem whole alone.
///
/// # Errors
/// When the database fails.
pub async fn opens_what_is_stored(
    conn: &impl ConnectionTrait,
    vault: &Vault,
) -> Result<bool, CaseError> {
    for order in [Order::Asc, Order::Desc] {
        let case = case::Entity::find().order_by(case::Column::Id, order).one(conn).await?;
        let opens = |case: &case::Model| {
            vault.open_json::<CaseSecrets>(&case_seal(case.id), &case.sealed).is_ok()
        };
        if !case.as_ref().is_none_or(opens) {
            return Ok(false);
        }
    }
    Ok(true)
}
