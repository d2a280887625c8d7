//! The queue: views as tabs with counts, filters in the address, late first, 50 a page.

mod asked;
mod chips;
mod choices;
mod columns;
mod filters;
mod find;
mod hamlets;
mod lines;
mod look;
mod page;
mod rows;
mod samples;
mod tabs;
mod told;
mod view;

pub use asked::{Asked, Order, SAVED};
pub use chips::{Chip, filter_words, in_a_line};
pub use choices::{issues, officer_choices, place_choices};
pub use columns::{Column, Columns, Shows, head, row};
pub use filters::{InHand, within};
pub use find::{FoundPage, find, find_again};
pub use lines::{Calendars, Cell, Item, Line, TableRow, Wording, lines};
pub use page::{FindForm, QueuePage, after, ids, page_before, said, show};
pub use rows::{CaseRow, before, count, read, rows_of, total};
pub use samples::sample_row;
pub use tabs::{Tab, laid_out, tabs};
pub use told::{done_of, done_words, gone, undo};
pub use view::{Today, View};

use super::views;
use crate::casefile;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use entity::saved_view::DeskList;
use entity::unit::Zone;

/// The officer's day, in the zone of their first posting.
pub async fn today(session: &OfficerSession) -> Result<Today, AppError> {
    let policy = casefile::policy(session.platform()).await?;
    let zone = session.officer.posts.first().map_or(Zone::Wib, |post| post.unit.zone);
    let calendar = policy.calendar(zone, None);
    let now = session.now();
    Ok(Today { now, ends: calendar.end_of_day(calendar.local_date(now)), zone })
}

/// What an address asks: a saved view the officer may use, or a view and filters; when it names nothing, the
/// view the officer begins with.
pub async fn asked(
    session: &OfficerSession,
    pairs: &[(String, String)],
) -> Result<Asked, AppError> {
    let named = page::said(pairs, SAVED);
    if let Some(view) = views::named(session, DeskList::Queue, named).await? {
        return Ok(Asked::saved(&view));
    }
    let asked = Asked::of(pairs, View::first_for(&session.officer));
    if page::said(pairs, "tampilan").is_some() || asked.filters.count() > 0 {
        return Ok(asked);
    }
    let taste = views::taste(session).await?;
    let first = taste.first(DeskList::Queue);
    if let Some(view) = first.and_then(View::of_word) {
        return Ok(Asked { view, ..asked });
    }
    let saved = views::named(session, DeskList::Queue, first).await?;
    Ok(saved.map_or(asked, |view| Asked::saved(&view)))
}
