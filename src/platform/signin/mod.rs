//! Signing in with a password: who may try how often, and what it costs.

mod delay;
mod known_device;
mod sign_in;

pub use delay::Delays;
pub use sign_in::{SignedIn, sign_in};

#[cfg(test)]
mod tests;
