//! The catalogue as a person meets it: every message in every wording it can take.

use crate::guards::tree::texts;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// Stands where a name, a number or a date will stand; counted as one word.
pub const BLANK: &str = "◇";

/// A message in one language.
pub struct Message {
    pub key: String,
    /// What it may say, one text for each way its choices can fall.
    pub texts: Vec<String>,
}

/// Every message of a language, in the order of the files.
pub fn messages(language: &str) -> Vec<Message> {
    texts(&format!("locales/{language}"), "ftl")
        .iter()
        .flat_map(|file| {
            let Ok(resource) = parser::parse(file.text.as_str()) else {
                panic!("{language}/{} does not parse", file.path);
            };
            resource.body.iter().filter_map(message).collect::<Vec<_>>()
        })
        .collect()
}

fn message(entry: &Entry<&str>) -> Option<Message> {
    let Entry::Message(message) = entry else { return None };
    assert!(message.attributes.is_empty(), "{} has attributes", message.id.name);
    Some(Message { key: message.id.name.to_owned(), texts: said(message.value.as_ref()?) })
}

fn said(pattern: &Pattern<&str>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let endings = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => expressed(expression),
        };
        all = all
            .iter()
            .flat_map(|start| endings.iter().map(move |end| format!("{start}{end}")))
            .collect();
    }
    all
}

fn expressed(expression: &Expression<&str>) -> Vec<String> {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().flat_map(|variant| said(&variant.value)).collect()
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => vec![(*value).to_owned()],
        Expression::Inline(_) => vec![BLANK.to_owned()],
    }
}
