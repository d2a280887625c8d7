//! The offices that are there, with their people, and which of them a report would go to.

use crate::casefile::directory::{facts, present};
use crate::platform::Platform;
use crate::rules::act::{Actor, Officer, Post};
use crate::rules::routing::{Candidate, Question, Route, route};
use crate::rules::standing::UnitFacts;
use crate::rules::territory::{RegionCode, RegionLevel};
use entity::officer::OfficerId;
use entity::region;
use entity::unit::{Level, UnitId, UnitKind};
use entity::{officer, posting, unit};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, HashMap};

/// Units, officers, villages.
pub struct Cast {
    units: Vec<Candidate>,
    officers: HashMap<UnitId, Vec<Actor>>,
    pub places: Places,
}

/// Where reports come from.
#[derive(Default)]
pub struct Places {
    /// Villages with an office of their own, in the regency that has most offices.
    pub own_office: Vec<RegionCode>,
    /// The other villages of that regency.
    pub home: Vec<RegionCode>,
    /// Villages of the other regencies that have an office.
    pub elsewhere: Vec<RegionCode>,
}

impl Cast {
    /// Reads what is there.
    ///
    /// # Errors
    /// When the database fails or a unit cannot be read.
    pub async fn assemble(platform: &Platform) -> anyhow::Result<Self> {
        let db = &platform.db;
        let rows = unit::Entity::find()
            .filter(unit::Column::ClosedAt.is_null())
            .order_by_asc(unit::Column::Code)
            .all(db)
            .await?;
        let officers = officers(platform, &rows).await?;
        let units = rows
            .iter()
            .map(|row| {
                Ok(Candidate {
                    unit: facts(row)?,
                    code: row.code.clone(),
                    takes_intake: row.takes_intake,
                    staffed: officers.contains_key(&row.id),
                    last_seen: None,
                    emergency_desk: row.emergency_desk,
                })
            })
            .collect::<anyhow::Result<Vec<_>>>()?;
        let places = places(platform, &units).await?;
        Ok(Self { units, officers, places })
    }

    /// Where a report goes, and why.
    pub fn route(&self, asked: &Question) -> Option<Route> {
        let serves = |one: &&Candidate| {
            one.unit.region.as_ref().is_none_or(|region| region.contains(asked.village))
        };
        let near: Vec<Candidate> = self.units.iter().filter(serves).cloned().collect();
        route(asked, &near, &[])
    }

    /// The people of a unit.
    pub fn officers(&self, unit: UnitId) -> &[Actor] {
        self.officers.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// Units above or beside `from` that could do a part of its work: those of its regency, or with
    /// `above` those of the province and of the ministry.
    pub fn helpers(&self, from: &UnitFacts, above: bool) -> Vec<&UnitFacts> {
        let regency = from.region.as_ref().and_then(RegionCode::regency);
        let fits = |unit: &UnitFacts| match unit.level {
            Level::Regency => !above && unit.region == regency && unit.kind != UnitKind::Oversight,
            Level::Province => {
                above
                    && unit.region.as_ref().map(RegionCode::province)
                        == from.region.as_ref().map(RegionCode::province)
            }
            Level::Ministry => above && unit.kind != UnitKind::CommandCentre,
            Level::Village | Level::District => false,
        };
        let staffed = self.units.iter().filter(|one| one.staffed && one.unit.id != from.id);
        staffed.map(|one| &one.unit).filter(|unit| fits(unit)).collect()
    }
}

async fn officers(
    platform: &Platform,
    units: &[unit::Model],
) -> anyhow::Result<HashMap<UnitId, Vec<Actor>>> {
    let (db, now) = (&platform.db, platform.clock.now());
    let postings = posting::Entity::find()
        .filter(present(now))
        .order_by_asc(posting::Column::Id)
        .all(db)
        .await?;
    let open = officer::Entity::find().filter(officer::Column::DisabledAt.is_null());
    let rows: HashMap<OfficerId, officer::Model> =
        open.all(db).await?.into_iter().map(|row| (row.id, row)).collect();
    let units: HashMap<UnitId, &unit::Model> = units.iter().map(|row| (row.id, row)).collect();
    let mut found: HashMap<UnitId, Vec<Actor>> = HashMap::new();
    for posting in postings {
        let known = rows.get(&posting.officer_id).zip(units.get(&posting.unit_id));
        let Some((row, unit)) = known else { continue };
        let officer = Officer {
            id: row.id,
            name: row.name.clone(),
            language: row.language,
            posts: vec![Post { role: posting.role, unit: facts(unit)? }],
        };
        found.entry(posting.unit_id).or_default().push(Actor::Officer(officer));
    }
    Ok(found)
}

async fn places(platform: &Platform, units: &[Candidate]) -> anyhow::Result<Places> {
    let regencies = regencies(units);
    let home = regencies.iter().max_by_key(|(_, many)| **many).map(|(regency, _)| regency.clone());
    let own: Vec<&RegionCode> = units
        .iter()
        .filter(|one| one.staffed && one.takes_intake && one.unit.level == Level::Village)
        .filter_map(|one| one.unit.region.as_ref())
        .collect();
    let codes: Vec<String> = region::Entity::find()
        .select_only()
        .column(region::Column::Code)
        .filter(region::Column::Level.eq(RegionLevel::Village))
        .filter(region::Column::ValidTo.is_null())
        .order_by_asc(region::Column::Code)
        .into_tuple()
        .all(&platform.db)
        .await?;
    let mut places = Places::default();
    for code in codes {
        let village = RegionCode::parse(&code)?;
        let regency = village.regency();
        if regency.is_some() && regency == home {
            let list =
                if own.contains(&&village) { &mut places.own_office } else { &mut places.home };
            list.push(village);
        } else if regency.is_some_and(|regency| regencies.contains_key(&regency)) {
            places.elsewhere.push(village);
        }
    }
    Ok(places)
}

/// The regencies with offices that take reports, and how many those are.
fn regencies(units: &[Candidate]) -> BTreeMap<RegionCode, usize> {
    let mut regencies = BTreeMap::new();
    for one in units.iter().filter(|one| one.staffed && one.takes_intake) {
        if let Some(regency) = one.unit.region.as_ref().and_then(RegionCode::regency) {
            *regencies.entry(regency).or_default() += 1;
        }
    }
    regencies
}
