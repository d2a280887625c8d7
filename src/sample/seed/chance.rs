//! Chance that falls the same way every time it is asked with the same seed.

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

/// Draws for one thing: a case, a household.
pub struct Chance(StdRng);

impl Chance {
    /// The draws of the thing with this number, of one sort.
    pub fn of(seed: u64, sort: u64, number: u64) -> Self {
        // Neighbouring numbers must not draw alike: each step of the sum is a large odd stride.
        let mixed = seed
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .wrapping_add(sort.wrapping_mul(0xD1B5_4A32_D192_ED03))
            .wrapping_add(number.wrapping_mul(0x94D0_49BB_1331_11EB));
        Self(StdRng::seed_from_u64(mixed))
    }

    /// Does something happen that happens so many times in a thousand?
    pub fn in_a_thousand(&mut self, times: u32) -> bool {
        self.0.random_range(0..1_000) < times
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        self.0.random_range(least..=most.max(least))
    }

    /// Any number.
    pub fn draw(&mut self) -> u64 {
        self.0.random()
    }

    /// One of several, each as likely; none of none.
    pub fn one_of<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        if from.is_empty() { None } else { from.get(self.0.random_range(0..from.len())) }
    }

    /// One of several, each as likely as its weight says.
    pub fn weighted<T: Copy>(&mut self, from: &[(u32, T)], otherwise: T) -> T {
        let all: u32 = from.iter().map(|(weight, _)| weight).sum();
        let mut at = self.0.random_range(0..all.max(1));
        for (weight, what) in from {
            if at < *weight {
                return *what;
            }
            at -= weight;
        }
        otherwise
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_draws_alike_and_its_neighbour_does_not() {
        let draws = |number| {
            let mut chance = Chance::of(7, 1, number);
            [chance.draw(), chance.draw(), chance.draw()]
        };
        assert_eq!(draws(3), draws(3));
        assert_ne!(draws(3), draws(4));
        assert_ne!(draws(3)[0], Chance::of(8, 1, 3).draw());
        assert_ne!(draws(3)[0], Chance::of(7, 2, 3).draw());
    }

    #[test]
    fn weights_are_kept_roughly() {
        let mut chance = Chance::of(1, 1, 1);
        let drawn =
            (0..10_000).filter(|_| chance.weighted(&[(9, true), (1, false)], false)).count();
        assert!((8_800..9_200).contains(&drawn), "{drawn}");
    }
}
