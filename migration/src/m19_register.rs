//! Where a report stands in a paper register, and what officers have in hand for a while.

use crate::shape::{drop, id, index, key, migration, moment, table, word};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, integer, string_len_null, uuid};

migration!("m19_register");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(register_entry()).await?;
        // A number stands once in a unit's register of a year; many reports have none.
        let once = index("register_entry", ["unit_id", "year", "number_key"]).unique().take();
        manager.create_index(once).await?;
        manager.create_table(tray()).await?;
        manager.create_index(index("tray", ["expires_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["tray", "register_entry"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn register_entry() -> TableCreateStatement {
    let mut entry = table(
        "register_entry",
        vec![
            uuid("case_id").primary_key().take(),
            uuid("unit_id"),
            word("source"),
            integer("year"),
            string_len_null("number", 40),
            string_len_null("number_key", 40),
            string_len_null("paper_date", 10),
        ],
    );
    entry.foreign_key(&mut key("register_entry", "case_id", "case_file")).foreign_key(&mut key(
        "register_entry",
        "unit_id",
        "unit",
    ));
    entry
}

fn tray() -> TableCreateStatement {
    let columns = vec![id(), uuid("officer_id"), blob("sealed"), moment("expires_at")];
    let mut tray = table("tray", columns);
    tray.foreign_key(&mut key("tray", "officer_id", "officer"));
    tray
}
