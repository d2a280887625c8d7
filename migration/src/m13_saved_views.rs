//! Views officers save, which of them they pin, and how each wants to see lists.

use crate::shape::{drop, id, index, key, migration, moment, table, word, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string, string_len, string_len_null, uuid, uuid_null};

migration!("m13_saved_views");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(saved_view()).await?;
        manager.create_index(index("saved_view", ["owner_id"])).await?;
        manager.create_index(index("saved_view", ["unit_id"])).await?;
        manager.create_table(view_pin()).await?;
        manager.create_index(index("view_pin", ["view_id"])).await?;
        let mut taste = table(
            "desk_taste",
            vec![
                uuid("officer_id").primary_key().take(),
                string("columns"),
                word("density"),
                string_len_null("first_view", 64),
            ],
        );
        taste.foreign_key(&mut key("desk_taste", "officer_id", "officer"));
        manager.create_table(taste).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["desk_taste", "view_pin", "saved_view"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn saved_view() -> TableCreateStatement {
    let mut view = table(
        "saved_view",
        vec![
            id(),
            string_len("name", 60),
            uuid("owner_id"),
            word("audience"),
            uuid_null("unit_id"),
            word_null("role"),
            string_len("query", 1000),
            moment("created_at"),
            integer("version"),
        ],
    );
    view.foreign_key(&mut key("saved_view", "owner_id", "officer")).foreign_key(&mut key(
        "saved_view",
        "unit_id",
        "unit",
    ));
    view
}

/// A view an officer wants as a tab.
fn view_pin() -> TableCreateStatement {
    let mut pin = table("view_pin", vec![uuid("officer_id"), uuid("view_id"), moment("pinned_at")]);
    pin.primary_key(Index::create().col("officer_id").col("view_id"))
        .foreign_key(&mut key("view_pin", "officer_id", "officer"))
        .foreign_key(&mut key("view_pin", "view_id", "saved_view"));
    pin
}
