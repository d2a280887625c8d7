//! Which village somebody means: by the code that the search put in, by the only village that fits what
//! was typed, or by choosing among several.

use crate::journey::casework::Choice;
use crate::platform::fields::Problem;
use crate::regions::{Gazetteer, Hit};
use crate::rules::act::Officer;
use crate::rules::territory::{RegionCode, RegionLevel};
use crate::rules::words::clean;
use entity::unit::Level;

/// So many villages are worth choosing among.
const FOUND: usize = 8;

/// What was typed, the code the search put in beside it, and the choice among several.
pub type Typed<'a> = (&'a str, &'a str, &'a str);

/// What came of looking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    One(RegionCode),
    /// Several fit: choose.
    Several(Vec<Choice>),
    Wrong(Problem),
}

/// The village meant.
pub fn pick(places: &Gazetteer, officer: &Officer, (typed, code, among): Typed) -> Picked {
    let typed: String = clean(typed).chars().take(100).collect();
    if let Some(code) = village(places, among) {
        return Picked::One(code);
    }
    if let Some(code) = chosen(places, &typed, code) {
        return Picked::One(code);
    }
    if typed.is_empty() {
        return match own(officer) {
            Some(village) => Picked::One(village),
            None => Picked::Wrong(Problem::new("people-no-village")),
        };
    }
    let near = officer.posts.iter().find_map(|post| post.unit.region.clone());
    let hits = places.search(&typed, near.as_ref(), FOUND);
    match hits.as_slice() {
        [] => Picked::Wrong(Problem::new("people-unknown-village")),
        [only] => Picked::One(only.code.clone()),
        several => Picked::Several(several.iter().map(choice).collect()),
    }
}

/// A code that belongs to the words beside it: who types another name afterwards means the name.
fn chosen(places: &Gazetteer, typed: &str, code: &str) -> Option<RegionCode> {
    let code = village(places, code)?;
    let name = places.get(&code)?.name.to_lowercase();
    let said = typed.to_lowercase();
    (said.is_empty() || said.contains(&name) || name.contains(&said)).then_some(code)
}

/// A village of ours by its code.
fn village(places: &Gazetteer, code: &str) -> Option<RegionCode> {
    let code = RegionCode::parse(code).ok().filter(|code| code.level() == RegionLevel::Village)?;
    places.get(&code).map(|region| region.code)
}

/// The one village somebody works in.
fn own(officer: &Officer) -> Option<RegionCode> {
    let posts = officer.posts.iter().filter(|post| post.unit.level == Level::Village);
    let mut villages: Vec<RegionCode> = posts.filter_map(|post| post.unit.region.clone()).collect();
    villages.dedup();
    match villages.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

fn choice(hit: &Hit) -> Choice {
    Choice::new(hit.code.as_str(), hit.label())
}
