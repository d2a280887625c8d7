//! Views, selections and batches of referrals: which list each belongs to, and which referral is meant.

use crate::shape::{migration, word};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string_len_null, uuid_null};

migration!("m28_lists_of_referrals");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns() {
            manager.alter_table(Table::alter().table(table).add_column(column).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns() {
            let name = column.get_column_name().clone();
            let without = Table::alter().table(table).drop_column(name).to_owned();
            manager.alter_table(without).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Whatever there was before was about the queue.
fn columns() -> Vec<(&'static str, ColumnDef)> {
    let list = || word("list").default("queue").take();
    vec![
        ("saved_view", list()),
        ("selection", list()),
        ("selection_item", uuid_null("referral_id")),
        ("batch_item", uuid_null("referral_id")),
        ("desk_taste", string_len_null("first_inbox", 64)),
        ("desk_taste", string_len_null("first_outbox", 64)),
    ]
}
