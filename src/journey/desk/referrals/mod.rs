//! Referrals received and sent: every unit's inbox and outbox, each referral with its own clock.

mod accept;
mod form;
mod lines;
mod page;
mod question;
mod rows;
mod shelf;

pub use accept::{AcceptPage, take};
pub use lines::{Line, lines, status_tone};
pub use page::{ReferralsPage, inbox, outbox, tabs};
pub use question::Question;
pub use rows::{ReferralRow, count, read, total};
pub use shelf::{Direction, Shelf};
