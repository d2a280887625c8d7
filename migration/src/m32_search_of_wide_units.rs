//! The full-text index also holds, for units whose cases come from many regencies, their words and the day
//! a case came in. What is indexed already goes, all of it: `migrate` writes it again, the oldest first, and
//! the order of the index stays that of the cases.

use crate::shape::migration;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

migration!("m32_search_of_wide_units");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("DELETE FROM case_text").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        self.up(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
