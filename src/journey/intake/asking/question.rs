//! What a visit and a question are, at whichever door.

use crate::journey::intake::answers::Answers;
use crate::journey::intake::draft::Draft;
use crate::journey::intake::steps::{Door, Step};
use crate::platform::error::{AppError, Refusal};
use crate::platform::extract::PublicSession;
use crate::platform::fields::FieldErrors;
use crate::platform::locale::say;
use crate::platform::page::{Face, Frame};
use crate::platform::routes::Asks;
use actix_web::HttpResponse;
use entity::case::Language;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::future::{Future, ready};

/// Somebody on their way through the questions.
pub trait Visit: Asks<Error = AppError> + 'static {
    const DOOR: Door;
    const FACE: Face;

    fn public(&self) -> &PublicSession;
    fn draft(&self) -> Option<&Draft>;
    fn draft_mut(&mut self) -> Option<&mut Draft>;
    fn frame(&self, title: String) -> Frame;
    /// On to another page of this door.
    fn go(&self, path: &str) -> HttpResponse;

    /// What a question says that has no draft to belong to.
    ///
    /// # Errors
    /// `Expired` when the draft has grown old.
    fn lost(&self) -> Result<HttpResponse, AppError> {
        Ok(self.go(Self::DOOR.lost()))
    }

    /// What becomes of an answer whose draft is gone.
    fn rescue(self, _answers: Answers) -> impl Future<Output = Result<HttpResponse, AppError>>
    where
        Self: Sized,
    {
        ready(Err(Refusal::Expired.into()))
    }

    /// The answers so far; a sent report has none any more.
    fn answers(&self) -> Option<&Answers> {
        self.draft().and_then(Draft::answers)
    }

    /// Words of the catalogue.
    fn say(&self, key: &str) -> String {
        say(self.public().language, key, &[])
    }
}

/// A question's form: filled from the answers, read into them.
pub trait Question: Serialize + DeserializeOwned + 'static {
    const STEP: Step;

    /// The form as it shows what is known.
    fn fill(answers: &Answers) -> Self;

    /// Writes what was answered, or says what is wrong.
    ///
    /// # Errors
    /// The problems, by field.
    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors>;

    /// Was nothing typed or chosen?
    fn is_blank(&self) -> bool;

    /// What can be chosen.
    fn choices(_answers: &Answers, _ask: Ask) -> Vec<Choice> {
        Vec::new()
    }
}

/// The door and the language a question is asked in.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    pub door: Door,
    pub language: Language,
}

impl Ask {
    /// A closed list as choices: label, hint and icon come from the catalogue and this list.
    pub fn choice(self, list: &str, code: &str, hint: bool, icon: &'static str) -> Choice {
        let key = format!("intake-{list}-{code}");
        let hint = hint.then(|| say(self.language, &format!("{key}-hint"), &[]));
        Choice { value: code.to_owned(), label: say(self.language, &key, &[]), hint, icon }
    }
}

/// One answer that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
    pub icon: &'static str,
}

/// How a question looks at one door.
pub trait Asked<V: Visit>: Question {
    const TEMPLATE: &'static str;
    /// The catalogue key of the page's title, which is the question itself.
    const TITLE: &'static str;
}
