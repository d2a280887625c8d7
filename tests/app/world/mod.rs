//! The world of the stories: the real app on a database of its own, on a Monday morning at nine, with
//! the same people every time.

mod browser;
mod cases;
mod database;
mod people;
pub mod plans;
mod server;

pub use browser::{Answer, Ask, Browser, Form, Wire};
pub use cases::{levy, report, words};
pub use database::{TestDatabase, postgres};
pub use people::{
    OTHER_VILLAGE, PASSWORD, VILLAGE, officer_by_name, post_also, post_officer, unit_by_code,
};
pub use server::{Installation, NO_ANSWER};

use actix_web::dev::Service;
use actix_web::{body, test};
use entity::Moment;
use satupintu::platform::Platform;
use satupintu::platform::app::app;
use satupintu::platform::clock::Clock;
use satupintu::platform::mail::courier;
use satupintu::platform::mail::transports::{Parcel, Transport};
use satupintu::platform::settings::{DatabaseSettings, Settings};
use satupintu::platform::vault::Vault;
use satupintu::platform::{db, session};
use satupintu::rules::act::Officer;
use sea_orm::Statement;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

/// Monday, 23 November 2026, 09.00 WIB.
pub const MONDAY_NINE: Moment = Moment(1_795_399_200_000);
pub const HOUR_MS: i64 = 60 * 60 * 1000;
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// The app under test.
pub struct TestApp {
    pub platform: Platform,
    sent: Arc<Mutex<Vec<Parcel>>>,
    wire: Wire,
    database: Option<TestDatabase>,
}

impl TestApp {
    /// A fresh app with the people of the stories.
    pub async fn new() -> Self {
        Self::with(|_| ()).await
    }

    /// The same with other settings.
    pub async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let app = Self::empty_with(change).await;
        let hash = app.platform.passwords.hash(PASSWORD.to_owned().into()).await.unwrap();
        people::settle(&app.platform.db, MONDAY_NINE, &hash).await;
        app
    }

    /// A fresh app with regions and policy rows, but nobody in it.
    pub async fn empty() -> Self {
        Self::empty_with(|_| ()).await
    }

    async fn empty_with(change: impl FnOnce(&mut Settings)) -> Self {
        let (database, places) = TestDatabase::create().await;
        let db = db::connect(&database.settings).await.unwrap();
        let mut platform_parts = settings(&database);
        change(&mut platform_parts);
        let (transport, sent) = Transport::memory(&platform_parts.mail).unwrap();
        let clock = Clock::fixed(MONDAY_NINE);
        let platform =
            Platform::new(platform_parts, clock, Vault::generate(), db, transport).unwrap();
        platform.places.keep(MONDAY_NINE, places);
        satupintu::reference::load(&platform.db).await.unwrap();
        let wire = wire(platform.clone()).await;
        Self { platform, sent, wire, database: Some(database) }
    }

    /// From now on the app runs with these settings.
    pub async fn serve_with(&mut self, settings: Settings) {
        self.platform.settings = Arc::new(settings);
        self.wire = wire(self.platform.clone()).await;
    }

    /// From now on everything that the app asks its database is written down too.
    pub async fn overhear(&mut self) -> Arc<Mutex<Vec<Statement>>> {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let told = Arc::clone(&heard);
        self.platform.db.set_metric_callback(move |info| {
            told.lock().unwrap().push(info.statement.clone());
        });
        self.wire = wire(self.platform.clone()).await;
        heard
    }

    /// Somebody with a fresh browser.
    pub fn anybody(&self) -> Browser {
        Browser::new(Rc::clone(&self.wire))
    }

    /// An officer who has signed in, by the short name (`sari`, `ratna`, `lestari` …).
    pub async fn officer(&self, short: &str) -> Browser {
        let row = officer_by_name(&self.platform.db, short).await;
        let cookie = session::open(&self.platform, row.id).await.unwrap();
        let browser = self.anybody();
        browser.keep_cookie(cookie.name(), cookie.value());
        browser
    }

    /// The officer as the rules see them.
    pub async fn as_ruled(&self, short: &str) -> Officer {
        let row = officer_by_name(&self.platform.db, short).await;
        let now = self.platform.clock.now();
        satupintu::platform::extract::load_officer(&self.platform, row.id, now)
            .await
            .unwrap()
            .unwrap()
    }

    /// Lets time pass. The place names are kept: to read them anew takes a second of work.
    pub fn wait_ms(&self, ms: i64) {
        let places = self.platform.places.fresh(self.platform.clock.now());
        self.platform.clock.advance(ms);
        if let Some(places) = places {
            self.platform.places.keep(self.platform.clock.now(), places);
        }
    }

    /// Lets days pass; sessions end meanwhile.
    pub fn wait_days(&self, days: i64) {
        self.wait_ms(days * DAY_MS);
    }

    /// Delivers what is due and returns everything that has ever been sent.
    pub async fn letters(&self) -> Vec<Parcel> {
        courier::deliver_due(&self.platform).await.unwrap();
        self.sent.lock().unwrap().clone()
    }

    /// Ends the test: what is left in the outbox must be deliverable.
    pub async fn finish(self) {
        let round = courier::deliver_due(&self.platform).await.unwrap();
        assert_eq!((round.later, round.dead), (0, 0), "letters that could not be delivered");
        self.into_database().await.drop().await;
    }

    /// Ends the app; its database stays.
    pub async fn into_database(mut self) -> TestDatabase {
        self.platform.db.clone().close().await.unwrap();
        self.database.take().unwrap()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let left_open = self.database.is_some() && !std::thread::panicking();
        assert!(!left_open, "end the test with app.finish().await");
    }
}

fn settings(database: &TestDatabase) -> Settings {
    let mut settings = Settings::demo(database.dir.path(), 8080);
    settings.database =
        DatabaseSettings { url: database.settings.url.clone(), ..settings.database };
    settings.passwords.memory_kib = 64;
    settings.passwords.passes = 1;
    settings.throttle.submissions_per_hour = 10_000;
    settings.throttle.code_lookups_per_minute = 10_000;
    settings
}

/// The real app behind a function: no sockets, no ports.
async fn wire(platform: Platform) -> Wire {
    let service = Rc::new(test::init_service(app(platform)).await);
    Rc::new(move |ask: Ask| {
        let service = Rc::clone(&service);
        Box::pin(async move {
            let mut request = test::TestRequest::default().method(ask.method).uri(&ask.path);
            for header in ask.headers {
                request = request.append_header(header);
            }
            let request = request.set_payload(ask.body).to_request();
            let response = match service.call(request).await {
                Ok(response) => response.into_parts().1.map_into_boxed_body(),
                Err(error) => error.error_response(),
            };
            let headers = response
                .headers()
                .iter()
                .map(|(name, value)| {
                    (name.as_str().to_owned(), value.to_str().unwrap_or_default().to_owned())
                })
                .collect();
            let status = response.status();
            let bytes = body::to_bytes(response.into_body()).await.unwrap_or_default();
            Answer { status, headers, body: String::from_utf8_lossy(&bytes).into_owned() }
        })
    })
}
