//! The national tree of regions.

use crate::shape::{drop, index, migration, table, word};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string, string_len, string_len_null};

migration!("m01_regions");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut region = table(
            "region",
            vec![
                string_len("code", 13),
                string_len("valid_from", 10),
                string_len_null("valid_to", 10),
                word("level"),
                string_len_null("parent_code", 13),
                string("name"),
            ],
        );
        region.primary_key(Index::create().col("code").col("valid_from"));
        manager.create_table(region).await?;
        manager.create_index(index("region", ["parent_code"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["region"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
