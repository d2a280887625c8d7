//! The idempotency key of a submission: the same key and body give the same answer.

use super::CaseError;
use crate::platform::vault::Vault;
use crate::rules::refusal::Refusal;
use entity::Moment;
use entity::case::CaseId;
use entity::submission::{ActiveModel, Entity};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use serde::Serialize;

/// A key that came with a form, and a keyed hash of what the form said.
#[derive(Clone, Debug)]
pub struct SubmissionKey {
    key: String,
    body_hash: String,
}

impl SubmissionKey {
    /// A key for `body` within `scope` (the route and who sends it). Keys are never shown again, so
    /// only their keyed hash is stored.
    ///
    /// # Errors
    /// When the body cannot be written as JSON.
    pub fn new(
        vault: &Vault,
        scope: &str,
        key: &str,
        body: &impl Serialize,
    ) -> Result<Self, serde_json::Error> {
        Ok(Self {
            key: vault.lookup("submission", &format!("{scope}:{key}")),
            body_hash: vault.lookup("submission-body", &serde_json::to_string(body)?),
        })
    }

    /// The case an earlier submission with this key led to.
    pub(super) async fn used(&self, conn: &impl ConnectionTrait) -> Result<Option<CaseId>, CaseError> {
        match Entity::find_by_id(self.key.clone()).one(conn).await? {
            None => Ok(None),
            Some(row) if row.body_hash == self.body_hash => Ok(Some(row.case_id)),
            Some(_) => Err(Refusal::KeyReused.into()),
        }
    }

    /// Remembers the key in the transaction of the act it belongs to.
    pub(super) async fn remember(
        &self,
        txn: &impl ConnectionTrait,
        case: CaseId,
        now: Moment,
    ) -> Result<(), CaseError> {
        let row = ActiveModel {
            key: Set(self.key.clone()),
            body_hash: Set(self.body_hash.clone()),
            case_id: Set(case),
            created_at: Set(now),
        };
        Entity::insert(row).exec_without_returning(txn).await?;
        Ok(())
    }
}
