//! The time. Nothing else in the service reads the wall clock; everyone else is handed `now`.

use entity::Moment;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// Tells the time: the machine's, or one that a test sets and moves.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still until it is moved; its clones move with it.
    pub fn fixed(at: Moment) -> Self {
        Self(Source::Fixed(Arc::new(AtomicI64::new(at.0))))
    }

    /// The present instant.
    pub fn now(&self) -> Moment {
        match &self.0 {
            Source::System => read_wall_clock(),
            Source::Fixed(at) => Moment(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a fixed clock by `ms`; the machine's clock does not move for anybody.
    pub fn advance(&self, ms: i64) {
        if let Source::Fixed(at) = &self.0 {
            at.fetch_add(ms, Ordering::SeqCst);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the wall clock")]
fn read_wall_clock() -> Moment {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_of_a_fixed_clock_move_together() {
        let clock = Clock::fixed(Moment(1_000));
        let held_elsewhere = clock.clone();
        clock.advance(500);
        assert_eq!(held_elsewhere.now(), Moment(1_500));
    }

    #[test]
    fn the_system_clock_goes_on_and_cannot_be_moved() {
        let clock = Clock::system();
        let before = clock.now();
        clock.advance(86_400_000);
        assert!(clock.now().since(before) < 60_000);
        assert!(before.0 > 1_700_000_000_000);
    }
}
