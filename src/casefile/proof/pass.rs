//! A shown proof, kept for a quarter of an hour: a secret in the browser, its hash in a row that names
//! the one case it opens.

use crate::casefile::CaseError;
use crate::platform::{Platform, vault};
use entity::case::CaseId;
use entity::proof::{ActiveModel, Column, Entity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

const MINUTE_MS: i64 = 60 * 1000;
/// Without a request for this long the proof must be shown again.
pub const PASS_MS: i64 = 15 * MINUTE_MS;
/// The end is moved on at most this often.
const TOUCH_MS: i64 = MINUTE_MS;

/// Opens a pass for one case and returns its secret.
///
/// # Errors
/// When the database fails.
pub async fn open_pass(platform: &Platform, case: CaseId) -> Result<String, CaseError> {
    let token = vault::token();
    let row = ActiveModel {
        token_hash: Set(vault::token_hash(&token)),
        case_id: Set(case),
        expires_at: Set(platform.clock.now().plus_ms(PASS_MS)),
    };
    Entity::insert(row).exec_without_returning(&platform.db).await?;
    Ok(token)
}

/// Does this secret open this case? If it does, it will for another quarter of an hour.
///
/// # Errors
/// When the database fails.
pub async fn holds_pass(platform: &Platform, token: &str, case: CaseId) -> Result<bool, CaseError> {
    let now = platform.clock.now();
    let found = Entity::find_by_id(vault::token_hash(token))
        .filter(Column::CaseId.eq(case))
        .filter(Column::ExpiresAt.gt(now))
        .one(&platform.db)
        .await?;
    let Some(row) = found else { return Ok(false) };
    let end = now.plus_ms(PASS_MS);
    if end.since(row.expires_at) > TOUCH_MS {
        let change = ActiveModel { expires_at: Set(end), ..ActiveModel::default() };
        let theirs = Column::TokenHash.eq(row.token_hash);
        Entity::update_many().set(change).filter(theirs).exec(&platform.db).await?;
    }
    Ok(true)
}

/// Ends the pass.
///
/// # Errors
/// When the database fails.
pub async fn close_pass(platform: &Platform, token: &str) -> Result<(), CaseError> {
    Entity::delete_by_id(vault::token_hash(token)).exec(&platform.db).await?;
    Ok(())
}
