//! Acts that need nothing but a word of yes, or a few lines of text.

use super::parse::{optional_words, words};
use super::{Desk, Reading, Stamp, Step};
use crate::platform::error::AppError;
use crate::platform::fields::FieldErrors;
use crate::rules::act::Act;
use crate::rules::words::Words;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// What a plain act asks to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    Nothing,
    /// At most this many characters, or none.
    Maybe(usize),
    /// `least..=most` characters; what is said when nothing is written.
    Words {
        least: usize,
        most: usize,
        missing: &'static str,
    },
}

/// An act whose form is at most one text.
pub trait PlainAct: 'static {
    const ACT: ActKind;
    const ROOM: &'static str;
    const ASKS: Asks;
    /// The act; none when the address lacks the referral it is about.
    fn act(desk: &Desk, written: Option<Words>) -> Option<Act>;
}

/// The step of a plain act.
pub struct Plain<P>(PhantomData<P>);

/// A plain act's form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PlainForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub words: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct PlainChoices {
    pub asks: bool,
    pub label: String,
    pub hint: String,
    pub optional: bool,
    pub most: usize,
}

impl<P: PlainAct> Step for Plain<P> {
    const ACT: ActKind = P::ACT;
    const ROOM: &'static str = P::ROOM;
    const TEMPLATE: &'static str = "casework/plain.html";
    const TEMPLATES: Option<TemplateUse> = match P::ACT {
        ActKind::Note => Some(TemplateUse::Note),
        _ => None,
    };
    type Form = PlainForm;
    type Choices = PlainChoices;

    async fn blank(_: &Desk, stamp: Stamp) -> Result<PlainForm, AppError> {
        Ok(PlainForm { stamp, words: String::new() })
    }

    async fn choices(desk: &Desk, _: &PlainForm) -> Result<PlainChoices, AppError> {
        let key = |part: &str| format!("{}-{}-{part}", P::ROOM, P::ACT.code());
        let (asks, optional, most) = match P::ASKS {
            Asks::Nothing => (false, false, 0),
            Asks::Maybe(most) => (true, true, most),
            Asks::Words { most, .. } => (true, false, most),
        };
        let say = |part: &str| {
            if asks { desk.say(&key(part), &[]) } else { String::new() }
        };
        Ok(PlainChoices { asks, label: say("label"), hint: say("hint"), optional, most })
    }

    async fn read(desk: &Desk, form: &PlainForm) -> Result<Reading, AppError> {
        let written = match P::ASKS {
            Asks::Nothing => Ok(None),
            Asks::Maybe(most) => optional_words(&form.words, most),
            Asks::Words { least, most, missing } => {
                words(&form.words, (least, most), missing).map(Some)
            }
        };
        Ok(match written {
            Err(problem) => Reading::Wrong(FieldErrors::only("words", problem)),
            Ok(written) => Reading::Do(Box::new(
                P::act(desk, written).ok_or(crate::platform::error::Refusal::OutOfReach)?,
            )),
        })
    }

    fn put(form: &mut PlainForm, text: String) {
        form.words = text;
    }

    fn stamp(form: &PlainForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &PlainForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (PlainForm, PlainChoices) {
        let choices = PlainChoices {
            asks: true,
            label: "Catatan".to_owned(),
            hint: "Hanya dibaca petugas.".to_owned(),
            optional: true,
            most: 1_000,
        };
        (PlainForm::default(), choices)
    }
}
