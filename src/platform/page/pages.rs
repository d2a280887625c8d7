//! The templates, inside the binary, checked when the service starts.

use super::{Frame, Page};
use crate::platform::{assets, locale};
use entity::case::Language;
use fluent_templates::fluent_bundle::FluentValue;
use rust_embed::RustEmbed;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult};
use thiserror::Error;

#[derive(RustEmbed)]
#[folder = "templates/"]
#[include = "*.html"]
#[include = "*.txt"]
struct Files;

/// A template that cannot be used.
#[derive(Debug, Error)]
pub enum TemplateTrouble {
    #[error("template {0} is not UTF-8")]
    NotText(String),
    #[error("template {0} refers to {1}, which is not in static/")]
    DeadReference(String, String),
    #[error(transparent)]
    Tera(#[from] tera::Error),
}

/// Every template, ready to render.
#[derive(Debug)]
pub struct Pages {
    tera: Tera,
}

impl Pages {
    /// Reads and checks all templates.
    pub fn load() -> Result<Self, TemplateTrouble> {
        let mut tera = Tera::new();
        // Tera looks functions up while it reads templates, so `t` comes first.
        tera.register_function("t", translate);
        let mut sources = Vec::new();
        for name in Files::iter() {
            sources.push((name.to_string(), source(&name)?));
        }
        tera.add_raw_templates(sources)?;
        Ok(Self { tera })
    }

    /// A page in its frame.
    pub fn html<P: Page>(&self, frame: &Frame, page: &P) -> Result<String, tera::Error> {
        self.render(P::TEMPLATE, frame, page)
    }

    /// A template with the variables of `content`, and `frame`, of which `t` reads the language.
    pub fn render(
        &self,
        template: &str,
        frame: &impl Serialize,
        content: &impl Serialize,
    ) -> Result<String, tera::Error> {
        let mut variables = Context::from_serialize(content)?;
        variables.insert_value("frame", tera::Value::try_from_serializable(frame)?);
        self.tera.render(template, &variables)
    }

    /// The names of all templates, for the tests that watch over them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.tera.get_template_names()
    }

    /// The variables a template reads, for the same tests.
    pub fn variables(&self, template: &str) -> Vec<String> {
        let found = self.tera.get_template_variables(template);
        found.map(|names| names.into_iter().map(str::to_owned).collect()).unwrap_or_default()
    }
}

fn source(name: &str) -> Result<String, TemplateTrouble> {
    let bytes = Files::get(name).map(|file| file.data).unwrap_or_default();
    let text =
        std::str::from_utf8(&bytes).map_err(|_| TemplateTrouble::NotText(name.to_owned()))?;
    assets::resolve(text).map_err(|dead| TemplateTrouble::DeadReference(name.to_owned(), dead))
}

/// `t(k="key", name=value)`: words of the catalogue in the page's language.
#[expect(clippy::needless_pass_by_value, reason = "Tera hands functions their arguments by value")]
fn translate(args: Kwargs, state: &State<'_>) -> TeraResult<String> {
    let key: &str = args.must_get("k")?;
    let language = language(state)?;
    let values: Vec<_> = args
        .iter()
        .filter_map(|(name, value)| Some((name.as_str()?, argument(value))))
        .filter(|(name, _)| *name != "k")
        .collect();
    match locale::try_say(language, key, &values) {
        Some(words) => Ok(words),
        // While we build, a missing key must not be overlooked; in service the page must appear.
        None if cfg!(debug_assertions) => Err(tera::Error::message(format!(
            "catalogue {language}: {key} is missing or lacks an argument"
        ))),
        None => {
            locale::report_missing(language, key);
            Ok(key.to_owned())
        }
    }
}

fn language(state: &State<'_>) -> TeraResult<Language> {
    let frame: Option<tera::Value> = state.get("frame")?;
    frame
        .as_ref()
        .and_then(|frame| frame.get_from_path("lang"))
        .and_then(|lang| lang.as_str())
        .and_then(|lang| lang.parse().ok())
        .ok_or_else(|| {
            tera::Error::message("t() is for pages: components get their words as arguments")
        })
}

fn argument(value: &tera::Value) -> FluentValue<'static> {
    value.as_f64().map_or_else(|| value.to_string().into(), FluentValue::from)
}
