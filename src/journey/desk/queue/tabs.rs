//! The views as tabs, each with its count under the filters that are set.

use super::asked::Asked;
use super::rows::count;
use super::view::{Today, View};
use crate::journey::desk::paging::{TAB_COUNTED, Total, tab_count};
use crate::journey::desk::views;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use entity::case::Language;
use entity::saved_view::DeskList;
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
    let saved = views::beside(session, DeskList::Queue, asked.saved).await?;
    let [pinned, open] = saved.map(|views| {
        views.into_iter().map(|view| (view.name.clone(), Asked::saved(&view))).collect::<Vec<_>>()
    });
    let in_order: Vec<(String, Asked)> = pinned.into_iter().chain(built_in).chain(open).collect();
    let is_open = |question: &Asked| match asked.saved {
        Some(id) => question.saved == Some(id),
        None => question.saved.is_none() && question.view == asked.view,
    };
    let others = in_order.iter().map(|(_, one)| one).filter(|one| !is_open(one));
    let others: Vec<Asked> = others.cloned().collect();
    let whose = (&session.officer, today);
    let counts = count(&session.platform().db, whose, &others, TAB_COUNTED).await?;
    let mut tabs =
        laid_out(language, (&in_order, is_open), (total, counts), |one| one.address(None));
    let empty_misconduct =
        |one: &Asked| one.view == View::Misconduct && one.saved.is_none() && !is_open(one);
    let mut questions = in_order.iter().map(|(_, one)| one);
    tabs.retain(|tab| {
        let hidden = questions.next().is_some_and(empty_misconduct);
        !(hidden && tab.count.is_empty())
    });
    Ok(tabs)
}

/// Tabs of these labels and questions: the open one has the list's own count, the others theirs in order.
pub fn laid_out<Q>(
    language: Language,
    (in_order, is_open): (&[(String, Q)], impl Fn(&Q) -> bool),
    (total, counts): (Total, Vec<u64>),
    address: impl Fn(&Q) -> String,
) -> Vec<Tab> {
    let mut counts = counts.into_iter();
    let tab = |(label, question): &(String, Q)| {
        let current = is_open(question);
        let count = if current { total.count } else { counts.next().unwrap_or_default() };
        let (label, href) = (label.clone(), address(question));
        Tab { label, href, count: tab_count(language, count), current }
    };
    in_order.iter().map(tab).collect()
}
