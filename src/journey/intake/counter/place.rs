//! Which village: the unit's own, one of its territory by its name, or any other of the country. No
//! report is refused for coming to the wrong door.

use super::clerk::home;
use super::entry::Reader;
use super::form::EntryForm;
use crate::journey::casework::Choice;
use crate::journey::intake::portal::meant::bare;
use crate::journey::intake::portal::village::label;
use crate::journey::intake::questions;
use crate::platform::fields::{FieldErrors, Problem};
use crate::regions::{Gazetteer, Hit};
use crate::rules::territory::{RegionCode, RegionLevel};
use crate::rules::words::{Words, clean};

/// Namesakes beyond these are told apart only by saying more.
const COMPARED: usize = 50;
/// So many are offered to choose from.
const OFFERED: usize = 8;
/// No place is called longer than this.
const LONGEST: usize = 200;

/// Where help is needed.
#[derive(Debug)]
pub struct Place {
    pub village: RegionCode,
    /// RT/RW and landmark.
    pub within: Option<Words>,
}

/// Reads it, in the order of the form.
pub fn place(errors: &mut FieldErrors, form: &EntryForm, by: &Reader<'_>) -> Option<Place> {
    let village = errors.take("desa", village(form, by));
    let rt = questions::line(errors, "rt", &form.rt, 100);
    let landmark = questions::line(errors, "patokan", &form.patokan, 200);
    let parts: Vec<&str> = [&rt, &landmark].into_iter().flatten().map(Words::as_str).collect();
    let within = Words::parse(&parts.join(". "), 1, 400).ok();
    Some(Place { village: village?, within })
}

fn village(form: &EntryForm, by: &Reader<'_>) -> Result<RegionCode, Problem> {
    if let Some(chosen) = known(by.places, &form.pilih) {
        return Ok(chosen);
    }
    let typed: String = clean(&form.desa).chars().take(LONGEST).collect();
    let set = known(by.places, &form.kode);
    if let Some(village) = set.filter(|code| label(by.places, code).as_deref() == Some(&typed)) {
        return Ok(village);
    }
    if typed.is_empty() {
        let own = home(by.post).filter(|_| !by.by_hand);
        return own.cloned().ok_or(Problem::new("intake-error-village"));
    }
    if let Some(village) = known(by.places, &typed) {
        return Ok(village);
    }
    if let Some(known) = by.found.borrow().get(&typed) {
        return known.clone();
    }
    let found = by_name(by, &typed);
    by.found.borrow_mut().insert(typed, found.clone());
    found
}

fn by_name(by: &Reader<'_>, typed: &str) -> Result<RegionCode, Problem> {
    match meant(by, typed).as_slice() {
        [only] => Ok(only.code.clone()),
        [] if by.places.search(typed, by.post.unit.region.as_ref(), 1).is_empty() => {
            let short: String = typed.chars().take(60).collect();
            Err(Problem::new("counter-error-village-none").with("name", &short))
        }
        _ => Err(Problem::new("counter-error-village-several")),
    }
}

/// The villages that are called exactly so: those of the unit's territory, and only without one there
/// those of the whole country.
fn meant(by: &Reader<'_>, typed: &str) -> Vec<Hit> {
    let said: Vec<String> = typed.split(',').map(bare).collect();
    let is_meant = |hit: &Hit| {
        let names = [&hit.name, &hit.district, &hit.regency, &hit.province];
        said.len() <= names.len() && said.iter().zip(names).all(|(said, name)| *said == bare(name))
    };
    let region = by.post.unit.region.as_ref();
    let mut hits = by.places.search(typed, region, COMPARED);
    hits.retain(is_meant);
    let is_near = |hit: &Hit| region.is_some_and(|region| region.contains(&hit.code));
    if hits.iter().any(is_near) {
        hits.retain(is_near);
    }
    hits
}

/// The villages to choose from where the typed name was not enough.
pub fn offered(form: &EntryForm, by: &Reader<'_>) -> Vec<Choice> {
    let typed: String = clean(&form.desa).chars().take(LONGEST).collect();
    let hits = by.places.search(&typed, by.post.unit.region.as_ref(), OFFERED);
    hits.iter().map(|hit| Choice::new(hit.code.as_str(), hit.label())).collect()
}

/// A village of the country, by its code.
fn known(places: &Gazetteer, code: &str) -> Option<RegionCode> {
    let code = RegionCode::parse(code).ok()?;
    (code.level() == RegionLevel::Village && places.get(&code).is_some()).then_some(code)
}

/// A village as people tell it from its namesakes.
pub fn shown(places: &Gazetteer, village: &RegionCode) -> String {
    label(places, village).unwrap_or_else(|| village.as_str().to_owned())
}
