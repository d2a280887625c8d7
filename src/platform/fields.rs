//! A form as it came in, and what is wrong with it: shown again with everything that was typed.

use super::locale::{Value, say};
use entity::case::Language;
use serde::Serialize;
use std::collections::BTreeMap;
use validator::ValidationErrors;

/// What is wrong with one field: a catalogue key and its arguments, never the rejected value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem whose words need no arguments.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same problem with one more argument.
    pub fn with(mut self, name: &'static str, value: &impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Its words.
    pub fn words(&self, language: Language) -> String {
        let args: Vec<_> = self.args.iter().map(|(name, value)| (*name, argument(value))).collect();
        say(language, self.key, &args)
    }
}

/// Numbers are counted and grouped by the catalogue; all else is text.
fn argument(value: &str) -> Value<'_> {
    value.parse::<i64>().map_or_else(|_| value.into(), Into::into)
}

/// The problems of a form, in the order of its fields; one a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors {
    problems: Vec<(&'static str, Problem)>,
}

impl FieldErrors {
    /// Notes a problem unless the field has one already.
    pub fn note(&mut self, field: &'static str, problem: Problem) {
        if self.problems.iter().all(|(noted, _)| *noted != field) {
            self.problems.push((field, problem));
        }
    }

    /// Takes the value out of a result, or notes its problem.
    pub fn take<T>(&mut self, field: &'static str, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.note(field, problem)).ok()
    }

    pub const fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// `Ok` when nothing was noted.
    ///
    /// # Errors
    /// Itself, when something was.
    pub fn none_or(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }

    /// A form with one problem.
    pub fn only(field: &'static str, problem: Problem) -> Self {
        Self { problems: vec![(field, problem)] }
    }

    /// Shapes the `validator` derive refused. Its `code` is the catalogue key; the rejected value,
    /// which may be a NIK, is left behind.
    pub fn from_shapes(errors: &ValidationErrors, order: &[&'static str]) -> Self {
        let mut found = Self::default();
        for field in order {
            let refused = errors.field_errors();
            let Some(first) = refused.get(*field).and_then(|list| list.first()) else {
                continue;
            };
            found.note(field, Problem::new(known_key(&first.code)));
        }
        found
    }

    /// The words at each field, by its name.
    pub fn words(&self, language: Language) -> BTreeMap<&'static str, String> {
        self.problems.iter().map(|(field, problem)| (*field, problem.words(language))).collect()
    }

    /// The summary at the top of the page: the same words, linked to the fields.
    pub fn summary(&self, language: Language) -> Vec<SummaryItem> {
        let item = |(field, problem): &(&'static str, Problem)| SummaryItem {
            href: format!("#{field}"),
            text: problem.words(language),
        };
        self.problems.iter().map(item).collect()
    }
}

/// Codes of the derive are catalogue keys when we named them; `length` and `range` are not ours.
fn known_key(code: &str) -> &'static str {
    match code {
        "length" => "problem-length",
        "range" => "problem-range",
        "email" => "problem-email",
        _ => "problem-shape",
    }
}

/// A line of the error summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SummaryItem {
    pub href: String,
    pub text: String,
}

/// A form to show: what was typed, and what is wrong with it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Filled<F> {
    pub values: F,
    /// Words by field name; a field without a problem is absent.
    pub errors: BTreeMap<&'static str, String>,
    pub summary: Vec<SummaryItem>,
}

impl<F> Filled<F> {
    /// A form nobody has sent yet.
    pub fn fresh(values: F) -> Self {
        Self { values, errors: BTreeMap::new(), summary: Vec::new() }
    }

    /// A form that came in with problems.
    pub fn with_errors(values: F, errors: &FieldErrors, language: Language) -> Self {
        Self { values, errors: errors.words(language), summary: errors.summary(language) }
    }

    pub fn has_errors(&self) -> bool {
        !self.summary.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_keeps_its_first_problem_and_the_order_of_the_form() {
        let mut errors = FieldErrors::default();
        errors.note("nik", Problem::new("problem-length"));
        errors.note("nama", Problem::new("problem-shape"));
        errors.note("nik", Problem::new("problem-range"));
        let fields: Vec<_> =
            errors.summary(Language::Id).into_iter().map(|item| item.href).collect();
        assert_eq!(fields, ["#nik", "#nama"]);
    }

    #[test]
    fn the_rejected_value_is_left_behind() {
        #[derive(validator::Validate)]
        struct Form {
            #[validate(length(max = 3))]
            nik: String,
        }
        let form = Form { nik: "1209051207900001".to_owned() };
        let refused = validator::Validate::validate(&form).unwrap_err();
        let errors = FieldErrors::from_shapes(&refused, &["nik"]);
        assert!(!format!("{errors:?}").contains("1209"));
        assert!(!errors.is_empty());
    }
}
