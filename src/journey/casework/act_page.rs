//! The page of an act's form: what will happen, the fields, and the case beside them.

use super::delay::DelayFields;
use super::{CaseSide, Desk, Draft, Picker, Step, word};
use crate::platform::error::AppError;
use crate::platform::fields::Filled;
use crate::platform::page::{Face, Page};
use entity::case_event::ActKind;
use serde::Serialize;

/// What stands above and below the fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActHead {
    pub title: String,
    /// What will happen, in a sentence or two.
    pub intro: String,
    pub submit: String,
    /// Something may open afterwards other than its own answer.
    pub goes_on: bool,
    /// Where the form is sent.
    pub action: String,
}

/// The page of an act's form.
#[derive(Serialize)]
#[serde(bound = "")]
pub struct ActPage<S: Step> {
    pub act: ActHead,
    pub case: CaseSide,
    pub form: Filled<S::Form>,
    pub choices: S::Choices,
    pub templates: Picker,
    pub delay: DelayFields,
    pub draft: Draft,
}

impl<S: Step> ActPage<S> {
    /// The page for the case the officer has open.
    pub async fn of(desk: &Desk, form: Filled<S::Form>, draft: Draft) -> Result<Self, AppError> {
        Ok(Self {
            act: ActHead {
                title: word(desk.language(), "act", S::ACT.code()),
                intro: desk.say(&format!("{}-{}-intro", S::ROOM, S::ACT.code()), &[]),
                goes_on: S::ACT != ActKind::Reveal,
                submit: word(desk.language(), "act", S::ACT.code()),
                action: desk.at.here(S::ACT),
            },
            case: CaseSide::of(desk).await?,
            choices: S::choices(desk, &form.values).await?,
            templates: Picker::of(desk, S::TEMPLATES).await?,
            delay: DelayFields::of(desk, S::ACT),
            draft,
            form,
        })
    }
}

impl<S: Step> Page for ActPage<S> {
    const TEMPLATE: &'static str = S::TEMPLATE;
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let act = ActHead {
            title: S::ACT.code().to_owned(),
            intro: "Warga membaca pertanyaan Anda.".to_owned(),
            submit: "Kirim".to_owned(),
            goes_on: true,
            action: "/meja/laporan/7K3M92QFXA".to_owned(),
        };
        let (form, choices) = S::sample();
        vec![Self {
            act,
            case: CaseSide::sample(),
            form: Filled::fresh(form),
            choices,
            templates: Picker::sample(),
            delay: DelayFields::sample(),
            draft: Draft::sample(),
        }]
    }
}
