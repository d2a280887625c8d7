//! A file that was handed on: with a referral to the unit that received it, or with the outcome to
//! whoever reported the case.

use crate::attachment::AttachmentId;
use crate::case::CaseId;
use crate::macros::id;
use crate::referral::ReferralId;
use sea_orm::entity::prelude::*;

id! { /// A share's id.
FileShareId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "file_share")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FileShareId,
    pub case_id: CaseId,
    pub attachment_id: AttachmentId,
    /// The referral it travels with; without one it was given to the reporter.
    pub referral_id: Option<ReferralId>,
}

impl ActiveModelBehavior for ActiveModel {}
