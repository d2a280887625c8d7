//! Are the lines true? Each against the others, the regions, the programmes and what is stored.

use super::present::Present;
use super::{OFFICERS_FILE, OfficerLine, Organisation, UNITS_FILE, UnitLine};
use crate::platform::sheet::Complaints;
use crate::rules::territory::RegionCode;
use entity::unit::Level;
use std::collections::{HashMap, HashSet};

/// What both the file and the database may say of a unit.
struct Place {
    level: Level,
    region: Option<String>,
    parent: Option<String>,
}

/// Complains about every line that is not true.
pub fn check(organisation: &Organisation, present: &Present) -> Result<(), Complaints> {
    let mut complaints = Complaints::default();
    let places = places(organisation, present);
    let mut seen = HashSet::new();
    for (line, unit) in &organisation.units {
        if !seen.insert(&unit.code) {
            complaints.add(UNITS_FILE, *line, format!("code: {} is there twice", unit.code));
        }
        if let Err(what) = unit_is_true(unit, present, &places) {
            complaints.add(UNITS_FILE, *line, what);
        }
    }
    check_officers(organisation, &places, &mut complaints);
    complaints.or(())
}

/// Every unit there will be, by code; the file goes before the database.
fn places(organisation: &Organisation, present: &Present) -> HashMap<String, Place> {
    let by_id: HashMap<_, _> = present.units.values().map(|unit| (unit.id, &unit.code)).collect();
    let stored = present.units.values().map(|unit| {
        let parent = unit.parent_id.and_then(|id| by_id.get(&id)).map(|code| (*code).clone());
        let place = Place { level: unit.level, region: unit.region_code.clone(), parent };
        (unit.code.clone(), place)
    });
    let named = organisation.units().map(|unit| {
        let region = unit.region.as_ref().map(|region| region.as_str().to_owned());
        let place = Place { level: unit.level, region, parent: unit.parent.clone() };
        (unit.code.clone(), place)
    });
    stored.chain(named).collect()
}

fn unit_is_true(
    unit: &UnitLine,
    present: &Present,
    places: &HashMap<String, Place>,
) -> Result<(), String> {
    if let Some(region) = &unit.region
        && !present.regions.contains(region.as_str())
    {
        return Err(format!("region_code: there is no region {region} today"));
    }
    if let Some(code) = unit.programmes.iter().find(|code| !present.programmes.contains(*code)) {
        return Err(format!("programmes: there is no programme {code}"));
    }
    parent_is_true(unit, places)
}

/// A parent stands at the same level or higher, holds the territory, and is nobody's descendant.
fn parent_is_true(unit: &UnitLine, places: &HashMap<String, Place>) -> Result<(), String> {
    let Some(code) = &unit.parent else {
        return Ok(());
    };
    let Some(parent) = places.get(code) else {
        return Err(format!("parent_code: there is no unit {code}"));
    };
    if parent.level < unit.level {
        return Err(format!("parent_code: {code} stands lower, at the level {}", parent.level));
    }
    if !holds(parent, unit.region.as_ref()) {
        return Err(format!("parent_code: the territory of {code} does not hold this one's"));
    }
    let above = std::iter::successors(Some(code), |code| places.get(*code)?.parent.as_ref());
    if above.take(places.len() + 1).any(|above| *above == unit.code) {
        return Err(format!("parent_code: {code} has this unit above it"));
    }
    Ok(())
}

fn holds(parent: &Place, region: Option<&RegionCode>) -> bool {
    let territory = parent.region.as_deref().and_then(|code| RegionCode::parse(code).ok());
    match (territory, region) {
        (None, _) => true,
        (Some(territory), Some(region)) => territory.contains(region),
        (Some(_), None) => false,
    }
}

fn check_officers(
    organisation: &Organisation,
    places: &HashMap<String, Place>,
    complaints: &mut Complaints,
) {
    let mut people: HashMap<&str, &OfficerLine> = HashMap::new();
    let mut posts = HashSet::new();
    for (line, officer) in &organisation.officers {
        let first = people.entry(officer.sign_in_name.as_str()).or_insert(officer);
        if (&first.name, &first.email) != (&officer.name, &officer.email) {
            let what = format!("{} has another name or e-mail above", officer.sign_in_name);
            complaints.add(OFFICERS_FILE, *line, what);
        }
        if !places.contains_key(&officer.unit) {
            let what = format!("unit_code: there is no unit {}", officer.unit);
            complaints.add(OFFICERS_FILE, *line, what);
        }
        if !posts.insert((&officer.sign_in_name, &officer.unit, officer.role)) {
            complaints.add(OFFICERS_FILE, *line, "the same posting is there twice");
        }
    }
}
