//! A question to the citizen. The clocks wait for the answer.

use crate::journey::casework::{Desk, Preview, Reading, Stamp, Step, words};
use crate::platform::error::AppError;
use crate::platform::fields::FieldErrors;
use crate::rules::act::Act;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use entity::sla_rule::Stage;
use serde::{Deserialize, Serialize};

/// Asking the citizen.
pub struct Ask;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct AskForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub words: String,
    /// Only look.
    #[serde(default)]
    pub lihat: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct AskChoices {
    /// By when the citizen should answer.
    pub until: String,
    pub most: usize,
    pub preview: Preview,
}

const MOST: usize = 1_000;

impl Step for Ask {
    const ACT: ActKind = ActKind::Ask;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = "triage/ask.html";
    const TEMPLATES: Option<TemplateUse> = Some(TemplateUse::Ask);
    type Form = AskForm;
    type Choices = AskChoices;

    async fn blank(_: &Desk, stamp: Stamp) -> Result<AskForm, AppError> {
        Ok(AskForm { stamp, ..Default::default() })
    }

    async fn choices(desk: &Desk, form: &AskForm) -> Result<AskChoices, AppError> {
        Ok(AskChoices {
            until: desk.would_be_due(Stage::SilentClose),
            most: MOST,
            preview: Preview::of(desk.language(), &form.lihat, &form.words),
        })
    }

    async fn read(_: &Desk, form: &AskForm) -> Result<Reading, AppError> {
        Ok(match words(&form.words, (10, MOST), "triage-ask-missing") {
            Err(problem) => Reading::Wrong(FieldErrors::only("words", problem)),
            Ok(_) if !form.lihat.is_empty() => Reading::NotYet,
            Ok(question) => Reading::Do(Box::new(Act::Ask { question })),
        })
    }

    fn put(form: &mut AskForm, text: String) {
        form.words = text;
    }

    fn stamp(form: &AskForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &AskForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (AskForm, AskChoices) {
        let form = AskForm { words: "Kapan uang dipotong?".to_owned(), ..Default::default() };
        let choices = AskChoices {
            until: "Senin, 7 Desember 2026".to_owned(),
            most: MOST,
            preview: Preview::sample(),
        };
        (form, choices)
    }
}
