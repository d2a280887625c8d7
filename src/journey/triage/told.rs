//! Words for the citizen with nothing beside them, looked at before they go: a question, or news.

use crate::journey::casework::{Desk, Preview, Reading, Stamp, Step, words};
use crate::platform::error::AppError;
use crate::platform::fields::FieldErrors;
use crate::rules::act::Act;
use crate::rules::words::Words;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// An act that is nothing but words for the citizen.
pub trait Message: 'static {
    const ACT: ActKind;
    const TEMPLATE: &'static str;
    const TEMPLATES: TemplateUse;
    /// What is said when nothing is written.
    const MISSING: &'static str;
    /// The act that says it.
    fn act(said: Words) -> Act;
    /// What the officer should know before writing: one sentence or two.
    fn beforehand(desk: &Desk) -> impl Future<Output = Result<String, AppError>>;
}

/// The step of a message.
pub struct Told<M>(PhantomData<M>);

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ToldForm {
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
pub struct ToldChoices {
    pub beforehand: String,
    pub most: usize,
    pub preview: Preview,
}

const MOST: usize = 1_000;

impl<M: Message> Step for Told<M> {
    const ACT: ActKind = M::ACT;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = M::TEMPLATE;
    const TEMPLATES: Option<TemplateUse> = Some(M::TEMPLATES);
    type Form = ToldForm;
    type Choices = ToldChoices;

    async fn blank(_: &Desk, stamp: Stamp) -> Result<ToldForm, AppError> {
        Ok(ToldForm { stamp, ..Default::default() })
    }

    async fn choices(desk: &Desk, form: &ToldForm) -> Result<ToldChoices, AppError> {
        Ok(ToldChoices {
            beforehand: M::beforehand(desk).await?,
            most: MOST,
            preview: Preview::of(desk.language(), &form.lihat, &form.words),
        })
    }

    async fn read(_: &Desk, form: &ToldForm) -> Result<Reading, AppError> {
        Ok(match words(&form.words, (10, MOST), M::MISSING) {
            Err(problem) => Reading::Wrong(FieldErrors::only("words", problem)),
            Ok(_) if !form.lihat.is_empty() => Reading::NotYet,
            Ok(said) => Reading::Do(Box::new(M::act(said))),
        })
    }

    fn put(form: &mut ToldForm, text: String) {
        form.words = text;
    }

    fn stamp(form: &ToldForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &ToldForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (ToldForm, ToldChoices) {
        let form = ToldForm { words: "Kapan uang dipotong?".to_owned(), ..Default::default() };
        let choices = ToldChoices {
            beforehand: "Warga menjawab paling lambat Senin, 7 Desember 2026.".to_owned(),
            most: MOST,
            preview: Preview::sample(),
        };
        (form, choices)
    }
}
