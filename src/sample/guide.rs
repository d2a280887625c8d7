//! Where a newcomer may begin: some sign-ins, one for each kind of work, and some reports to follow.

use super::story::{self, Story};
use anyhow::Context;
use entity::posting::Role;
use entity::{officer, posting, unit};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeMap;

/// From the village up to the ministry.
const SIGN_INS: [&str; 19] = [
    "sari.harahap@puskesos.example",
    "budi.siregar@puskesos.example",
    "hadi.sitorus@puskesos.example",
    "mariani.tampubolon@puskesos.example",
    "saiful.anwar@puskesos.example",
    "berlian.sitanggang@kecamatan.example",
    "putri.andriani@asahan.example",
    "dewi.nasution@asahan.example",
    "ratna.lubis@asahan.example",
    "melati.siregar@asahan.example",
    "lina.marlina@asahan.example",
    "bayu.prasetyo@bpjs.example",
    "bonar.simanjuntak@asahan.example",
    "marihot.purba@sumut.example",
    "lestari.utami@kemensos.example",
    "nadia.permata@kemensos.example",
    "suheri.marpaung@asahan.example",
    "darmawan.saragih@asahan.example",
    "irfan.batubara@asahan.example",
];

/// The case's name in the sample, and what its reporter can do now.
const REPORTS: [(&str, &str); 4] = [
    ("nomor-kk-kurang", "a question waits for an answer"),
    ("orang-telantar-di-terminal", "on its way to the ministry"),
    ("komponen-pkh-ditambah", "an outcome to confirm or to object to"),
    ("jadwal-ambil-sembako", "the same, with a PIN instead of a telephone"),
];

/// Somebody to sign in as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    pub name: String,
    pub roles: Vec<Role>,
    pub unit: String,
}

/// A report to follow with its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    pub code: String,
    /// The last four digits of the telephone number, or the PIN.
    pub proof: String,
    pub what: &'static str,
}

/// The sign-ins of the guide.
///
/// # Errors
/// When the database fails or the sample is not there.
pub async fn sign_ins(db: &DatabaseConnection) -> anyhow::Result<Vec<SignIn>> {
    let mut guide = Vec::new();
    for name in SIGN_INS {
        guide.push(sign_in(db, name).await?);
    }
    Ok(guide)
}

async fn sign_in(db: &DatabaseConnection, name: &str) -> anyhow::Result<SignIn> {
    let officer = officer::Entity::find().filter(officer::Column::SignInName.eq(name));
    let officer = officer.one(db).await?.with_context(|| format!("no officer {name}"))?;
    let posts = posting::Entity::find()
        .filter(posting::Column::OfficerId.eq(officer.id))
        .order_by_asc(posting::Column::Id)
        .all(db)
        .await?;
    let first = posts.first().context("an officer without a posting")?;
    let unit = unit::Entity::find_by_id(first.unit_id).one(db).await?;
    let here = posts.iter().filter(|post| post.unit_id == first.unit_id);
    Ok(SignIn {
        name: officer.sign_in_name,
        roles: here.map(|post| post.role).collect(),
        unit: unit.context("a posting without a unit")?.name,
    })
}

/// The reports of the guide; `codes` by the names of the cases.
///
/// # Errors
/// When the sample is not there.
pub fn reports(codes: &BTreeMap<String, String>) -> anyhow::Result<Vec<Followed>> {
    let stories = story::all()?;
    let followed = REPORTS.iter().map(|(name, what)| {
        let story = stories.iter().find(|story| story.name == *name);
        let code = codes.get(*name).with_context(|| format!("no case {name}"))?;
        let proof = story.and_then(proof).with_context(|| format!("no proof of {name}"))?;
        Ok(Followed { code: code.clone(), proof, what })
    });
    followed.collect()
}

fn proof(story: &Story) -> Option<String> {
    let phone = story.reporter.as_ref()?.phone.as_deref();
    let last_four = phone.and_then(|phone| phone.rsplit('-').next()).map(str::to_owned);
    last_four.or_else(|| story.pin.clone())
}
