//! The lists of referrals with the youngest first: ids sort by birth, and a page is read along an index
//! instead of by sorting all of a unit's referrals.

use crate::shape::{index, migration};
use sea_orm_migration::prelude::*;

migration!("m24_referrals_by_age");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for new in indexes() {
            manager.create_index(new).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for new in indexes() {
            let name = new.get_index_spec().get_name().unwrap_or_default().to_owned();
            manager.drop_index(Index::drop().name(name).to_owned()).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("referral", ["to_unit_id", "status", "id"]),
        index("referral", ["from_unit_id", "status", "id"]),
    ]
}
