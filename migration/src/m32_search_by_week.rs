//! The full-text index also holds, for units whose cases come from many regencies, the week in which a
//! case came in. What is indexed of theirs goes: `migrate` writes it again.

use crate::shape::migration;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

migration!("m32_search_by_week");

const FORGET: &str = "DELETE FROM case_text WHERE case_id IN (
    SELECT case_file.id FROM case_file JOIN unit
        ON unit.id IN (case_file.owner_unit_id, case_file.emergency_unit_id)
        WHERE unit.level IN ('province', 'ministry')
    UNION SELECT referral.case_id FROM referral JOIN unit
        ON unit.id IN (referral.from_unit_id, referral.to_unit_id)
        WHERE unit.level IN ('province', 'ministry'))";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(FORGET).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        self.up(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
