//! The idempotency key of every accepted submission, written in the act's own transaction.

use crate::Moment;
use crate::case::CaseId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "submission")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Keyed hash of what was sent: the same key with another body is a conflict.
    pub body_hash: String,
    pub case_id: CaseId,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
