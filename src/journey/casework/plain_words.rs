//! Hints for text a citizen will read: sentences that are too long, words that few people use.
//! Hints only; the officer decides.

use crate::platform::locale::say;
use crate::rules::words::clean;
use entity::case::Language;
use serde::Serialize;
use std::sync::LazyLock;

/// A sentence longer than this is hard to follow.
const LONGEST_SENTENCE: usize = 15;
/// So many hints are shown at most.
const MOST_HINTS: usize = 6;

/// Words to avoid, and what to write instead (`data/plain_words.csv`).
static AVOIDED: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let shipped = include_str!("../../../data/plain_words.csv");
    let mut rows = csv::Reader::from_reader(shipped.as_bytes());
    rows.deserialize().filter_map(Result::ok).collect()
});

/// Something that could be said more plainly.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Hint {
    /// How the sentence begins, and how many words it has.
    LongSentence { begins: String, words: usize },
    /// A word to avoid, and a plainer one.
    Word { avoid: String, instead: String },
}

/// What could be said more plainly in `text`.
fn hints(text: &str) -> Vec<Hint> {
    let long = sentences(text).filter_map(long_sentence);
    let lower = format!(" {} ", words_only(&text.to_lowercase()));
    let words = AVOIDED
        .iter()
        .filter(|(avoid, _)| lower.contains(&format!(" {avoid} ")))
        .map(|(avoid, instead)| Hint::Word { avoid: avoid.clone(), instead: instead.clone() });
    long.chain(words).take(MOST_HINTS).collect()
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

fn long_sentence(sentence: &str) -> Option<Hint> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let begins = words.iter().take(4).copied().collect::<Vec<_>>().join(" ");
    (words.len() > LONGEST_SENTENCE).then_some(Hint::LongSentence { begins, words: words.len() })
}

/// The text with everything but letters, digits and hyphens turned into single blanks.
fn words_only(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

impl Hint {
    /// The hint in words.
    fn line(&self, language: Language) -> String {
        match self {
            Self::LongSentence { begins, words } => say(
                language,
                "casework-hint-long",
                &[("begins", begins.as_str().into()), ("n", (*words).into())],
            ),
            Self::Word { avoid, instead } => say(
                language,
                "casework-hint-word",
                &[("avoid", avoid.as_str().into()), ("instead", instead.as_str().into())],
            ),
        }
    }
}

/// What the citizen will read, once the officer has asked to see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Preview {
    pub shown: bool,
    pub text: String,
    pub hints: Vec<String>,
}

impl Preview {
    /// The preview of `text`, when `asked` says so.
    pub fn of(language: Language, asked: &str, text: &str) -> Self {
        let text = clean(text);
        if asked.is_empty() || text.is_empty() {
            return Self::default();
        }
        let hints = hints(&text).iter().map(|hint| hint.line(language)).collect();
        Self { shown: true, text, hints }
    }

    /// A preview as it might be.
    pub fn sample() -> Self {
        Self {
            shown: true,
            text: "Kapan uang dipotong?\n<script>".to_owned(),
            hints: vec!["Kata “OPD”: pakai nama kantornya.".to_owned()],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_gets_no_hint() {
        assert_eq!(hints("Bantuan Anda cair hari Kamis. Bawa KTP ke kantor desa."), []);
        assert_eq!(hints(""), []);
    }

    #[test]
    fn a_sentence_of_sixteen_words_is_too_long() {
        let sixteen = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas \
                       duabelas tigabelas empatbelas limabelas enambelas.";
        assert_eq!(
            hints(sixteen),
            [Hint::LongSentence { begins: "satu dua tiga empat".to_owned(), words: 16 }]
        );
        let fifteen = sixteen.replace(" enambelas", "");
        assert_eq!(hints(&fifteen), []);
    }

    #[test]
    fn avoided_words_are_found_whole_and_in_any_case() {
        let found = |text: &str| {
            hints(text)
                .into_iter()
                .any(|hint| matches!(hint, Hint::Word { avoid, .. } if avoid == "disposisi"))
        };
        assert!(found("Menunggu DISPOSISI, kata petugas."));
        assert!(!found("Predisposisi genetik"));
    }

    #[test]
    fn every_shipped_row_can_be_read_and_names_something_plainer() {
        let rows = include_str!("../../../data/plain_words.csv").lines().count() - 1;
        assert_eq!(AVOIDED.len(), rows);
        assert!(
            AVOIDED.iter().all(|(avoid, instead)| avoid == &words_only(&avoid.to_lowercase())
                && !instead.is_empty())
        );
    }
}
