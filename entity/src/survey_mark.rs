//! A mark of 1 to 4 for one element of the service (PermenPANRB 14/2017).

use crate::Moment;
use crate::case::CaseId;
use crate::macros::words;
use sea_orm::entity::prelude::*;

words! {
    /// The nine elements, in the order of the regulation (U1–U9).
    Element {
        Requirements = "requirements",
        Procedure = "procedure",
        Time = "time",
        Cost = "cost",
        Product = "product",
        Competence = "competence",
        Conduct = "conduct",
        Complaints = "complaints",
        Facilities = "facilities",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_mark")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: CaseId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub element: Element,
    /// 1 "tidak baik" to 4 "sangat baik".
    pub mark: i32,
    pub marked_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
