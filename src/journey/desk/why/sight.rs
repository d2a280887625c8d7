//! Who sees a case and through what, in words. The rules say who; nothing is worked out here.

use crate::casefile::units_around;
use crate::journey::casework::{Desk, word};
use crate::platform::error::AppError;
use crate::rules::access::Relation;
use crate::rules::sight::{Onlooker, Sight, of_officer, onlookers};
use crate::rules::standing::UnitFacts;
use entity::posting::Role;
use entity::unit::Level;
use serde::Serialize;

/// One of the officer's postings, and what it has to do with the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mine {
    /// "Koordinator, Puskesos Air Joman".
    pub post: String,
    pub whys: Vec<String>,
}

/// A unit whose people see the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Other {
    pub unit: String,
    pub whys: Vec<String>,
    pub roles: String,
    /// Do they learn who reported?
    pub knows: String,
    pub tone: &'static str,
}

/// Through which postings this officer sees it.
pub fn mine(desk: &Desk) -> Vec<Mine> {
    let sights = of_officer(&desk.session.officer, desk.standing());
    sights.iter().map(|sight| of_post(desk, sight)).collect()
}

fn of_post(desk: &Desk, sight: &Sight) -> Mine {
    let role = word(desk.language(), "role", sight.post.role.code());
    Mine {
        post: format!("{role}, {}", sight.post.unit.name),
        whys: whys(desk, &sight.post.unit, &sight.relations),
    }
}

/// Every unit that sees it, the closest first.
pub async fn others(desk: &Desk) -> Result<Vec<Other>, AppError> {
    let units = units_around(&desk.platform().db, desk.standing()).await?;
    let seeing = onlookers(&units, desk.standing());
    Ok(seeing.iter().map(|onlooker| other(desk, onlooker)).collect())
}

fn other(desk: &Desk, onlooker: &Onlooker) -> Other {
    let role = |role: &Role| word(desk.language(), "role", role.code());
    let (knows, tone) =
        if onlooker.knows_reporter { ("people-knows", "ok") } else { ("people-knows-not", "mute") };
    Other {
        unit: onlooker.unit.name.clone(),
        whys: whys(desk, &onlooker.unit, &onlooker.relations),
        roles: onlooker.roles.iter().map(role).collect::<Vec<_>>().join(", "),
        knows: desk.say(knows, &[]),
        tone,
    }
}

fn whys(desk: &Desk, unit: &UnitFacts, relations: &[Relation]) -> Vec<String> {
    relations.iter().map(|relation| desk.say(why(desk, unit, *relation), &[])).collect()
}

/// The catalogue's sentence for one relation.
fn why(desk: &Desk, unit: &UnitFacts, relation: Relation) -> &'static str {
    let owner = desk.standing().course.owner.id == unit.id;
    match relation {
        Relation::Holder if owner => "people-sight-owner",
        Relation::Holder => "people-sight-emergency",
        Relation::Receiver => "people-sight-receiver",
        Relation::Answerer => "people-sight-answerer",
        Relation::Sender => "people-sight-sender",
        Relation::Neighbour if unit.level == Level::District => "people-sight-district",
        Relation::Neighbour => "people-sight-village",
    }
}

impl Mine {
    /// As it might be, for the test that renders every template.
    pub fn sample() -> Self {
        Self {
            post: "Koordinator, Puskesos Air Joman".to_owned(),
            whys: vec!["Unit Anda menjawab kepada warga.".to_owned()],
        }
    }
}

impl Other {
    /// As it might be, for the same test.
    pub fn sample(knows: bool) -> Self {
        Self {
            unit: "Puskesos Air Joman".to_owned(),
            whys: vec!["Menjawab kepada warga.".to_owned()],
            roles: "Petugas penerima, Koordinator".to_owned(),
            knows: if knows { "Tahu pelapornya" } else { "Tidak tahu pelapornya" }.to_owned(),
            tone: if knows { "ok" } else { "mute" },
        }
    }
}
