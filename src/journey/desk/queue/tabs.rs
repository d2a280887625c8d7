//! The views as tabs, each with its count under the filters that are set.

use super::asked::Asked;
use super::rows::count;
use super::view::{Today, View};
use crate::journey::desk::paging::{TAB_COUNTED, tab_count};
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use serde::Serialize;

/// A tab.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub count: String,
    pub current: bool,
}

/// The views in the order of the officer's work, each with its count; misconduct only where there is any
/// to handle. Filters and order go from tab to tab.
pub async fn tabs(
    session: &OfficerSession,
    today: Today,
    asked: &Asked,
) -> Result<Vec<Tab>, AppError> {
    let views = View::in_order_for(&session.officer);
    let questions: Vec<Asked> = views.iter().map(|view| asked.at(*view)).collect();
    let whose = (&session.officer, today);
    let counts = count(&session.platform().db, whose, &questions, TAB_COUNTED).await?;
    let language = session.public.language;
    Ok(questions
        .iter()
        .zip(counts)
        .filter(|(at, count)| {
            at.view != View::Misconduct || *count > 0 || asked.view == View::Misconduct
        })
        .map(|(at, count)| Tab {
            label: say(language, &format!("desk-view-{}", at.view.word()), &[]),
            href: at.address(None),
            count: tab_count(language, count),
            current: at.view == asked.view,
        })
        .collect())
}
