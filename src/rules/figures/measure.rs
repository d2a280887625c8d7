//! How each figure is worked out. The same words stand under "Cara menghitung" on the page.

use entity::survey_mark::Element;
use std::collections::BTreeMap;

/// Settled cases by how many working days they took, and how many of them were in time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    days: BTreeMap<i32, u64>,
    settled: u64,
    in_time: u64,
    timed: u64,
}

impl Tally {
    /// Adds `count` settled cases: days are missing where nobody could count them, `in_time` where no
    /// date was promised.
    pub fn add(&mut self, days: Option<i32>, in_time: Option<bool>, count: u64) {
        self.settled += count;
        if let Some(days) = days {
            *self.days.entry(days).or_default() += count;
        }
        if let Some(in_time) = in_time {
            self.timed += count;
            self.in_time += if in_time { count } else { 0 };
        }
    }

    /// Adds another tally.
    pub fn join(&mut self, other: &Self) {
        for (days, count) in &other.days {
            *self.days.entry(*days).or_default() += count;
        }
        self.settled += other.settled;
        self.in_time += other.in_time;
        self.timed += other.timed;
    }

    /// How many were settled.
    pub const fn settled(&self) -> u64 {
        self.settled
    }

    /// The median of the working days, in tenths: half took no longer. Between two values it lies in
    /// their middle.
    pub fn median_tenths(&self) -> Option<i64> {
        let all: u64 = self.days.values().sum();
        let upper = self.nth(all / 2)?;
        let lower =
            if all.is_multiple_of(2) { self.nth((all / 2).checked_sub(1)?)? } else { upper };
        Some((i64::from(lower) + i64::from(upper)) * 5)
    }

    /// The value at this place of all, in ascending order, from 0.
    fn nth(&self, place: u64) -> Option<i32> {
        let mut seen = 0;
        self.days.iter().find_map(|(days, count)| {
            seen += count;
            (seen > place).then_some(*days)
        })
    }

    /// How many of a hundred were settled by the day that was promised.
    pub fn in_time(&self) -> Option<u64> {
        rate(self.in_time, self.timed)
    }
}

/// So many of a hundred, rounded; nothing of nothing.
pub fn rate(part: u64, whole: u64) -> Option<u64> {
    (part * 100 + whole / 2).checked_div(whole)
}

/// The index of satisfaction (IKM, PermenPANRB 14/2017): the mean of the elements' means, by 25.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Index {
    /// In hundredths: 8831 is 88.31.
    pub hundredths: u64,
    /// So many people gave marks.
    pub people: u64,
}

/// What an index is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    A,
    B,
    C,
    D,
}

/// The mark of an element nobody is asked about because the service is free.
const FREE: u64 = 4;

impl Index {
    /// From each element's sum of marks and number of people. Elements without marks are left out; the
    /// cost of a service that is free has the best one.
    pub fn of(marks: &[(Element, u64, u64)]) -> Option<Self> {
        let people = marks.iter().map(|(_, _, people)| *people).max().filter(|most| *most > 0)?;
        // Means in hundred-thousandths: nothing of the second decimal is lost.
        let mean = |(_, sum, people): &(Element, u64, u64)| (sum * 100_000).checked_div(*people);
        let mut means: Vec<u64> = marks.iter().filter_map(mean).collect();
        if !marks.iter().any(|(element, _, people)| *element == Element::Cost && *people > 0) {
            means.push(FREE * 100_000);
        }
        let sum: u64 = means.iter().sum();
        let mean = sum.checked_div(means.len() as u64)?;
        Some(Self { hundredths: (mean * 25 + 500) / 1_000, people })
    }

    /// Its band; the index is rounded to two decimals before it is compared.
    pub const fn band(self) -> Band {
        match self.hundredths {
            8_831.. => Band::A,
            7_661.. => Band::B,
            6_500.. => Band::C,
            _ => Band::D,
        }
    }
}

impl Band {
    /// Its letter, which is also its word in the catalogue.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tally(days: &[i32]) -> Tally {
        let mut tally = Tally::default();
        for days in days {
            tally.add(Some(*days), Some(*days <= 14), 1);
        }
        tally
    }

    #[test]
    fn half_took_no_longer_than_the_median() {
        assert_eq!(tally(&[]).median_tenths(), None);
        assert_eq!(tally(&[7]).median_tenths(), Some(70));
        assert_eq!(tally(&[1, 30, 2]).median_tenths(), Some(20));
        assert_eq!(tally(&[1, 2, 4, 90]).median_tenths(), Some(30));
        assert_eq!(tally(&[3, 4]).median_tenths(), Some(35));
        assert_eq!(tally(&[0, 0, 0]).median_tenths(), Some(0));
    }

    #[test]
    fn in_time_is_counted_among_those_that_had_a_date() {
        let mut tally = tally(&[3, 14, 15]);
        tally.add(None, None, 7);
        assert_eq!((tally.settled(), tally.in_time()), (10, Some(67)));
        assert_eq!(Tally::default().in_time(), None);
    }

    #[test]
    fn a_rate_is_rounded_and_nothing_of_nothing_is_none() {
        assert_eq!(
            (rate(1, 3), rate(2, 3), rate(0, 9), rate(5, 5)),
            (Some(33), Some(67), Some(0), Some(100))
        );
        assert_eq!(rate(0, 0), None);
    }

    #[test]
    fn the_index_is_the_mean_of_means_and_ends_at_a_hundred() {
        let best: Vec<_> = Element::ALL.iter().map(|element| (*element, 40, 10)).collect();
        assert_eq!(Index::of(&best), Some(Index { hundredths: 10_000, people: 10 }));
        let worst: Vec<_> = Element::ALL.iter().map(|element| (*element, 10, 10)).collect();
        assert_eq!(Index::of(&worst).map(|index| index.hundredths), Some(2_500));
        let asked = [(Element::Time, 6, 2), (Element::Conduct, 8, 2)];
        let index = Index::of(&asked).unwrap();
        assert_eq!(
            (index.hundredths, index.people),
            (9_167, 2),
            "free of charge counts 4: (3+4+4)/3"
        );
        assert_eq!(Index::of(&[(Element::Time, 0, 0)]), None);
    }

    #[test]
    fn bands_have_no_gaps() {
        let band = |hundredths| Index { hundredths, people: 1 }.band();
        assert_eq!((band(8_831), band(8_830)), (Band::A, Band::B));
        assert_eq!((band(7_661), band(7_660)), (Band::B, Band::C));
        assert_eq!((band(6_500), band(6_499)), (Band::C, Band::D));
    }

    proptest! {
        #[test]
        fn the_median_is_that_of_the_sorted_list(mut days in proptest::collection::vec(0..90, 1..40)) {
            let median = tally(&days).median_tenths().unwrap();
            days.sort_unstable();
            let (lower, upper) = (days[(days.len() - 1) / 2], days[days.len() / 2]);
            prop_assert_eq!(median, i64::from(lower + upper) * 5);
        }

        #[test]
        fn joined_tallies_are_one(a in proptest::collection::vec(0..30, 0..20), b in proptest::collection::vec(0..30, 0..20)) {
            let mut joined = tally(&a);
            joined.join(&tally(&b));
            prop_assert_eq!(joined, tally(&[a, b].concat()));
        }
    }
}
