//! The questions both doors ask: their forms, and what an answer changes.

mod about;
mod reporter;
mod story;
mod who;

pub use about::{AskedByForm, CareForm, DangerForm, HarmForm, ProblemForm};
pub use reporter::{ContactForm, NameForm, NikForm, PhoneForm, veils};
pub(in crate::journey::intake) use reporter::{nik, phone};
pub use story::StoryForm;
pub use who::{AddressForm, ConcernedForm, ForWhomForm};

use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::words::{Words, WordsProblem, clean};

/// A short text of one line that may be left out.
pub(in crate::journey::intake) fn line(
    errors: &mut FieldErrors,
    field: &'static str,
    text: &str,
    most: usize,
) -> Option<Words> {
    let one_line = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    match Words::parse(&one_line, 1, most) {
        Ok(words) => Some(words),
        Err(WordsProblem::TooLong { most, over }) => {
            let problem = Problem::new("intake-error-too-long").with("most", &most);
            errors.note(field, problem.with("over", &over));
            None
        }
        Err(_) => None,
    }
}
