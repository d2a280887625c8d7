//! The views as tabs, each with its count under the filters that are set.

use super::asked::Asked;
use super::rows::count;
use super::view::{Today, View};
use crate::journey::desk::paging::{TAB_COUNTED, Total, tab_count};
use crate::journey::desk::views;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use entity::saved_view;
use serde::Serialize;

/// A tab.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub count: String,
    pub current: bool,
}

/// The saved views the officer pinned, which the keys 1 to 9 reach first; then the others in the order
/// of their work, each with its count; misconduct only where there is any to handle. Filters and order
/// go from tab to tab. `total` is the count of the one that is open.
pub async fn tabs(
    session: &OfficerSession,
    today: Today,
    (asked, total): (&Asked, Total),
) -> Result<Vec<Tab>, AppError> {
    let language = session.public.language;
    let built_in = View::in_order_for(&session.officer).into_iter().map(|view| {
        let label = say(language, &format!("desk-view-{}", view.word()), &[]);
        (label, asked.at(view))
    });
    let saved = shown_views(session, asked).await?;
    let [pinned, open] = saved.map(|views| {
        views.into_iter().map(|view| (view.name.clone(), Asked::saved(&view))).collect::<Vec<_>>()
    });
    let in_order = pinned.into_iter().chain(built_in).chain(open);
    let (labels, questions): (Vec<String>, Vec<Asked>) = in_order.unzip();
    let is_open = |question: &Asked| match asked.saved {
        Some(id) => question.saved == Some(id),
        None => question.saved.is_none() && question.view == asked.view,
    };
    let others: Vec<Asked> = questions.iter().filter(|one| !is_open(one)).cloned().collect();
    let whose = (&session.officer, today);
    let counts = count(&session.platform().db, whose, &others, TAB_COUNTED).await?;
    let mut counts = counts.into_iter();
    let mut counted = |question: &Asked| {
        if is_open(question) { total.count } else { counts.next().unwrap_or_default() }
    };
    let counts: Vec<u64> = questions.iter().map(&mut counted).collect();
    let tabs = labels.into_iter().zip(&questions).zip(counts).map(|((label, question), count)| {
        let current = is_open(question);
        let empty_misconduct =
            question.view == View::Misconduct && question.saved.is_none() && count == 0;
        let href = question.address(None);
        let count = tab_count(language, count);
        (current || !empty_misconduct).then_some(Tab { label, href, count, current })
    });
    Ok(tabs.flatten().collect())
}

/// The pinned views, and the one that is open without being pinned.
async fn shown_views(
    session: &OfficerSession,
    asked: &Asked,
) -> Result<[Vec<saved_view::Model>; 2], AppError> {
    let pinned = views::pinned(session).await?;
    let open = match asked.saved.filter(|id| pinned.iter().all(|view| view.id != *id)) {
        Some(id) => views::find(session, id).await?.into_iter().collect(),
        None => Vec::new(),
    };
    Ok([pinned, open])
}
