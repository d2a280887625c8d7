//! A day that is not a working day: for the whole country or for one regency.

use crate::macros::words;
use sea_orm::entity::prelude::*;

words! {
    /// Libur nasional, cuti bersama, or a regency's own day.
    HolidayKind { National = "national", JointLeave = "joint_leave", Local = "local" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "holiday")]
pub struct Model {
    /// ISO date.
    #[sea_orm(primary_key, auto_increment = false)]
    pub date: String,
    /// A regency's code, or empty for the whole country.
    #[sea_orm(primary_key, auto_increment = false)]
    pub region_code: String,
    pub kind: HolidayKind,
    pub name: String,
    pub legal_ref: String,
}

impl ActiveModelBehavior for ActiveModel {}
