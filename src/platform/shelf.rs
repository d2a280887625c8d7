//! A value read from the database and kept for a while, so that not every request reads it again.

use entity::Moment;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::Mutex;

/// Keeps one value for `keep_ms` milliseconds of the service's clock.
#[derive(Debug)]
pub struct Shelf<T> {
    kept: RwLock<Option<(Moment, Arc<T>)>>,
    keep_ms: i64,
    /// Held by the one who reads anew.
    reading: Mutex<()>,
}

impl<T> Shelf<T> {
    /// An empty shelf.
    pub const fn new(keep_ms: i64) -> Self {
        Self { kept: RwLock::new(None), keep_ms, reading: Mutex::const_new(()) }
    }

    /// The value, unless it has grown old.
    pub fn fresh(&self, now: Moment) -> Option<Arc<T>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref()
            .filter(|(since, _)| (0..self.keep_ms).contains(&now.since(*since)))
            .map(|(_, value)| Arc::clone(value))
    }

    /// The value, read anew when it has grown old: by one at a time, while the others go on with the
    /// old one, or wait when there is none.
    ///
    /// # Errors
    /// When reading it fails.
    pub async fn fresh_or<E>(
        &self,
        now: Moment,
        read: impl Future<Output = Result<T, E>>,
    ) -> Result<Arc<T>, E> {
        if let Some(value) = self.fresh(now) {
            return Ok(value);
        }
        let _reader = match (self.reading.try_lock(), self.any()) {
            (Ok(reader), _) => reader,
            (Err(_), Some(old)) => return Ok(old),
            (Err(_), None) => self.reading.lock().await,
        };
        if let Some(value) = self.fresh(now) {
            return Ok(value);
        }
        let value = Arc::new(read.await?);
        self.keep(now, Arc::clone(&value));
        Ok(value)
    }

    fn any(&self) -> Option<Arc<T>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().map(|(_, value)| Arc::clone(value))
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
    use futures_util::future::join_all;
    use std::cell::Cell;

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

    async fn read(count: &Cell<u32>) -> Result<u32, ()> {
        count.set(count.get() + 1);
        tokio::task::yield_now().await;
        Ok(count.get())
    }

    #[actix_web::test]
    async fn of_many_who_find_it_empty_one_reads_and_all_get_it() {
        let (shelf, count) = (Shelf::new(1000), Cell::new(0));
        let all = (0..5).map(|_| shelf.fresh_or(Moment(0), read(&count)));
        let values: Vec<u32> = join_all(all).await.into_iter().map(|v| *v.unwrap()).collect();
        assert_eq!((values, count.get()), (vec![1; 5], 1));
    }

    #[actix_web::test]
    async fn while_one_reads_anew_the_others_go_on_with_the_old_value() {
        let (shelf, count) = (Shelf::new(1000), Cell::new(6));
        shelf.keep(Moment(0), Arc::new(6));
        let all = (0..3).map(|_| shelf.fresh_or(Moment(5000), read(&count)));
        let values: Vec<u32> = join_all(all).await.into_iter().map(|v| *v.unwrap()).collect();
        assert_eq!(values, [7, 6, 6]);
    }

    #[actix_web::test]
    async fn a_reading_that_fails_leaves_the_turn_to_the_next() {
        let shelf = Shelf::new(1000);
        assert_eq!(shelf.fresh_or(Moment(0), async { Err::<u32, _>("no") }).await, Err("no"));
        assert_eq!(shelf.fresh_or(Moment(0), async { Ok::<_, &str>(1) }).await.as_deref(), Ok(&1));
    }
}
