use super::*;
use std::collections::BTreeMap;
use std::path::Path;

fn entries(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    let mut found = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        let text = std::fs::read_to_string(&file).unwrap();
        for (key, body) in messages(&text) {
            let twice = found.insert(key.clone(), body);
            assert!(twice.is_none(), "{key} stands twice in {language}: {}", file.display());
        }
    }
    found
}

/// Keys and bodies: a key starts a line, its further lines are indented.
fn messages(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let key = line.split_once('=').map(|(key, _)| key.trim());
        match key {
            Some(key)
                if key.starts_with(|c: char| c.is_ascii_alphabetic()) && !line.starts_with(' ') =>
            {
                found.push((key.to_owned(), line.to_owned()));
            }
            _ => {
                if let Some((_, body)) = found.last_mut() {
                    body.push_str(line);
                }
            }
        }
    }
    found
}

/// The names after `$` in a body.
fn variables(body: &str) -> BTreeSet<String> {
    let names = body.split('$').skip(1);
    names
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-')
                .collect()
        })
        .collect()
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_arguments() {
    let (id, en) = (entries("id"), entries("en"));
    let keys = |of: &BTreeMap<String, String>| of.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(
        keys(&id).symmetric_difference(&keys(&en)).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
    for (key, body) in &id {
        assert_eq!(variables(body), variables(&en[key]), "arguments of {key}");
    }
}

#[test]
fn every_file_parses_whole() {
    for language in ["id", "en"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
        for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            let text = std::fs::read_to_string(&file).unwrap();
            let parsed = fluent_templates::fluent_bundle::FluentResource::try_new(text);
            assert!(
                parsed.is_ok(),
                "{}: {:?}",
                file.display(),
                parsed.err().map(|(_, errors)| errors)
            );
        }
    }
}

#[test]
fn a_missing_key_shows_itself_and_is_remembered() {
    assert_eq!(say(Language::En, "no-such-key-of-this-test", &[]), "no-such-key-of-this-test");
    assert!(missing_keys().contains(&"en:no-such-key-of-this-test".to_owned()));
}

#[test]
fn words_carry_no_isolation_marks_and_numbers_are_grouped() {
    let words = say(Language::Id, "error-too-long", &[("limit", 12_345.into())]);
    assert!(words.contains("12.345"), "{words}");
    assert!(!words.contains(['\u{2068}', '\u{2069}']));
    assert!(say(Language::En, "error-too-long", &[("limit", 12_345.into())]).contains("12,345"));
}
