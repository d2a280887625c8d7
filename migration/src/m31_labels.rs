//! Labels: words a unit puts on its cases.

use crate::shape::{drop, index, key, migration, table};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string_len, uuid};

migration!("m31_labels");

const LONGEST: u32 = 30;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(case_label()).await?;
        // What a unit has used, and the cases with one label.
        manager.create_index(index("case_label", ["unit_id", "name_key", "name"])).await?;
        manager.create_index(index("case_label", ["name_key", "case_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["case_label"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn case_label() -> TableCreateStatement {
    let mut label = table(
        "case_label",
        vec![
            uuid("case_id"),
            uuid("unit_id"),
            string_len("name_key", LONGEST),
            string_len("name", LONGEST),
        ],
    );
    label
        .primary_key(Index::create().col("case_id").col("unit_id").col("name_key"))
        .foreign_key(&mut key("case_label", "case_id", "case_file"))
        .foreign_key(&mut key("case_label", "unit_id", "unit"));
    label
}
