//! Photos, PDFs and voice notes; what they hold lies sealed in the store.

use crate::shape::{drop, id, index, key, migration, moment, moment_null, table, word};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    blob_null, integer, integer_null, string_len, string_len_uniq, uuid_null,
};

migration!("m09_attachments");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(attachment()).await?;
        manager.create_index(index("attachment", ["draft_id"])).await?;
        manager.create_index(index("attachment", ["case_id"])).await?;
        // What belongs to nobody, or was never sent, is looked for by its age.
        manager.create_index(index("attachment", ["event_id", "touched_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["attachment"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn attachment() -> TableCreateStatement {
    let mut attachment = table(
        "attachment",
        vec![
            id(),
            string_len_uniq("address", 64),
            word("kind"),
            string_len("media_type", 64),
            integer("bytes"),
            integer_null("width"),
            integer_null("height"),
            integer_null("seconds"),
            blob_null("thumbnail"),
            uuid_null("draft_id"),
            uuid_null("case_id"),
            uuid_null("event_id"),
            moment("touched_at"),
            moment_null("stored_at"),
        ],
    );
    // A draft that goes leaves its files to be swept away.
    let mut of_draft = key("attachment", "draft_id", "draft");
    attachment
        .foreign_key(of_draft.on_delete(ForeignKeyAction::SetNull))
        .foreign_key(&mut key("attachment", "case_id", "case_file"))
        .foreign_key(&mut key("attachment", "event_id", "case_event"));
    attachment
}
