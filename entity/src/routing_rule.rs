//! A regency's own rule: such cases of such places go to that unit. Tried before the defaults.

use crate::case::Issue;
use crate::macros::id;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A routing rule's id.
RoutingRuleId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "routing_rule")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RoutingRuleId,
    /// Where the rule holds: a regency, a district or a village.
    pub place_code: String,
    /// None: any issue.
    pub issue: Option<Issue>,
    /// None: any programme.
    pub programme: Option<String>,
    pub unit_id: UnitId,
    /// ISO date.
    pub effective_from: String,
    pub effective_to: Option<String>,
    pub legal_ref: String,
}

impl ActiveModelBehavior for ActiveModel {}
