//! The daily anchors over the heads of all journals.

use crate::shape::{drop, index, migration, moment, table};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string_len, uuid};

migration!("m07_journal_anchors");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(anchor()).await?;
        manager.create_table(head()).await?;
        manager.create_index(index("journal_anchor_head", ["day", "case_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["journal_anchor_head", "journal_anchor"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn anchor() -> TableCreateStatement {
    table(
        "journal_anchor",
        vec![
            string_len("day", 10).primary_key().take(),
            moment("written_at"),
            integer("heads"),
            string_len("prev_hash", 64),
            string_len("hash", 64),
        ],
    )
}

/// Without a foreign key to the case: a head outlives the case, to say that it is gone.
fn head() -> TableCreateStatement {
    let mut head = table(
        "journal_anchor_head",
        vec![uuid("case_id"), integer("seq"), string_len("day", 10), string_len("hash", 64)],
    );
    let mut of_day = ForeignKey::create();
    of_day
        .name("fk_journal_anchor_head_day")
        .from("journal_anchor_head", "day")
        .to("journal_anchor", "day")
        .on_delete(ForeignKeyAction::Restrict);
    head.primary_key(Index::create().col("case_id").col("seq")).foreign_key(&mut of_day);
    head
}
