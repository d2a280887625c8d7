//! The queue: views as tabs with counts, filters in the address, late first, 50 a page.

mod asked;
mod chips;
mod choices;
mod columns;
mod filters;
mod find;
mod lines;
mod page;
mod rows;
mod samples;
mod tabs;
mod view;

pub use asked::Asked;
pub use columns::Column;
pub use find::{FoundPage, find, find_again};
pub use lines::{Calendars, Cell, Item, Line, Wording, lines};
pub use page::{QueuePage, after, done_words, show};
pub use rows::{CaseRow, count, read};
pub use tabs::{Tab, tabs};
pub use view::{Today, View};

use crate::casefile;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use entity::unit::Zone;

/// The officer's day, in the zone of their first posting.
pub async fn today(session: &OfficerSession) -> Result<Today, AppError> {
    let policy = casefile::policy(session.platform()).await?;
    let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
    let calendar = policy.calendar(zone, None);
    let now = session.now();
    Ok(Today { now, ends: calendar.end_of_day(calendar.local_date(now)), zone })
}
