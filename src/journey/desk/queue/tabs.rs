//! The views as tabs, each with its count.

use super::rows::{Asked, count};
use super::view::{Today, View};
use crate::journey::desk::paging::capped;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::platform::paths;
use serde::Serialize;

/// A tab.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub count: String,
    pub current: bool,
}

/// The views with their counts; misconduct only where there is any to handle.
pub async fn tabs(
    session: &OfficerSession,
    today: Today,
    current: Option<View>,
) -> Result<Vec<Tab>, AppError> {
    let asked: Vec<Asked> = View::ALL.iter().map(|view| Asked::view(*view)).collect();
    let counts = count(&session.platform().db, (&session.officer, today), &asked).await?;
    let language = session.public.language;
    Ok(View::ALL
        .iter()
        .zip(counts)
        .filter(|(view, count)| {
            **view != View::Misconduct || *count > 0 || current == Some(View::Misconduct)
        })
        .map(|(view, count)| Tab {
            label: say(language, &format!("desk-view-{}", view.word()), &[]),
            href: paths::queue(view.word()),
            count: capped(language, count),
            current: current == Some(*view),
        })
        .collect())
}
