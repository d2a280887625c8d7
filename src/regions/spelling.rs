//! How place names are written, and how people write them: one form for both.

/// Words that say what kind of place it is; a query may have them or not.
const KINDS: [&str; 16] = [
    "desa",
    "ds",
    "kelurahan",
    "kel",
    "kecamatan",
    "kec",
    "distrik",
    "kabupaten",
    "kab",
    "kota",
    "provinsi",
    "prov",
    "gampong",
    "nagari",
    "kapanewon",
    "kemantren",
];

/// Short and old spellings of words that many names share, and Roman numerals.
const SHORT: [(&str, &str); 28] = [
    ("sei", "sungai"),
    ("sungei", "sungai"),
    ("sg", "sungai"),
    ("tj", "tanjung"),
    ("tg", "tanjung"),
    ("tjg", "tanjung"),
    ("kp", "kampung"),
    ("kmp", "kampung"),
    ("gn", "gunung"),
    ("gng", "gunung"),
    ("pd", "padang"),
    ("lbk", "lubuk"),
    ("btg", "batang"),
    ("bkt", "bukit"),
    ("perk", "perkebunan"),
    ("mns", "meunasah"),
    ("ps", "pasar"),
    ("sp", "simpang"),
    ("ii", "2"),
    ("iii", "3"),
    ("iv", "4"),
    ("v", "5"),
    ("vi", "6"),
    ("vii", "7"),
    ("viii", "8"),
    ("ix", "9"),
    ("i", "1"),
    ("x", "10"),
];

/// One word of a name or query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Lower case, without accents of writing: quotes and apostrophes.
    pub literal: String,
    /// Whether it only says what kind of place it is.
    pub is_kind: bool,
}

impl Word {
    /// The long form that stands for every spelling of the word.
    pub fn full(&self) -> &str {
        let known = SHORT.iter().find(|(short, _)| *short == self.literal);
        known.map_or(self.literal.as_str(), |(_, full)| full)
    }
}

/// The words of a text: letters and digits; quotes inside a word vanish, all else parts words.
pub(super) fn words(text: &str) -> Vec<Word> {
    let kept = text
        .chars()
        .filter(|c| !matches!(c, '"' | '\'' | '`' | '\u{2018}' | '\u{2019}' | '*'));
    let folded: String = kept.flat_map(char::to_lowercase).collect();
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words
        .map(|word| Word {
            literal: word.to_owned(),
            is_kind: KINDS.contains(&word),
        })
        .collect()
}

/// The ways a name may stand in one piece: with and without the kind of place, in long form and as written.
pub(super) fn keys(name: &[Word]) -> impl Iterator<Item = String> {
    let names = || name.iter().filter(|word| !word.is_kind);
    let bare: String = names().map(Word::full).collect();
    let full: String = name.iter().map(Word::full).collect();
    let written: String = name.iter().map(|word| word.literal.as_str()).collect();
    [bare, full, written]
        .into_iter()
        .filter(|key| !key.is_empty())
}

/// The single words of a name, in long form and as written; the kinds of place are none.
pub(super) fn parts(name: &[Word]) -> impl Iterator<Item = String> {
    let names = name.iter().filter(|word| !word.is_kind);
    names.flat_map(|word| [word.full().to_owned(), word.literal.clone()])
}

/// How many slips of the pen a word of this many letters forgives.
pub(super) fn slips(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=5 => 1,
        _ => 2,
    }
}

/// The letters a word has, one bit each: two words `n` slips apart differ in at most `2n` bits.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        b'0'..=b'9' => set | 1 << 26,
        _ => set | 1 << 27,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full(text: &str) -> Vec<String> {
        words(text)
            .iter()
            .map(|word| word.full().to_owned())
            .collect()
    }

    #[test]
    fn names_and_queries_fold_alike() {
        assert_eq!(full("Sei Apung"), full("SUNGAI  apung"));
        assert_eq!(full("Soka\"an"), ["sokaan"]);
        assert_eq!(full("Regapu’u"), full("regapu'u"));
        assert_eq!(
            full("Tj. Baru/Silaiya, (II)"),
            ["tanjung", "baru", "silaiya", "2"]
        );
        assert_eq!(full(" \t—…"), Vec::<String>::new());
    }

    #[test]
    fn kinds_of_place_are_told_from_names() {
        let kinds = words("Ds. Sei Apung Kec Tanjung Balai")
            .iter()
            .map(|w| w.is_kind)
            .collect::<Vec<_>>();
        assert_eq!(kinds, [true, false, false, true, false, false]);
    }

    #[test]
    fn letters_bound_the_distance() {
        let apart = |a, b| (letters(a) ^ letters(b)).count_ones();
        assert_eq!(apart("sukamju", "sukamaju"), 0);
        assert_eq!(apart("bandar", "bander"), 1);
        assert!(apart("bantul", "bankal") <= 2 * 2);
    }
}
