//! The programmes and issues a unit takes; a unit without rows takes all.

use crate::macros::words;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

words! {
    /// What the code of the row names.
    ScopeKind { Programme = "programme", Issue = "issue" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "unit_scope")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_id: UnitId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: ScopeKind,
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
}

impl ActiveModelBehavior for ActiveModel {}
