//! What reporters say of the outcome and of the service, and when they are asked.

use crate::shape::{drop, key, migration, moment, table, word};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, integer, uuid};

migration!("m11_survey");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let round = vec![integer("days").primary_key().take(), boolean("active")];
        manager.create_table(table("survey_round", round)).await?;
        let mut survey = table(
            "survey",
            vec![uuid("case_id").primary_key().take(), word("solved"), moment("answered_at")],
        );
        survey.foreign_key(&mut key("survey", "case_id", "case_file"));
        manager.create_table(survey).await?;
        let mark = vec![uuid("case_id"), word("element"), integer("mark"), moment("marked_at")];
        manager.create_table(of_case("survey_mark", mark, "element")).await?;
        let letter = vec![uuid("case_id"), integer("days"), moment("written_at")];
        manager.create_table(of_case("survey_letter", letter, "days")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, ["survey_letter", "survey_mark", "survey", "survey_round"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// A table with one row for each case and each `other`.
fn of_case(
    name: &'static str,
    columns: Vec<ColumnDef>,
    other: &'static str,
) -> TableCreateStatement {
    let mut of_case = table(name, columns);
    of_case.primary_key(Index::create().col("case_id").col(other)).foreign_key(&mut key(
        name,
        "case_id",
        "case_file",
    ));
    of_case
}
