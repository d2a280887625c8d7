//! The data are matched: against the register, or by going there.

use crate::journey::casework::{Choice, Desk, Reading, Stamp, Step, choices, optional_words, word};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::Act;
use crate::rules::words::Words;
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};

/// Matching the data.
pub struct Verify;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct VerifyForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    /// How: register or visit.
    #[serde(default)]
    pub cara: String,
    #[serde(default)]
    pub words: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct VerifyChoices {
    pub ways: Vec<Choice>,
}

const WAYS: &[&str] = &["register", "visit"];
const MOST: usize = 1_000;

impl Step for Verify {
    const ACT: ActKind = ActKind::Verify;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = "triage/verify.html";
    type Form = VerifyForm;
    type Choices = VerifyChoices;

    async fn blank(_: &Desk, stamp: Stamp) -> Result<VerifyForm, AppError> {
        Ok(VerifyForm { stamp, ..Default::default() })
    }

    async fn choices(desk: &Desk, _: &VerifyForm) -> Result<VerifyChoices, AppError> {
        Ok(VerifyChoices { ways: choices(desk.language(), "triage-way", WAYS.iter().copied()) })
    }

    async fn read(desk: &Desk, form: &VerifyForm) -> Result<Reading, AppError> {
        let mut errors = FieldErrors::default();
        let way = WAYS.iter().find(|way| **way == form.cara).copied();
        let way = errors.take("cara", way.ok_or(Problem::new("triage-verify-no-way")));
        let more = errors.take("words", optional_words(&form.words, MOST));
        let (Some(way), Some(more)) = (way, more) else {
            return Ok(Reading::Wrong(errors));
        };
        let way = word(desk.language(), "triage-way", way);
        let note = match more {
            Some(more) => format!("{way}. {}", more.as_str()),
            None => way,
        };
        Ok(Reading::Do(Box::new(Act::Verify { note: Words::parse(&note, 1, 2 * MOST).ok() })))
    }

    fn stamp(form: &VerifyForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &VerifyForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (VerifyForm, VerifyChoices) {
        (VerifyForm::default(), VerifyChoices { ways: vec![Choice::new("visit", "Kunjungan")] })
    }
}
