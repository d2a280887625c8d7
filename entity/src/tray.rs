//! What an officer has in hand for a while: a receipt just written, a register being imported. Sealed,
//! theirs alone, gone after a day at most.

use crate::Moment;
use crate::macros::id;
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

id! { /// A tray's id; it stands in addresses.
TrayId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tray")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TrayId,
    pub officer_id: OfficerId,
    /// What lies in it, encrypted.
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
