//! The daily anchors: a case that vanished with its whole journal leaves a trace. Each anchor holds
//! the heads of all journals that have grown since the anchor before, and that anchor's own hash: so
//! every head there ever was at the end of a day is chained to all others.

mod verify;
mod write;

pub use verify::{Anchors, Flaw, Loss, Lost, verify};
pub use write::{Anchored, anchor_yesterday};

use crate::platform::vault::Vault;
use entity::journal_anchor::Model as Anchor;
use entity::journal_anchor_head::{Column, Entity, Model as Head};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// How many heads are read at a time.
const BATCH: u64 = 1_000;

/// The keyed hash of an anchor in the making: fed head by head, in order of case id.
struct Sum {
    hash: String,
    heads: i32,
}

impl Sum {
    fn begin(vault: &Vault, anchor: &Anchor) -> Self {
        let at = anchor.written_at.0.to_be_bytes();
        let parts: [&[u8]; 4] =
            [b"anchor", anchor.prev_hash.as_bytes(), anchor.day.as_bytes(), &at];
        Self { hash: vault.chain(&parts), heads: 0 }
    }

    fn feed(&mut self, vault: &Vault, head: &Head) {
        let (case, seq) = (head.case_id.0.into_bytes(), head.seq.to_be_bytes());
        let parts: [&[u8]; 5] =
            [b"anchor.head", self.hash.as_bytes(), &case, &seq, head.hash.as_bytes()];
        self.hash = vault.chain(&parts);
        self.heads += 1;
    }

    fn end(&self, vault: &Vault) -> String {
        let parts: [&[u8]; 3] = [b"anchor.end", self.hash.as_bytes(), &self.heads.to_be_bytes()];
        vault.chain(&parts)
    }
}

/// The next heads of a day's anchor, in order of case id.
async fn next_heads(
    conn: &impl ConnectionTrait,
    day: &str,
    after: Option<&Head>,
) -> Result<Vec<Head>, DbErr> {
    let mut query =
        Entity::find().filter(Column::Day.eq(day)).order_by_asc(Column::CaseId).limit(BATCH);
    if let Some(last) = after {
        query = query.filter(Column::CaseId.gt(last.case_id));
    }
    query.all(conn).await
}
