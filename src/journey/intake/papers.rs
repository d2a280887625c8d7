//! The papers a service asks for, in words.

use super::catalogue::Service;
use super::steps::{Door, Step};
use crate::casefile::documents::{Asked, asked};
use crate::platform::Platform;
use crate::platform::error::AppError;
use crate::platform::locale::say;
use entity::case::Language;
use entity::programme_document::Need;
use serde::Serialize;

/// A paper as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paper {
    pub code: String,
    pub name: String,
    pub needed: bool,
    /// In which form it is taken.
    pub form: String,
    /// What to do without it.
    pub without: String,
}

/// The papers of a service, in its order.
///
/// # Errors
/// When the database fails.
pub async fn papers(
    platform: &Platform,
    service: &Service,
    language: Language,
) -> Result<Vec<Paper>, AppError> {
    let rows = asked(&platform.db, &service.code, &service.effective_from).await?;
    Ok(rows.into_iter().map(|row| paper(row, language)).collect())
}

fn paper(Asked { document, need }: Asked, language: Language) -> Paper {
    let form = say(language, &format!("intake-form-{}", document.form.code()), &[]);
    let (name, without) = match language {
        Language::Id => (document.name_id, document.without_id),
        Language::En => (document.name_en, document.without_en),
    };
    Paper { code: document.code, name, needed: need == Need::Needed, form, without }
}

/// Where the question about a paper stands.
pub fn document_path(document: &str) -> String {
    format!("{}/{document}", Step::Documents.path(Door::Portal))
}

impl Paper {
    /// As it really occurs, for the test that renders every page.
    pub fn sample() -> Self {
        Self {
            code: "kk".to_owned(),
            name: "Kartu Keluarga (KK)".to_owned(),
            needed: true,
            form: "Foto atau PDF".to_owned(),
            without: "Bawa KTP saja dulu.".to_owned(),
        }
    }
}
