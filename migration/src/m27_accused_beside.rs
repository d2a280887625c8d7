//! Whom a case complains about stands beside its referrals too: their lists are read without looking at
//! every case, and complaints about officers along an index of their own.

use crate::shape::{index, migration};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_len_null;
use sea_orm_migration::sea_orm::ConnectionTrait;

migration!("m27_accused_beside");

const COLUMN: &str = "accused_region";
const FILLED: &str = "UPDATE referral SET accused_region =
    (SELECT case_file.accused_region FROM case_file WHERE case_file.id = case_id)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let added =
            Table::alter().table("referral").add_column(string_len_null(COLUMN, 13)).to_owned();
        manager.alter_table(added).await?;
        manager.get_connection().execute_unprepared(FILLED).await?;
        for unit in UNITS {
            manager.create_index(accused(unit)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for unit in UNITS {
            manager.drop_index(Index::drop().name(name(unit)).to_owned()).await?;
        }
        let dropped = Table::alter().table("referral").drop_column(COLUMN).to_owned();
        manager.alter_table(dropped).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const UNITS: [&str; 2] = ["to_unit_id", "from_unit_id"];

fn name(unit: &str) -> String {
    format!("ix_referral_accused_{unit}")
}

fn accused(unit: &'static str) -> IndexCreateStatement {
    let mut accused = index("referral", [unit, "case_due_at", "case_id"]);
    accused.name(name(unit));
    accused.and_where(Expr::col("case_ended_at").is_null());
    accused.and_where(Expr::col(COLUMN).is_not_null());
    accused
}
