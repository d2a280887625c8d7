//! What a filter by issue reads of a unit's cases, first due first, and whom its referrals came from or
//! went to: each from one index.

use crate::shape::{index, migration};
use sea_orm_migration::prelude::*;

migration!("m30_desk_indexes");

/// The unit whose list it is, and the one that is named in it.
const SIDES: [(&str, &str); 2] = [("to_unit_id", "from_unit_id"), ("from_unit_id", "to_unit_id")];
const BY_ISSUE: &str = "ix_case_file_owner_unit_id_issue_clock_due_at_id";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(by_issue()).await?;
        for (own, other) in SIDES {
            manager.create_index(index("referral", [own, "status", "id", other])).await?;
            drop_index(manager, "referral", &format!("ix_referral_{own}_status_id")).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (own, other) in SIDES {
            manager.create_index(index("referral", [own, "status", "id"])).await?;
            drop_index(manager, "referral", &format!("ix_referral_{own}_status_id_{other}"))
                .await?;
        }
        drop_index(manager, "case_file", BY_ISSUE).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

async fn drop_index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    name: &str,
) -> Result<(), DbErr> {
    manager.drop_index(Index::drop().name(name).table(table).to_owned()).await
}

fn by_issue() -> IndexCreateStatement {
    index("case_file", ["owner_unit_id", "issue", "clock_due_at", "id"])
}
