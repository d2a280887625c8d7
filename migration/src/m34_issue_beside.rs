//! What a case is about stands beside its referrals too: those of one issue are read along an index of
//! their own, however many others a unit has received.

use crate::shape::{index, migration, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

migration!("m34_issue_beside");

const COLUMN: &str = "case_issue";
const FILLED: &str = "UPDATE referral SET case_issue =
    (SELECT case_file.issue FROM case_file WHERE case_file.id = case_id)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let added = Table::alter().table("referral").add_column(word_null(COLUMN)).to_owned();
        manager.alter_table(added).await?;
        manager.get_connection().execute_unprepared(FILLED).await?;
        manager.create_index(by_issue()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let name = by_issue().get_index_spec().get_name().unwrap_or_default().to_owned();
        manager.drop_index(Index::drop().name(name).to_owned()).await?;
        let dropped = Table::alter().table("referral").drop_column(COLUMN).to_owned();
        manager.alter_table(dropped).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn by_issue() -> IndexCreateStatement {
    index("referral", ["to_unit_id", COLUMN, "case_due_at", "case_id"])
}
