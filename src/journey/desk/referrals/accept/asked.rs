//! What comes in from the inbox: which rows were chosen there, as they were shown, and from which page.

use super::super::question::Question;
use super::super::shelf::{Direction, Shelf};
use crate::journey::desk::paging::Cursor;
use crate::journey::desk::queue::after;
use crate::platform::error::Refusal;
use entity::referral::ReferralId;

/// More rows than a page has are no choice of somebody's.
const MOST: usize = 100;
const LONGEST_KEY: usize = 64;

/// A row that was chosen, as it was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub referral: ReferralId,
    pub version: i32,
}

/// What came in.
#[derive(Default)]
pub struct Asked {
    pub key: String,
    pub shelf: Option<Shelf>,
    /// The query of the list they were chosen from.
    pub list: String,
    /// One press on one row, or a second look at several: nothing more is asked.
    pub at_once: bool,
    pub one: bool,
    pub chosen: Vec<Chosen>,
}

impl Asked {
    pub fn of(fields: &[(String, String)]) -> Result<Self, Refusal> {
        let mut asked = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "key" => asked.key.clone_from(value),
                "tampilan" => asked.shelf = Shelf::of_word(Direction::In, value),
                "daftar" => asked.list.clone_from(value),
                "yakin" => asked.at_once = true,
                "pilih" => asked.chosen.push(Chosen::of(value).ok_or(Refusal::BadForm)?),
                _ => {}
            }
        }
        if let Some((_, one)) = fields.iter().find(|(name, _)| name == "satu") {
            asked.chosen = vec![Chosen::of(one).ok_or(Refusal::BadForm)?];
            asked.one = true;
        }
        let sound = !asked.key.is_empty() && asked.key.len() <= LONGEST_KEY;
        if sound && asked.chosen.len() <= MOST { Ok(asked) } else { Err(Refusal::BadForm) }
    }

    pub fn back(&self) -> String {
        self.question().address(self.after())
    }

    /// The page of it.
    pub fn after(&self) -> Option<Cursor> {
        after(&self.pairs())
    }

    fn pairs(&self) -> Vec<(String, String)> {
        serde_urlencoded::from_str(&self.list).unwrap_or_default()
    }

    /// The list they were chosen from.
    pub fn question(&self) -> Question {
        let list = Question::of(Direction::In, &self.pairs());
        list.at(self.shelf.unwrap_or(list.shelf))
    }
}

impl Chosen {
    fn of(value: &str) -> Option<Self> {
        let (referral, version) = value.split_once('.')?;
        Some(Self { referral: referral.parse().ok()?, version: version.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn one_press_takes_one_row_whatever_is_ticked() {
        let id = uuid::Uuid::now_v7();
        let (one, other) = (format!("{id}.3"), format!("{}.1", uuid::Uuid::now_v7()));
        let asked = Asked::of(&fields(&[("key", "k"), ("pilih", &other), ("satu", &one)])).unwrap();
        assert!(asked.one);
        assert_eq!(asked.chosen, [Chosen { referral: ReferralId(id), version: 3 }]);
    }

    #[test]
    fn nonsense_is_no_form_of_ours() {
        for odd in [
            &[("key", "k"), ("pilih", "x")][..],
            &[("key", "k"), ("pilih", "018f")],
            &[("pilih", "018f.1")],
            &[("key", "k"), ("satu", ".1")],
        ] {
            assert!(Asked::of(&fields(odd)).is_err(), "{odd:?}");
        }
    }
}
