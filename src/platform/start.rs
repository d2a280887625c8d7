//! Everything the rooms are handed, put together once.

use super::clock::Clock;
use super::db;
use super::error::Fault;
use super::page::{Frame, Pages, TemplateTrouble};
use super::password::Passwords;
use super::session::Delays;
use super::settings::{Mode, Settings};
use super::shelf::Shelf;
use super::throttle::Throttle;
use super::vault::{KeyRing, KeyRingTrouble, Vault};
use crate::rules::policy::Policy;
use sea_orm::{DatabaseConnection, DbErr};
use std::sync::Arc;
use thiserror::Error;

/// How long policy rows are kept before they are read again.
const POLICY_KEPT: i64 = 60_000;

/// The machinery, cheap to clone.
#[derive(Clone, Debug)]
pub struct Platform {
    pub db: DatabaseConnection,
    pub clock: Clock,
    pub settings: Arc<Settings>,
    pub vault: Arc<Vault>,
    pub pages: Arc<Pages>,
    pub passwords: Arc<Passwords>,
    pub throttle: Arc<Throttle>,
    /// Wrong sign-ins in names that nobody has.
    pub delays: Arc<Delays>,
    /// The allowances and holidays in force, read again every minute.
    pub policy: Arc<Shelf<Policy>>,
}

/// Why the service does not start.
#[derive(Debug, Error)]
pub enum StartTrouble {
    #[error("database.url: {0}")]
    Database(#[from] DbErr),
    #[error("keys.file: {0}")]
    Keys(#[from] KeyRingTrouble),
    #[error(
        "keys.file: these keys are for demonstrations only; make your own with `satupintu keys`"
    )]
    DemoKeys,
    #[error("the templates: {0}")]
    Templates(#[from] TemplateTrouble),
    #[error("the passwords' settings: {0}")]
    Passwords(#[from] Fault),
}

impl Platform {
    /// Opens the database and the key ring that the settings name, and puts everything together.
    pub async fn open(settings: Settings, clock: Clock) -> Result<Self, StartTrouble> {
        let keys = KeyRing::load(&settings.keys.file)?;
        let vault = Vault::new(keys);
        if vault.is_demo() && settings.mode == Mode::Production {
            return Err(StartTrouble::DemoKeys);
        }
        let db = db::connect(&settings.database).await?;
        Self::assemble(settings, clock, vault, db)
    }

    /// Puts everything together around a database and a vault that are open already.
    pub fn assemble(
        settings: Settings,
        clock: Clock,
        vault: Vault,
        db: DatabaseConnection,
    ) -> Result<Self, StartTrouble> {
        Ok(Self {
            db,
            clock,
            vault: Arc::new(vault),
            pages: Arc::new(Pages::load()?),
            passwords: Arc::new(Passwords::new(&settings.passwords)?),
            throttle: Arc::new(Throttle::new(&settings.throttle)),
            delays: Arc::default(),
            policy: Arc::new(Shelf::new(POLICY_KEPT)),
            settings: Arc::new(settings),
        })
    }

    /// The frame with what the whole service says on every page.
    pub(super) fn framed(&self, mut frame: Frame) -> Frame {
        frame.demo = self.settings.mode == Mode::Demo;
        frame
    }
}
