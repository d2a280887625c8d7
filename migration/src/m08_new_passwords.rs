//! A password that somebody else has set must be changed by the officer.

use crate::shape::migration;
use sea_orm_migration::prelude::*;

migration!("m08_new_passwords");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut column = ColumnDef::new("must_change_password");
        column.boolean().not_null().default(false);
        manager.alter_table(Table::alter().table("officer").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter().table("officer").drop_column("must_change_password").to_owned();
        manager.alter_table(table).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
