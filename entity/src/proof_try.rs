//! A try at the second factor of a case; they are counted per hour and per day.

use crate::Moment;
use crate::case::CaseId;
use crate::macros::id;
use sea_orm::entity::prelude::*;

id! { /// A try's id.
ProofTryId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proof_try")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ProofTryId,
    pub case_id: CaseId,
    pub at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
