//! For whom a view can be saved, as a choice of a form and as words.

use super::store::{For, leading};
use crate::journey::casework::{Choice, word};
use crate::platform::locale::say;
use crate::rules::access::works_on_cases;
use crate::rules::act::Officer;
use entity::case::Language;
use entity::posting::Role;
use entity::saved_view::{Audience, SavedViewId};
use entity::unit::UnitId;

/// A key for a form that saves a view: the id the view will have.
pub fn fresh_key() -> String {
    SavedViewId::fresh().to_string()
}

/// For whom this officer may save: themselves, and the units they lead and the roles there.
fn options(officer: &Officer) -> Vec<(String, For, String)> {
    let mut all = vec![("own".to_owned(), For::OWN, String::new())];
    let mut seen: Vec<UnitId> = Vec::new();
    for post in leading(officer) {
        let (id, name) = (post.unit.id, post.unit.name.clone());
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let unit = For { audience: Audience::Unit, unit: Some(id), role: None };
        all.push((format!("unit:{id}"), unit, name.clone()));
        all.extend(Role::ALL.iter().filter(|role| works_on_cases(**role)).map(|role| {
            let whom = For { audience: Audience::Role, unit: Some(id), role: Some(*role) };
            (format!("role:{id}:{role}"), whom, name.clone())
        }));
    }
    all
}

/// The choices of the form.
pub fn audiences(language: Language, officer: &Officer) -> Vec<Choice> {
    let choice = |(value, whom, unit): (String, For, String)| {
        Choice::new(value, words(language, (whom.audience, whom.role), &unit))
    };
    options(officer).into_iter().map(choice).collect()
}

/// What was chosen, if this officer may choose it.
pub fn chosen(officer: &Officer, value: &str) -> Option<For> {
    options(officer).into_iter().find(|(known, ..)| known == value).map(|(_, whom, _)| whom)
}

/// For whom a view is, in words.
pub fn words(language: Language, (audience, role): (Audience, Option<Role>), unit: &str) -> String {
    let unit = ("unit", unit.to_owned().into());
    match (audience, role) {
        (Audience::Role, Some(role)) => {
            let role = word(language, "role", role.code());
            say(language, "views-for-role", &[("role", role.into()), unit])
        }
        (Audience::Own, _) => say(language, "views-for-own", &[]),
        (Audience::Unit | Audience::Role, _) => say(language, "views-for-unit", &[unit]),
    }
}
