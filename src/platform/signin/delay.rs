//! Wrong tries make the next one wait: longer each time, never for ever.

use entity::Moment;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// So many wrong tries cost no wait.
const FREE_TRIES: i32 = 5;
const SECOND: i64 = 1_000;
/// Short enough that nobody can be kept out by a stranger who keeps trying in their name.
const LONGEST: i64 = 60 * SECOND;
/// Names nobody has are remembered up to this many; then the oldest knowledge goes.
const REMEMBERED: usize = 10_000;

/// The wrong tries of an account, and when the next is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    pub wrong: i32,
    pub next_at: Option<Moment>,
}

impl Tries {
    /// Milliseconds left to wait.
    pub fn wait(self, now: Moment) -> i64 {
        self.next_at.map_or(0, |at| at.since(now)).clamp(0, LONGEST)
    }

    /// After one more wrong try.
    pub fn one_more(self, now: Moment) -> Self {
        let wrong = self.wrong.saturating_add(1);
        let doublings = u32::try_from(wrong - FREE_TRIES).unwrap_or(0).min(10);
        let wait = Ord::min(SECOND << doublings, LONGEST);
        Self { wrong, next_at: (wrong >= FREE_TRIES).then(|| now.plus_ms(wait)) }
    }
}

/// Tries in names that nobody has: they must wait just like real ones, or the wait would tell.
#[derive(Debug, Default)]
pub struct Delays(Mutex<HashMap<String, Tries>>);

impl Delays {
    /// How it stands with a name.
    pub fn of(&self, name: &str) -> Tries {
        let tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tries.get(name).copied().unwrap_or_default()
    }

    /// Remembers one more wrong try.
    pub fn one_more(&self, name: &str, now: Moment) {
        let mut tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() >= REMEMBERED {
            tries.retain(|_, kept| kept.wait(now) > 0);
        }
        if tries.len() < REMEMBERED || tries.contains_key(name) {
            let next = tries.get(name).copied().unwrap_or_default().one_more(now);
            tries.insert(name.to_owned(), next);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_and_stays_short() {
        let now = Moment(0);
        let mut tries = Tries::default();
        let waits: Vec<i64> = (0..14)
            .map(|_| {
                tries = tries.one_more(now);
                tries.wait(now) / SECOND
            })
            .collect();
        assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    }

    #[test]
    fn a_wait_ends_and_a_clock_set_back_does_not_lengthen_it() {
        let tries = Tries { wrong: 9, next_at: Some(Moment(20_000)) };
        assert_eq!(tries.wait(Moment(5_000)), 15_000);
        assert_eq!(tries.wait(Moment(25_000)), 0);
        assert_eq!(tries.wait(Moment(-400 * 86_400_000)), LONGEST);
    }

    #[test]
    fn a_flood_of_names_does_not_fill_the_memory() {
        let delays = Delays::default();
        for number in 0..REMEMBERED * 2 {
            delays.one_more(&number.to_string(), Moment(0));
        }
        assert!(delays.0.lock().unwrap().len() <= REMEMBERED);
    }
}
