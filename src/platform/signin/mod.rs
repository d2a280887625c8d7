//! Signing in with a password and, where an officer wants it, a code: who may try how often, and what it
//! costs.

mod delay;
mod known_device;
pub mod second;
mod sign_in;

pub use delay::Delays;
pub use sign_in::{Passed, SignedIn, second_step, sign_in};

#[cfg(test)]
mod tests;
