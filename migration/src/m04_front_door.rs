//! Drafts, kiosks, and the citizen's proof.

use crate::shape::{drop, id, index, key, migration, moment, moment_null, table};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    blob, string, string_len, string_len_null, string_len_uniq, uuid, uuid_null,
};

migration!("m04_front_door");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(kiosk()).await?;
        manager.create_index(index("kiosk", ["token_hash"])).await?;
        manager.create_index(index("kiosk", ["enrol_hash"])).await?;
        manager.create_table(kiosk_call()).await?;
        manager.create_index(index("kiosk_call", ["village_code", "called_at"])).await?;
        manager.create_table(draft()).await?;
        manager.create_index(index("draft", ["expires_at"])).await?;
        manager.create_table(proof()).await?;
        manager.create_index(index("proof", ["expires_at"])).await?;
        manager.create_table(proof_try()).await?;
        manager.create_index(index("proof_try", ["case_id", "at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["proof_try", "proof", "draft", "kiosk_call", "kiosk"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn kiosk() -> TableCreateStatement {
    table(
        "kiosk",
        vec![
            id(),
            string_len("village_code", 13),
            string("name"),
            string_len_null("token_hash", 64),
            string_len_null("enrol_hash", 64),
            moment_null("enrol_until"),
            moment_null("enrolled_at"),
            moment_null("seen_at"),
            moment_null("revoked_at"),
            moment("created_at"),
        ],
    )
}

fn kiosk_call() -> TableCreateStatement {
    let mut call = table(
        "kiosk_call",
        vec![
            id(),
            uuid("kiosk_id"),
            string_len("village_code", 13),
            moment("called_at"),
            moment_null("answered_at"),
            uuid_null("answered_by"),
        ],
    );
    call.foreign_key(&mut key("kiosk_call", "kiosk_id", "kiosk"));
    call
}

fn draft() -> TableCreateStatement {
    let mut draft = table(
        "draft",
        vec![
            id(),
            string_len_uniq("token_hash", 64),
            uuid_null("kiosk_id"),
            blob("sealed"),
            moment("created_at"),
            moment("expires_at"),
        ],
    );
    draft.foreign_key(&mut key("draft", "kiosk_id", "kiosk"));
    draft
}

fn proof() -> TableCreateStatement {
    let mut proof = table(
        "proof",
        vec![
            string_len("token_hash", 64).primary_key().take(),
            uuid("case_id"),
            moment("expires_at"),
        ],
    );
    proof.foreign_key(&mut key("proof", "case_id", "case_file"));
    proof
}

fn proof_try() -> TableCreateStatement {
    let mut tried = table("proof_try", vec![id(), uuid("case_id"), moment("at")]);
    tried.foreign_key(&mut key("proof_try", "case_id", "case_file"));
    tried
}
