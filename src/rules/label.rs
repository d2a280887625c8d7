//! Labels: a few words by which a unit finds cases again. Officers read them, citizens never do.

use crate::rules::words::clean;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest label, in letters.
pub const LONGEST: usize = 30;
/// So many labels a unit puts on one case.
pub const MOST: usize = 6;

/// A label, as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Label(String);

impl Label {
    /// Reads a label; none when nothing was written.
    ///
    /// # Errors
    /// By how many letters it is too long.
    pub fn parse(text: &str) -> Result<Option<Self>, usize> {
        let name = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let long = name.chars().count();
        match long {
            0 => Ok(None),
            long if long > LONGEST => Err(long - LONGEST),
            _ => Ok(Some(Self(name))),
        }
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In one spelling: `Tunggu Musdes` and `tunggu musdes` are the same label.
    pub fn key(&self) -> String {
        // A capital letter may become two small ones; no key is longer than its column.
        self.0.to_lowercase().chars().take(LONGEST).collect()
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Label> for String {
    fn from(label: Label) -> Self {
        label.0
    }
}

impl TryFrom<String> for Label {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok().flatten().ok_or("no label")
    }
}

/// Labels in a line.
pub fn in_a_line(labels: &[Label]) -> String {
    labels.iter().map(Label::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Label {
        Label::parse(text).unwrap().unwrap()
    }

    #[test]
    fn a_label_is_one_short_line() {
        assert_eq!(Label::parse(" \n\t "), Ok(None));
        assert_eq!(label("  tunggu \n musdes ").as_str(), "tunggu musdes");
        assert_eq!(Label::parse(&"x".repeat(33)), Err(3));
        assert_eq!(label(&"x".repeat(30)).as_str().len(), 30);
    }

    #[test]
    fn spelling_does_not_make_another_label() {
        assert_eq!(label("Tunggu Musdes").key(), label("tunggu  musdes").key());
        assert!(label(&"İ".repeat(30)).key().chars().count() <= LONGEST);
    }

    #[test]
    fn a_label_survives_being_kept() {
        let kept = serde_json::to_string(&label("Tunggu musdes")).unwrap();
        assert_eq!(kept, "\"Tunggu musdes\"");
        assert_eq!(serde_json::from_str::<Label>(&kept).unwrap(), label("Tunggu musdes"));
        assert!(serde_json::from_str::<Label>("\"\"").is_err());
    }
}
