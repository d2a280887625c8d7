//! The idempotency key of a submission: the same key and body give the same answer.

use super::CaseError;
use crate::platform::vault::Vault;
use crate::rules::refusal::Refusal;
use entity::Moment;
use entity::case::CaseId;
use entity::submission::{ActiveModel, Column, Entity};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use std::collections::HashMap;

/// So many keys are looked up in one query.
const AT_ONCE: usize = 500;

/// A key that came with a form, and a keyed hash of what the form said.
#[derive(Clone, Debug)]
pub struct SubmissionKey {
    key: String,
    body_hash: String,
}

/// Whose a key is.
pub(super) enum Claim {
    Ours,
    /// The same submission came before and led to this case.
    Earlier(CaseId),
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

    /// Claims the key for this case, in the transaction of the act it belongs to, or names the case an
    /// earlier submission claimed it for. Of two at once the later one waits until the first has
    /// committed or given up: ask before anything else.
    pub(super) async fn claim(
        &self,
        txn: &impl ConnectionTrait,
        case: CaseId,
        now: Moment,
    ) -> Result<Claim, CaseError> {
        let row = ActiveModel {
            key: Set(self.key.clone()),
            body_hash: Set(self.body_hash.clone()),
            case_id: Set(case),
            created_at: Set(now),
        };
        let rows = Entity::insert(row)
            .on_conflict(OnConflict::column(Column::Key).do_nothing().to_owned())
            .exec_without_returning(txn)
            .await?;
        if rows == 1 { Ok(Claim::Ours) } else { self.earlier(txn).await }
    }

    async fn earlier(&self, txn: &impl ConnectionTrait) -> Result<Claim, CaseError> {
        let used = self.used(txn).await?;
        used.map(Claim::Earlier).ok_or_else(|| Refusal::KeyReused.into())
    }

    /// The cases that earlier submissions with these keys led to, in their order. The same key with
    /// another body led nowhere.
    pub(super) async fn all_used(
        conn: &impl ConnectionTrait,
        keys: &[Self],
    ) -> Result<Vec<Option<CaseId>>, CaseError> {
        let mut rows = HashMap::new();
        for some in keys.chunks(AT_ONCE) {
            let these = Column::Key.is_in(some.iter().map(|key| key.key.as_str()));
            let found = Entity::find().filter(these).all(conn).await?;
            rows.extend(found.into_iter().map(|row| (row.key.clone(), row)));
        }
        let used = |key: &Self| {
            rows.get(&key.key).filter(|row| row.body_hash == key.body_hash).map(|row| row.case_id)
        };
        Ok(keys.iter().map(used).collect())
    }

    /// The case an earlier submission with this key led to, if there was one.
    pub(super) async fn used(
        &self,
        conn: &impl ConnectionTrait,
    ) -> Result<Option<CaseId>, CaseError> {
        match Entity::find_by_id(self.key.clone()).one(conn).await? {
            None => Ok(None),
            Some(row) if row.body_hash == self.body_hash => Ok(Some(row.case_id)),
            Some(_) => Err(Refusal::KeyReused.into()),
        }
    }
}
