//! What an officer has begun to write in the form of an act; nobody else ever sees it.

use crate::Moment;
use crate::case::CaseId;
use crate::macros::id;
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

id! { /// A draft's id.
ReplyDraftId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reply_draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReplyDraftId,
    pub officer_id: OfficerId,
    pub case_id: CaseId,
    /// Which form: the act's word, and the referral it is about.
    pub form: String,
    /// The fields, encrypted.
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
    pub saved_at: Moment,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
