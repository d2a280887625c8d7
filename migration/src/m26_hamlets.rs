//! The part of the village a case lies in, where it was told openly: for the village's own lists and figures.

use crate::shape::{index, migration};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_len_null;

migration!("m26_hamlets");

const TABLES: [&str; 2] = ["case_file", "case_figure"];
const COLUMN: &str = "hamlet";
const INDEX: &str = "ix_case_file_hamlets";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            let added =
                Table::alter().table(table).add_column(string_len_null(COLUMN, 60)).to_owned();
            manager.alter_table(added).await?;
        }
        let mut hamlets = index("case_file", ["village_code", COLUMN]);
        hamlets.name(INDEX);
        hamlets.and_where(Expr::col(COLUMN).is_not_null());
        hamlets.and_where(Expr::col("accused_region").is_null());
        manager.create_index(hamlets).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name(INDEX).to_owned()).await?;
        for table in TABLES {
            let dropped = Table::alter().table(table).drop_column(COLUMN).to_owned();
            manager.alter_table(dropped).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
