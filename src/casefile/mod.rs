//! The one writer: every change to a case, its transaction, its journal, its letters.
//! Four verbs: [`start`] a case, [`act()`] on it, [`open`] it within somebody's reach, read its
//! [`contents`]. Nothing else in the service writes a case.

pub mod act;
pub mod alerts;
pub mod anchors;
mod around;
pub mod batch;
pub mod clocks;
pub mod colleagues;
pub mod contents;
pub mod digest;
pub mod directory;
pub mod documents;
mod error;
pub mod figures;
mod hamlets;
pub mod index;
mod journal;
mod key;
mod known;
pub mod labels;
mod look_up;
mod many;
mod merge;
mod news;
mod open;
pub mod people;
mod policy;
mod post;
pub mod proof;
pub mod reach;
pub mod reach_people;
pub mod reads;
mod record;
mod record_referrals;
mod record_visit;
mod register;
pub mod registry;
pub mod related;
mod ring;
pub mod search;
mod secrets;
pub mod seed;
pub mod shares;
mod start;
pub mod survey;
mod take_back;
pub mod verify;
pub mod visits;

pub use act::{
    Along, Done, Request, Several, TakingBack, act, act_along, act_in_turn, done_before, undo,
};
pub use around::units_around;
pub use error::CaseError;
pub use hamlets::hamlets;
pub use key::SubmissionKey;
pub use known::known;
pub use many::{open_many, open_these};
pub use merge::{carried_on_in, merged_here, same_reporter};
pub use open::{ClockColumns, Opened, clock, open, open_by_code, open_for_reporter};
pub use policy::policy;
pub use register::{Noted, RegisterPlace, register_place, taken};
pub use ring::opens_what_is_stored;
pub use secrets::Identity;
pub use start::{
    NewPerson, NewReport, Received, Start, received_before, start, start_all, start_noted,
};
pub use take_back::may_undo;
