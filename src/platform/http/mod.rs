//! What every request passes through, and what is known of whoever sent it.

mod client;
mod visitor;

pub use client::Client;
pub use visitor::Visitor;
