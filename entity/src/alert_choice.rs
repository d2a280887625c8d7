//! What an officer has switched off, or on: a kind of alert, or the letter of the morning.

use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

/// The morning's letter, where a kind of alert would stand.
pub const DIGEST: &str = "digest";

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "alert_choice")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub officer_id: OfficerId,
    /// The code of an alert's kind, or [`DIGEST`].
    #[sea_orm(primary_key, auto_increment = false)]
    pub what: String,
    pub wanted: bool,
}

impl ActiveModelBehavior for ActiveModel {}
