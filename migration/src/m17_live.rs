//! Clocks that ring, alerts at the desk, and who has a case open.

use crate::shape::{drop, id, index, key, migration, moment, moment_null, table, word, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, integer, string, string_len, uuid};

migration!("m17_live");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [word_null("rung"), moment_null("rings_at"), moment_null("promised_at")] {
            let table = Table::alter().table("case_file").add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        // The first sweep looks at every clock that runs and plans it.
        let look = "UPDATE case_file SET rings_at = received_at WHERE clock_due_at IS NOT NULL";
        manager.get_connection().execute_unprepared(look).await?;
        for table in [ring_rule(), alert(), alert_choice(), digest(), presence()] {
            manager.create_table(table).await?;
        }
        for made in indexes() {
            manager.create_index(made).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["presence", "digest", "alert_choice", "alert", "ring_rule"]).await?;
        for (name, table) in
            [("ix_case_event_at", "case_event"), ("ix_case_file_rings_at", "case_file")]
        {
            manager.drop_index(Index::drop().name(name).table(table).to_owned()).await?;
        }
        for column in ["promised_at", "rings_at", "rung"] {
            let table = Table::alter().table("case_file").drop_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn ring_rule() -> TableCreateStatement {
    table(
        "ring_rule",
        vec![
            id(),
            word("ring"),
            integer("percent"),
            string_len("effective_from", 10),
            string("legal_ref"),
        ],
    )
}

fn alert() -> TableCreateStatement {
    let mut alert = table(
        "alert",
        vec![
            id(),
            uuid("officer_id"),
            uuid("case_id"),
            word("kind"),
            moment("at"),
            moment_null("read_at"),
        ],
    );
    alert.foreign_key(&mut key("alert", "officer_id", "officer")).foreign_key(&mut key(
        "alert",
        "case_id",
        "case_file",
    ));
    alert
}

fn alert_choice() -> TableCreateStatement {
    let mut choice =
        table("alert_choice", vec![uuid("officer_id"), word("what"), boolean("wanted")]);
    choice.primary_key(Index::create().col("officer_id").col("what")).foreign_key(&mut key(
        "alert_choice",
        "officer_id",
        "officer",
    ));
    choice
}

fn digest() -> TableCreateStatement {
    let mut digest =
        table("digest", vec![uuid("officer_id"), string_len("day", 10), moment("written_at")]);
    digest.primary_key(Index::create().col("officer_id").col("day")).foreign_key(&mut key(
        "digest",
        "officer_id",
        "officer",
    ));
    digest
}

fn presence() -> TableCreateStatement {
    let mut presence = table(
        "presence",
        vec![uuid("case_id"), uuid("officer_id"), moment("since"), moment("seen_at")],
    );
    presence
        .primary_key(Index::create().col("case_id").col("officer_id"))
        .foreign_key(&mut key("presence", "case_id", "case_file"))
        .foreign_key(&mut key("presence", "officer_id", "officer"));
    presence
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        // The sweep: every clock that is to ring.
        index("case_file", ["rings_at"]),
        // What has changed since somebody last looked.
        index("case_event", ["at"]),
        // The bell: an officer's alerts, unread ones first.
        index("alert", ["officer_id", "read_at", "at"]),
        index("alert", ["officer_id", "at"]),
        index("alert", ["at"]),
        index("alert", ["case_id"]),
        // The letter of the morning: who wants it.
        index("alert_choice", ["what", "wanted"]),
        index("presence", ["seen_at"]),
    ]
}
