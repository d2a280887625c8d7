//! The filters that are set, in words, each with the address without it.

use super::asked::Asked;
use super::filters::{Filters, SEARCH};
use super::view::Today;
use crate::journey::casework::{Names, place_name, word};
use crate::journey::desk::days;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::regions::{Gazetteer, places};
use entity::case::Language;
use serde::Serialize;

/// A filter that is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chip {
    pub label: String,
    pub value: String,
    /// The same list without it.
    pub href: String,
}

/// What the words of the chips need.
pub struct Known<'a> {
    pub language: Language,
    pub today: Today,
    pub places: &'a Gazetteer,
    pub names: &'a Names,
}

/// The chips of a question, in the order of the filters.
pub fn chips(asked: &Asked, known: &Known<'_>) -> Vec<Chip> {
    let chip = |(name, value): (&'static str, String)| Chip {
        label: say(known.language, &format!("find-filter-{name}"), &[]),
        value: words(name, &value, &asked.filters, known),
        href: asked.with(asked.filters.without(name)).address(None),
    };
    asked.filters.pairs().into_iter().map(chip).collect()
}

fn words(name: &str, value: &str, filters: &Filters, known: &Known<'_>) -> String {
    let language = known.language;
    let day = |day| days::words(language, day, known.today.zone);
    match name {
        SEARCH => format!("“{value}”"),
        "dusun" | "label" => value.to_owned(),
        "masalah" => word(language, "issue", value),
        "status" => word(language, "status", value),
        "sumber" => word(language, "intake", value),
        "desa" => place_name(known.places, value, true),
        "petugas" => match filters.officer() {
            Some(id) => known.names.officer(id).unwrap_or_default().to_owned(),
            None => say(language, "find-nobody", &[]),
        },
        "dari" => filters.from.map(day).unwrap_or_default(),
        "sampai" => filters.until.map(day).unwrap_or_default(),
        // Set or not: the label says it all.
        _ => String::new(),
    }
}

/// A question in one line: its view, then its filters.
pub async fn filter_words(session: &OfficerSession, asked: &Asked) -> Result<String, AppError> {
    let language = session.public.language;
    let places = places(session.platform()).await?;
    let names = Names::load(&session.platform().db, asked.filters.officer(), []).await?;
    let today = super::today(session).await?;
    let known = Known { language, today, places: &places, names: &names };
    let view = say(language, &format!("desk-view-{}", asked.view.word()), &[]);
    Ok(in_a_line(view, chips(asked, &known)))
}

/// A tab and what is set beside it: "Semua · Masalah: Saldo kosong".
pub fn in_a_line(tab: String, chips: Vec<Chip>) -> String {
    let filters = chips.into_iter().map(|chip| match chip.value.as_str() {
        "" => chip.label,
        value => format!("{}: {value}", chip.label),
    });
    std::iter::once(tab).chain(filters).collect::<Vec<_>>().join(" · ")
}
