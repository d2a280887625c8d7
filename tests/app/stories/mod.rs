//! What people do, told from their side.

mod behind_the_pages;
mod tracking;

mod intake;
