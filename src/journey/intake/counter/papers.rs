//! The papers an officer may have seen, with the programmes that ask for them.

use super::form::EntryForm;
use crate::platform::Platform;
use crate::platform::error::AppError;
use entity::case::Language;
use entity::{document, programme_document};
use sea_orm::{EntityTrait, QueryOrder};
use serde::Serialize;

/// A paper to tick.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaperTick {
    pub code: String,
    pub name: String,
    /// The programmes that ask for it, with blanks between them.
    pub programmes: String,
    pub checked: bool,
}

/// All papers any programme asks for, the ones asked for most first.
///
/// # Errors
/// When the database fails.
pub async fn papers(
    platform: &Platform,
    language: Language,
    form: &EntryForm,
) -> Result<Vec<PaperTick>, AppError> {
    let documents =
        document::Entity::find().order_by_asc(document::Column::Code).all(&platform.db).await?;
    let asked = programme_document::Entity::find().all(&platform.db).await?;
    let tick = |row: document::Model| {
        let mut programmes: Vec<&str> = asked
            .iter()
            .filter(|asks| asks.document == row.code)
            .map(|asks| asks.programme.as_str())
            .collect();
        programmes.sort_unstable();
        programmes.dedup();
        PaperTick {
            checked: form.has_seen(&row.code),
            programmes: programmes.join(" "),
            name: match language {
                Language::Id => row.name_id,
                Language::En => row.name_en,
            },
            code: row.code,
        }
    };
    let mut all: Vec<PaperTick> = documents.into_iter().map(tick).collect();
    all.sort_by_key(|paper| std::cmp::Reverse(paper.programmes.split(' ').count()));
    Ok(all)
}

impl PaperTick {
    /// As it really occurs, for the test that renders every page.
    pub fn sample() -> Self {
        Self {
            code: "kk".to_owned(),
            name: "Kartu Keluarga (KK)".to_owned(),
            programmes: "pbi_jk pkh".to_owned(),
            checked: true,
        }
    }
}
