//! News as it happens: what was committed is told to everybody who listens, in this process or another.
//! A signal names a case and whom it may concern; what of it somebody reads is asked anew each time.

mod listener;
mod postgres;
mod signal;

pub use listener::{Feed, Heard, Listener, stream};
pub use postgres::carry;
pub use signal::{Signal, What};

use entity::officer::OfficerId;
use sea_orm::{ConnectionTrait, DbBackend, DbErr};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{broadcast, watch};

/// Signals that wait for a listener; whoever is slower looks into the database instead.
const WAITING: usize = 256;
/// Streams of one officer; the oldest ends when there are more.
pub const STREAMS_EACH: usize = 6;

/// Where news is told and listened to.
#[derive(Debug)]
pub struct Live {
    /// None: some were lost on their way.
    signals: broadcast::Sender<Option<Arc<Signal>>>,
    over: watch::Sender<bool>,
    seats: Arc<Mutex<Seats>>,
    pace: Pace,
}

/// How long a stream waits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// Without news something is sent so often, so that no proxy thinks the line is dead.
    breath: Duration,
    /// What comes within so long is told together.
    gather: Duration,
}

/// The streams of each officer, the oldest first: each ends when its sender goes.
type Seats = HashMap<OfficerId, VecDeque<(u64, watch::Sender<bool>)>>;

/// One stream's place among those of its officer.
#[derive(Debug)]
pub(super) struct Seat {
    seats: Arc<Mutex<Seats>>,
    officer: OfficerId,
    number: u64,
}

impl Default for Live {
    fn default() -> Self {
        Self::with(Pace { breath: Duration::from_secs(25), gather: Duration::from_millis(700) })
    }
}

impl Live {
    fn with(pace: Pace) -> Self {
        Self {
            pace,
            signals: broadcast::Sender::new(WAITING),
            over: watch::Sender::new(false),
            seats: Arc::default(),
        }
    }

    /// Tells everybody who listens in this process.
    pub fn tell(&self, signal: Signal) {
        // Nobody listens: then nobody misses it.
        let _ = self.signals.send(Some(Arc::new(signal)));
    }

    /// After a commit: tells this process, unless the database tells all of them.
    pub fn committed(&self, conn: &impl ConnectionTrait, signal: Signal) {
        if conn.get_database_backend() != DbBackend::Postgres {
            self.tell(signal);
        }
    }

    /// A new stream of this officer. Their oldest one ends when they have too many.
    pub fn listen(&self, officer: OfficerId) -> Listener {
        let (ends, ended) = watch::channel(false);
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        let theirs = seats.entry(officer).or_default();
        let number = theirs.back().map_or(0, |(number, _)| number + 1);
        theirs.push_back((number, ends));
        if theirs.len() > STREAMS_EACH {
            theirs.pop_front();
        }
        let seat = Seat { seats: Arc::clone(&self.seats), officer, number };
        Listener::new(self.signals.subscribe(), (self.over.subscribe(), ended), (seat, self.pace))
    }

    /// News was lost on its way: everybody looks for themselves.
    pub fn missed(&self) {
        let _ = self.signals.send(None);
    }

    /// How many streams are open.
    pub fn open_streams(&self) -> usize {
        let seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        seats.values().map(VecDeque::len).sum()
    }

    /// Ends every stream, now and from now on: the service stops.
    pub fn end(&self) {
        self.over.send_replace(true);
    }
}

/// Announces in the transaction of an act what is to be told once it is committed, if the database
/// carries news from process to process.
///
/// # Errors
/// When the database fails.
pub async fn announce(txn: &impl ConnectionTrait, signal: &Signal) -> Result<(), DbErr> {
    if txn.get_database_backend() == DbBackend::Postgres {
        postgres::notify(txn, signal).await?;
    }
    Ok(())
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(theirs) = seats.get_mut(&self.officer) {
            theirs.retain(|(number, _)| *number != self.number);
            if theirs.is_empty() {
                seats.remove(&self.officer);
            }
        }
    }
}

#[cfg(test)]
mod tests;
