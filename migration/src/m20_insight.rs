//! What figures count of each case; who looked at what, and how long that is kept.

use crate::shape::{drop, id, index, key, migration, moment, moment_null, table, word, word_null};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean_null, integer, integer_null, string, string_len, string_len_null, string_null, uuid,
    uuid_null,
};

migration!("m20_insight");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(case_figure()).await?;
        manager.create_table(access_log()).await?;
        manager.create_table(access_anchor()).await?;
        manager.create_table(retention()).await?;
        for made in indexes() {
            manager.create_index(made).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in FURTHER {
            manager.drop_index(Index::drop().name(name).to_owned()).await?;
        }
        drop(manager, ["retention", "access_anchor", "access_log", "case_figure"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Indexes of tables that were there before.
const FURTHER: [&str; 4] = [
    "ix_case_event_at_id",
    "ix_case_event_officer_id_at_id",
    "ix_referral_sent_at",
    "ix_survey_mark_marked_at",
];

fn case_figure() -> TableCreateStatement {
    let mut figure = table(
        "case_figure",
        vec![
            uuid("case_id").primary_key().take(),
            string_len("province_code", 2),
            string_len("regency_code", 5),
            string_len("district_code", 8),
            string_len("village_code", 13),
            uuid("unit_id"),
            word("kind"),
            word("issue"),
            string_len_null("programme", 40),
            string_len_null("accused_region", 13),
            moment("received_at"),
            moment_null("settled_at"),
            integer_null("working_days"),
            boolean_null("in_time"),
            moment_null("finish_due_at"),
        ],
    );
    figure.foreign_key(&mut key("case_figure", "case_id", "case_file")).foreign_key(&mut key(
        "case_figure",
        "unit_id",
        "unit",
    ));
    figure
}

/// Without foreign keys: a row outlives what it is about.
fn access_log() -> TableCreateStatement {
    table(
        "access_log",
        vec![
            id(),
            moment("at"),
            uuid("officer_id"),
            string("officer_name"),
            word_null("role"),
            uuid_null("unit_id"),
            string_null("unit_name"),
            word("kind"),
            uuid_null("case_id"),
            string_len_null("what", 40),
            string_len("hash", 64),
        ],
    )
}

fn access_anchor() -> TableCreateStatement {
    table(
        "access_anchor",
        vec![
            string_len("day", 10).primary_key().take(),
            moment("until"),
            integer("rows"),
            string_len("prev_hash", 64),
            string_len("hash", 64),
        ],
    )
}

fn retention() -> TableCreateStatement {
    table(
        "retention",
        vec![string_len("subject", 40).primary_key().take(), integer("days"), string("legal_ref")],
    )
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        // A regency and whatever lies in it; wider territories by time alone.
        index("case_figure", ["regency_code", "received_at"]),
        index("case_figure", ["regency_code", "settled_at"]),
        index("case_figure", ["received_at"]),
        index("case_figure", ["settled_at"]),
        index("case_figure", ["finish_due_at"]),
        index("case_figure", ["unit_id", "settled_at"]),
        // The few cases that are left out for those they are about.
        index("case_figure", ["accused_region"]),
        // The trail, whole, of one officer, of one case.
        index("access_log", ["at", "id"]),
        index("access_log", ["officer_id", "at", "id"]),
        index("access_log", ["case_id", "at"]),
        index("case_event", ["at", "id"]),
        index("case_event", ["officer_id", "at", "id"]),
        // What else is counted in a period.
        index("referral", ["sent_at"]),
        index("survey_mark", ["marked_at"]),
    ]
}
