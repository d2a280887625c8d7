//! The database: how it is opened, how a write begins, how the schema is brought up to date.

mod connect;
mod migrate;
mod write;

pub use connect::{connect, durability};
pub use migrate::{migrate, pending};
pub use write::{WriteTransaction, begin_write};
