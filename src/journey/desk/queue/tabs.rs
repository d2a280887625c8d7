//! The views as tabs, each with its count under the filters that are set.

use super::asked::Asked;
use super::rows::count;
use super::view::{Today, View};
use crate::journey::desk::paging::{TAB_COUNTED, tab_count};
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

/// The views in the order of the officer's work, then the saved ones they pinned, each with its count;
/// misconduct only where there is any to handle. Filters and order go from tab to tab.
pub async fn tabs(
    session: &OfficerSession,
    today: Today,
    asked: &Asked,
) -> Result<Vec<Tab>, AppError> {
    let language = session.public.language;
    let built_in = View::in_order_for(&session.officer).into_iter().map(|view| {
        let label = say(language, &format!("desk-view-{}", view.word()), &[]);
        (label, asked.at(view))
    });
    let saved = shown_views(session, asked).await?;
    let saved = saved.into_iter().map(|view| (view.name.clone(), Asked::saved(&view)));
    let (labels, questions): (Vec<String>, Vec<Asked>) = built_in.chain(saved).unzip();
    let whose = (&session.officer, today);
    let counts = count(&session.platform().db, whose, &questions, TAB_COUNTED).await?;
    let is_open = |question: &Asked| match asked.saved {
        Some(id) => question.saved == Some(id),
        None => question.saved.is_none() && question.view == asked.view,
    };
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

/// The pinned views, and the one that is open.
async fn shown_views(
    session: &OfficerSession,
    asked: &Asked,
) -> Result<Vec<saved_view::Model>, AppError> {
    let mut shown = views::pinned(session).await?;
    if let Some(id) = asked.saved.filter(|id| shown.iter().all(|view| view.id != *id)) {
        shown.extend(views::find(session, id).await?);
    }
    Ok(shown)
}
