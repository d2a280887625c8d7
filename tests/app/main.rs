//! The one integration binary: the real app, a real database, stories and guards.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected should end there"
)]

mod access;
mod anchors;
mod guards;
mod kill;
mod races;
mod reach;
mod sample;
mod scale;
mod stories;
mod tampering;
mod world;
