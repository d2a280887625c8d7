//! When a running clock does something by itself. The newest row in force on the day is used.

use crate::macros::{id, words};
use sea_orm::entity::prelude::*;

id! { /// A ring rule's id.
RingRuleId }

words! {
    /// What a clock does by itself, in the order of time.
    Ring {
        /// Whoever holds the case is reminded.
        Remind = "remind",
        /// The deadline has passed: those above and the citizen are told, with a new date.
        Lapse = "lapse",
        /// The case goes up one level.
        Escalate = "escalate",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ring_rule")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RingRuleId,
    pub ring: Ring,
    /// The share of the allowance that is used by then, in percent.
    pub percent: i32,
    /// ISO date.
    pub effective_from: String,
    pub legal_ref: String,
}

impl ActiveModelBehavior for ActiveModel {}
