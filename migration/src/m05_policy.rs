//! What may change by decree: holidays, allowances, routing rules, programmes, emergency numbers.

use crate::shape::{drop, id, index, key, migration, table, word, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, integer, string, string_len, string_len_null, text, text_null, uuid,
};

migration!("m05_policy");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(holiday()).await?;
        manager.create_table(sla_rule()).await?;
        manager.create_table(routing_rule()).await?;
        manager.create_index(index("routing_rule", ["place_code"])).await?;
        manager.create_table(programme()).await?;
        manager.create_table(document()).await?;
        manager.create_table(programme_document()).await?;
        manager.create_table(emergency_number()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["emergency_number", "programme_document", "document", "programme"]).await?;
        drop(manager, ["routing_rule", "sla_rule", "holiday"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn holiday() -> TableCreateStatement {
    let mut holiday = table(
        "holiday",
        vec![
            string_len("date", 10),
            string_len("region_code", 13),
            word("kind"),
            string("name"),
            string("legal_ref"),
        ],
    );
    holiday.primary_key(Index::create().col("date").col("region_code"));
    holiday
}

fn sla_rule() -> TableCreateStatement {
    table(
        "sla_rule",
        vec![
            id(),
            word("stage"),
            word_null("kind"),
            word_null("severity"),
            integer("allowance"),
            word("unit"),
            string_len("effective_from", 10),
            string("legal_ref"),
        ],
    )
}

fn routing_rule() -> TableCreateStatement {
    let mut rule = table(
        "routing_rule",
        vec![
            id(),
            string_len("place_code", 13),
            word_null("issue"),
            string_len_null("programme", 40),
            uuid("unit_id"),
            string_len("effective_from", 10),
            string_len_null("effective_to", 10),
            string("legal_ref"),
        ],
    );
    rule.foreign_key(&mut key("routing_rule", "unit_id", "unit"));
    rule
}

fn programme() -> TableCreateStatement {
    let mut programme = table(
        "programme",
        vec![
            string_len("code", 40),
            string_len("effective_from", 10),
            word("situation"),
            boolean("for_citizens"),
            string("name_id"),
            string("name_en"),
            text("for_whom_id"),
            text("for_whom_en"),
            text("gets_id"),
            text("gets_en"),
            text("requirements_id"),
            text("requirements_en"),
            text("steps_id"),
            text("steps_en"),
            integer("working_days"),
            string("working_days_ref"),
            text("time_id"),
            text("time_en"),
            text("cost_id"),
            text("cost_en"),
            text_null("urgent_id"),
            text_null("urgent_en"),
            text_null("to_check_id"),
            text_null("to_check_en"),
            string("legal_ref"),
        ],
    );
    programme.primary_key(Index::create().col("code").col("effective_from"));
    programme
}

fn document() -> TableCreateStatement {
    table(
        "document",
        vec![
            string_len("code", 40).primary_key().take(),
            word("form"),
            string("name_id"),
            string("name_en"),
            text("without_id"),
            text("without_en"),
        ],
    )
}

fn programme_document() -> TableCreateStatement {
    let mut asked = table(
        "programme_document",
        vec![
            string_len("programme", 40),
            string_len("effective_from", 10),
            string_len("document", 40),
            integer("rank"),
            word("need"),
        ],
    );
    asked.primary_key(Index::create().col("programme").col("effective_from").col("document"));
    let mut named = ForeignKey::create();
    named
        .name("fk_programme_document_document")
        .from("programme_document", "document")
        .to("document", "code")
        .on_delete(ForeignKeyAction::Restrict);
    asked.foreign_key(&mut named);
    asked
}

fn emergency_number() -> TableCreateStatement {
    table(
        "emergency_number",
        vec![
            string_len("number", 24).primary_key().take(),
            integer("rank"),
            string("name_id"),
            string("name_en"),
            string("purpose"),
            string("source"),
        ],
    )
}
