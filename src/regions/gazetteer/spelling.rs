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

/// One word of a name or query, in lower case and without quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// As it was written.
    pub written: String,
    /// Whether it only says what kind of place it is.
    pub is_kind: bool,
    long: Option<&'static str>,
}

impl Word {
    fn new(written: &str) -> Self {
        let known = SHORT.iter().find(|(short, _)| *short == written);
        let is_kind = KINDS.contains(&written);
        Self { written: written.to_owned(), is_kind, long: known.map(|(_, long)| *long) }
    }

    /// The one form that stands for every spelling of the word.
    pub fn long(&self) -> &str {
        self.long.unwrap_or(&self.written)
    }
}

/// The words of a text: letters and digits; quotes inside a word vanish, all else parts words.
pub(super) fn words(text: &str) -> Vec<Word> {
    let is_quote = |c: &char| matches!(c, '"' | '\'' | '`' | '\u{2018}' | '\u{2019}' | '*');
    let folded: String =
        text.chars().filter(|c| !is_quote(c)).flat_map(char::to_lowercase).collect();
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(Word::new).collect()
}

/// Neighbouring words in one piece, in long form, and as written where that differs.
pub(super) fn joined(words: &[Word]) -> impl Iterator<Item = String> {
    let long: String = words.iter().map(Word::long).collect();
    let short = words.iter().any(|word| word.long.is_some());
    let written = short.then(|| words.iter().map(|word| word.written.as_str()).collect());
    [Some(long), written].into_iter().flatten()
}

/// The ways a whole name may stand in one piece, with and without its kind of place.
pub(super) fn keys(name: &[Word]) -> impl Iterator<Item = String> {
    let mut bare = name.to_vec();
    bare.retain(|word| !word.is_kind);
    let bare = if bare.len() < name.len() { bare } else { Vec::new() };
    joined(name).chain(joined(&bare).collect::<Vec<_>>()).filter(|key| !key.is_empty())
}

/// The single words of a name, in long form and as written; the kinds of place are none.
pub(super) fn parts(name: &[Word]) -> impl Iterator<Item = String> {
    let names = name.iter().filter(|word| !word.is_kind);
    names.flat_map(|word| joined(std::slice::from_ref(word)))
}

/// How many slips of the pen a word of this many letters forgives.
pub(super) fn slips(letters: usize) -> u8 {
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

    fn long(text: &str) -> Vec<String> {
        words(text).iter().map(|word| word.long().to_owned()).collect()
    }

    #[test]
    fn names_and_queries_fold_alike() {
        assert_eq!(long("Sei Apung"), long("SUNGAI  apung"));
        assert_eq!(long("Soka\"an"), ["sokaan"]);
        assert_eq!(long("Regapu’u"), long("regapu'u"));
        assert_eq!(long("Tj. Baru/Silaiya, (II)"), ["tanjung", "baru", "silaiya", "2"]);
        assert_eq!(long(" \t—…"), Vec::<String>::new());
    }

    #[test]
    fn kinds_of_place_are_told_from_names() {
        let kinds =
            words("Ds. Sei Apung Kec Tanjung Balai").iter().map(|w| w.is_kind).collect::<Vec<_>>();
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
