//! Finding cases by what was written in them, by the beginning of a code, and by numbers of which only
//! keyed hashes are kept. Beside [`reach`](super::reach::reach), never instead of it.

mod found;

pub use found::MOST_FOUND;

use super::reach_people::knows_reporter;
use crate::platform::vault::Vault;
use crate::rules::act::Officer;
use crate::rules::nik::Nik;
use crate::rules::phone::Phone;
use crate::rules::search_words::{folded, holds_number};
use crate::rules::ticket_code::{ALPHABET, LENGTH, TicketCode};
use entity::case::CaseId;
use entity::person::Part;
use entity::{case, person};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};

/// Words somebody seeks cases by. `Debug` hides them: they may be a name.
#[derive(Clone, PartialEq, Eq)]
pub struct Sought {
    text: String,
    words: Vec<String>,
    code: Option<String>,
    /// The words are meant as beginnings: `sumin*`.
    begun: bool,
    /// It found them as whole words, and did not look for beginnings.
    whole: bool,
    /// The cases it found, once it was led.
    found: Option<Vec<CaseId>>,
}

/// A number somebody is sought by. It never stands in an address or in a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    /// Sixteen digits: a NIK or the number of a family card.
    Card(Nik),
    Phone(Phone),
}

/// What was typed into a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    Words(Sought),
    Number(Number),
    /// A number that is none, or one among other words: it must not become part of an address.
    OddNumber,
    /// Too little to search for.
    TooLittle,
    /// Nothing was typed.
    Nothing,
}

/// So much of what was typed is looked at.
const LONGEST: usize = 80;
const MOST_WORDS: usize = 8;
/// What stands behind words that are meant as beginnings.
const BEGUN: char = '*';

impl Typed {
    /// Understands what was typed.
    pub fn parse(text: &str) -> Self {
        let text: String = text.chars().take(LONGEST).collect();
        if TicketCode::parse(&text).is_err() && holds_number(&text) {
            return match (Nik::parse(&text), Phone::parse(&text)) {
                (Ok(card), _) => Self::Number(Number::Card(card)),
                (_, Ok(phone)) => Self::Number(Number::Phone(phone)),
                _ => Self::OddNumber,
            };
        }
        match Sought::parse(&text) {
            Some(sought) => Self::Words(sought),
            None if text.trim().is_empty() => Self::Nothing,
            None => Self::TooLittle,
        }
    }
}

impl Sought {
    /// The words of a text that says enough to search for, and no number of anybody.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = crate::rules::words::clean(text).chars().take(LONGEST).collect();
        let code = code_part(&text);
        let is_number = code.is_none() && holds_number(&text);
        if text.chars().count() < 2 || is_number {
            return None;
        }
        let mut words = folded(&text);
        let long = words.iter().any(|word| word.chars().count() > 1);
        // A single letter begins half of all words: beside longer ones it says nothing.
        words.retain(|word| !long || word.chars().count() > 1 || word.parse::<u8>().is_ok());
        words.truncate(MOST_WORDS);
        let begun = text.trim_end().ends_with(BEGUN);
        Some(Self { text, words, code, begun, whole: false, found: None })
    }

    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The same search for everything that begins so, where whole words were found.
    pub fn wider(&self) -> Option<Self> {
        self.whole.then(|| Self::parse(&format!("{}{BEGUN}", self.text.trim_end())))?
    }

    /// The whole code it is, if it is one.
    pub fn code(&self) -> Option<TicketCode> {
        TicketCode::parse(&self.text).ok()
    }

    /// The first and the last code that begin so.
    fn codes(&self) -> Option<(String, String)> {
        self.code.as_ref().map(|code| (code.clone(), format!("{code:Z<LENGTH$}")))
    }
}

impl std::fmt::Debug for Sought {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sought({} words)", self.words.len())
    }
}

impl Number {
    /// The cases in which somebody has this number whom the officer may know.
    pub fn finds(&self, vault: &Vault, officer: &Officer) -> Condition {
        let key = match self {
            Self::Card(card) => Condition::any()
                .add(person::Column::NikKey.eq(vault.lookup("nik", card.reveal())))
                .add(person::Column::KkKey.eq(vault.lookup("kk", card.reveal()))),
            Self::Phone(phone) => Condition::all()
                .add(person::Column::PhoneKey.eq(vault.lookup("phone", &phone.e164()))),
        };
        let of = |parts: Condition| case::Column::Id.in_subquery(cases_of(key.clone(), parts));
        let reporter = Condition::all().add(person::Column::Part.eq(Part::Reporter));
        let concerned = Condition::all().add(person::Column::Part.eq(Part::Concerned));
        Condition::any()
            .add(of(concerned))
            .add(Condition::all().add(of(reporter)).add(knows_reporter(officer)))
    }

    /// What a page may show of it.
    pub fn masked(&self) -> String {
        match self {
            Self::Card(card) => card.masked(),
            Self::Phone(phone) => phone.masked(),
        }
    }
}

fn cases_of(key: Condition, part: Condition) -> SelectStatement {
    Query::select()
        .column(person::Column::CaseId)
        .from(person::Entity)
        .cond_where(Condition::all().add(key).add(part))
        .take()
}

/// A whole code, or the beginning of one as it is typed.
fn code_part(text: &str) -> Option<String> {
    if let Ok(code) = TicketCode::parse(text) {
        return Some(code.as_str().to_owned());
    }
    let part: String =
        text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_uppercase();
    let looks_like_one =
        (3..=LENGTH).contains(&part.len()) && part.chars().all(|c| ALPHABET.contains(c));
    looks_like_one.then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_of_a_code_is_recognised_and_a_name_is_not() {
        assert_eq!(code_part("7k3m9-2"), Some("7K3M92".to_owned()));
        assert_eq!(code_part("Siti"), None, "I is in no code");
        assert_eq!(code_part("7k"), None);
    }

    #[test]
    fn a_search_needs_two_letters_and_takes_eighty() {
        assert_eq!(Sought::parse(" a "), None);
        assert_eq!(Sought::parse("\0ab\0").unwrap().as_str(), "ab");
        assert_eq!(Sought::parse(&"x".repeat(100_000)).unwrap().as_str().len(), 80);
    }

    #[test]
    fn numbers_are_told_from_words() {
        let number = |text: &str| match Typed::parse(text) {
            Typed::Number(number) => Some(number.masked()),
            _ => None,
        };
        assert_eq!(number("1209 0945 0870 9001").as_deref(), Some("1209••••••••9001"));
        assert_eq!(number("+62 812-0000-7890").as_deref(), Some("0812••••••••"));
        for odd in ["120909450870900", "siti 1209094508709001", "12090945087090011"] {
            assert_eq!(Typed::parse(odd), Typed::OddNumber, "{odd}");
            assert_eq!(Sought::parse(odd), None, "{odd} is nothing for an address");
        }
        assert_eq!(Typed::parse(" "), Typed::Nothing);
        for little in ["b", " b ", "*"] {
            assert_eq!(Typed::parse(little), Typed::TooLittle, "{little}");
        }
        assert!(matches!(Typed::parse("sumin pkh"), Typed::Words(_)));
    }

    #[test]
    fn a_letter_beside_words_is_left_out_and_nothing_is_found_by_signs() {
        assert_eq!(Sought::parse("a siti 2").unwrap().words, ["siti", "2"]);
        assert_eq!(Sought::parse("%%").unwrap().words, [] as [&str; 0]);
        assert!(!format!("{:?}", Sought::parse("Suminah")).contains("umin"));
    }
}
