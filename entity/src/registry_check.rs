//! A look into a register, by hand or in an extract: what it said of somebody of a case.

use crate::Moment;
use crate::case::CaseId;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use crate::person::Part;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A registry check's id.
RegistryCheckId }

words! {
    /// A register somebody looks into. None of them can be asked by a program (there is no public API).
    Register {
        Dtsen = "dtsen",
        SiksNg = "siks_ng",
        Dukcapil = "dukcapil",
        Bpjs = "bpjs",
        Payer = "payer",
    }
}

words! {
    /// What it said.
    Listing {
        Listed = "listed",
        NotListed = "not_listed",
        /// They are in it, but something of it is wrong.
        Differs = "differs",
    }
}

words! {
    /// How it was looked into.
    Glance { ByHand = "by_hand", Extract = "extract", Paper = "paper" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registry_check")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RegistryCheckId,
    pub case_id: CaseId,
    /// Whom it is about.
    pub part: Part,
    pub register: Register,
    pub at: Moment,
    pub officer_id: OfficerId,
    /// Names as they were at the look.
    pub officer_name: String,
    pub unit_id: UnitId,
    pub unit_name: String,
    /// Encrypted: what it said.
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
