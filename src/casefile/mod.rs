//! The one writer: every change to a case, its transaction, its journal, its letters.
//! Four verbs: [`start`] a case, [`act()`] on it, [`open`] it within somebody's reach, read its
//! [`contents`]. Nothing else in the service writes a case.

pub mod act;
pub mod anchors;
pub mod batch;
pub mod contents;
pub mod directory;
pub mod documents;
mod error;
mod journal;
mod key;
mod look_up;
mod open;
mod policy;
mod post;
pub mod proof;
pub mod reach;
mod record;
mod record_referrals;
mod ring;
mod secrets;
mod start;
pub mod survey;
pub mod verify;

pub use act::{
    Done, Request, Several, TakingBack, act, act_bringing, act_in_turn, done_before, may_undo, undo,
};
pub use error::CaseError;
pub use key::SubmissionKey;
pub use open::{ClockColumns, Opened, clock, open, open_by_code, open_for_reporter, open_many};
pub use policy::policy;
pub use ring::opens_what_is_stored;
pub use secrets::Identity;
pub use start::{NewPerson, NewReport, Received, start};
