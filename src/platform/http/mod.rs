//! What every request passes through, and what is known of whoever sent it.

mod client;
pub mod static_files;
mod visitor;

pub use client::Client;
pub use visitor::{LANGUAGE, Visitor};
