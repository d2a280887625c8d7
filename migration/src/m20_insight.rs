//! What figures count of each case.

use crate::shape::{drop, index, key, migration, moment, moment_null, table, word};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean_null, integer_null, string_len, string_len_null, uuid};

migration!("m20_insight");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(case_figure()).await?;
        for made in indexes() {
            manager.create_index(made).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["ix_referral_sent_at", "ix_survey_mark_marked_at"] {
            manager.drop_index(Index::drop().name(name).to_owned()).await?;
        }
        drop(manager, ["case_figure"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

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

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        // A regency and whatever lies in it; wider territories by time alone.
        index("case_figure", ["regency_code", "received_at"]),
        index("case_figure", ["regency_code", "settled_at"]),
        index("case_figure", ["received_at"]),
        index("case_figure", ["settled_at"]),
        index("case_figure", ["finish_due_at"]),
        index("case_figure", ["unit_id", "settled_at"]),
        // What else is counted in a period.
        index("referral", ["sent_at"]),
        index("survey_mark", ["marked_at"]),
    ]
}
