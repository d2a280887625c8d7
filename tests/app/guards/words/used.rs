//! Which keys the service asks for, as far as its sources tell.

use crate::guards::tree::texts;
use std::collections::BTreeSet;

/// What stands between quotes in the sources, and the patterns keys are built from.
pub struct Sources {
    literals: BTreeSet<String>,
    patterns: Vec<Vec<String>>,
}

impl Sources {
    /// Reads everything that asks for words.
    pub fn read() -> Self {
        let places = [("src", "rs"), ("entity/src", "rs"), ("templates", "html"), ("static", "js")];
        let files = places.into_iter().flat_map(|(folder, ending)| texts(folder, ending));
        let mut all = Self { literals: BTreeSet::new(), patterns: Vec::new() };
        for file in files {
            all.add(&file.text);
        }
        all
    }

    fn add(&mut self, text: &str) {
        for line in text.lines() {
            // In HTML quotes stand inside quotes: what lies between any two neighbours is looked at.
            let parts: Vec<&str> = line.split('"').collect();
            for window in parts.windows(3) {
                self.literal(window[1]);
            }
            self.joined(&parts);
        }
    }

    fn literal(&mut self, text: &str) {
        let is_key =
            |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-_{}.".contains(c));
        if text.is_empty() || !is_key(text) {
            return;
        }
        if text.contains('{') {
            let parts: Vec<String> = text
                .split('{')
                .enumerate()
                .map(
                    |(at, part)| {
                        if at == 0 { part } else { part.split_once('}').map_or("", |p| p.1) }
                    },
                )
                .map(str::to_owned)
                .collect();
            self.pattern(parts);
        } else {
            self.literals.insert(text.trim_end_matches('-').to_owned());
        }
    }

    /// `t(k="tracking-" ~ word ~ "-intro")`
    fn joined(&mut self, parts: &[&str]) {
        for (at, part) in parts.iter().enumerate() {
            let opens = at % 2 == 0 && part.ends_with("k=");
            let rest = parts.get(at + 1).zip(parts.get(at + 2)).filter(|_| opens);
            let Some((start, between)) = rest.filter(|(_, between)| between.starts_with(" ~ "))
            else {
                continue;
            };
            let tail = if between.ends_with(" ~ ") { parts.get(at + 3).copied() } else { None };
            self.pattern(vec![(*start).to_owned(), tail.unwrap_or_default().to_owned()]);
        }
    }

    /// A pattern that says how its keys begin; of one that does not, only its last word is kept.
    fn pattern(&mut self, parts: Vec<String>) {
        if parts[0].len() > 2 {
            self.patterns.push(parts);
        } else if let Some(last) = parts.last().map(|part| part.trim_start_matches('-')) {
            self.literals.insert(last.to_owned());
        }
    }

    /// Is this key asked for: by its name, by a pattern, or put together from words of the sources?
    pub fn ask_for(&self, key: &str) -> bool {
        self.literals.contains(key)
            || self.patterns.iter().any(|parts| fits(key, parts))
            || self.made_of_literals(key, 0)
    }

    fn made_of_literals(&self, key: &str, depth: usize) -> bool {
        key.match_indices('-').any(|(at, _)| {
            let (head, tail) = (&key[..at], &key[at + 1..]);
            self.literals.contains(head)
                && (self.literals.contains(tail)
                    || depth < 2 && self.made_of_literals(tail, depth + 1))
        })
    }
}

fn fits(key: &str, parts: &[String]) -> bool {
    let Some((first, rest)) = parts.split_first() else { return false };
    let Some(mut left) = key.strip_prefix(first.as_str()) else { return false };
    for (at, part) in rest.iter().enumerate() {
        let end = if at + 1 == rest.len() {
            left.strip_suffix(part.as_str()).map(str::len)
        } else {
            left.find(part.as_str())
        };
        match end.filter(|end| *end > 0) {
            Some(end) => left = &left[end + part.len()..],
            None => return false,
        }
    }
    left.is_empty()
}

#[test]
fn a_key_is_used_by_name_by_pattern_or_by_its_parts() {
    let mut sources = Sources { literals: BTreeSet::new(), patterns: Vec::new() };
    sources.add(r#"say("a-whole-key"); say(&format!("did-{act}-note")); word("family", "code")"#);
    sources.add(r#"<p title="{{ t(k="inner-key") }}">{{ t(k="page-" ~ word ~ "-intro") }}"#);
    sources.add(r#"format!("{}-{}-hint", ROOM, "code")"#);
    for used in [
        "family-code-hint",
        "a-whole-key",
        "did-ask-note",
        "family-code",
        "inner-key",
        "page-add-intro",
    ] {
        assert!(sources.ask_for(used), "{used}");
    }
    for unused in ["a-whole", "did-ask", "did--note", "family-other", "page-add-label"] {
        assert!(!sources.ask_for(unused), "{unused}");
    }
}
