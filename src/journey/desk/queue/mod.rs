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
mod view;

pub use asked::{Asked, Order};
pub use chips::{Chip, filter_words};
pub use choices::{issues, officer_choices, place_choices};
pub use columns::{Column, Columns, Shows, head, row};
pub use filters::{InHand, within};
pub use find::{FoundPage, find, find_again};
pub use lines::{Calendars, Cell, Item, Line, TableRow, Wording, lines};
pub use page::{
    FindForm, QueuePage, after, done_of, done_words, gone, ids, said, see_other, show, undo,
};
pub use rows::{CaseRow, count, read, rows_of, total};
pub use samples::sample_row;
pub use tabs::{Tab, tabs};
pub use view::{Today, View};

use super::views;
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

/// What an address asks: a saved view the officer may use, or a view and filters; when it names nothing, the
/// view the officer begins with.
pub async fn asked(
    session: &OfficerSession,
    pairs: &[(String, String)],
) -> Result<Asked, AppError> {
    let named = page::said(pairs, asked::SAVED);
    if let Some(saved) = saved(session, named).await? {
        return Ok(saved);
    }
    let asked = Asked::of(pairs, View::first_for(&session.officer));
    if page::said(pairs, "tampilan").is_some() || asked.filters.count() > 0 {
        return Ok(asked);
    }
    let first = views::taste(session).await?.first_view;
    let built_in = first.as_deref().and_then(View::of_word);
    match built_in {
        Some(view) => Ok(Asked { view, ..asked }),
        None => Ok(saved(session, first.as_deref()).await?.unwrap_or(asked)),
    }
}

async fn saved(session: &OfficerSession, id: Option<&str>) -> Result<Option<Asked>, AppError> {
    let Some(id) = id.and_then(|id| id.parse().ok()) else { return Ok(None) };
    Ok(views::find(session, id).await?.map(|view| Asked::saved(&view)))
}
