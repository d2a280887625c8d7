//! What stands below a list: how it looks.

use super::columns::Shows;
use crate::journey::casework::{Choice, choices};
use crate::journey::desk::views::Taste;
use crate::platform::locale::say;
use entity::case::Language;
use entity::desk_taste::Density;
use serde::Serialize;

/// The columns and the spacing, to choose from.
#[derive(Clone, Debug, Serialize)]
pub struct Look {
    pub columns: Vec<Tick>,
    pub densities: Vec<Choice>,
    pub density: String,
    pub dense: bool,
}

/// A box to tick.
#[derive(Clone, Debug, Serialize)]
pub struct Tick {
    pub value: &'static str,
    pub label: String,
    pub checked: bool,
}

impl Look {
    /// What can be chosen, with what was.
    pub fn of(language: Language, taste: &Taste) -> Self {
        let shown = Shows::chosen(&taste.columns);
        let tick = |shows: &Shows| Tick {
            value: shows.word(),
            label: say(language, &format!("desk-col-{}", shows.word()), &[]),
            checked: shown.contains(shows),
        };
        let densities = Density::ALL.iter().map(|density| density.code());
        Self {
            columns: Shows::OPTIONAL.iter().map(tick).collect(),
            densities: choices(language, "look-density", densities),
            density: taste.density.code().to_owned(),
            dense: taste.density == Density::Dense,
        }
    }
}
