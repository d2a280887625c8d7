//! What officers write: drafts, templates, and quick actions that use them.

use crate::shape::{drop, id, index, key, migration, moment, moment_null, table, word};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, integer, string_len, text, uuid, uuid_null};

migration!("m16_own_words");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(reply_draft()).await?;
        let mut one_a_form = index("reply_draft", ["officer_id", "case_id", "form"]);
        manager.create_index(one_a_form.unique().take()).await?;
        manager.create_index(index("reply_draft", ["expires_at"])).await?;
        manager.create_table(message_template()).await?;
        manager.create_index(index("message_template", ["unit_id", "use_for"])).await?;
        manager.create_table(quick_action()).await?;
        manager.create_index(index("quick_action", ["unit_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["quick_action", "message_template", "reply_draft"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn reply_draft() -> TableCreateStatement {
    let mut draft = table(
        "reply_draft",
        vec![
            id(),
            uuid("officer_id"),
            uuid("case_id"),
            string_len("form", 80),
            blob("sealed"),
            moment("saved_at"),
            moment("expires_at"),
        ],
    );
    draft.foreign_key(&mut key("reply_draft", "officer_id", "officer")).foreign_key(&mut key(
        "reply_draft",
        "case_id",
        "case_file",
    ));
    draft
}

fn message_template() -> TableCreateStatement {
    let mut template = table(
        "message_template",
        vec![
            id(),
            uuid_null("unit_id"),
            word("use_for"),
            string_len("name_id", 80),
            string_len("name_en", 80),
            text("text_id"),
            text("text_en"),
            string_len("effective_from", 10),
            moment_null("ended_at"),
            uuid_null("changed_by"),
            moment("changed_at"),
            integer("version"),
        ],
    );
    template.foreign_key(&mut key("message_template", "unit_id", "unit")).foreign_key(&mut key(
        "message_template",
        "changed_by",
        "officer",
    ));
    template
}

fn quick_action() -> TableCreateStatement {
    let mut action = table(
        "quick_action",
        vec![
            id(),
            uuid("unit_id"),
            string_len("name", 80),
            text("steps"),
            moment_null("ended_at"),
            uuid("changed_by"),
            moment("changed_at"),
            integer("version"),
        ],
    );
    action.foreign_key(&mut key("quick_action", "unit_id", "unit")).foreign_key(&mut key(
        "quick_action",
        "changed_by",
        "officer",
    ));
    action
}
