//! Names for a list, read in one go: officers, owners, places.

use crate::casefile::directory::readable;
use crate::platform::error::AppError;
use crate::regions::{Gazetteer, Region};
use crate::rules::standing::UnitFacts;
use crate::rules::territory::RegionCode;
use entity::officer::OfficerId;
use entity::unit::UnitId;
use entity::{officer, unit};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{HashMap, HashSet};

/// Officers and units by id.
#[derive(Debug, Default)]
pub struct Names {
    officers: HashMap<OfficerId, String>,
    units: HashMap<UnitId, UnitFacts>,
}

impl Names {
    /// Reads them: one query for the officers, one for the units.
    pub async fn load(
        conn: &impl ConnectionTrait,
        officers: impl IntoIterator<Item = OfficerId>,
        units: impl IntoIterator<Item = UnitId>,
    ) -> Result<Self, AppError> {
        let officers: HashSet<_> = officers.into_iter().collect();
        let units: HashSet<_> = units.into_iter().collect();
        Ok(Self {
            officers: officer_names(conn, officers).await?,
            units: unit_facts(conn, units).await?,
        })
    }

    pub fn officer(&self, id: OfficerId) -> Option<&str> {
        self.officers.get(&id).map(String::as_str)
    }

    pub fn unit(&self, id: UnitId) -> Option<&UnitFacts> {
        self.units.get(&id)
    }
}

async fn officer_names(
    conn: &impl ConnectionTrait,
    ids: HashSet<OfficerId>,
) -> Result<HashMap<OfficerId, String>, AppError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(OfficerId, String)> = officer::Entity::find()
        .filter(officer::Column::Id.is_in(ids))
        .select_only()
        .columns([officer::Column::Id, officer::Column::Name])
        .into_tuple()
        .all(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

async fn unit_facts(
    conn: &impl ConnectionTrait,
    ids: HashSet<UnitId>,
) -> Result<HashMap<UnitId, UnitFacts>, AppError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = unit::Entity::find().filter(unit::Column::Id.is_in(ids)).all(conn).await?;
    Ok(rows.iter().filter_map(readable).map(|unit| (unit.id, unit)).collect())
}

/// A place by its code, with the kecamatan it lies in when asked for.
pub fn place_name(places: &Gazetteer, code: &str, with_district: bool) -> String {
    let Ok(code) = RegionCode::parse(code) else {
        return code.to_owned();
    };
    let name = |code: &RegionCode| places.get(code).map(Region::in_a_line);
    let district = code.district().filter(|_| with_district).as_ref().and_then(name);
    match (name(&code), district) {
        (Some(village), Some(district)) => format!("{village}, {district}"),
        (Some(village), None) => village,
        (None, _) => code.as_str().to_owned(),
    }
}
