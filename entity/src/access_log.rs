//! Who looked at what: one row for each thing an officer opened or was refused, never changed.

use crate::Moment;
use crate::case::CaseId;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use crate::posting::Role;
use crate::unit::UnitId;
use sea_orm::entity::prelude::*;

id! { /// A row's id.
ReadId }

words! {
    /// What somebody did to read.
    ReadKind {
        /// Opened a case, or a form about it.
        Case = "case",
        /// Opened a photo, a PDF or a recording.
        File = "file",
        /// Searched the queue; what for is not kept.
        Search = "search",
        /// Saw a masked field in full.
        Reveal = "reveal",
        /// Took something away as a file.
        Export = "export",
        /// Opened the trail itself.
        Trail = "trail",
        /// Asked the trail who opened what is kept of a person.
        Person = "person",
        /// Tried, and was refused.
        Refused = "refused",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access_log")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReadId,
    pub at: Moment,
    pub officer_id: OfficerId,
    /// Name, role and unit as they were then.
    pub officer_name: String,
    pub role: Option<Role>,
    pub unit_id: Option<UnitId>,
    pub unit_name: Option<String>,
    pub kind: ReadKind,
    pub case_id: Option<CaseId>,
    /// A word of ours that says more, such as `nik`, and how many rows left with it, as in `list 12`;
    /// never anything about a person.
    pub what: Option<String>,
    /// Keyed hash of the row.
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
