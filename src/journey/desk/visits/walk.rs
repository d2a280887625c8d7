//! The order of the way: hamlet by hamlet, within one by RW and RT. Places are told in free words, so
//! this reads what it can and leaves the rest where it is.

use crate::rules::hamlet::Hamlet;
use std::cmp::Ordering;

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
        let hamlet = Hamlet::read(place);
        let number = hamlet.as_ref().and_then(Hamlet::number).unwrap_or(LAST);
        let hamlet = hamlet.map(|hamlet| hamlet.words()).unwrap_or_default();
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
    fn a_number_behind_the_end_of_another_word_is_none() {
        assert_eq!(behind("sirtu rt.7", "rt"), 7);
    }
}
