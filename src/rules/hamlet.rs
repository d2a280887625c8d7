//! The part of a village a place lies in, read from the free words it was told with: `Dusun III`,
//! `Lingkungan IV`, `Kampung Suka Maju`. Regions end at the village; below it every village has words of
//! its own, and no list of them exists.

/// What the parts of a village are called over the country, and how that is shortened.
const KINDS: &[(&str, &[&str])] = &[
    ("Dusun", &["dusun", "dsn"]),
    ("Lingkungan", &["lingkungan", "lingk", "lk"]),
    ("Dukuh", &["dukuh"]),
    ("Kampung", &["kampung", "kampong", "kp"]),
    ("Banjar", &["banjar"]),
    ("Jorong", &["jorong"]),
];
/// Lanes lead to a handful of houses.
const LANES: &[(&str, &[&str])] =
    &[("Lorong", &["lorong"]), ("Gang", &["gang", "gg"]), ("Blok", &["blok"])];
/// With these begins how to find a house, or whose it is: no name of a hamlet goes on there.
const NO_NAME: &[&str] = &[
    "rt",
    "rw",
    "no",
    "nomor",
    "rumah",
    "samping",
    "dekat",
    "depan",
    "belakang",
    "sebelah",
    "pak",
    "bapak",
    "bu",
    "ibu",
    "haji",
    "hj",
    "h",
    "alm",
    "almh",
    "warung",
    "toko",
    "masjid",
    "mesjid",
    "gereja",
    "di",
    "ke",
    "dan",
    "yang",
    "jalan",
    "jln",
    "jl",
    "gang",
    "gg",
    "lorong",
    "blok",
    "desa",
    "kelurahan",
];
/// A name has no more words, and none longer, than this.
const MOST_WORDS: usize = 3;
const MOST_LETTERS: usize = 15;
/// Further on, people write digits.
const MOST_ROMAN: u32 = 39;

/// A hamlet, or a lane in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hamlet {
    kind: &'static str,
    name: String,
    number: Option<u32>,
    lane: bool,
}

impl Hamlet {
    /// Reads it from a place as it was told; the word for a hamlet comes before its name.
    pub fn read(place: &str) -> Option<Self> {
        let words: Vec<&str> = place.split_whitespace().collect();
        let all =
            KINDS.iter().map(|kind| (kind, false)).chain(LANES.iter().map(|lane| (lane, true)));
        all.into_iter().find_map(|((kind, spellings), lane)| {
            let at = words.iter().position(|word| spellings.contains(&bare(word).as_str()))?;
            let (name, number) = named(words.get(at + 1..)?)?;
            Some(Self { kind, name, number, lane })
        })
    }

    /// `Dusun III`: the same however it was written.
    pub fn words(&self) -> String {
        format!("{} {}", self.kind, self.name)
    }

    /// Its number, where it has one.
    pub const fn number(&self) -> Option<u32> {
        self.number
    }

    /// Where it stands among others: by number, then by name.
    pub fn place(&self) -> (u32, String) {
        (self.number.unwrap_or(u32::MAX), self.words())
    }

    /// A part of the village with many houses in it.
    pub const fn is_wide(&self) -> bool {
        !self.lane
    }
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// The name behind the word for a hamlet: a number, or words up to a comma or to how a house is found.
fn named(words: &[&str]) -> Option<(String, Option<u32>)> {
    let first = words.first().map(|word| bare(word))?;
    if let Some(number) = number(&first) {
        let name = if number <= MOST_ROMAN { roman(number) } else { number.to_string() };
        return Some((name, Some(number)));
    }
    let mut name = Vec::new();
    for word in words.iter().take(MOST_WORDS) {
        let lower = bare(word);
        let is_name = (1..=MOST_LETTERS).contains(&lower.chars().count())
            && lower.chars().all(char::is_alphabetic);
        if !is_name || NO_NAME.contains(&lower.as_str()) {
            break;
        }
        name.push(capital(&lower));
        if word.ends_with([',', ';', '.']) {
            break;
        }
    }
    (!name.is_empty()).then(|| (name.join(" "), None))
}

fn capital(lower: &str) -> String {
    let mut letters = lower.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

const ROMAN: &[(u32, &str)] = &[(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

fn roman(number: u32) -> String {
    let mut left = number;
    let mut text = String::new();
    for (value, letters) in ROMAN {
        while left >= *value {
            text.push_str(letters);
            left -= value;
        }
    }
    text
}

/// `3` or `III`; `0` is none.
fn number(word: &str) -> Option<u32> {
    if let Ok(number) = word.parse() {
        return (number > 0 && number < 1_000).then_some(number);
    }
    (1..=MOST_ROMAN).find(|number| roman(*number).eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(place: &str) -> Option<String> {
        Hamlet::read(place).map(|hamlet| hamlet.words())
    }

    #[test]
    fn a_hamlet_is_read_from_free_words_and_written_in_one_way() {
        for (place, hamlet) in [
            ("Dusun III, rumah kontrakan", "Dusun III"),
            ("dusun 3 rt 02", "Dusun III"),
            ("Dsn. iii", "Dusun III"),
            ("RT 02/RW 01 Dusun Suka Maju, dekat langgar", "Dusun Suka Maju"),
            ("Lingkungan 4 RT 05", "Lingkungan IV"),
            ("lk. IV", "Lingkungan IV"),
            ("dusun V samping sumur bor", "Dusun V"),
            ("KAMPUNG BARU RT 1", "Kampung Baru"),
            ("Blok 41", "Blok 41"),
            ("Gang Melati, Dusun II", "Dusun II"),
        ] {
            assert_eq!(read(place).as_deref(), Some(hamlet), "{place}");
        }
    }

    #[test]
    fn what_finds_a_house_or_says_whose_it_is_names_no_hamlet() {
        for place in [
            "",
            "dusun",
            "Dusun, RT 02",
            "Dusun Pak Budi Santoso",
            "dusun dekat masjid",
            "Terminal lama",
            "Dusun 0",
            "Dusun 081234567890",
            "kampungnya jauh",
        ] {
            assert_eq!(read(place), None, "{place}");
        }
        assert_eq!(read("Dusun Melati rumah Bu Siti").as_deref(), Some("Dusun Melati"));
        assert!(!Hamlet::read("Gang Melati").is_some_and(|lane| lane.is_wide()));
    }

    proptest! {
        #[test]
        fn whatever_is_told_fits_its_column(place in "(dusun|Lingkungan|kp\\.) \\PC{0,80}") {
            prop_assert!(read(&place).is_none_or(|hamlet| hamlet.chars().count() <= 60));
        }

        #[test]
        fn what_was_written_is_read_again(number in 1_u32..999) {
            let written = Hamlet::read(&format!("Dusun {number}")).unwrap();
            prop_assert_eq!(written.number(), Some(number));
            prop_assert_eq!(Hamlet::read(&written.words()), Some(written));
        }
    }
}
