//! Who works on a referral and when it was asked after, which files were handed on, and visits.

use crate::shape::{drop, id, index, key, migration, moment, moment_null, table, word, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, uuid, uuid_null};

migration!("m18_referrals_and_visits");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "referral", uuid_null("assignee_id")).await?;
        add(manager, "referral", moment_null("reminded_at")).await?;
        add(manager, "attachment", uuid_null("officer_id")).await?;
        manager.create_table(file_share()).await?;
        manager.create_table(visit()).await?;
        for made in indexes() {
            manager.create_index(made).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["visit", "file_share"]).await?;
        let of_referral = Index::drop().name(OF_ASSIGNEE).table("referral").to_owned();
        manager.drop_index(of_referral).await?;
        for (from, column) in
            [("attachment", "officer_id"), ("referral", "reminded_at"), ("referral", "assignee_id")]
        {
            let without = Table::alter().table(from).drop_column(column).to_owned();
            manager.alter_table(without).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const OF_ASSIGNEE: &str = "ix_referral_assignee_id_status_reply_due_at_id";

async fn add(
    manager: &SchemaManager<'_>,
    to: &'static str,
    column: ColumnDef,
) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(to).add_column(column).to_owned()).await
}

fn file_share() -> TableCreateStatement {
    let columns = vec![id(), uuid("case_id"), uuid("attachment_id"), uuid_null("referral_id")];
    let mut share = table("file_share", columns);
    share
        .foreign_key(&mut key("file_share", "case_id", "case_file"))
        .foreign_key(&mut key("file_share", "attachment_id", "attachment"))
        .foreign_key(&mut key("file_share", "referral_id", "referral"));
    share
}

fn visit() -> TableCreateStatement {
    let mut visit = table(
        "visit",
        vec![
            id(),
            uuid("case_id"),
            uuid("unit_id"),
            uuid("officer_id"),
            word("status"),
            word("purpose"),
            moment("starts_at"),
            moment("ends_at"),
            word_null("met"),
            blob("sealed"),
            moment("planned_at"),
            moment_null("ended_at"),
        ],
    );
    visit
        .foreign_key(&mut key("visit", "case_id", "case_file"))
        .foreign_key(&mut key("visit", "unit_id", "unit"))
        .foreign_key(&mut key("visit", "officer_id", "officer"));
    visit
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("referral", ["assignee_id", "status", "reply_due_at", "id"]),
        index("file_share", ["case_id"]),
        index("visit", ["case_id"]),
        // The day of one officer, and of a unit.
        index("visit", ["officer_id", "status", "starts_at", "id"]),
        index("visit", ["unit_id", "status", "starts_at", "id"]),
    ]
}
