//! The machinery every room leans on. It knows how, never what: no rule about cases lives here.

pub mod assets;
pub mod clock;
pub mod db;
pub mod error;
pub mod extract;
pub mod format;
pub mod http;
pub mod locale;
pub mod mail;
pub mod page;
pub mod password;
pub mod paths;
pub mod session;
pub mod settings;
pub mod shelf;
mod start;
pub mod throttle;
pub mod vault;

pub use start::{Platform, StartTrouble};
