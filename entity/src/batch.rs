//! One thing done to many cases or referrals: who asked for it, and whether it is through.

use crate::Moment;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

id! { /// A batch's id; it comes with the form, so that a form sent twice is one batch.
BatchId }

words! {
    /// What is done to all of them.
    BatchKind {
        Assign = "assign",
        Prioritise = "prioritise",
        Label = "label",
        Ask = "ask",
        ExplainDelay = "explain_delay",
        Quick = "quick",
        AssignReferral = "assign_referral",
        Accept = "accept",
        Return = "return",
        Remind = "remind",
        Undo = "undo",
    }
}

impl BatchKind {
    /// Can all of it be taken back at once?
    #[must_use]
    pub const fn can_be_undone(self) -> bool {
        matches!(self, Self::Assign | Self::Prioritise | Self::Label | Self::AssignReferral)
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "batch")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BatchId,
    pub officer_id: OfficerId,
    pub kind: BatchKind,
    /// The batch this one takes back.
    pub undoes: Option<BatchId>,
    /// The address of the list it came from, to go back to.
    pub list_href: String,
    pub made_at: Moment,
    /// When it was last worked on: one that lies still is taken up again.
    pub touched_at: Moment,
    pub ended_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
