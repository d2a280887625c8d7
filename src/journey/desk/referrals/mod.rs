//! Referrals received and sent: every unit's inbox and outbox, each referral with its own clock.

mod accept;
mod form;
mod lines;
mod page;
mod question;
mod rows;
mod samples;
mod shelf;
mod table;
mod tabs;

pub use accept::take;
pub use form::filter_words;
pub use lines::{Line, lines, status_tone};
pub use page::{ReferralsPage, inbox, outbox};
pub use question::Question;
pub use rows::{ReferralRow, Shown, before, count, read, total};
pub use shelf::{Direction, Shelf};
pub use table::{all_of, in_order, marked, table};
pub use tabs::{asked, asked_beside, tabs};
