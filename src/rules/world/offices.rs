//! One regency, its village, and what stands above them.

use crate::rules::standing::UnitFacts;
use crate::rules::territory::RegionCode;
use entity::unit::{Level, UnitId, UnitKind, Zone};

/// An office of the sample world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    Puskesos,
    NextVillage,
    Supervisor,
    Secretariat,
    Division,
    Agency,
    Oversight,
    Emergency,
    OtherRegency,
    Province,
    ProvinceOversight,
    Directorate,
    CommandCentre,
}

impl Office {
    pub const ALL: [Self; 13] = [
        Self::Puskesos,
        Self::NextVillage,
        Self::Supervisor,
        Self::Secretariat,
        Self::Division,
        Self::Agency,
        Self::Oversight,
        Self::Emergency,
        Self::OtherRegency,
        Self::Province,
        Self::ProvinceOversight,
        Self::Directorate,
        Self::CommandCentre,
    ];

    pub fn id(self) -> UnitId {
        UnitId(uuid::Uuid::from_u128(1 + self as u128))
    }

    pub fn unit(self) -> UnitFacts {
        let (kind, level, region) = self.facts();
        UnitFacts {
            id: self.id(),
            name: format!("{self:?}"),
            kind,
            level,
            region: region.map(place),
            zone: Zone::Wib,
            single_handed: false,
        }
    }

    const fn facts(self) -> (UnitKind, Level, Option<&'static str>) {
        use UnitKind as K;
        match self {
            Self::Puskesos => (K::Puskesos, Level::Village, Some("12.09.05.2003")),
            Self::NextVillage => (K::Puskesos, Level::Village, Some("12.09.05.2004")),
            Self::Supervisor => (K::Supervisor, Level::District, Some("12.09.05")),
            Self::Secretariat => (K::Secretariat, Level::Regency, Some("12.09")),
            Self::Division | Self::Emergency => (K::Division, Level::Regency, Some("12.09")),
            Self::Agency => (K::Agency, Level::Regency, Some("12.09")),
            Self::Oversight => (K::Oversight, Level::Regency, Some("12.09")),
            Self::OtherRegency => (K::Secretariat, Level::Regency, Some("12.10")),
            Self::Province => (K::ProvinceOffice, Level::Province, Some("12")),
            Self::ProvinceOversight => (K::Oversight, Level::Province, Some("12")),
            Self::Directorate => (K::Directorate, Level::Ministry, None),
            Self::CommandCentre => (K::CommandCentre, Level::Ministry, None),
        }
    }
}

/// A region by its code.
pub fn place(code: &str) -> RegionCode {
    RegionCode::parse(code).unwrap()
}
