//! A question to the citizen. The clocks wait for the answer.

use super::told::{Message, Told};
use crate::journey::casework::Desk;
use crate::platform::error::AppError;
use crate::rules::act::Act;
use crate::rules::words::Words;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use entity::sla_rule::Stage;

/// Asking the citizen.
pub type Ask = Told<Question>;

/// The words are a question.
pub struct Question;

impl Message for Question {
    const ACT: ActKind = ActKind::Ask;
    const TEMPLATE: &'static str = "triage/ask.html";
    const TEMPLATES: TemplateUse = TemplateUse::Ask;
    const MISSING: &'static str = "triage-ask-missing";

    fn act(said: Words) -> Act {
        Act::Ask { question: said }
    }

    async fn beforehand(desk: &Desk) -> Result<String, AppError> {
        let until = desk.would_be_due(Stage::SilentClose);
        Ok(desk.say("triage-ask-until", &[("until", until.into())]))
    }
}
