//! What a mistyped code may have meant: one symbol that looks alike, or two side by side exchanged.

use super::{LENGTH, TicketCode, is_gap};

/// Symbols people write for one another.
const ALIKE: &[(char, &str)] = &[
    ('0', "QD8"),
    ('O', "QD"),
    ('1', "7J"),
    ('I', "7J"),
    ('L', "7"),
    ('U', "V"),
    ('2', "Z"),
    ('Z', "2"),
    ('5', "S"),
    ('S', "5"),
    ('8', "B3"),
    ('B', "8"),
    ('6', "G"),
    ('G', "6C"),
    ('C', "G"),
    ('3', "8"),
    ('V', "YW"),
    ('W', "V"),
    ('Y', "V"),
    ('M', "N"),
    ('N', "M"),
    ('E', "F"),
    ('F', "E"),
    ('P', "R"),
    ('R', "P"),
    ('K', "X"),
    ('X', "K"),
    ('4', "A9"),
    ('A', "4"),
    ('9', "4"),
    ('7', "T"),
    ('T', "7"),
    ('D', "Q"),
    ('Q', "D"),
    ('H', "N"),
    ('J', "T"),
];
/// So many guesses help; more would only be a list.
const MOST: usize = 3;

/// The symbols a symbol may have meant.
pub fn alike(symbol: char) -> &'static str {
    ALIKE
        .iter()
        .find(|(written, _)| *written == symbol.to_ascii_uppercase())
        .map_or("", |(_, meant)| meant)
}

/// The codes whose check symbol holds and that one slip away from `text` lie; the likeliest first.
pub fn near(text: &str) -> Vec<TicketCode> {
    let typed: Vec<char> =
        text.chars().filter(|c| !is_gap(*c)).map(|c| c.to_ascii_uppercase()).collect();
    if typed.len() != LENGTH {
        return Vec::new();
    }
    let mut found: Vec<TicketCode> = Vec::new();
    for guess in substituted(&typed).chain(swapped(&typed)) {
        if let Ok(code) = TicketCode::parse(&guess)
            && !found.contains(&code)
        {
            found.push(code);
        }
    }
    found.truncate(MOST);
    found
}

/// The text with one symbol read as another that looks alike.
fn substituted(typed: &[char]) -> impl Iterator<Item = String> {
    typed.iter().enumerate().flat_map(move |(at, symbol)| {
        alike(*symbol).chars().map(move |meant| with(typed, at, meant))
    })
}

fn with(typed: &[char], at: usize, symbol: char) -> String {
    typed.iter().enumerate().map(|(i, c)| if i == at { symbol } else { *c }).collect()
}

/// The text with two neighbours exchanged.
fn swapped(typed: &[char]) -> impl Iterator<Item = String> {
    (1..typed.len()).map(move |at| {
        let mut other = typed.to_vec();
        other.swap(at - 1, at);
        other.into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str) -> bool {
        near(text).iter().any(|code| code.as_str() == "7K3M92QFXA")
    }

    #[test]
    fn one_slip_is_recognised() {
        for slip in
            ["TK3M9-2QFXA", "7K3M9-ZQFXA", "7K3M9-2OFXA", "7k3m92qfax", "K73M92QFXA", "IK3M92QFXA"]
        {
            assert!(meant(slip), "{slip}: {:?}", near(slip));
        }
        assert!(near("7K3M9").is_empty());
        assert!(near("OOOOOOOOOO").is_empty());
        assert!(near("7K3M92QFX💥").len() <= MOST);
    }

    #[test]
    fn a_symbol_no_code_contains_looks_like_some_that_codes_do() {
        for symbol in "01ILOU".chars() {
            assert!(!alike(symbol).is_empty(), "{symbol}");
        }
        for (_, meant) in ALIKE {
            assert!(meant.chars().all(|c| super::super::ALPHABET.contains(c)), "{meant}");
        }
    }
}
