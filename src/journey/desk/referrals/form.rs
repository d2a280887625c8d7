//! The filters of a list of referrals: what they offer, and those that are set, in words.

use super::question::{NAMES, Question};
use super::rows::other_units;
use super::shelf::Direction;
use crate::journey::casework::{
    Choice, Names, choices, place_name, programme_name, programmes_on, with_none, word,
};
use crate::journey::desk::days;
use crate::journey::desk::queue::{
    Chip, Order, Today, in_a_line, issues, officer_choices, place_choices, today,
};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::regions::{Gazetteer, places};
use entity::case::Language;
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
    /// Empty where there is one village only.
    pub places: Vec<Choice>,
    /// Empty where others have them in hand.
    pub officers: Vec<Choice>,
    pub orders: Vec<Choice>,
    pub open: bool,
    #[serde(skip)]
    pub chips: Vec<Chip>,
}

/// The filters that stand further down.
const FURTHER: [&str; 4] = ["dari", "sampai", "lewat", "mendesak"];

impl ReferralForm {
    /// The form for a question.
    pub async fn of(
        session: &OfficerSession,
        question: &Question,
        today: Today,
    ) -> Result<Self, AppError> {
        let language = session.public.language;
        let db = &session.platform().db;
        let asked = (question.direction, question.filters.unit);
        let theirs = other_units(db, (&session.officer, today), asked).await?;
        let names = Names::load(db, question.filters.officer(), theirs.iter().copied()).await?;
        let by_name = |id: &entity::unit::UnitId| {
            names.unit(*id).map(|unit| Choice::new(id.to_string(), unit.name.clone()))
        };
        let mut units: Vec<Choice> = theirs.iter().filter_map(by_name).collect();
        units.sort_by(|a, b| a.label.cmp(&b.label));
        let programmes = programmes_on(db, language, days::of(session.now(), today.zone)).await?;
        let gazetteer = places(session.platform()).await?;
        let regions = place_choices(session, &gazetteer, question.filters.place.as_ref());
        let places = &gazetteer;
        let known = Known { language, today, places, names: &names, programmes: &programmes };
        let chips = known.chips(question);
        let officers = match question.direction {
            Direction::In => officer_choices(session, question.filters.officer(), &names).await?,
            Direction::Out => Vec::new(),
        };
        let all = |key: &str, choices| with_none(say(language, key, &[]), choices);
        let some = |key: &str, choices: Vec<Choice>, least: usize| {
            if choices.len() < least { Vec::new() } else { all(key, choices) }
        };
        Ok(Self {
            path: question.direction.path(),
            open: opens(question),
            values: values(question),
            chips,
            units: all("find-all-units", units),
            issues: all("desk-all-issues", issues(language)),
            programmes: all("find-all-programmes", programmes),
            places: some("find-all-regions", regions, 2),
            officers: some("find-all-officers", officers, 1),
            orders: choices(language, "find-order", Order::ALL.map(Order::word)),
        })
    }
}

/// What is set, by name.
fn values(question: &Question) -> BTreeMap<&'static str, String> {
    let mut values: BTreeMap<_, _> = NAMES.into_iter().map(|name| (name, String::new())).collect();
    values.extend(question.filters.pairs());
    values.insert("tampilan", question.shelf.word().to_owned());
    values.insert("urut", question.order.word().to_owned());
    values
}

/// Is something set that stands further down?
fn opens(question: &Question) -> bool {
    let set = question.filters.pairs();
    set.iter().any(|(name, _)| FURTHER.contains(name)) || question.order != Order::default()
}

/// What the words of the chips need.
struct Known<'a> {
    language: Language,
    today: Today,
    places: &'a Gazetteer,
    names: &'a Names,
    programmes: &'a [Choice],
}

impl Known<'_> {
    fn chips(&self, question: &Question) -> Vec<Chip> {
        let chip = |(name, value): (&'static str, String)| Chip {
            label: say(self.language, &format!("find-filter-{name}"), &[]),
            value: self.words(question, name, &value),
            href: question.without(name).address(None),
        };
        question.filters.pairs().into_iter().map(chip).collect()
    }

    fn words(&self, question: &Question, name: &str, value: &str) -> String {
        let language = self.language;
        match name {
            "cari" => format!("“{value}”"),
            "unit" => {
                let unit = question.filters.unit.and_then(|id| self.names.unit(id));
                unit.map(|unit| unit.name.clone()).unwrap_or_default()
            }
            "masalah" => word(language, "issue", value),
            "program" => programme_name(self.programmes, value),
            "desa" => place_name(self.places, value, true),
            "petugas" => match question.filters.officer() {
                Some(id) => self.names.officer(id).unwrap_or_default().to_owned(),
                None => say(language, "find-nobody", &[]),
            },
            "dari" | "sampai" => days::parse(value)
                .map(|day| days::words(language, day, self.today.zone))
                .unwrap_or_default(),
            // Set or not: the label says it all.
            _ => String::new(),
        }
    }
}

impl ReferralForm {
    /// A form as it might be, for the test that renders every template.
    pub fn sample() -> Self {
        let names = NAMES.into_iter().chain(["tampilan", "urut"]);
        let choices = || vec![Choice::new("", "Semua")];
        Self {
            path: "/meja/rujukan/masuk".to_owned(),
            values: names.map(|name| (name, "<b>".to_owned())).collect(),
            units: choices(),
            issues: choices(),
            programmes: choices(),
            places: choices(),
            officers: choices(),
            orders: choices(),
            open: true,
            chips: Vec::new(),
        }
    }
}

/// A question in one line: its tab, then its filters.
pub async fn filter_words(
    session: &OfficerSession,
    question: &Question,
) -> Result<String, AppError> {
    let (db, language) = (&session.platform().db, session.public.language);
    let today = today(session).await?;
    let names = Names::load(db, question.filters.officer(), question.filters.unit).await?;
    let programmes = match question.filters.programme {
        Some(_) => programmes_on(db, language, days::of(session.now(), today.zone)).await?,
        None => Vec::new(),
    };
    let places = &places(session.platform()).await?;
    let known = Known { language, today, places, names: &names, programmes: &programmes };
    let tab = format!("desk-shelf-{}-{}", question.direction.word(), question.shelf.word());
    Ok(in_a_line(say(language, &tab, &[]), known.chips(question)))
}
