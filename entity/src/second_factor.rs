//! What an officer proves besides the password: a secret shared with an authenticator app (RFC 6238).

use crate::Moment;
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub officer_id: OfficerId,
    /// The shared secret, sealed.
    pub secret: Vec<u8>,
    /// When a first code showed that the app has it; before that nothing is asked.
    pub confirmed_at: Option<Moment>,
    /// The last step of thirty seconds whose code was used: a code is good once.
    pub last_step: i64,
    /// Keyed hashes of the spare codes that are left, as a JSON list.
    #[sea_orm(column_type = "Text")]
    pub spare: String,
}

impl ActiveModelBehavior for ActiveModel {}
