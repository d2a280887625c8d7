//! The catalogue: every word on a screen or in a message, in both languages.
//! A key that is missing is never replaced by the other language's words.

use super::format;
use entity::case::Language;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid, static_loader};
use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};
use tracing::error;

pub use fluent_templates::fluent_bundle::FluentValue as Value;

static_loader! {
    static CATALOGUE = {
        locales: "./locales",
        fallback_language: "id",
        customise: |bundle| {
            // Isolation marks are invisible on screen, but end up in mail subjects.
            bundle.set_use_isolating(false);
            let english = bundle.locales.contains(&EN);
            bundle.set_formatter(Some(if english {
                |value, _| grouped(Language::En, value)
            } else {
                |value, _| grouped(Language::Id, value)
            }));
        },
    };
}

const ID: LanguageIdentifier = langid!("id");
const EN: LanguageIdentifier = langid!("en");

static MISSING: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// An argument of a message.
pub type Arg<'a> = (&'static str, FluentValue<'a>);

/// The words for a key. A missing key is shown as it is and logged once.
pub fn say(language: Language, key: &str, args: &[Arg<'_>]) -> String {
    try_say(language, key, args).unwrap_or_else(|| {
        report_missing(language, key);
        key.to_owned()
    })
}

/// The words for a key, if the catalogue has it and the arguments are all there.
pub fn try_say(language: Language, key: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
    let language = match language {
        Language::Id => ID,
        Language::En => EN,
    };
    let args: HashMap<_, _> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
    CATALOGUE.lookup_single_language(&language, key, Some(&args)).ok()
}

/// Notes that a key is missing, and logs it the first time.
pub fn report_missing(language: Language, key: &str) {
    let mut missing = MISSING.lock().unwrap_or_else(PoisonError::into_inner);
    if missing.insert(format!("{language}:{key}")) {
        error!(catalogue.language = %language, catalogue.key = key, "a catalogue key is missing");
    }
}

/// The keys that were asked for and not found, for tests to be sure that there are none.
pub fn missing_keys() -> Vec<String> {
    MISSING.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
}

fn grouped(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let text = number.as_string();
    let (whole, fraction) = text.split_once('.').map_or((&*text, None), |(w, f)| (w, Some(f)));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let sign = if digits.len() == whole.len() { "" } else { "-" };
    let mut words = format!("{sign}{}", format::group(digits, format::separator(language)));
    if let Some(fraction) = fraction {
        words.push(if language == Language::En { '.' } else { ',' });
        words.push_str(fraction);
    }
    Some(words)
}

#[cfg(test)]
mod tests;
