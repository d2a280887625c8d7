//! Abbreviations are written out where a public page first uses them. A page's texts share the first two
//! parts of their keys and stand in the order they are read.

use super::catalogue::messages;
use std::collections::BTreeSet;

/// Pages that are read from top to bottom.
const READ: [&str; 7] = [
    "intake-problem-",
    "intake-service-",
    "intake-help-",
    "intake-readers-",
    "intake-privacy-",
    "intake-accessibility-",
    "tracking-element-",
];

/// What not everybody knows. KTP, HP, SMS, PIN, RT and RW everybody does.
const RARE: [&str; 8] = ["NIK", "KK", "PBI-JK", "DTSEN", "RTLH", "SLRT", "UU", "PAS"];

#[test]
fn abbreviations_are_explained_where_a_page_first_uses_them() {
    let mut unexplained = Vec::new();
    for language in super::LANGUAGES {
        let all: Vec<_> =
            messages(language).into_iter().map(|m| (m.key, m.texts.join("\n"))).collect();
        for page in READ {
            let texts = all.iter().filter(|(key, _)| key.starts_with(page));
            let found = first_uses(texts.map(|(key, text)| (key.as_str(), text.as_str())));
            unexplained.extend(found.into_iter().map(|what| format!("{language} {what}")));
        }
    }
    assert!(unexplained.is_empty(), "write these out first:\n{}", unexplained.join("\n"));
}

/// The first uses that do not explain what they use.
fn first_uses<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (key, text) in texts {
        for rare in RARE.into_iter().filter(|rare| stands_in(rare, text)) {
            if seen.insert(rare) && !text.contains(&format!("({rare})")) {
                found.push(format!("{key}: {rare}"));
            }
        }
    }
    found
}

fn stands_in(rare: &str, text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word == rare)
}

#[test]
fn only_an_unexplained_first_use_is_found() {
    let explained = [("a", "Nomor Induk Kependudukan (NIK)"), ("b", "NIK lagi"), ("c", "KK")];
    assert_eq!(first_uses(explained.into_iter()), ["c: KK"]);
}
