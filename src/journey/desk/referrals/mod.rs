//! Referrals received and sent: every unit's inbox and outbox, each referral with its own clock.

mod accept;
mod lines;
mod page;
mod rows;
mod shelf;

pub use accept::{AcceptPage, take};
pub use lines::{lines, status_tone};
pub use page::{ReferralsPage, inbox, outbox, tabs};
pub use rows::{ReferralRow, count, read};
pub use shelf::{Direction, Shelf};
