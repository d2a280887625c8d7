//! The one writer: every change to a case, its transaction, its journal, its letters.
//! Four verbs: [`start`] a case, [`act()`] on it, [`open`] it within somebody's reach, read its
//! [`contents`]. Nothing else in the service writes a case.

pub mod act;
pub mod anchors;
pub mod contents;
pub mod directory;
pub mod documents;
mod error;
pub mod figures;
mod journal;
mod key;
mod open;
mod policy;
mod post;
pub mod proof;
pub mod reach;
pub mod reads;
mod record;
mod record_referrals;
mod ring;
mod secrets;
mod start;
pub mod survey;
pub mod verify;

pub use act::{Done, Request, act, act_bringing, done_before};
pub use error::CaseError;
pub use key::SubmissionKey;
pub use open::{ClockColumns, Opened, clock, open, open_by_code, open_for_reporter};
pub use policy::policy;
pub use ring::opens_what_is_stored;
pub use secrets::Identity;
pub use start::{NewPerson, NewReport, Received, start};
