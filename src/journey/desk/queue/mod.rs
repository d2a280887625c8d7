//! The queue: views as tabs with counts, filters in the address, late first, 50 a page.

mod lines;
mod page;
mod rows;
mod tabs;
mod view;

pub use lines::{Calendars, Cell, Item, TableRow, Wording, lines};
pub use page::{Column, QueuePage, columns, done_words, ids, show};
pub use rows::{Asked, CaseRow, count, read, rows_of};
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
    Ok(Today { now, ends: calendar.end_of_day(calendar.local_date(now)) })
}
