//! What comes first in the queue, and why: without classifying the case anew.

use crate::journey::casework::{
    Choice, Desk, Reading, Stamp, Step, choice, choices, optional_words, words,
};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::{Act, PriorityReason};
use crate::rules::words::Words;
use entity::case::Priority;
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};

/// Putting a case first, or back into line.
pub struct Prioritise;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PrioritiseForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub urutan: String,
    #[serde(default)]
    pub alasan: String,
    #[serde(default)]
    pub words: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct PrioritiseChoices {
    pub priorities: Vec<Choice>,
    pub reasons: Vec<Choice>,
    pub most: usize,
}

const MOST: usize = 500;

impl Step for Prioritise {
    const ACT: ActKind = ActKind::Prioritise;
    const ROOM: &'static str = "hands";
    const TEMPLATE: &'static str = "triage/prioritise.html";
    type Form = PrioritiseForm;
    type Choices = PrioritiseChoices;

    /// The other priority is chosen already: nobody opens the form to leave things as they are.
    async fn blank(desk: &Desk, stamp: Stamp) -> Result<PrioritiseForm, AppError> {
        let other = match desk.opened.row.priority {
            Priority::Urgent => Priority::Normal,
            Priority::Normal => Priority::Urgent,
        };
        Ok(PrioritiseForm { stamp, urutan: other.code().to_owned(), ..Default::default() })
    }

    async fn choices(desk: &Desk, _: &PrioritiseForm) -> Result<PrioritiseChoices, AppError> {
        let language = desk.language();
        let reasons = PriorityReason::ALL.iter().map(|reason| reason.code());
        Ok(PrioritiseChoices {
            priorities: choices(language, "priority", Priority::ALL.iter().map(|word| word.code())),
            reasons: choices(language, "priority-reason", reasons),
            most: MOST,
        })
    }

    async fn read(_: &Desk, form: &PrioritiseForm) -> Result<Reading, AppError> {
        let mut errors = FieldErrors::default();
        let to = errors.take("urutan", choice(&form.urutan, "triage-no-priority"));
        let why = why_first((&form.alasan, &form.words), "words", &mut errors);
        Ok(match (to, why) {
            (Some(to), Some((why, words))) => {
                Reading::Do(Box::new(Act::Prioritise { to, why, words }))
            }
            _ => Reading::Wrong(errors),
        })
    }

    fn stamp(form: &PrioritiseForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &PrioritiseForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (PrioritiseForm, PrioritiseChoices) {
        let choices = PrioritiseChoices {
            priorities: vec![Choice::new("urgent", "Mendesak")],
            reasons: vec![Choice::new("vulnerable", "Ada lansia")],
            most: MOST,
        };
        (PrioritiseForm::default(), choices)
    }
}

/// Why it comes first, or no longer does, and what was said of it in the field of this name. None when
/// something of it is wrong, which is then noted.
pub fn why_first(
    (reason, text): (&str, &str),
    field: &'static str,
    errors: &mut FieldErrors,
) -> Option<(PriorityReason, Option<Words>)> {
    let why = PriorityReason::from_code(reason).ok_or(Problem::new("hands-no-priority-reason"));
    let why = errors.take("alasan", why);
    let said = errors.take(field, said(why, text));
    why.zip(said)
}

/// Another reason is told in words.
fn said(why: Option<PriorityReason>, text: &str) -> Result<Option<Words>, Problem> {
    match why {
        Some(PriorityReason::Other) => words(text, (5, MOST), "hands-priority-missing").map(Some),
        _ => optional_words(text, MOST),
    }
}
