//! What is wrong with the settings: all of it at once, each with its key.

use std::fmt;
use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

/// One thing that is wrong with one setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The setting, such as `http.port`.
    pub key: String,
    /// What is wrong and what to write instead.
    pub what: String,
}

/// Everything that is wrong, in the order of the keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Complaints(pub Vec<Complaint>);

impl Complaints {
    /// Adds one.
    pub fn add(&mut self, key: impl Into<String>, what: impl Into<String>) {
        self.0.push(Complaint { key: key.into(), what: what.into() });
    }

    /// Adds what a section's shape checks found; the rejected values are left out.
    pub fn add_shapes(&mut self, section: &str, errors: &ValidationErrors) {
        for (field, kind) in errors.errors() {
            let key = format!("{section}.{field}");
            match kind {
                ValidationErrorsKind::Field(found) => {
                    for error in found {
                        self.add(&key, in_words(error));
                    }
                }
                ValidationErrorsKind::Struct(inner) => self.add_shapes(&key, inner),
                ValidationErrorsKind::List(items) => {
                    for inner in items.values() {
                        self.add_shapes(&key, inner);
                    }
                }
            }
        }
    }

    /// `value` if nothing is wrong.
    pub fn or<T>(mut self, value: T) -> Result<T, Self> {
        if self.0.is_empty() {
            return Ok(value);
        }
        self.0.sort_by(|a, b| a.key.cmp(&b.key));
        Err(self)
    }
}

fn in_words(error: &ValidationError) -> String {
    error.message.clone().unwrap_or_else(|| error.code.clone()).into_owned()
}

impl fmt::Display for Complaints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "The settings need {} correction(s):", self.0.len())?;
        self.0.iter().try_for_each(|wrong| writeln!(f, "  {}: {}", wrong.key, wrong.what))
    }
}

impl std::error::Error for Complaints {}
