//! The outbox.

use crate::shape::{drop, id, index, key, migration, moment, moment_null, table, word};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, integer, string_null, text, uuid_null};

migration!("m06_messages");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut outbox = table(
            "outbox",
            vec![
                id(),
                uuid_null("case_id"),
                word("channel"),
                blob("recipient"),
                word("language"),
                text("letter"),
                moment("created_at"),
                moment("due_at"),
                integer("attempts"),
                moment_null("sent_at"),
                moment_null("failed_at"),
                string_null("failure"),
            ],
        );
        outbox.foreign_key(&mut key("outbox", "case_id", "case_file"));
        manager.create_table(outbox).await?;
        manager.create_index(index("outbox", ["sent_at", "failed_at", "due_at"])).await?;
        manager.create_index(index("outbox", ["case_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["outbox"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
