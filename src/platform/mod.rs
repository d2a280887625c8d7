//! The machinery every room leans on. It knows how, never what: no rule about cases lives here.

pub mod clock;
pub mod db;
pub mod settings;
pub mod vault;
