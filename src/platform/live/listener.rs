//! One stream of news: waits, gathers what comes at once, breathes when nothing does, and ends when it
//! is told to.

use super::{Pace, Seat, Signal};
use actix_web::web::Bytes;
use futures_util::Stream;
use futures_util::stream::unfold;
use std::convert::Infallible;
use std::sync::Arc;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

/// So much is gathered at most.
const HANDFUL: usize = 64;

/// What a listener hears.
#[derive(Clone, Debug)]
pub enum Heard {
    /// The stream begins.
    Start,
    News(Vec<Arc<Signal>>),
    /// There was more than could be kept: look for yourself.
    Missed,
    /// Nothing for a while.
    Nothing,
    /// This officer has newer streams; this one ends.
    Enough,
}

/// What is told of what was heard.
pub trait Feed {
    /// The text to send, perhaps none; no text at all ends the stream.
    fn tell(&mut self, heard: Heard) -> impl Future<Output = Option<String>>;
}

/// Hears the news for one stream.
#[derive(Debug)]
pub struct Listener {
    signals: Receiver<Option<Arc<Signal>>>,
    /// The service stops.
    over: watch::Receiver<bool>,
    /// This stream's own end.
    ended: watch::Receiver<bool>,
    started: bool,
    done: bool,
    pace: Pace,
    _seat: Seat,
}

impl Listener {
    pub(super) fn new(
        signals: Receiver<Option<Arc<Signal>>>,
        (over, ended): (watch::Receiver<bool>, watch::Receiver<bool>),
        (seat, pace): (Seat, Pace),
    ) -> Self {
        Self { signals, over, ended, started: false, done: false, pace, _seat: seat }
    }

    /// What is heard next; none when the service stops or nothing more is to come.
    pub async fn hear(&mut self) -> Option<Heard> {
        if self.done {
            return None;
        }
        if !self.started {
            self.started = true;
            return Some(Heard::Start);
        }
        let first = tokio::select! {
            biased;
            _ = self.over.wait_for(|over| *over) => return None,
            // Fails when the sender is gone: it made room for a newer one.
            _ = self.ended.wait_for(|ended| *ended) => {
                self.done = true;
                return Some(Heard::Enough);
            }
            heard = timeout(self.pace.breath, self.signals.recv()) => heard,
        };
        match first {
            Err(_) => Some(Heard::Nothing),
            Ok(Ok(Some(signal))) => self.gather(signal).await,
            Ok(Ok(None) | Err(RecvError::Lagged(_))) => Some(Heard::Missed),
            Ok(Err(RecvError::Closed)) => None,
        }
    }

    async fn gather(&mut self, first: Arc<Signal>) -> Option<Heard> {
        tokio::select! {
            biased;
            _ = self.over.wait_for(|over| *over) => return None,
            () = sleep(self.pace.gather) => {}
        }
        let mut all = vec![first];
        while all.len() < HANDFUL {
            match self.signals.try_recv() {
                Ok(Some(signal)) => all.push(signal),
                Ok(None) | Err(TryRecvError::Lagged(_)) => return Some(Heard::Missed),
                Err(TryRecvError::Empty | TryRecvError::Closed) => break,
            }
        }
        Some(Heard::News(all))
    }
}

/// The body of an answer that goes on: whatever the feed tells, as long as it tells something.
pub fn stream<F: Feed>(
    listener: Listener,
    feed: F,
) -> impl Stream<Item = Result<Bytes, Infallible>> {
    unfold((listener, feed), |(mut listener, mut feed)| async move {
        loop {
            let heard = listener.hear().await?;
            let text = feed.tell(heard).await?;
            // An empty piece would end the body.
            if !text.is_empty() {
                return Some((Ok(Bytes::from(text)), (listener, feed)));
            }
        }
    })
}
