//! What a look into a register said, and whether the citizen agrees that data are passed on.

use crate::shape::{drop, id, index, key, migration, moment, table, word, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, string, uuid};

migration!("m29_registry_checks");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let consent = Table::alter().table("case_file").add_column(word_null("consent")).to_owned();
        manager.alter_table(consent).await?;
        manager.create_table(registry_check()).await?;
        manager.create_index(index("registry_check", ["case_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["registry_check"]).await?;
        manager
            .alter_table(Table::alter().table("case_file").drop_column("consent").to_owned())
            .await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn registry_check() -> TableCreateStatement {
    let mut check = table(
        "registry_check",
        vec![
            id(),
            uuid("case_id"),
            word("part"),
            word("register"),
            moment("at"),
            uuid("officer_id"),
            string("officer_name"),
            uuid("unit_id"),
            string("unit_name"),
            blob("sealed"),
        ],
    );
    check
        .foreign_key(&mut key("registry_check", "case_id", "case_file"))
        .foreign_key(&mut key("registry_check", "officer_id", "officer"))
        .foreign_key(&mut key("registry_check", "unit_id", "unit"));
    check
}
