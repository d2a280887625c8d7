//! Which officer works where, as what, and until when.

use crate::Moment;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A posting's id.
PostingId }

words! {
    /// The work a posting does (Permensos 15/2018 and the SLRT manuals for the first six).
    Role {
        FrontOffice = "front_office",
        BackOffice = "back_office",
        Coordinator = "coordinator",
        Facilitator = "facilitator",
        Supervisor = "supervisor",
        Manager = "manager",
        AgencyOfficer = "agency_officer",
        Leadership = "leadership",
        Auditor = "auditor",
        Admin = "admin",
    }
}

words! {
    /// The social pillars (pilar sosial) an officer may come from.
    Pillar {
        Tksk = "tksk",
        Tagana = "tagana",
        PkhCompanion = "pkh_companion",
        RehabCompanion = "rehab_companion",
        PeacePioneer = "peace_pioneer",
        Psm = "psm",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "posting")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PostingId,
    pub officer_id: OfficerId,
    pub unit_id: UnitId,
    pub role: Role,
    pub pillar: Option<Pillar>,
    pub starts_at: Moment,
    pub ends_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
