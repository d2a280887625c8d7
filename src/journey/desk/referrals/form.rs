//! The filters of a list of referrals: what they offer, and those that are set, in words.

use super::question::{NAMES, Question};
use super::rows::other_units;
use crate::journey::casework::{
    Choice, Names, programme_name, programmes_on, with_none, word, working_units,
};
use crate::journey::desk::days;
use crate::journey::desk::queue::{Chip, Today, issues};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use serde::Serialize;
use std::collections::BTreeMap;

/// The form of the filters.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReferralForm {
    /// The list it is for.
    pub path: String,
    /// What is set, by name; empty where nothing is.
    pub values: BTreeMap<&'static str, String>,
    pub units: Vec<Choice>,
    pub issues: Vec<Choice>,
    pub programmes: Vec<Choice>,
    pub open: bool,
    #[serde(skip)]
    pub chips: Vec<Chip>,
}

impl ReferralForm {
    /// The form for a question.
    pub async fn of(
        session: &OfficerSession,
        question: &Question,
        today: Today,
    ) -> Result<Self, AppError> {
        let language = session.public.language;
        let db = &session.platform().db;
        let ours = working_units(&session.officer);
        let theirs = other_units(db, (&session.officer, &ours), question.direction).await?;
        let names = Names::load(db, [], theirs.iter().copied()).await?;
        let by_name = |id: &entity::unit::UnitId| {
            names.unit(*id).map(|unit| Choice::new(id.to_string(), unit.name.clone()))
        };
        let mut units: Vec<Choice> = theirs.iter().filter_map(by_name).collect();
        units.sort_by(|a, b| a.label.cmp(&b.label));
        let day = session.now();
        let programmes = programmes_on(db, language, days::of(day, today.zone)).await?;
        let all = |key: &str, choices| with_none(say(language, key, &[]), choices);
        let set = question.filters.pairs();
        let value =
            |name: &str| set.iter().find(|(have, _)| *have == name).map(|(_, value)| value.clone());
        let mut values: BTreeMap<_, _> =
            NAMES.into_iter().map(|name| (name, value(name).unwrap_or_default())).collect();
        values.insert("tampilan", question.shelf.word().to_owned());
        let chip = |(name, value): &(&'static str, String)| Chip {
            label: say(language, &format!("find-filter-{name}"), &[]),
            value: match *name {
                "cari" => format!("“{value}”"),
                "unit" => label_of(&units, value),
                "masalah" => word(language, "issue", value),
                "program" => programme_name(&programmes, value),
                "lewat" => String::new(),
                _ => days::parse(value)
                    .map(|day| days::words(language, day, today.zone))
                    .unwrap_or_default(),
            },
            href: question.without(name).address(None),
        };
        Ok(Self {
            path: question.path(),
            chips: set.iter().map(chip).collect(),
            open: set.iter().any(|(name, _)| ["dari", "sampai", "lewat"].contains(name)),
            values,
            units: all("find-all-units", units),
            issues: all("desk-all-issues", issues(language)),
            programmes: all("find-all-programmes", programmes),
        })
    }
}

impl ReferralForm {
    /// A form as it might be, for the test that renders every template.
    pub fn sample() -> Self {
        let names = NAMES.into_iter().chain(["tampilan"]);
        let choices = || vec![Choice::new("", "Semua")];
        Self {
            path: "/meja/rujukan/masuk".to_owned(),
            values: names.map(|name| (name, "<b>".to_owned())).collect(),
            units: choices(),
            issues: choices(),
            programmes: choices(),
            open: true,
            chips: Vec::new(),
        }
    }
}

fn label_of(choices: &[Choice], value: &str) -> String {
    let found = choices.iter().find(|choice| choice.value == value);
    found.map(|choice| choice.label.clone()).unwrap_or_default()
}
