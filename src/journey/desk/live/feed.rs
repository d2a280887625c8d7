//! One officer's stream: who they are and what they may see is asked anew for every piece of news.

use super::news::{News, since, within};
use crate::casefile::alerts;
use crate::journey::casework::working_units;
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::extract::{OfficerSession, load_officer};
use crate::platform::live::{Feed, Heard, Signal, What};
use crate::platform::session;
use crate::rules::act::Officer;
use entity::Moment;
use entity::case::CaseId;
use std::collections::HashMap;
use std::sync::Arc;

/// The browser tries again after so long when the line breaks.
const HELLO: &str = "retry: 5000\n\n";
const BREATH: &str = ":\n\n";
/// This officer listens elsewhere, often enough: ask now and then instead.
const ENOUGH: &str = "event: cukup\ndata: {}\n\n";

/// The news for one officer, as long as they are signed in.
pub struct DeskFeed {
    platform: Platform,
    token: String,
    /// As they were at the last news: only for what cannot concern them.
    officer: Officer,
    /// The instant of the last news.
    last: Option<Moment>,
    alerts: Option<u64>,
}

impl DeskFeed {
    pub fn new(session: &OfficerSession, last: Option<Moment>) -> Self {
        Self {
            platform: session.platform().clone(),
            token: session.token.clone(),
            officer: session.officer.clone(),
            last,
            alerts: None,
        }
    }

    async fn text(&mut self, heard: Heard) -> Result<Option<String>, AppError> {
        if let Heard::News(signals) = &heard
            && !self.may_concern(signals)
        {
            return Ok(Some(String::new()));
        }
        if matches!(heard, Heard::Enough) {
            return Ok(Some(ENOUGH.to_owned()));
        }
        let Some(officer) = self.still_signed_in().await? else { return Ok(None) };
        self.officer = officer;
        let now = self.platform.clock.now();
        Ok(Some(match heard {
            Heard::Nothing => BREATH.to_owned(),
            Heard::News(signals) => self.told(&signals, now).await?,
            Heard::Start => format!("{HELLO}{}", self.caught_up(now).await?),
            Heard::Missed | Heard::Enough => self.caught_up(now).await?,
        }))
    }

    fn may_concern(&self, signals: &[Arc<Signal>]) -> bool {
        let units = working_units(&self.officer);
        let places: Vec<String> = self
            .officer
            .posts
            .iter()
            .filter_map(|post| post.unit.region.as_ref())
            .map(|region| region.as_str().to_owned())
            .collect();
        signals.iter().any(|signal| signal.may_concern(&units, &places))
    }

    /// The officer with the postings of this moment, unless the sign-in is over.
    async fn still_signed_in(&self) -> Result<Option<Officer>, AppError> {
        match session::peek(&self.platform, &self.token).await? {
            Some(id) => load_officer(&self.platform, id, self.platform.clock.now()).await,
            None => Ok(None),
        }
    }

    async fn told(&mut self, signals: &[Arc<Signal>], now: Moment) -> Result<String, AppError> {
        let mut acted: HashMap<CaseId, bool> = HashMap::new();
        for signal in signals {
            *acted.entry(signal.case).or_default() |= signal.what == What::Case;
        }
        let db = &self.platform.db;
        let seen = within(db, &self.officer, acted.keys().copied().collect()).await?;
        let cases = seen.into_iter().map(|(id, mut changed)| {
            changed.here = !acted.get(&id).copied().unwrap_or(true);
            changed
        });
        let cases = cases.collect();
        let alerts = alerts::unread(db, self.officer.id).await?;
        Ok(self.piece(&News { at: now.0, cases, alerts }))
    }

    async fn caught_up(&mut self, now: Moment) -> Result<String, AppError> {
        let news = since(&self.platform, &self.officer, self.last, now).await?;
        Ok(self.piece(&news))
    }

    /// Nothing is sent where nothing is new.
    fn piece(&mut self, news: &News) -> String {
        let same_alerts = self.alerts.replace(news.alerts) == Some(news.alerts);
        self.last = Some(Moment(news.at));
        if same_alerts && news.cases.is_empty() {
            return String::new();
        }
        match serde_json::to_string(news) {
            Ok(json) => format!("id: {}\nevent: kabar\ndata: {json}\n\n", news.at),
            Err(_) => String::new(),
        }
    }
}

impl Feed for DeskFeed {
    async fn tell(&mut self, heard: Heard) -> Option<String> {
        match self.text(heard).await {
            Ok(text) => text,
            // The browser comes again and says what it heard last.
            Err(error) => {
                tracing::warn!(?error, "a stream of news ends");
                None
            }
        }
    }
}
