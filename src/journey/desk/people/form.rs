//! What is typed to find somebody, and what it means.

use crate::casefile::people::{Keys, keys};
use crate::journey::casework::Choice;
use crate::journey::desk::village::{Picked, pick};
use crate::platform::fields::{FieldErrors, Problem};
use crate::platform::vault::Vault;
use crate::regions::Gazetteer;
use crate::rules::act::Officer;
use crate::rules::phone::Phone;
use crate::rules::territory::RegionCode;
use crate::rules::words::clean;
use serde::{Deserialize, Serialize};

/// The form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PeopleForm {
    /// A NIK, a KK or a telephone number.
    #[serde(default)]
    pub nomor: String,
    #[serde(default)]
    pub nama: String,
    #[serde(default)]
    pub desa: String,
    #[serde(default)]
    pub kode_desa: String,
    /// Chosen among several.
    #[serde(default)]
    pub pilih_desa: String,
}

/// Whom it asks for.
pub enum Asked {
    Keys(Keys),
    Named(String, RegionCode),
    /// The village is not clear yet.
    Which(Vec<Choice>),
    Wrong(FieldErrors),
}

/// From the form to the question. A number goes before a name.
pub fn asked(form: &PeopleForm, vault: &Vault, places: &Gazetteer, officer: &Officer) -> Asked {
    let wrong = |field, key| Asked::Wrong(FieldErrors::only(field, Problem::new(key)));
    let name: String = clean(&form.nama).chars().take(80).collect();
    let number = clean(&form.nomor);
    if !number.is_empty() {
        return match by_number(vault, &number) {
            Some(keys) => Asked::Keys(keys),
            None => wrong("nomor", "people-no-number"),
        };
    }
    if name.is_empty() {
        return wrong("nomor", "people-nothing-asked");
    }
    if name.chars().count() < 3 {
        return wrong("nama", "people-short-name");
    }
    match pick(places, officer, (&form.desa, &form.kode_desa, &form.pilih_desa)) {
        Picked::One(village) => Asked::Named(name, village),
        Picked::Several(choices) => Asked::Which(choices),
        Picked::Wrong(problem) => Asked::Wrong(FieldErrors::only("desa", problem)),
    }
}

/// Sixteen digits are a NIK or a KK; anything else must be a telephone number.
fn by_number(vault: &Vault, number: &str) -> Option<Keys> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 16 {
        return Some(keys(vault, Some(&digits), None));
    }
    let phone = Phone::parse(number).ok()?;
    Some(keys(vault, None, Some(&phone.e164())))
}
