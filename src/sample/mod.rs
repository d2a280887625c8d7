//! The sample of the demonstration: an invented organisation in a real regency, and cases in every
//! stage. The cases are played through `casefile`, step by step, by the officers who would do it and
//! with the clock set back to the day it would have happened: journal, deadlines and letters are true.

mod ago;
mod cast;
mod deed;
mod guide;
mod kiosk;
mod offices;
mod play;
mod report;
mod seed;
mod story;
#[cfg(test)]
mod tests;

pub use guide::{Followed, SignIn, reports, sign_ins};
pub use kiosk::offer_kiosk;
pub use offices::settle;
pub use play::{Played, play};
pub use seed::Seeder;

/// What everybody in the sample signs in with.
pub const PASSWORD: &str = "pintu-contoh-2026";
