//! Units, officers, postings, sign-ins.

use crate::shape::{drop, id, index, key, migration, moment, moment_null, table, word, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, integer, string, string_len, string_len_null, string_null, string_uniq, uuid,
    uuid_null,
};

migration!("m02_organisation");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(unit()).await?;
        manager.create_index(index("unit", ["region_code"])).await?;
        manager.create_table(unit_scope()).await?;
        manager.create_table(officer()).await?;
        manager.create_table(posting()).await?;
        manager.create_index(index("posting", ["officer_id"])).await?;
        manager.create_index(index("posting", ["unit_id"])).await?;
        manager.create_table(session()).await?;
        manager.create_index(index("session", ["officer_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["session", "posting", "officer", "unit_scope", "unit"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn unit() -> TableCreateStatement {
    let mut unit = table(
        "unit",
        vec![
            id(),
            string_uniq("code"),
            string("name"),
            word("kind"),
            word("level"),
            string_len_null("region_code", 13),
            uuid_null("parent_id"),
            string_null("phone"),
            string_null("email"),
            string_null("hours"),
            word("zone"),
            boolean("takes_intake"),
            boolean("emergency_desk"),
            boolean("single_handed"),
            moment_null("closed_at"),
        ],
    );
    unit.foreign_key(&mut key("unit", "parent_id", "unit"));
    unit
}

fn unit_scope() -> TableCreateStatement {
    let mut scope =
        table("unit_scope", vec![uuid("unit_id"), word("kind"), string_len("code", 40)]);
    scope
        .primary_key(Index::create().col("unit_id").col("kind").col("code"))
        .foreign_key(&mut key("unit_scope", "unit_id", "unit"));
    scope
}

fn officer() -> TableCreateStatement {
    table(
        "officer",
        vec![
            id(),
            string_uniq("sign_in_name"),
            string("name"),
            string_null("email"),
            string("password_hash"),
            word("language"),
            integer("wrong_tries"),
            moment_null("next_try_at"),
            moment_null("last_sign_in_at"),
            moment_null("disabled_at"),
            moment("created_at"),
        ],
    )
}

fn posting() -> TableCreateStatement {
    let mut posting = table(
        "posting",
        vec![
            id(),
            uuid("officer_id"),
            uuid("unit_id"),
            word("role"),
            word_null("pillar"),
            moment("starts_at"),
            moment_null("ends_at"),
        ],
    );
    posting
        .foreign_key(&mut key("posting", "officer_id", "officer"))
        .foreign_key(&mut key("posting", "unit_id", "unit"));
    posting
}

fn session() -> TableCreateStatement {
    let mut session = table(
        "session",
        vec![
            string_len("token_hash", 64).primary_key().take(),
            uuid("officer_id"),
            moment("created_at"),
            moment("seen_at"),
            moment("expires_at"),
        ],
    );
    session.foreign_key(&mut key("session", "officer_id", "officer"));
    session
}
