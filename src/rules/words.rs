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

/// Drops control characters (PostgreSQL refuses NUL), unifies line ends, trims.
pub fn clean(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unified.chars().filter(|c| !c.is_control() || *c == '\n').collect();
    kept.trim().to_owned()
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
    fn length_counts_characters_not_bytes() {
        assert!(Words::parse("ééé", 3, 3).is_ok());
        assert_eq!(Words::parse("éééé", 3, 3), Err(WordsProblem::TooLong { most: 3, over: 1 }));
        assert_eq!(Words::parse("é", 3, 3), Err(WordsProblem::TooShort { least: 3 }));
    }
}
