//! A shared screen in a village office, enrolled for one village.

use crate::Moment;
use crate::macros::id;
use sea_orm::entity::prelude::*;

id! { /// A kiosk's id.
KioskId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kiosk")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: KioskId,
    pub village_code: String,
    pub name: String,
    /// Hash of the device's secret, once enrolled.
    pub token_hash: Option<String>,
    /// Hash of the one-time enrolment code, while one is open.
    pub enrol_hash: Option<String>,
    pub enrol_until: Option<Moment>,
    pub enrolled_at: Option<Moment>,
    pub seen_at: Option<Moment>,
    pub revoked_at: Option<Moment>,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
