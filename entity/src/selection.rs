//! Cases or referrals an officer has marked to do something with all of them; frozen as they were at that
//! moment.

use crate::Moment;
use crate::macros::id;
use crate::officer::OfficerId;
use crate::saved_view::DeskList;
use sea_orm::entity::prelude::*;

id! { /// A selection's id.
SelectionId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "selection")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SelectionId,
    pub officer_id: OfficerId,
    /// The list it was made from: the queue marks cases, the others referrals.
    pub list: DeskList,
    /// The address of the list it was made from, to go back to.
    pub list_href: String,
    pub total: i32,
    pub made_at: Moment,
    pub expires_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
