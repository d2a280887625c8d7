//! Somebody goes there: a visit that is planned, and what came of it.

use crate::Moment;
use crate::case::CaseId;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A visit's id.
VisitId }

words! {
    /// Where a visit stands.
    VisitStatus {
        Planned = "planned",
        Done = "done",
        /// Nobody was met.
        Missed = "missed",
        Cancelled = "cancelled",
    }
}

words! {
    /// What somebody goes there for.
    VisitPurpose {
        FamilyData = "family_data",
        Housing = "housing",
        Need = "need",
        Deliver = "deliver",
        Other = "other",
    }
}

words! {
    /// Whom the visitor found.
    VisitMet { Met = "met", Away = "away", MovedAway = "moved_away", Died = "died" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "visit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: VisitId,
    pub case_id: CaseId,
    /// The unit whose visit it is.
    pub unit_id: UnitId,
    /// Who goes.
    pub officer_id: OfficerId,
    pub status: VisitStatus,
    pub purpose: VisitPurpose,
    /// Between these two.
    pub starts_at: Moment,
    pub ends_at: Moment,
    pub met: Option<VisitMet>,
    /// Encrypted: the place, a note for the visitor, the finding.
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
    pub planned_at: Moment,
    pub ended_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
