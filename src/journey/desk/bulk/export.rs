//! A selection as a file, with the columns the list shows and nothing more. Each is counted, who took
//! it and how much, and nobody takes many.

use super::selection::Selection;
use super::table::table;
use crate::casefile::reads::{Read, note};
use crate::journey::casework::Answer;
use crate::journey::desk::queue::{self, TableRow};
use crate::platform::error::{AppError, Refusal, While};
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::{Form, Path};
use entity::export::{ActiveModel, Column, Entity, ExportFormat, ExportId};
use entity::saved_view::DeskList;
use entity::selection::SelectionId;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde::Deserialize;

const HOUR_MS: i64 = 60 * 60 * 1000;
/// So many files an hour are enough for any work.
const MOST_AN_HOUR: u64 = 20;

/// Which kind of file.
#[derive(Debug, Default, Deserialize)]
pub struct ExportForm {
    #[serde(default)]
    format: String,
}

/// Hands the file out, and writes down that it was.
pub async fn take(session: OfficerSession, path: Path<String>, form: Form<ExportForm>) -> Answer {
    let id: SelectionId = path.parse().map_err(|_| Refusal::OutOfReach)?;
    let format: ExportFormat = form.format.parse().map_err(|_| Refusal::BadForm)?;
    let selection = Selection::load(&session, id).await?;
    not_too_many(&session).await?;
    let (head, rows) = table(&session, selection.list, &selection.items).await?;
    let mut head: Vec<String> = head.into_iter().map(|column| column.label).collect();
    let mut cells: Vec<Vec<String>> = rows.iter().map(cells).collect();
    if selection.list == DeskList::Queue {
        head.push(say(session.public.language, "find-filter-label", &[]));
        for (line, row) in cells.iter_mut().zip(&rows) {
            line.push(labels(row));
        }
    }
    let sheet: Vec<Vec<String>> = [head].into_iter().chain(cells).collect();
    let (bytes, media_type) = match format {
        ExportFormat::Csv => (csv(&sheet)?, "text/csv; charset=utf-8"),
        ExportFormat::Xlsx => (
            xlsx(&sheet).while_("writing a sheet")?,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    };
    let (what, name) = match selection.list {
        DeskList::Queue => ("list", "laporan"),
        DeskList::Inbox => ("inbox", "rujukan-masuk"),
        DeskList::Outbox => ("outbox", "rujukan-keluar"),
    };
    let read = Read::export(what, rows.len());
    note(session.platform(), &session.officer, read).await?;
    write_down(&session, format, rows.len()).await?;
    let name = format!("attachment; filename=\"{name}.{format}\"");
    Ok(HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, name))
        .body(bytes))
}

async fn not_too_many(session: &OfficerSession) -> Result<(), AppError> {
    let taken = Entity::find()
        .filter(Column::OfficerId.eq(session.officer.id))
        .filter(Column::At.gt(session.now().plus_ms(-HOUR_MS)))
        .count(&session.platform().db)
        .await?;
    if taken >= MOST_AN_HOUR {
        return Err(Refusal::TooMany { retry_after: 60 * 60 }.into());
    }
    Ok(())
}

async fn write_down(
    session: &OfficerSession,
    format: ExportFormat,
    rows: usize,
) -> Result<(), AppError> {
    let row = ActiveModel {
        id: Set(ExportId::fresh()),
        officer_id: Set(session.officer.id),
        format: Set(format),
        rows: Set(i32::try_from(rows).unwrap_or(i32::MAX)),
        at: Set(session.now()),
    };
    Entity::insert(row).exec_without_returning(&session.platform().db).await?;
    tracing::info!(export.rows = rows, export.format = %format, "a list was taken as a file");
    Ok(())
}

/// A row's cells as they stand on the screen, what is urgent with its tag.
fn cells(row: &TableRow) -> Vec<String> {
    let cell = |cell: &queue::Cell| match &cell.tag {
        Some(tag) => format!("{} ({tag})", cell.text),
        None => cell.text.clone(),
    };
    row.cells.iter().map(cell).collect()
}

/// The labels of a row, which stand on the screen beside its issue.
fn labels(row: &TableRow) -> String {
    row.cells.iter().flat_map(|cell| cell.labels.clone()).collect::<Vec<_>>().join(", ")
}

/// With the mark by which spreadsheets know UTF-8.
fn csv(sheet: &[Vec<String>]) -> Result<Vec<u8>, AppError> {
    let mut writer = csv::Writer::from_writer(b"\xEF\xBB\xBF".to_vec());
    for row in sheet {
        writer.write_record(row.iter().map(|cell| harmless(cell))).while_("writing a sheet")?;
    }
    writer.into_inner().while_("writing a sheet")
}

/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// Strings are written as strings there: none is a formula.
fn xlsx(sheet: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let head = Format::new().set_bold();
    let page = book.add_worksheet();
    for (r, row) in (0..).zip(sheet) {
        for (c, cell) in (0..).zip(row) {
            if r == 0 {
                page.write_string_with_format(r, c, cell, &head)?;
            } else {
                page.write_string(r, c, cell)?;
            }
        }
    }
    page.autofit();
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_defused() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        assert_eq!(harmless("Suminah"), "Suminah");
        assert_eq!(harmless("a=b"), "a=b");
    }

    #[test]
    fn a_csv_is_known_as_utf_8_and_quotes_what_needs_it() {
        let sheet = [vec!["Nama, \"lengkap\"".to_owned(), "=cmd".to_owned()]];
        let text = String::from_utf8(csv(&sheet).unwrap()).unwrap();
        assert_eq!(text, "\u{FEFF}\"Nama, \"\"lengkap\"\"\",'=cmd\n");
    }

    #[test]
    fn a_workbook_is_a_zip_with_the_words_in_it() {
        let bytes = xlsx(&[vec!["Kode".to_owned()], vec!["=1+1".to_owned()]]).unwrap();
        assert!(bytes.starts_with(b"PK"));
    }
}
