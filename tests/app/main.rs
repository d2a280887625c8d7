//! The one integration binary: the real app, a real database, stories and guards.

mod guards;
mod races;
mod stories;
mod world;
