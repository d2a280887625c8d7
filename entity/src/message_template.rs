//! Words an office uses again and again, with places to be filled from the case.

use crate::Moment;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A template's id.
TemplateId }

words! {
    /// The form it is written for.
    TemplateUse {
        Ask = "ask",
        Tell = "tell",
        Outcome = "outcome",
        Archive = "archive",
        Reply = "reply",
        Return = "return",
        Refer = "refer",
        Note = "note",
    }
}

impl TemplateUse {
    /// Does the citizen read it?
    #[must_use]
    pub const fn is_for_the_citizen(self) -> bool {
        matches!(self, Self::Ask | Self::Tell | Self::Outcome | Self::Archive)
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message_template")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TemplateId,
    /// Whose it is; none ships with the product, for everybody.
    pub unit_id: Option<UnitId>,
    pub use_for: TemplateUse,
    pub name_id: String,
    pub name_en: String,
    pub text_id: String,
    /// Empty: nobody has put it into English yet.
    pub text_en: String,
    /// ISO date.
    pub effective_from: String,
    pub ended_at: Option<Moment>,
    pub changed_by: Option<OfficerId>,
    pub changed_at: Moment,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
