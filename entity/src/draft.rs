//! A report somebody is still writing, kept sealed under a cookie until it is sent or grows old.

use crate::Moment;
use crate::kiosk::KioskId;
use crate::macros::id;
use sea_orm::entity::prelude::*;

id! { /// A draft's id; it becomes the submission key of the case.
DraftId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DraftId,
    #[sea_orm(unique)]
    pub token_hash: String,
    pub kiosk_id: Option<KioskId>,
    /// The answers so far, encrypted.
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
    pub created_at: Moment,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
