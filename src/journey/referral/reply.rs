//! The answer to a referral; it travels back through every link.

use crate::journey::casework::{
    Choice, Desk, Reading, Stamp, Step, choice, choices, files_waiting, words,
};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::FieldErrors;
use crate::platform::files::Shown;
use crate::rules::act::Act;
use entity::case::Outcome;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use serde::{Deserialize, Serialize};

/// Answering a referral.
pub struct Reply;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ReplyForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub hasil: String,
    #[serde(default)]
    pub words: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct ReplyChoices {
    pub outcomes: Vec<Choice>,
    /// Who gets the answer.
    pub sender: String,
    pub most: usize,
    /// What is to go with it.
    pub files: Vec<Shown>,
}

const MOST: usize = 2_000;

impl Step for Reply {
    const ACT: ActKind = ActKind::Reply;
    const ROOM: &'static str = "refer";
    const TEMPLATE: &'static str = "referral/reply.html";
    const FILES: bool = true;
    const TEMPLATES: Option<TemplateUse> = Some(TemplateUse::Reply);
    type Form = ReplyForm;
    type Choices = ReplyChoices;

    async fn blank(_: &Desk, stamp: Stamp) -> Result<ReplyForm, AppError> {
        Ok(ReplyForm { stamp, ..Default::default() })
    }

    async fn choices(desk: &Desk, _: &ReplyForm) -> Result<ReplyChoices, AppError> {
        let referral = desk.at.referral.and_then(|id| desk.standing().referral(id));
        let outcomes = Outcome::ALL.iter().map(|outcome| outcome.code());
        Ok(ReplyChoices {
            outcomes: choices(desk.language(), "casework-outcome", outcomes),
            sender: referral.map(|referral| referral.from_name.clone()).unwrap_or_default(),
            most: MOST,
            files: files_waiting(desk).await?,
        })
    }

    async fn read(desk: &Desk, form: &ReplyForm) -> Result<Reading, AppError> {
        let referral = desk.at.referral.ok_or(Refusal::OutOfReach)?;
        let mut errors = FieldErrors::default();
        let outcome = errors.take("hasil", choice(&form.hasil, "refer-reply-no-outcome"));
        let written = errors.take("words", words(&form.words, (5, MOST), "refer-reply-missing"));
        Ok(match (outcome, written) {
            (Some(outcome), Some(words)) => {
                Reading::Do(Box::new(Act::Reply { referral, outcome, words }))
            }
            _ => Reading::Wrong(errors),
        })
    }

    fn put(form: &mut ReplyForm, text: String) {
        form.words = text;
    }

    fn stamp(form: &ReplyForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &ReplyForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (ReplyForm, ReplyChoices) {
        let choices = ReplyChoices {
            outcomes: vec![Choice::new("granted", "Dikabulkan")],
            sender: "Puskesos Air Joman".to_owned(),
            most: MOST,
            files: Shown::samples(),
        };
        (ReplyForm::default(), choices)
    }
}
