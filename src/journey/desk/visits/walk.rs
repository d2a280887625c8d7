//! The order of the way: hamlet by hamlet, within one by RW and RT. Places are told in free words, so
//! this reads what it can and leaves the rest where it is.

use std::cmp::Ordering;

/// What a hamlet is called in the many parts of the country.
const HAMLETS: &[&str] =
    &["dusun", "lingkungan", "dukuh", "kampung", "banjar", "jorong", "lorong", "gang", "blok"];

/// Where a place lies on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// `Dusun III`, or nothing when none was told.
    pub hamlet: String,
    number: u32,
    rw: u32,
    rt: u32,
}

/// Behind everything that has a number.
const LAST: u32 = u32::MAX;

impl Walk {
    /// Reads a place as it was told.
    pub fn of(place: &str) -> Self {
        let words: Vec<&str> = place.split_whitespace().collect();
        let hamlet = hamlet(&words);
        let number = hamlet.split(' ').next_back().and_then(number).unwrap_or(LAST);
        let lower = place.to_lowercase();
        Self { hamlet, number, rw: behind(&lower, "rw"), rt: behind(&lower, "rt") }
    }
}

impl Ord for Walk {
    /// A place without a hamlet comes last.
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |walk: &Self| (walk.hamlet.is_empty(), walk.number, walk.hamlet.to_lowercase());
        key(self).cmp(&key(other)).then((self.rw, self.rt).cmp(&(other.rw, other.rt)))
    }
}

impl PartialOrd for Walk {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The word for a hamlet and its name, up to a comma or to the RT.
fn hamlet(words: &[&str]) -> String {
    let is_hamlet = |word: &&str| HAMLETS.contains(&word.to_lowercase().as_str());
    let Some(start) = words.iter().position(is_hamlet) else {
        return String::new();
    };
    let mut name = Vec::new();
    for word in words.iter().skip(start).take(4) {
        let lower = word.to_lowercase();
        if lower.starts_with("rt") || lower.starts_with("rw") {
            break;
        }
        let bare = word.trim_matches([',', ';', '.']);
        name.push(bare);
        if bare.len() < word.len() {
            break;
        }
    }
    // `Dusun III samping sumur`: what follows a number is no name any more.
    if let Some(end) = name.iter().position(|word| number(word).is_some()) {
        name.truncate(end + 1);
    }
    name.join(" ")
}

/// `3` or `III`.
fn number(word: &str) -> Option<u32> {
    if let Ok(number) = word.parse() {
        return Some(number);
    }
    let roman = |symbol| match symbol {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        _ => None,
    };
    let values: Vec<u32> = word.chars().map(roman).collect::<Option<_>>()?;
    let next = values.iter().skip(1).chain([&0]);
    let signed = values.iter().zip(next);
    let (plus, minus) = signed.fold((0, 0), |(plus, minus), (value, next)| {
        if value < next { (plus, minus + value) } else { (plus + value, minus) }
    });
    (plus > minus).then(|| plus - minus)
}

/// The number behind `rt` or `rw`, as in `RT 02`, `RT.2` and `rt02/rw01`.
fn behind(lower: &str, mark: &str) -> u32 {
    let found = lower.match_indices(mark).find_map(|(at, _)| {
        let starts_a_word = lower.get(..at)?.chars().next_back().is_none_or(|c| !c.is_alphabetic());
        let rest = lower.get(at + mark.len()..)?.trim_start_matches([' ', '.', ':', '-']);
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok().filter(|_| starts_a_word)
    });
    found.unwrap_or(LAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hamlet_is_read_from_free_words() {
        for (place, hamlet) in [
            ("Dusun III, rumah kontrakan", "Dusun III"),
            ("RT 02/RW 01 Dusun Suka Maju, dekat langgar", "Dusun Suka Maju"),
            ("Lingkungan 4 RT 05", "Lingkungan 4"),
            ("dusun V samping sumur bor", "dusun V"),
            ("Terminal lama, depan loket bus", ""),
            ("", ""),
        ] {
            assert_eq!(Walk::of(place).hamlet, hamlet, "{place}");
        }
    }

    #[test]
    fn the_way_goes_by_hamlet_then_by_rw_and_rt() {
        let mut places = [
            "Simpang tiga",
            "Dusun X RT 01",
            "Dusun IV RT 12/RW 02",
            "Dusun IV RT 03/RW 02",
            "Dusun IV RT 09/RW 01",
            "Dusun II",
        ];
        places.sort_by_key(|place| Walk::of(place));
        assert_eq!(
            places,
            [
                "Dusun II",
                "Dusun IV RT 09/RW 01",
                "Dusun IV RT 03/RW 02",
                "Dusun IV RT 12/RW 02",
                "Dusun X RT 01",
                "Simpang tiga",
            ]
        );
    }

    #[test]
    fn numbers_are_read_in_both_ways_and_words_are_none() {
        for (word, expected) in
            [("IV", Some(4)), ("IX", Some(9)), ("XII", Some(12)), ("7", Some(7)), ("Maju", None)]
        {
            assert_eq!(number(word), expected, "{word}");
        }
        assert_eq!(number(""), None);
        assert_eq!(behind("sirtu rt.7", "rt"), 7, "not the end of another word");
    }
}
