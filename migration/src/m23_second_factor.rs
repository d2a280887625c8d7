//! What officers prove besides their password.

use crate::shape::{drop, key, migration, moment_null, table};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, text, uuid};

migration!("m23_second_factor");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            uuid("officer_id").primary_key().take(),
            blob("secret"),
            moment_null("confirmed_at"),
            big_integer("last_step"),
            text("spare"),
        ];
        let mut factor = table("second_factor", columns);
        factor.foreign_key(&mut key("second_factor", "officer_id", "officer"));
        manager.create_table(factor).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["second_factor"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
