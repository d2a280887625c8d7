//! Cases, the people in them, their referrals and their journal.

use crate::shape::{drop, id, index, key, migration, moment, moment_null, table, word, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, blob, blob_null, boolean, boolean_null, integer, string, string_len,
    string_len_null, string_len_uniq, string_null, text_null, uuid, uuid_null,
};

migration!("m03_cases");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(case_file()).await?;
        manager.create_table(person()).await?;
        manager.create_table(referral()).await?;
        manager.create_table(case_event()).await?;
        manager.create_table(submission()).await?;
        for made in indexes() {
            manager.create_index(made).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["submission", "case_event", "referral", "person", "case_file"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn case_file() -> TableCreateStatement {
    let mut case = table(
        "case_file",
        vec![
            id(),
            string_len_uniq("code", 10),
            word("kind"),
            word("issue"),
            string_len_null("programme", 40),
            word_null("pas_group"),
            string_len("village_code", 13),
            string_len("district_code", 8),
            uuid("owner_unit_id"),
            uuid_null("emergency_unit_id"),
            uuid_null("assignee_id"),
            word("status"),
            word_null("resume_status"),
            word("severity"),
            word("priority"),
            word("intake"),
            word("confidentiality"),
            word("language"),
            string_len_null("accused_region", 13),
            text_null("story"),
            blob("sealed"),
            string_null("pin_hash"),
            word_null("clock_stage"),
            word_null("clock_unit"),
            moment_null("clock_due_at"),
            big_integer_null("clock_left"),
            moment_null("finish_due_at"),
            big_integer_null("finish_left"),
            word_null("outcome"),
            word_null("proposed_outcome"),
            uuid_null("proposed_by"),
            uuid_null("decided_by"),
            uuid_null("merged_into"),
            string("route_reason"),
            uuid_null("route_rule_id"),
            moment("received_at"),
            moment_null("resolved_at"),
            moment_null("ended_at"),
            integer("version"),
            integer("events"),
            string_len("head_hash", 64),
        ],
    );
    case.foreign_key(&mut key("case_file", "owner_unit_id", "unit"))
        .foreign_key(&mut key("case_file", "emergency_unit_id", "unit"))
        .foreign_key(&mut key("case_file", "assignee_id", "officer"))
        .foreign_key(&mut key("case_file", "merged_into", "case_file"));
    case
}

fn person() -> TableCreateStatement {
    let mut person = table(
        "person",
        vec![
            id(),
            uuid("case_id"),
            word("part"),
            word_null("tie"),
            word_null("contact"),
            boolean_null("aware"),
            string_null("name"),
            blob("sealed"),
            string_len_null("nik_key", 64),
            string_len_null("kk_key", 64),
            string_len_null("phone_key", 64),
        ],
    );
    person.foreign_key(&mut key("person", "case_id", "case_file"));
    person
}

fn referral() -> TableCreateStatement {
    let mut referral = table(
        "referral",
        vec![
            id(),
            uuid("case_id"),
            uuid_null("parent_id"),
            word("kind"),
            word("status"),
            uuid("from_unit_id"),
            uuid("to_unit_id"),
            string("from_unit_name"),
            string("to_unit_name"),
            string_len_null("programme", 40),
            word("legal_ground"),
            boolean("passes_straight"),
            blob("sealed"),
            word_null("outcome"),
            word_null("return_reason"),
            uuid_null("suggested_unit_id"),
            moment("sent_at"),
            moment("accept_due_at"),
            moment("reply_due_at"),
            moment_null("accepted_at"),
            moment_null("ended_at"),
        ],
    );
    referral
        .foreign_key(&mut key("referral", "case_id", "case_file"))
        .foreign_key(&mut key("referral", "parent_id", "referral"))
        .foreign_key(&mut key("referral", "from_unit_id", "unit"))
        .foreign_key(&mut key("referral", "to_unit_id", "unit"));
    referral
}

fn case_event() -> TableCreateStatement {
    let mut event = table(
        "case_event",
        vec![
            id(),
            uuid("case_id"),
            integer("seq"),
            moment("at"),
            word("actor"),
            uuid_null("officer_id"),
            string_null("officer_name"),
            word_null("role"),
            uuid_null("unit_id"),
            string_null("unit_name"),
            word("act"),
            word_null("from_status"),
            word("to_status"),
            uuid_null("referral_id"),
            text_null("detail"),
            text_null("note"),
            text_null("public_note"),
            blob_null("sealed"),
            string_len("prev_hash", 64),
            string_len("hash", 64),
        ],
    );
    event.foreign_key(&mut key("case_event", "case_id", "case_file"));
    event
}

/// Without a foreign key: a key is claimed before its case is written.
fn submission() -> TableCreateStatement {
    table(
        "submission",
        vec![
            string_len("key", 80).primary_key().take(),
            string_len("body_hash", 64),
            uuid("case_id"),
            moment("created_at"),
        ],
    )
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        // The queue: one unit's open cases by deadline; the village's; an officer's own.
        index("case_file", ["owner_unit_id", "status", "clock_due_at", "id"]),
        index("case_file", ["emergency_unit_id", "status", "clock_due_at", "id"]),
        index("case_file", ["village_code", "status", "clock_due_at", "id"]),
        index("case_file", ["district_code", "status", "clock_due_at", "id"]),
        index("case_file", ["assignee_id", "status", "clock_due_at", "id"]),
        // The sweep: everything that is due.
        index("case_file", ["clock_due_at"]),
        index("person", ["case_id"]),
        index("person", ["nik_key"]),
        index("person", ["kk_key"]),
        index("person", ["phone_key"]),
        index("referral", ["case_id"]),
        index("referral", ["to_unit_id", "status", "reply_due_at", "id"]),
        index("referral", ["from_unit_id", "status", "reply_due_at", "id"]),
        index("case_event", ["case_id", "seq"]).unique().take(),
        index("submission", ["case_id"]),
    ]
}
