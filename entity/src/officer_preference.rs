//! How an officer likes the desk; without a row it is as it ships.

use crate::macros::words;
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

words! {
    /// What opens after an act.
    AfterAct { Stay = "stay", Next = "next", List = "list" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "officer_preference")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub officer_id: OfficerId,
    /// Do single keys act?
    pub keys: bool,
    pub after_act: AfterAct,
}

impl ActiveModelBehavior for ActiveModel {}
