//! The code a citizen keeps: made, read back from paper or speech, and checked before any look-up.

mod near;

pub use near::{alike, near};

use std::fmt;

use thiserror::Error;

/// The 30 symbols nobody mistakes for one another: no 0, 1, I, L, O, U.
pub const ALPHABET: &str = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const RADIX: usize = ALPHABET.len();
/// Symbols in a whole code: nine random ones and the check.
pub const LENGTH: usize = 10;
const MARK: &str = "PKS";

/// A ticket code whose check symbol holds. 30⁹ ≈ 2 × 10¹³ of them, so guessing finds nobody's case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TicketCode(String);

/// Why a typed text is no ticket code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CodeProblem {
    /// Symbols are missing.
    #[error("a code has {LENGTH} symbols, not {have}")]
    TooShort {
        /// How many were written.
        have: usize,
    },
    /// There are symbols too many.
    #[error("a code has {LENGTH} symbols, not {have}")]
    TooLong {
        /// How many were written.
        have: usize,
    },
    /// No code contains this symbol.
    #[error("no code contains {0:?}")]
    ForeignSymbol(char),
    /// The last symbol does not fit the others: something was mistyped.
    #[error("the check symbol does not fit")]
    CheckFails,
}

impl TicketCode {
    /// The code that nine uniform random numbers draw.
    // Scaling a 64-bit number to 30 steps favours no symbol by more than 30 in 2⁶⁴.
    pub fn from_random(draws: [u64; LENGTH - 1]) -> Self {
        let scaled = draws.map(|draw| (u128::from(draw) * RADIX as u128) >> 64);
        let values = scaled.map(|value| usize::try_from(value).unwrap_or_default());
        let check = (RADIX - luhn(values.iter().copied(), 2)) % RADIX;
        Self(values.into_iter().chain([check]).filter_map(symbol).collect())
    }

    /// Reads what a person typed: any case, spaces and dashes anywhere, a leading `PKS-` or none.
    pub fn parse(text: &str) -> Result<Self, CodeProblem> {
        let typed: String =
            text.chars().filter(|c| !is_gap(*c)).map(|c| c.to_ascii_uppercase()).collect();
        if let Some(foreign) = typed.chars().find(|c| !ALPHABET.contains(*c)) {
            return Err(CodeProblem::ForeignSymbol(foreign));
        }
        if typed.len() == LENGTH && check_holds(&typed) {
            return Ok(Self(typed));
        }
        let code = typed.strip_prefix(MARK).filter(|_| is_marked(text)).unwrap_or(&typed);
        match code.len() {
            have if have < LENGTH => Err(CodeProblem::TooShort { have }),
            have if have > LENGTH => Err(CodeProblem::TooLong { have }),
            _ if check_holds(code) => Ok(Self(code.to_owned())),
            _ => Err(CodeProblem::CheckFails),
        }
    }

    /// The ten symbols as stored and as they stand in an address, without the dash.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// As printed and read aloud: two groups of five, `7K3M9-2QFXA`.
impl fmt::Display for TicketCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.split_at_checked(LENGTH / 2) {
            Some((left, right)) => write!(f, "{left}-{right}"),
            None => f.write_str(&self.0),
        }
    }
}

/// What a keyboard or a printed line break may put between symbols.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether the text opens with the mark as a group of its own, or is a whole code longer for it.
// P, K and S are code symbols too, so `PKS…` alone proves nothing.
fn is_marked(text: &str) -> bool {
    let mut groups = text.split(is_gap).filter(|group| !group.is_empty());
    let symbols: usize = text.split(is_gap).map(str::len).sum();
    groups.next().is_some_and(|first| first.eq_ignore_ascii_case(MARK))
        || symbols == LENGTH + MARK.len()
}

fn check_holds(code: &str) -> bool {
    luhn(code.chars().filter_map(|c| ALPHABET.find(c)), 1) == 0
}

/// Luhn's sum modulo 30, counted from the right; `weight` (1 or 2) is the last symbol's.
fn luhn(values: impl DoubleEndedIterator<Item = usize>, mut weight: usize) -> usize {
    let mut sum = 0;
    for value in values.rev() {
        let product = value * weight;
        sum += product / RADIX + product % RADIX;
        weight = 3 - weight;
    }
    sum % RADIX
}

fn symbol(value: usize) -> Option<char> {
    ALPHABET.chars().nth(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The code whose nine random symbols have these values.
    fn drawn(values: [usize; 9]) -> TicketCode {
        let step = u64::MAX / RADIX as u64;
        TicketCode::from_random(values.map(|v| v as u64 * step + step / 2))
    }

    fn problem(text: &str) -> CodeProblem {
        TicketCode::parse(text).unwrap_err()
    }

    #[test]
    fn a_code_reads_back_in_every_way_people_write_it() {
        let code = drawn([5, 17, 1, 18, 7, 0, 21, 13, 27]);
        assert_eq!(code.as_str(), "7K3M92QFXA");
        assert_eq!(code.to_string(), "7K3M9-2QFXA");
        for text in [
            "7K3M92QFXA",
            "7K3M9-2QFXA",
            "7k3m9-2qfxa",
            " 7K3M9 – 2QFXA\n",
            "7 K3M-92 QFX-A",
            "PKS-7K3M9-2QFXA",
            "pks 7k3m92qfxa",
            "PKS7K3M92QFXA",
        ] {
            assert_eq!(TicketCode::parse(text), Ok(code.clone()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_code_made_reads_back(draws: [u64; 9]) {
            let code = TicketCode::from_random(draws);
            prop_assert_eq!(TicketCode::parse(&code.to_string().to_lowercase()), Ok(code));
        }
    }

    #[test]
    fn a_code_that_itself_begins_with_the_mark_keeps_its_first_symbols() {
        let code = drawn([20, 17, 23, 1, 2, 3, 4, 5, 6]);
        assert!(code.as_str().starts_with(MARK));
        for text in [code.as_str(), &code.to_string(), &format!("PKS-{code}")] {
            assert_eq!(TicketCode::parse(text), Ok(code.clone()));
        }
    }

    #[test]
    fn a_wrong_code_says_what_is_wrong() {
        assert_eq!(problem(""), CodeProblem::TooShort { have: 0 });
        assert_eq!(problem("7K3M9-2QFX"), CodeProblem::TooShort { have: 9 });
        assert_eq!(problem("PKS-7K3M9-2QFX"), CodeProblem::TooShort { have: 9 });
        assert_eq!(problem("PKS-7K3M9-2Q"), CodeProblem::TooShort { have: 7 });
        assert_eq!(problem("7K3M9-2QFXA2"), CodeProblem::TooLong { have: 11 });
        assert_eq!(problem("PKS-7K3M9-2QFXA2"), CodeProblem::TooLong { have: 11 });
        assert_eq!(problem("7K3M9-2QFX0"), CodeProblem::ForeignSymbol('0'));
        assert_eq!(problem("7K3M9-2QFXo"), CodeProblem::ForeignSymbol('O'));
        assert_eq!(problem("7K3M9-2QFX🙂"), CodeProblem::ForeignSymbol('🙂'));
        assert_eq!(problem("7K3M9-2QFXK"), CodeProblem::CheckFails);
    }

    #[test]
    fn every_draw_reaches_its_symbol_and_no_other() {
        assert_eq!(TicketCode::from_random([0; 9]).as_str(), "2222222222");
        assert!(TicketCode::from_random([u64::MAX; 9]).as_str().starts_with("ZZZZZZZZZ"));
        let seen: String = (0..RADIX).filter_map(|v| drawn([v; 9]).0.chars().next()).collect();
        assert_eq!(seen, ALPHABET);
    }

    /// Luhn's sum adds one term per place, so two base codes stand for all others.
    #[test]
    fn every_single_substitution_is_caught() {
        for code in [drawn([0; 9]), drawn([5, 17, 1, 18, 7, 0, 21, 13, 27])] {
            for place in 0..LENGTH {
                for wrong in ALPHABET.chars().filter(|c| *c != char_at(&code, place)) {
                    let mut typed: Vec<char> = code.as_str().chars().collect();
                    typed[place] = wrong;
                    let typed: String = typed.into_iter().collect();
                    assert_eq!(problem(&typed), CodeProblem::CheckFails, "{code} as {typed}");
                }
            }
        }
    }

    /// As with Luhn's 0 and 9, swapping the first and the last symbol of the alphabet is not seen.
    #[test]
    fn every_adjacent_swap_is_caught_but_that_of_2_and_z() {
        for code in every_pair_at_every_place() {
            for place in 0..LENGTH - 1 {
                let (a, b) = (char_at(&code, place), char_at(&code, place + 1));
                let mut typed: Vec<char> = code.as_str().chars().collect();
                typed.swap(place, place + 1);
                let seen = TicketCode::parse(&typed.iter().collect::<String>()).is_err();
                let blind = a == b || matches!((a, b), ('2', 'Z') | ('Z', '2'));
                assert_eq!(seen, !blind, "{code} at {place}");
            }
        }
    }

    /// Codes in which each of the 900 pairs stands at each place, the check included.
    fn every_pair_at_every_place() -> impl Iterator<Item = TicketCode> {
        let pairs = (0..RADIX).flat_map(|a| (0..RADIX).map(move |b| (a, b)));
        pairs.flat_map(|(a, b)| {
            [drawn([a, b, a, b, a, b, a, b, a]), drawn([b, a, b, a, b, a, b, b, a])]
        })
    }

    fn char_at(code: &TicketCode, place: usize) -> char {
        code.as_str().chars().nth(place).unwrap()
    }
}
