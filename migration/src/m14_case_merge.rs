//! Merging that can be undone, and finding other reports of the same person, family or matter.

use crate::shape::{drop, index, key, migration, moment, moment_null, table, word, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, uuid, uuid_null};

migration!("m14_case_merge");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(case_merge()).await?;
        for made in indexes() {
            manager.create_index(made).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["ix_case_file_merged_into", "ix_case_file_village_code_issue_received_at"] {
            manager.drop_index(Index::drop().name(name).table("case_file").to_owned()).await?;
        }
        drop(manager, ["case_merge"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn case_merge() -> TableCreateStatement {
    let mut merge = table(
        "case_merge",
        vec![
            uuid("case_id").primary_key().take(),
            uuid("into_id"),
            integer("seq"),
            integer("into_seq"),
            word("status"),
            word_null("clock_stage"),
            word_null("clock_unit"),
            moment_null("clock_due_at"),
            moment_null("finish_due_at"),
            word_null("proposed_outcome"),
            uuid_null("proposed_by"),
            moment("merged_at"),
        ],
    );
    merge.foreign_key(&mut key("case_merge", "case_id", "case_file")).foreign_key(&mut key(
        "case_merge",
        "into_id",
        "case_file",
    ));
    merge
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        // What was merged into a case.
        index("case_file", ["merged_into"]),
        // Reports of the same matter in the same village.
        index("case_file", ["village_code", "issue", "received_at"]),
    ]
}
