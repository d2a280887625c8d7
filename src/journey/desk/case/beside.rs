//! The list beside an open case: the view the officer came from, the case marked in it, and its
//! neighbours.

use crate::journey::casework::{Desk, shown_code};
use crate::journey::desk::paging::{PAGE, cut};
use crate::journey::desk::queue::{self, Asked, Item, Tab, View};
use crate::journey::desk::referrals::{self, Direction, ReferralRow, Shelf};
use crate::platform::error::AppError;
use serde::Serialize;

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Beside {
    pub label: String,
    /// The whole list.
    pub list_href: String,
    pub tabs: Vec<Tab>,
    pub items: Vec<Item>,
    /// `2 dari 12`, when the case stands in the list.
    pub place: String,
    pub prev_href: String,
    pub next_href: String,
}

/// The list the officer came from; without one, what needs action.
pub async fn beside(desk: &Desk) -> Result<Beside, AppError> {
    let view = desk.at.view.as_deref().unwrap_or_default();
    let direction =
        [Direction::In, Direction::Out].into_iter().find(|direction| direction.word() == view);
    let (tabs, items) = match direction {
        Some(direction) => of_referrals(desk, direction).await?,
        None => of_queue(desk, View::of_word(view).unwrap_or(View::NeedsAction)).await?,
    };
    Ok(placed(desk, tabs, items))
}

async fn of_queue(desk: &Desk, view: View) -> Result<(Vec<Tab>, Vec<Item>), AppError> {
    let (session, open) = (&desk.session, shown_code(&desk.opened.row.code));
    let today = queue::today(session).await?;
    let asked = Asked::view(view);
    let rows = queue::read(&desk.platform().db, (&session.officer, today), &asked, (None, PAGE));
    let (rows, _) = cut(rows.await?, PAGE, queue::CaseRow::cursor);
    let lines = queue::lines(session, &rows, view.word()).await?;
    let items = lines.into_iter().map(|line| line.item(&open)).collect();
    Ok((queue::tabs(session, today, Some(view)).await?, items))
}

async fn of_referrals(
    desk: &Desk,
    direction: Direction,
) -> Result<(Vec<Tab>, Vec<Item>), AppError> {
    let (session, open) = (&desk.session, shown_code(&desk.opened.row.code));
    let today = queue::today(session).await?;
    let whose = (&session.officer, today);
    let list = (direction, Shelf::Waiting);
    let rows = referrals::read(&desk.platform().db, whose, list, (None, PAGE)).await?;
    let (rows, _) = cut(rows, PAGE, ReferralRow::cursor);
    let lines = referrals::lines(session, direction, &rows).await?;
    let items = lines.into_iter().map(|line| line.item(&open)).collect();
    Ok((referrals::tabs(session, today, direction, Some(Shelf::Waiting)).await?, items))
}

fn placed(desk: &Desk, tabs: Vec<Tab>, items: Vec<Item>) -> Beside {
    let current = tabs.iter().find(|tab| tab.current);
    let here = items.iter().position(|item| item.current);
    let href = |place: Option<usize>| {
        place.and_then(|place| items.get(place)).map(|item| item.href.clone()).unwrap_or_default()
    };
    let place = here.zip(current).map(|(place, tab)| {
        let (n, of) = ((place + 1).to_string(), tab.count.clone());
        desk.say("desk-place-in-list", &[("n", n.into()), ("of", of.into())])
    });
    Beside {
        label: current.map(|tab| tab.label.clone()).unwrap_or_default(),
        list_href: desk.at.list_href(),
        place: place.unwrap_or_default(),
        prev_href: href(here.and_then(|place| place.checked_sub(1))),
        // A case that just left the list leads on to the first one in it.
        next_href: href(Some(here.map_or(0, |place| place + 1))),
        tabs,
        items,
    }
}
