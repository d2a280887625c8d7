//! An office that takes, handles or answers cases.

use crate::Moment;
use crate::macros::{id, words};
use sea_orm::entity::prelude::*;

id! { /// A unit's id.
UnitId }

words! {
    /// How high a unit stands; a case is escalated from one level to the next.
    Level {
        Village = "village",
        District = "district",
        Regency = "regency",
        Province = "province",
        Ministry = "ministry",
    }
}

words! {
    /// What sort of office it is (Permensos 15/2018 for the first three).
    UnitKind {
        Puskesos = "puskesos",
        Supervisor = "supervisor",
        Secretariat = "secretariat",
        Division = "division",
        Agency = "agency",
        Oversight = "oversight",
        Partner = "partner",
        ProvinceOffice = "province_office",
        Directorate = "directorate",
        DataCentre = "data_centre",
        CommandCentre = "command_centre",
    }
}

words! {
    /// Indonesia's three time zones; none has summer time.
    Zone { Wib = "wib", Wita = "wita", Wit = "wit" }
}

impl Zone {
    /// Hours east of UTC.
    #[must_use]
    pub const fn hours(self) -> i8 {
        match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        }
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "unit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: UnitId,
    /// A short stable word for imports, such as `puskesos-12.09.05.2003`.
    #[sea_orm(unique)]
    pub code: String,
    pub name: String,
    pub kind: UnitKind,
    pub level: Level,
    /// The territory; the ministry has none: it is the whole country.
    pub region_code: Option<String>,
    pub parent_id: Option<UnitId>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Opening hours in words, such as `Senin–Jumat 08.00–15.00`.
    pub hours: Option<String>,
    pub zone: Zone,
    /// May new reports come straight to this unit?
    pub takes_intake: bool,
    /// Is this the desk that is called beside the village when somebody is in danger?
    pub emergency_desk: bool,
    /// May the one who proposes an outcome also decide it?
    pub single_handed: bool,
    pub closed_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
