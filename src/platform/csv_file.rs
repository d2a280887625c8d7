//! Tables that leave as a CSV file, safe to open in a spreadsheet.

use super::error::{AppError, While};
use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

/// Marks the text as UTF-8 for spreadsheets that would guess.
const MARK: &str = "\u{feff}";

/// The answer that downloads these lines; `name` is a plain word, without its ending.
///
/// # Errors
/// When the lines cannot be written, which memory alone could cause.
pub fn answer(name: &str, lines: Vec<Vec<String>>) -> Result<HttpResponse, AppError> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for line in lines {
        writer.write_record(line.iter().map(|cell| defused(cell))).while_("writing a CSV file")?;
    }
    let body = writer
        .into_inner()
        .map_err(csv::IntoInnerError::into_error)
        .while_("writing a CSV file")?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")))
        .body([MARK.as_bytes(), &body].concat()))
}

/// A cell that begins like a formula would be run by a spreadsheet: an apostrophe in front makes it
/// text again. Plain numbers stay as they are.
pub fn defused(cell: &str) -> String {
    let starts =
        cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let control = cell.starts_with(['\t', '\r', '\n']);
    let number = cell.parse::<f64>().is_ok();
    if (starts || control) && !number { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_spreadsheet_would_run_leaves_unmarked() {
        for formula in
            ["=1+1", "+1-HYPERLINK(\"x\")", "-2+3", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"]
        {
            assert_eq!(defused(formula), format!("'{formula}"), "{formula:?}");
        }
        for plain in ["", "Air Joman", "12", "-12", "+3.5", "3,5", "<5", "80%", "a=b"] {
            assert_eq!(defused(plain), plain, "{plain:?}");
        }
    }
}
