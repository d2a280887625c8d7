//! A value read from the database and kept for a while, so that not every request reads it again.

use entity::Moment;
use std::sync::{Arc, PoisonError, RwLock};

/// Keeps one value for `keep_ms` milliseconds of the service's clock.
#[derive(Debug)]
pub struct Shelf<T> {
    kept: RwLock<Option<(Moment, Arc<T>)>>,
    keep_ms: i64,
}

impl<T> Shelf<T> {
    /// An empty shelf.
    pub const fn new(keep_ms: i64) -> Self {
        Self { kept: RwLock::new(None), keep_ms }
    }

    /// The value, unless it has grown old.
    pub fn fresh(&self, now: Moment) -> Option<Arc<T>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref()
            .filter(|(since, _)| (0..self.keep_ms).contains(&now.since(*since)))
            .map(|(_, value)| Arc::clone(value))
    }

    /// Puts a value read at `now` on the shelf.
    pub fn keep(&self, now: Moment, value: Arc<T>) {
        *self.kept.write().unwrap_or_else(PoisonError::into_inner) = Some((now, value));
    }

    /// Takes the value off: the next reader reads anew.
    pub fn clear(&self) {
        *self.kept.write().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_kept_for_its_time_and_no_longer() {
        let shelf = Shelf::new(1000);
        assert_eq!(shelf.fresh(Moment(0)), None);
        shelf.keep(Moment(5000), Arc::new(7));
        assert_eq!(shelf.fresh(Moment(5999)).as_deref(), Some(&7));
        assert_eq!(shelf.fresh(Moment(6000)), None);
        assert_eq!(shelf.fresh(Moment(4999)), None, "a clock set back makes it old");
    }

    #[test]
    fn a_cleared_shelf_is_empty() {
        let shelf = Shelf::new(1000);
        shelf.keep(Moment(0), Arc::new(7));
        shelf.clear();
        assert_eq!(shelf.fresh(Moment(1)), None);
    }
}
