//! A view of a list that an officer saved: its filters under a name, for themselves, their unit or a role
//! in it.

use crate::Moment;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use crate::posting::Role;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A saved view's id.
SavedViewId }

words! {
    /// The lists of the desk that have views, and rows to mark.
    DeskList { Queue = "queue", Inbox = "inbox", Outbox = "outbox" }
}

words! {
    /// For whom a view is saved.
    Audience { Own = "own", Unit = "unit", Role = "role" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_view")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SavedViewId,
    /// The list it is a view of.
    pub list: DeskList,
    pub name: String,
    /// Who saved it.
    pub owner_id: OfficerId,
    pub audience: Audience,
    /// The unit it is for, unless it is the officer's own.
    pub unit_id: Option<UnitId>,
    /// The role it is for, within the unit.
    pub role: Option<Role>,
    /// The query of its address.
    pub query: String,
    pub created_at: Moment,
    /// Counts the changes.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
