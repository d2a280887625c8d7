//! Somebody at a kiosk asked for an officer.

use crate::Moment;
use crate::kiosk::KioskId;
use crate::macros::id;
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

id! { /// A call's id.
KioskCallId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kiosk_call")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: KioskCallId,
    pub kiosk_id: KioskId,
    pub village_code: String,
    pub called_at: Moment,
    pub answered_at: Option<Moment>,
    pub answered_by: Option<OfficerId>,
}

impl ActiveModelBehavior for ActiveModel {}
