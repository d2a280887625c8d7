//! Many cases at once: what was marked, what is done to them, what left as a file.

use crate::shape::{drop, id, index, key, migration, moment, moment_null, table, word, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, boolean, integer, integer_null, string, uuid, uuid_null};

migration!("m15_many_at_once");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(selection()).await?;
        manager.create_index(index("selection", ["expires_at"])).await?;
        manager.create_table(selection_item()).await?;
        manager.create_table(batch()).await?;
        manager.create_index(index("batch", ["ended_at", "touched_at"])).await?;
        manager.create_table(batch_item()).await?;
        manager.create_index(index("batch_item", ["batch_id", "state"])).await?;
        manager.create_table(export()).await?;
        manager.create_index(index("export", ["officer_id", "at"])).await?;
        manager.create_table(officer_preference()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["officer_preference", "export", "batch_item", "batch"]).await?;
        drop(manager, ["selection_item", "selection"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn selection() -> TableCreateStatement {
    let mut selection = table(
        "selection",
        vec![
            id(),
            uuid("officer_id"),
            string("list_href"),
            integer("total"),
            moment("made_at"),
            moment("expires_at"),
        ],
    );
    selection.foreign_key(&mut key("selection", "officer_id", "officer"));
    selection
}

fn selection_item() -> TableCreateStatement {
    let columns = vec![uuid("selection_id"), integer("place"), uuid("case_id"), integer("version")];
    of_parent("selection_item", "selection", columns)
}

fn batch() -> TableCreateStatement {
    let mut batch = table(
        "batch",
        vec![
            id(),
            uuid("officer_id"),
            word("kind"),
            uuid_null("undoes"),
            string("list_href"),
            moment("made_at"),
            moment("touched_at"),
            moment_null("ended_at"),
        ],
    );
    batch.foreign_key(&mut key("batch", "officer_id", "officer"));
    batch
}

fn batch_item() -> TableCreateStatement {
    let columns = vec![
        uuid("batch_id"),
        integer("place"),
        uuid("case_id"),
        integer("version"),
        integer_null("done_version"),
        word("state"),
        word_null("why"),
        blob("sealed"),
    ];
    of_parent("batch_item", "batch", columns)
}

/// One row a case of its parent; it goes with the parent.
fn of_parent(
    name: &'static str,
    parent: &'static str,
    columns: Vec<ColumnDef>,
) -> TableCreateStatement {
    let parent_id = if parent == "batch" { "batch_id" } else { "selection_id" };
    let mut of_parent = table(name, columns);
    let mut to_parent = key(name, parent_id, parent);
    of_parent
        .primary_key(Index::create().col(parent_id).col("place"))
        .foreign_key(to_parent.on_delete(ForeignKeyAction::Cascade))
        .foreign_key(&mut key(name, "case_id", "case_file"));
    of_parent
}

fn export() -> TableCreateStatement {
    let mut export = table(
        "export",
        vec![id(), uuid("officer_id"), word("format"), integer("rows"), moment("at")],
    );
    export.foreign_key(&mut key("export", "officer_id", "officer"));
    export
}

fn officer_preference() -> TableCreateStatement {
    let mut preference = table(
        "officer_preference",
        vec![uuid("officer_id").primary_key().take(), boolean("keys"), word("after_act")],
    );
    preference.foreign_key(&mut key("officer_preference", "officer_id", "officer"));
    preference
}
