//! What somebody wrote: trimmed, never empty, free of control characters.

use serde::{Deserialize, Serialize};

/// Text a person wrote. It exists only in good shape; `Debug` hides it, for it may be a story.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words(String);

/// Why a text cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsProblem {
    Empty,
    TooShort { least: usize },
    TooLong { most: usize, over: usize },
}

impl Words {
    /// Takes a text of `least..=most` characters after cleaning.
    ///
    /// # Errors
    /// Says whether it is empty, too short, or by how much it is too long.
    pub fn parse(text: &str, least: usize, most: usize) -> Result<Self, WordsProblem> {
        let clean = clean(text);
        let length = clean.chars().count();
        match length {
            0 => Err(WordsProblem::Empty),
            n if n < least => Err(WordsProblem::TooShort { least }),
            n if n > most => Err(WordsProblem::TooLong { most, over: n - most }),
            _ => Ok(Self(clean)),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({} characters)", self.0.chars().count())
    }
}

impl From<Words> for String {
    fn from(words: Words) -> Self {
        words.0
    }
}

/// Drops control characters (PostgreSQL refuses NUL) and what would turn the reading direction of
/// the text around it, unifies line ends, trims. A text of nothing that can be seen is empty.
pub fn clean(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unified
        .chars()
        .filter(|c| (!c.is_control() || *c == '\n') && !turns_direction(*c))
        .collect();
    if kept.chars().all(|c| c.is_whitespace() || is_unseen(c)) {
        return String::new();
    }
    kept.trim().to_owned()
}

/// Unicode's bidirectional controls: a message could read other than it was written.
const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters without a shape of their own; emoji are joined by some of them.
const fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180E}'
            | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFA0}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_trimmed_and_freed_of_control_characters() {
        let words = Words::parse(" a\0b\r\nc \u{7} ", 1, 10).unwrap();
        assert_eq!(words.as_str(), "ab\nc");
    }

    #[test]
    fn only_blanks_are_empty() {
        assert_eq!(Words::parse(" \n\t\0 ", 1, 10), Err(WordsProblem::Empty));
    }

    #[test]
    fn what_cannot_be_seen_is_empty() {
        for unseen in
            ["\u{202E}\u{202E}", "\u{200B} \u{200B}", "\u{2060}\u{FEFF}\u{00AD}", "\u{3164}"]
        {
            assert_eq!(Words::parse(unseen, 1, 10), Err(WordsProblem::Empty), "{unseen:?}");
        }
        assert_eq!(clean("👩\u{200D}👧 سلام"), "👩\u{200D}👧 سلام", "joined emoji and Arabic stay");
    }

    #[test]
    fn nobody_turns_the_direction_of_a_page() {
        assert_eq!(clean("\u{202E}gnimoc\u{2066}!"), "gnimoc!");
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        assert!(Words::parse("ééé", 3, 3).is_ok());
        assert_eq!(Words::parse("éééé", 3, 3), Err(WordsProblem::TooLong { most: 3, over: 1 }));
        assert_eq!(Words::parse("é", 3, 3), Err(WordsProblem::TooShort { least: 3 }));
    }
}
