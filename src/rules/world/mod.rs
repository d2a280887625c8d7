//! The offices, people, policy and cases that the tests of the rules share, and a way to play acts
//! one after another. After every act the laws of a sound case are checked.

mod laws;
mod letter_laws;
mod offices;
mod people;
mod plausible;
mod policy;
mod story;

pub use laws::{check_case, check_decision};
pub use offices::{Office, place};
pub use people::{another, officer, posted, someone};
pub use plausible::plausible;
pub use policy::shipped_policy;
pub use story::{Story, at, over_to, says};
