//! Which papers an edition of a programme asks for, in which order.

use crate::macros::words;
use sea_orm::entity::prelude::*;

words! {
    /// How much a paper matters.
    Need { Needed = "needed", IfAny = "if_any" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "programme_document")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub programme: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub effective_from: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub document: String,
    pub rank: i32,
    pub need: Need,
}

impl ActiveModelBehavior for ActiveModel {}
