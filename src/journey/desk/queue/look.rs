//! What stands below a list: how it looks, and the offer to save what it asks.

use super::asked::{Asked, Order};
use super::columns::Shows;
use crate::journey::casework::{Choice, choices};
use crate::journey::desk::views::{Taste, audiences, fresh_key};
use crate::platform::extract::OfficerSession;
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

/// The form that saves a view, where the list asks something a view does not.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SaveOffer {
    /// Empty where there is nothing to save.
    pub key: String,
    pub audiences: Vec<Choice>,
}

impl SaveOffer {
    /// The offer for a list.
    pub fn of(session: &OfficerSession, asked: &Asked) -> Self {
        let plain = asked.filters.count() == 0 && asked.order == Order::default();
        if plain || asked.saved.is_some() {
            return Self::default();
        }
        let language = session.public.language;
        Self { key: fresh_key(), audiences: audiences(language, &session.officer) }
    }
}
