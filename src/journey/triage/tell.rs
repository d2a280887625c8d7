//! News for the citizen that wants no answer. Clocks and status stay as they are.

use super::told::{Message, Told};
use crate::journey::casework::{Desk, gets_letters, reporter};
use crate::platform::error::AppError;
use crate::rules::act::Act;
use crate::rules::words::Words;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;

/// Telling the citizen something.
pub type Tell = Told<News>;

/// The words are news.
pub struct News;

impl Message for News {
    const ACT: ActKind = ActKind::Tell;
    const TEMPLATE: &'static str = "triage/tell.html";
    const TEMPLATES: TemplateUse = TemplateUse::Tell;
    const MISSING: &'static str = "triage-tell-missing";

    fn act(said: Words) -> Act {
        Act::Tell { words: said }
    }

    /// Whoever asked for no messages reads it only when they look: somebody should call them.
    async fn beforehand(desk: &Desk) -> Result<String, AppError> {
        let heard = reporter(desk).await?.is_some_and(|person| gets_letters(&person));
        let key = if heard { "triage-tell-heard" } else { "triage-tell-unheard" };
        Ok(desk.say(key, &[]))
    }
}
