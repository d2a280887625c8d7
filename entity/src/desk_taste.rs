//! How an officer wants to see the lists of the desk.

use crate::macros::words;
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

words! {
    /// How close the rows of a table stand.
    Density { Roomy = "roomy", Dense = "dense" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "desk_taste")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub officer_id: OfficerId,
    /// The columns beside the usual ones, one blank between them.
    pub columns: String,
    pub density: Density,
    /// The view the queue opens with: a built-in one's word, or a saved one's id.
    pub first_view: Option<String>,
    /// The view each list of referrals opens with: a tab's word, or a saved view's id.
    pub first_inbox: Option<String>,
    pub first_outbox: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
