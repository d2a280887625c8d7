//! From what was typed to what the rules take, or to what is wrong with it.

use crate::platform::fields::Problem;
use crate::rules::label::{self, Label};
use crate::rules::words::{Words, WordsProblem, clean};
use std::str::FromStr;

/// A text of `least..=most` characters; `missing` is said when there is none.
pub fn words(
    text: &str,
    (least, most): (usize, usize),
    missing: &'static str,
) -> Result<Words, Problem> {
    Words::parse(text, least, most).map_err(|problem| match problem {
        WordsProblem::Empty => Problem::new(missing),
        WordsProblem::TooShort { least } => {
            Problem::new("casework-too-short").with("least", &least)
        }
        WordsProblem::TooLong { most, over } => {
            Problem::new("casework-too-long").with("most", &most).with("over", &over)
        }
    })
}

/// A text that may be left out.
pub fn optional_words(text: &str, most: usize) -> Result<Option<Words>, Problem> {
    if clean(text).is_empty() {
        return Ok(None);
    }
    words(text, (1, most), "casework-too-short").map(Some)
}

/// A word of a closed list; `missing` is said when nothing of the list was chosen.
pub fn choice<T: FromStr>(code: &str, missing: &'static str) -> Result<T, Problem> {
    code.parse().map_err(|_| Problem::new(missing))
}

/// A label that is typed; none when nothing was.
pub fn new_label(text: &str) -> Result<Option<Label>, Problem> {
    Label::parse(text).map_err(|over| {
        Problem::new("hands-label-long").with("most", &label::LONGEST).with("over", &over)
    })
}
