//! The one integration binary: the real app, a real database, stories and guards.

mod guards;
mod stories;
mod world;
