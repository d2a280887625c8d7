//! A form that was overtaken, ready to be sent once more: with the version of now, and with the words
//! that were written open to be changed.

use super::Stamp;
use super::expired::{Field, fields};
use crate::platform::error::AppError;
use serde::Serialize;

/// The form as it was filled, stamped anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Again {
    /// Where it is sent.
    pub action: String,
    /// What goes with it unseen.
    pub hidden: Vec<Field>,
    /// What the officer wrote, to be kept or put together with what another wrote.
    pub texts: Vec<Field>,
}

/// What came in and could not be done: nothing of it is lost.
pub(super) struct Kept {
    pub own_words: Vec<String>,
    fields: Vec<Field>,
}

impl Kept {
    /// Keeps a form.
    pub fn of(form: &impl Serialize, own_words: Vec<String>) -> Result<Self, AppError> {
        Ok(Self { own_words, fields: fields(form)? })
    }

    /// The form with a stamp of its own.
    pub fn again(&self, action: String, stamp: &Stamp) -> Again {
        let stamped = |name: &str| match name {
            "key" => Some(&stamp.key),
            "version" => Some(&stamp.version),
            "rows" => Some(&stamp.rows),
            _ => None,
        };
        let (texts, mut hidden): (Vec<_>, Vec<_>) =
            self.fields.iter().cloned().partition(|field| self.own_words.contains(&field.value));
        for field in &mut hidden {
            if let Some(value) = stamped(&field.name) {
                field.value.clone_from(value);
            }
        }
        Again { action, hidden, texts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn what_was_written_stays_open_and_the_rest_goes_along_with_a_new_stamp() {
        let form: BTreeMap<&str, &str> = BTreeMap::from([
            ("key", "old"),
            ("version", "3"),
            ("rows", "4"),
            ("hasil", "granted"),
            ("words", "Cair hari Kamis."),
        ]);
        let kept = Kept::of(&form, vec!["Cair hari Kamis.".to_owned()]).unwrap();
        let (key, version, rows) = ("new".into(), "5".into(), "7".into());
        let stamp = Stamp { key, version, rows, ..Stamp::default() };
        let again = kept.again("/meja".to_owned(), &stamp);
        let pairs: Vec<_> =
            again.hidden.iter().map(|f| (f.name.as_str(), f.value.as_str())).collect();
        assert_eq!(pairs, [("hasil", "granted"), ("key", "new"), ("rows", "7"), ("version", "5")]);
        assert_eq!(again.texts.len(), 1);
    }
}
