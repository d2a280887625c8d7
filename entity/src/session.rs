//! An officer's open sign-in; the cookie's secret is stored only as its hash.

use crate::Moment;
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub officer_id: OfficerId,
    pub created_at: Moment,
    pub seen_at: Moment,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
