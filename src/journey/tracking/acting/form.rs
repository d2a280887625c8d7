//! The form of all acts of a reporter, as it comes in and as it is understood.

use super::Deed;
use crate::platform::fields::{FieldErrors, Problem};
use crate::platform::locale::say;
use crate::rules::act::{Act, ObjectReason};
use crate::rules::words::{Words, WordsProblem};
use entity::case::Language;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The longest text a reporter sends at once.
pub const MOST: usize = 1000;
const KEY_MOST: usize = 64;

/// What came in. `Debug` is left out: it is somebody's story.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct ActForm {
    /// The submission key.
    #[serde(default)]
    pub key: String,
    /// The version of the case the page showed.
    #[serde(default)]
    pub version: String,
    /// How many journal rows the page knew.
    #[serde(default)]
    pub tercatat: String,
    #[serde(default)]
    pub alasan: String,
    /// The answer that was chosen.
    #[serde(default)]
    pub pilihan: String,
    #[serde(default)]
    pub kata: String,
    /// Photos wait to go with it: then nothing need be written.
    #[serde(skip)]
    pub has_files: bool,
}

impl std::fmt::Debug for ActForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ActForm").field("version", &self.version).finish_non_exhaustive()
    }
}

impl ActForm {
    /// The same form beside its photos, or without any.
    pub const fn with_files(mut self, has_files: bool) -> Self {
        self.has_files = has_files;
        self
    }

    /// The submission key; a form without a proper one counts as sent once.
    pub fn key(&self) -> String {
        if self.key.is_empty() || self.key.len() > KEY_MOST {
            Uuid::now_v7().to_string()
        } else {
            self.key.clone()
        }
    }

    /// What makes two submissions the same: what was said, not what the page knew.
    pub const fn body(&self) -> (&String, &String, &String) {
        (&self.alasan, &self.pilihan, &self.kata)
    }

    /// The version shown; nonsense was never shown.
    pub fn version(&self) -> i32 {
        self.version.parse().unwrap_or(-1)
    }

    /// The last journal row known to the page.
    pub fn seen(&self) -> i32 {
        self.tercatat.parse().unwrap_or(i32::MAX)
    }

    /// The act it asks for.
    ///
    /// # Errors
    /// The problems, by field.
    pub fn read(&self, deed: Deed, language: Language) -> Result<Act, FieldErrors> {
        let said = (deed, language);
        let mut errors = FieldErrors::default();
        let act = match deed {
            Deed::Answer => self.words(said, &mut errors).map(|words| Act::Answer { words }),
            Deed::Add => self.words(said, &mut errors).map(|words| Act::AddInformation { words }),
            Deed::Reopen => self.words(said, &mut errors).map(|words| Act::Reopen { words }),
            Deed::Confirm => Some(Act::Confirm),
            Deed::Withdraw => self.withdrawal(&mut errors),
            Deed::Object => self.objection(language, &mut errors),
        };
        act.filter(|_| errors.is_empty()).ok_or(errors)
    }

    fn objection(&self, language: Language, errors: &mut FieldErrors) -> Option<Act> {
        let reason = ObjectReason::from_code(&self.alasan)
            .ok_or(Problem::new("tracking-object-reason-missing"));
        let reason = errors.take("alasan", reason);
        let words = self.words((Deed::Object, language), errors);
        Some(Act::Object { reason: reason?, words: words?, to: None })
    }

    /// Nobody owes us a reason for taking a report back.
    fn withdrawal(&self, errors: &mut FieldErrors) -> Option<Act> {
        match Words::parse(&self.kata, 1, MOST) {
            Ok(words) => Some(Act::Withdraw { reason: Some(words) }),
            Err(WordsProblem::Empty) => Some(Act::Withdraw { reason: None }),
            Err(problem) => {
                errors.note("kata", words_for(Deed::Withdraw, problem));
                None
            }
        }
    }

    /// The answer that was chosen, then what was written beside it.
    pub fn said(&self) -> String {
        match self.pilihan.trim() {
            "" => self.kata.clone(),
            chosen => format!("{chosen}\n{}", self.kata).trim_end().to_owned(),
        }
    }

    fn words(&self, (deed, language): (Deed, Language), errors: &mut FieldErrors) -> Option<Words> {
        let words = match Words::parse(&self.said(), 1, MOST) {
            Err(WordsProblem::Empty) if self.has_files => {
                Words::parse(&say(language, "files-only", &[]), 1, MOST)
            }
            other => other,
        };
        errors.take("kata", words.map_err(|problem| words_for(deed, problem)))
    }
}

fn words_for(deed: Deed, problem: WordsProblem) -> Problem {
    match problem {
        WordsProblem::TooLong { most, over } => {
            Problem::new("tracking-words-too-long").with("most", &most).with("over", &over)
        }
        WordsProblem::Empty | WordsProblem::TooShort { .. } => Problem::new(match deed {
            Deed::Answer => "tracking-answer-missing",
            Deed::Object => "tracking-object-missing",
            Deed::Reopen => "tracking-reopen-missing",
            _ => "tracking-add-missing",
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(reason: &str, words: &str) -> ActForm {
        ActForm { alasan: reason.to_owned(), kata: words.to_owned(), ..ActForm::default() }
    }

    #[test]
    fn an_objection_needs_a_reason_and_words() {
        let errors = form("", " \n").read(Deed::Object, Language::Id).unwrap_err();
        let fields: Vec<_> =
            errors.summary(Language::Id).into_iter().map(|item| item.href).collect();
        assert_eq!(fields, ["#alasan", "#kata"]);
        let act =
            form("nobody_came", "Tidak ada yang datang.").read(Deed::Object, Language::Id).unwrap();
        assert!(matches!(act, Act::Object { reason: ObjectReason::NobodyCame, to: None, .. }));
    }

    #[test]
    fn a_report_is_withdrawn_without_giving_reasons() {
        let act = form("", "").read(Deed::Withdraw, Language::Id).unwrap();
        assert!(matches!(act, Act::Withdraw { reason: None }));
        assert!(form("", &"x".repeat(1001)).read(Deed::Withdraw, Language::Id).is_err());
    }

    #[test]
    fn an_answer_is_chosen_written_or_both() {
        let answer = |chosen: &str, words: &str| {
            let form = ActForm { pilihan: chosen.to_owned(), ..form("", words) };
            match form.read(Deed::Answer, Language::Id) {
                Ok(Act::Answer { words }) => Some(words.as_str().to_owned()),
                _ => None,
            }
        };
        assert_eq!(answer("BRI", "").as_deref(), Some("BRI"));
        assert_eq!(answer("BRI", "Buku hilang.").as_deref(), Some("BRI\nBuku hilang."));
        assert_eq!(answer("", "Mandiri").as_deref(), Some("Mandiri"));
        assert_eq!(answer(" ", " "), None);
    }

    #[test]
    fn nonsense_in_hidden_fields_is_stale_not_broken() {
        let form = ActForm {
            version: "9999999999999".to_owned(),
            tercatat: "x".to_owned(),
            ..ActForm::default()
        };
        assert_eq!((form.version(), form.seen()), (-1, i32::MAX));
        assert_ne!(form.key(), form.key(), "no two people share the empty key");
    }

    #[test]
    fn a_form_never_prints_what_was_written() {
        assert!(!format!("{:?}", form("other", "rahasia")).contains("rahasia"));
    }
}
