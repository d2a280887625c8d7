//! What became of a register: the code of every row, to be written back into it.

use super::{Imported, ImportedRow};
use crate::casefile::reach::reach;
use crate::journey::casework::shown_code;
use crate::journey::intake::asking::private;
use crate::journey::intake::counter::clerk::Clerk;
use crate::platform::error::AppError;
use crate::platform::page::{Face, Page, render};
use crate::platform::paths;
use actix_web::HttpResponse;
use entity::case::{self, CaseId};
use entity::tray::TrayId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use std::collections::HashMap;

/// So many cases are looked up in one query.
const AT_ONCE: usize = 500;

/// One row and its case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CodeRow {
    pub line: usize,
    pub number: String,
    /// Empty when the case is not this officer's to see and was not stored just now.
    pub code: String,
    /// The case, if the officer may see it.
    pub href: String,
    pub earlier: bool,
}

/// What became of it.
#[derive(Debug, Serialize)]
pub struct ResultPage {
    /// Stored just now.
    pub stored: usize,
    pub earlier: usize,
    pub left_out: usize,
    pub rows: Vec<CodeRow>,
    pub codes_href: String,
    pub again_href: String,
}

/// Every row with what this officer may know of its case.
///
/// # Errors
/// When the database fails.
pub async fn rows(clerk: &Clerk, imported: &Imported) -> Result<Vec<CodeRow>, AppError> {
    let seen = seen(clerk, &imported.rows).await?;
    let row = |row: &ImportedRow| {
        let within = seen.get(&row.case);
        let code = row.code.as_ref().or(within);
        CodeRow {
            line: row.line,
            number: row.number.clone(),
            code: code.map(|code| shown_code(code)).unwrap_or_default(),
            href: within.map(|code| paths::case(code)).unwrap_or_default(),
            earlier: row.code.is_none(),
        }
    };
    Ok(imported.rows.iter().map(row).collect())
}

/// The codes of those within reach.
async fn seen(clerk: &Clerk, rows: &[ImportedRow]) -> Result<HashMap<CaseId, String>, AppError> {
    let mut codes = HashMap::new();
    for some in rows.chunks(AT_ONCE) {
        let found: Vec<(CaseId, String)> = case::Entity::find()
            .filter(reach(&clerk.session.officer))
            .filter(case::Column::Id.is_in(some.iter().map(|row| row.case)))
            .select_only()
            .columns([case::Column::Id, case::Column::Code])
            .into_tuple()
            .all(&clerk.platform().db)
            .await?;
        codes.extend(found);
    }
    Ok(codes)
}

/// The page.
///
/// # Errors
/// When the database fails.
pub async fn page(
    clerk: &Clerk,
    id: TrayId,
    imported: &Imported,
) -> Result<HttpResponse, AppError> {
    let rows = rows(clerk, imported).await?;
    let earlier = rows.iter().filter(|row| row.earlier).count();
    let page = ResultPage {
        stored: rows.len() - earlier,
        earlier,
        left_out: imported.left_out,
        rows,
        codes_href: format!("{}/{id}/kode.csv", paths::register()),
        again_href: paths::register(),
    };
    let frame = clerk.session.frame(clerk.say("counter-import-done", &[]));
    private(render(clerk.platform(), frame, &page))
}

impl Page for ResultPage {
    const TEMPLATE: &'static str = "intake/counter/result.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let row = |line, earlier: bool| CodeRow {
            line,
            number: format!("{line}/2026"),
            code: if earlier { String::new() } else { "7K3M9-2QFXA".to_owned() },
            href: if earlier { String::new() } else { paths::case("7K3M92QFXA") },
            earlier,
        };
        let page = |rows: Vec<CodeRow>, left_out| Self {
            stored: rows.len(),
            earlier: left_out,
            left_out,
            rows,
            codes_href: paths::register(),
            again_href: paths::register(),
        };
        vec![page(vec![row(2, false), row(3, true)], 1), page(vec![row(2, false)], 0)]
    }
}
