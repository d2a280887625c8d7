//! Files to take along: an empty register, the faulty rows with what is wrong, the codes.

use super::cells::list;
use super::check::{Checked, in_words};
use super::columns::{COLUMNS, heading};
use super::result::rows;
use super::run::opened;
use crate::journey::casework::programmes_on;
use crate::journey::intake::counter::clerk::{Clerk, Keeper};
use crate::journey::intake::counter::tray::Kept;
use crate::platform::error::{AppError, Refusal, While};
use crate::platform::locale::say;
use crate::platform::sheet::table::{csv_line, xlsx};
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Path;

/// By this mark spreadsheets know the encoding.
const BOM: &str = "\u{feff}";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// An empty register with all headings, the words that can be chosen and an example beside it.
pub async fn empty_workbook(keeper: Keeper) -> Result<HttpResponse, AppError> {
    let clerk = keeper.0;
    let names = ["counter-sheet-rows", "counter-sheet-words", "counter-sheet-example"];
    let [rows, words, example] = names.map(|key| clerk.say(key, &[]));
    let sheets = [
        (rows.as_str(), vec![headings(&clerk)]),
        (words.as_str(), allowed(&clerk).await?),
        (example.as_str(), vec![headings(&clerk), sample(&clerk)]),
    ];
    let bytes = xlsx(&sheets).while_("writing a workbook")?;
    Ok(file(WORKBOOK, "buku-register.xlsx", bytes))
}

/// The headings alone.
pub async fn empty_csv(keeper: Keeper) -> HttpResponse {
    let headings = headings(&keeper.0);
    csv("buku-register.csv", &csv_line(headings.iter().map(String::as_str)))
}

/// The faulty rows as they came, and what is wrong with each.
pub async fn faulty(keeper: Keeper, id: Path<String>) -> Result<HttpResponse, AppError> {
    let clerk = keeper.0;
    let (_, Kept::Register(register)) = opened(&clerk, &id).await? else {
        return Err(Refusal::OutOfReach.into());
    };
    let checked = Checked::of(&clerk, &register).await?;
    let wrong = clerk.say("counter-sheet-wrong", &[]);
    let width = register.headings.len();
    let line = |cells: &[String], last: &str| {
        let padded = (0..width).map(|at| cells.get(at).map_or("", String::as_str));
        csv_line(padded.chain([last]))
    };
    let mut text = line(&register.headings, &wrong);
    for (row, errors) in checked.faulty() {
        let cells = register.lines.iter().find(|line| line.number == row.line);
        let cells = cells.map(|line| line.cells.as_slice()).unwrap_or_default();
        text.push_str(&line(cells, &in_words(errors, clerk.language()).join(" ")));
    }
    Ok(csv("baris-salah.csv", &text))
}

/// The code of every row.
pub async fn codes(keeper: Keeper, id: Path<String>) -> Result<HttpResponse, AppError> {
    let clerk = keeper.0;
    let (_, Kept::Imported(imported)) = opened(&clerk, &id).await? else {
        return Err(Refusal::OutOfReach.into());
    };
    let names =
        ["counter-sheet-line", "counter-col-nomor", "counter-sheet-code", "counter-sheet-note"];
    let names = names.map(|key| clerk.say(key, &[]));
    let mut text = csv_line(names.iter().map(String::as_str));
    for row in rows(&clerk, &imported).await? {
        let note = match (row.earlier, row.code.is_empty()) {
            (false, _) => String::new(),
            (true, false) => clerk.say("counter-earlier", &[]),
            (true, true) => clerk.say("counter-earlier-unseen", &[]),
        };
        text.push_str(&csv_line([row.line.to_string().as_str(), &row.number, &row.code, &note]));
    }
    Ok(csv("kode-laporan.csv", &text))
}

fn headings(clerk: &Clerk) -> Vec<String> {
    COLUMNS.into_iter().map(|column| heading(clerk.language(), column)).collect()
}

/// A row as it could stand there, made up.
fn sample(clerk: &Clerk) -> Vec<String> {
    const EMPTY: [&str; 5] = ["hubungan", "nama_orang", "nik_orang", "program", "dilaporkan"];
    let cell = |column: &str| match list(column) {
        _ if EMPTY.contains(&column) => String::new(),
        Some((family, _)) if column == "masalah" => clerk.say(&format!("{family}-not_paid"), &[]),
        Some((family, codes)) => {
            let code = codes.first().copied().unwrap_or_default();
            clerk.say(&format!("{family}-{code}"), &[])
        }
        None => clerk.say(&format!("counter-sample-{column}"), &[]),
    };
    COLUMNS.into_iter().map(cell).collect()
}

/// The words that can be chosen, one column each, below what must be known of the others.
async fn allowed(clerk: &Clerk) -> Result<Vec<Vec<String>>, AppError> {
    let language = clerk.language();
    let mut columns: Vec<Vec<String>> = Vec::new();
    for column in COLUMNS {
        let Some((family, codes)) = list(column) else { continue };
        let words = codes.iter().map(|code| say(language, &format!("{family}-{code}"), &[]));
        columns.push([heading(language, column)].into_iter().chain(words).collect());
    }
    let post = clerk.post("").ok_or(Refusal::NotYourAct)?;
    let programmes = programmes_on(&clerk.platform().db, language, clerk.today(post)).await?;
    let names = programmes.into_iter().map(|programme| programme.label);
    columns.push([heading(language, "program")].into_iter().chain(names).collect());
    let longest = columns.iter().map(Vec::len).max().unwrap_or(0);
    let row = |at: usize| {
        columns.iter().map(|column| column.get(at).cloned().unwrap_or_default()).collect()
    };
    Ok((0..longest).map(row).collect())
}

fn csv(name: &str, text: &str) -> HttpResponse {
    file("text/csv; charset=utf-8", name, format!("{BOM}{text}").into_bytes())
}

fn file(kind: &str, name: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(bytes)
}
