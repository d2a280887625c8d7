//! The list beside an open case: the view the officer came from, the case marked in it, and its
//! neighbours.

use crate::journey::casework::{Desk, lists, shown_code};
use crate::journey::desk::next::waiting_of;
use crate::journey::desk::paging::{Cursor, PAGE, capped, cut};
use crate::journey::desk::queue::{self, Asked, Item, Tab, Today, View};
use crate::journey::desk::referrals::{self, Direction, Question, ReferralRow};
use crate::journey::desk::visits;
use crate::journey::desk::waiting::{self, Waiting};
use crate::platform::error::AppError;
use crate::platform::paths;
use entity::case::CaseId;
use serde::Serialize;
use std::slice::from_ref;

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

/// What a list has beside a case: its tabs, this page of it, and the items next to that on either side.
struct Listed {
    tabs: Vec<Tab>,
    items: Vec<Item>,
    /// The last item of the page before, where the case stands first.
    ahead: Option<Item>,
    /// The first item of the page behind.
    behind: Option<Item>,
    total: String,
}

/// The list the officer came from, at the page they were on; without one, what needs action.
pub async fn beside(desk: &Desk) -> Result<Beside, AppError> {
    let view = desk.at.view.as_deref().unwrap_or_default();
    let listed = match (Direction::of_word(view), waiting_of(view)) {
        (Some(direction), _) => of_referrals(desk, direction).await?,
        (_, Some(which)) => of_waiting(desk, which).await?,
        _ if view == lists::VISITS => of_visits(desk).await?,
        _ => of_queue(desk, View::of_word(view).unwrap_or(View::NeedsAction)).await?,
    };
    Ok(placed(desk, listed))
}

async fn of_queue(desk: &Desk, view: View) -> Result<Listed, AppError> {
    let (session, open) = (&desk.session, shown_code(&desk.opened.row.code));
    let (db, pairs) = (&desk.platform().db, desk.at.list_pairs());
    let today = queue::today(session).await?;
    let whose = (&session.officer, today);
    let asked =
        if pairs.is_empty() { Asked::view(view) } else { queue::asked(session, &pairs).await? };
    let asked = asked.led(db, whose).await?;
    let after = queue::after(&pairs);
    let rows = queue::read(db, whose, &asked, (after, PAGE)).await?;
    let (rows, next) = cut(rows, PAGE, queue::CaseRow::cursor);
    let items = |lines: Vec<queue::Line>| -> Vec<Item> {
        lines.into_iter().map(|line| line.item(&open)).collect()
    };
    let lines = queue::lines(session, &rows, &asked.carried(after)).await?;
    let behind = match next {
        Some(_) => {
            let row = queue::read(db, whose, &asked, (next, 1)).await?;
            queue::lines(session, row.get(..1).unwrap_or_default(), &asked.carried(next)).await?
        }
        None => Vec::new(),
    };
    let ahead = match rows.first().filter(|row| after.is_some() && stands(desk, row.id)) {
        Some(row) => ahead_in_queue(desk, today, &asked, row.cursor()).await?,
        None => Vec::new(),
    };
    let total = queue::total(db, whose, &asked).await?;
    Ok(Listed {
        tabs: queue::tabs(session, today, (&asked, total)).await?,
        items: items(lines),
        ahead: items(ahead).into_iter().next(),
        behind: items(behind).into_iter().next(),
        total: total.words(desk.language()),
    })
}

/// The last line of the page before the one that begins with this row.
async fn ahead_in_queue(
    desk: &Desk,
    today: Today,
    asked: &Asked,
    first: Cursor,
) -> Result<Vec<queue::Line>, AppError> {
    let (db, whose) = (&desk.platform().db, (&desk.session.officer, today));
    let before = queue::before(db, whose, asked, first).await?;
    let page = queue::read(db, whose, asked, (before, PAGE)).await?;
    let (page, _) = cut(page, PAGE, queue::CaseRow::cursor);
    let last = page.last().map(from_ref).unwrap_or_default();
    queue::lines(&desk.session, last, &asked.carried(before)).await
}

async fn of_referrals(desk: &Desk, direction: Direction) -> Result<Listed, AppError> {
    let (session, open) = (&desk.session, shown_code(&desk.opened.row.code));
    let (db, pairs) = (&desk.platform().db, desk.at.list_pairs());
    let today = queue::today(session).await?;
    let whose = (&session.officer, today);
    let question = referrals::asked_beside(session, direction, &pairs).await?;
    let question = question.led(db, whose).await?;
    let after = queue::after(&pairs);
    let rows = referrals::read(db, whose, &question, (after, PAGE)).await?;
    let (rows, next) = cut(rows, PAGE, ReferralRow::cursor);
    let items = |lines: Vec<referrals::Line>| -> Vec<Item> {
        lines.into_iter().map(|line| line.item(&open)).collect()
    };
    let lines = referrals::lines(session, (direction, &question.carried(after)), &rows).await?;
    let behind = match next {
        Some(_) => {
            let row = referrals::read(db, whose, &question, (next, 1)).await?;
            let (first, carried) = (row.get(..1).unwrap_or_default(), question.carried(next));
            referrals::lines(session, (direction, &carried), first).await?
        }
        None => Vec::new(),
    };
    let ahead = match rows.first().filter(|row| after.is_some() && stands(desk, row.case_id)) {
        Some(row) => ahead_in_referrals(desk, today, &question, row.cursor()).await?,
        None => Vec::new(),
    };
    let total = referrals::total(db, whose, &question).await?;
    Ok(Listed {
        tabs: referrals::tabs(session, today, (&question, total)).await?,
        items: items(lines),
        ahead: items(ahead).into_iter().next(),
        behind: items(behind).into_iter().next(),
        total: total.words(desk.language()),
    })
}

/// The last line of the page before the one that begins with this row.
async fn ahead_in_referrals(
    desk: &Desk,
    today: Today,
    question: &Question,
    first: Cursor,
) -> Result<Vec<referrals::Line>, AppError> {
    let (db, whose) = (&desk.platform().db, (&desk.session.officer, today));
    let before = referrals::before(db, whose, question, first).await?;
    let page = referrals::read(db, whose, question, (before, PAGE)).await?;
    let (page, _) = cut(page, PAGE, ReferralRow::cursor);
    let last = page.last().map(from_ref).unwrap_or_default();
    referrals::lines(&desk.session, (question.direction, &question.carried(before)), last).await
}

/// Is this the case that is open?
fn stands(desk: &Desk, case: CaseId) -> bool {
    desk.opened.row.id == case
}

/// The first of what waits; its links lead on within this list.
async fn of_waiting(desk: &Desk, which: Waiting) -> Result<Listed, AppError> {
    let open = &desk.opened.row.code;
    let mut items = waiting::first(&desk.session, which, PAGE).await?;
    for item in &mut items {
        item.current = paths::case_in(&item.href) == Some(open);
    }
    let total = waiting::count(&desk.session, which).await?;
    let title = desk.say(&format!("desk-today-{}", which.word()), &[]);
    Ok(of_one_tab(desk, (title, total), items))
}

async fn of_visits(desk: &Desk) -> Result<Listed, AppError> {
    let code = &desk.opened.row.code;
    let items = visits::items(&desk.session, &desk.at.list_pairs(), code).await?;
    let total = items.len() as u64;
    Ok(of_one_tab(desk, (desk.say("visits-title", &[]), total), items))
}

fn of_one_tab(desk: &Desk, (label, total): (String, u64), items: Vec<Item>) -> Listed {
    let total = capped(desk.language(), total);
    let tab = Tab { label, href: desk.at.list_href(), count: total.clone(), current: true };
    Listed { tabs: vec![tab], items, ahead: None, behind: None, total }
}

fn placed(desk: &Desk, listed: Listed) -> Beside {
    let Listed { tabs, items, ahead, behind, total } = listed;
    let current = tabs.iter().find(|tab| tab.current);
    let here = items.iter().position(|item| item.current);
    let href = |place: Option<usize>| {
        place.and_then(|place| items.get(place)).map(|item| item.href.clone())
    };
    // Counted from the top of the list only on its first page.
    let first_page = queue::after(&desk.at.list_pairs()).is_none();
    let place = here.filter(|_| first_page).map(|place| {
        let n = (place + 1).to_string();
        desk.say("desk-place-in-list", &[("n", n.into()), ("of", total.into())])
    });
    // A case that just left the list leads on to the first one in it.
    let next = href(Some(here.map_or(0, |place| place + 1)));
    let behind = behind.filter(|_| here.is_some()).map(|item| item.href);
    let prev = href(here.and_then(|place| place.checked_sub(1)));
    Beside {
        label: current.map(|tab| tab.label.clone()).unwrap_or_default(),
        list_href: format!("{}#l-{}", desk.at.list_href(), shown_code(&desk.opened.row.code)),
        place: place.unwrap_or_default(),
        prev_href: prev.or(ahead.map(|item| item.href)).unwrap_or_default(),
        next_href: next.or(behind).unwrap_or_default(),
        tabs,
        items,
    }
}
