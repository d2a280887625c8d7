//! One case of a batch, or one referral of it: what is to be done to it, and what came of it.

use crate::batch::BatchId;
use crate::case::CaseId;
use crate::macros::words;
use crate::referral::ReferralId;
use sea_orm::entity::prelude::*;

words! {
    /// What came of it.
    ItemState { Waiting = "waiting", Done = "done", Skipped = "skipped", Failed = "failed" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "batch_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub batch_id: BatchId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub place: i32,
    pub case_id: CaseId,
    /// The referral it is about, where it is about one.
    pub referral_id: Option<ReferralId>,
    /// The version it is done on.
    pub version: i32,
    /// The version it led to.
    pub done_version: Option<i32>,
    pub state: ItemState,
    /// Why it was skipped or failed: the word of a refusal.
    pub why: Option<String>,
    /// The acts, encrypted: a question is for the citizen's eyes.
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
