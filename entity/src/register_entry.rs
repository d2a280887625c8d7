//! How a report came to the desk that wrote it down: by which way, and where it stands in the paper
//! register. One row a case that an officer wrote down or imported; others have none.

use crate::case::CaseId;
use crate::macros::words;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

words! {
    /// The way somebody reached the desk.
    Source {
        InPerson = "in_person",
        Phone = "phone",
        Letter = "letter",
        WhatsApp = "whatsapp",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    /// The unit whose register it is.
    pub unit_id: UnitId,
    pub source: Source,
    /// The year of the register.
    pub year: i32,
    /// The number as it was written.
    pub number: Option<String>,
    /// The same in one spelling: once a unit and year.
    pub number_key: Option<String>,
    /// The date on the paper (ISO).
    pub paper_date: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
