//! Why a deadline was not kept.

use crate::shape::{migration, word_null};
use sea_orm_migration::prelude::*;

migration!("m33_delay_reasons");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = word_null("delay_reason");
        manager.alter_table(Table::alter().table("case_file").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter().table("case_file").drop_column("delay_reason").to_owned();
        manager.alter_table(table).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
