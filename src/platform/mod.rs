//! The machinery every room leans on. It knows how, never what: no rule about cases lives here.

pub mod app;
pub mod assets;
pub mod clock;
pub mod csv_file;
pub mod db;
pub mod error;
pub mod extract;
pub mod fields;
pub mod files;
pub mod format;
pub mod health;
pub mod http;
pub mod jobs;
pub mod keys;
pub mod live;
pub mod locale;
pub mod mail;
pub mod menu;
pub mod page;
pub mod password;
pub mod paths;
pub mod qr;
pub mod routes;
pub mod session;
pub mod settings;
pub mod sheet;
pub mod shelf;
pub mod signin;
pub mod telemetry;
pub mod throttle;
pub mod vault;

use crate::regions::Gazetteer;
use crate::rules::figures::OpenFigures;
use crate::rules::policy::Policy;
use clock::Clock;
use files::Files;
use live::Live;
use mail::transports::Transport;
use page::Pages;
use password::Passwords;
use sea_orm::DatabaseConnection;
use settings::Settings;
use shelf::Shelf;
use signin::Delays;
use std::sync::Arc;
use throttle::Throttle;
use vault::Vault;

const MINUTE_MS: i64 = 60 * 1000;

/// Everything a room can lean on; cheap to clone.
#[derive(Clone)]
pub struct Platform {
    pub db: DatabaseConnection,
    pub clock: Clock,
    pub settings: Arc<Settings>,
    pub vault: Arc<Vault>,
    pub pages: Arc<Pages>,
    pub passwords: Arc<Passwords>,
    pub throttle: Arc<Throttle>,
    /// Wrong tries to sign in with names that nobody has.
    pub delays: Arc<Delays>,
    pub transport: Transport,
    /// Photos, PDFs and voice notes.
    pub files: Arc<Files>,
    /// News for whoever has a page open.
    pub live: Arc<Live>,
    /// Allowances and holidays, read again every minute.
    pub policy: Arc<Shelf<Policy>>,
    /// Figures for everybody, worked out again every hour.
    pub open_figures: Arc<Shelf<OpenFigures>>,
    /// The index of place names, read again once a day.
    pub places: Arc<Shelf<Gazetteer>>,
}

impl Platform {
    /// Puts the machinery together.
    ///
    /// # Errors
    /// When the templates or a setting cannot be used.
    pub fn new(
        settings: Settings,
        clock: Clock,
        vault: Vault,
        db: DatabaseConnection,
        transport: Transport,
    ) -> anyhow::Result<Self> {
        Ok(Self {
            db,
            clock,
            vault: Arc::new(vault),
            pages: Arc::new(Pages::load()?),
            passwords: Arc::new(Passwords::new(&settings.passwords)?),
            throttle: Arc::new(Throttle::new(&settings.throttle)),
            delays: Arc::default(),
            transport,
            files: Arc::new(Files::open(&settings.storage, &settings.limits)?),
            live: Arc::default(),
            policy: Arc::new(Shelf::new(MINUTE_MS)),
            open_figures: Arc::new(Shelf::new(60 * MINUTE_MS)),
            places: Arc::new(Shelf::new(24 * 60 * MINUTE_MS)),
            settings: Arc::new(settings),
        })
    }
}
