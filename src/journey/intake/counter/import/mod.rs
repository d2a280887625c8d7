//! A paper register comes in: the file is read whole and checked row by row, then its rows are stored
//! in one go, all that were chosen or none.

mod cells;
mod check;
mod columns;
mod pages;
mod result;
mod run;
mod sheets;
mod upload;

pub use pages::{CheckPage, ImportPage};
pub use result::ResultPage;

use crate::platform::paths;
use crate::platform::routes::Routes;
use entity::case::CaseId;
use serde::{Deserialize, Serialize};

/// A register as it was sent, waiting to be imported.
#[derive(Clone, Serialize, Deserialize)]
pub struct Register {
    /// The unit whose register it is.
    pub unit: String,
    pub headings: Vec<String>,
    pub lines: Vec<RegisterLine>,
}

/// One row, with its number in the file.
#[derive(Clone, Serialize, Deserialize)]
pub struct RegisterLine {
    pub number: usize,
    pub cells: Vec<String>,
}

/// What became of a register.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Imported {
    pub rows: Vec<ImportedRow>,
    /// Rows that were left out because something in them was wrong.
    pub left_out: usize,
}

/// One row that is a case now.
#[derive(Clone, Serialize, Deserialize)]
pub struct ImportedRow {
    pub line: usize,
    /// The register's number, as it was written.
    pub number: String,
    pub case: CaseId,
    /// None when it had been imported before: then its code is shown to those who may see the case.
    pub code: Option<String>,
}

/// Mounts the import.
pub fn mount(routes: &mut Routes) {
    let root = paths::register();
    routes
        .get(root.clone(), "how a register is brought in", upload::show)
        .post(root.clone(), "checks a register and keeps it for the own import", upload::take)
        .get(format!("{root}/contoh.xlsx"), "an empty register", sheets::empty_workbook)
        .get(format!("{root}/contoh.csv"), "an empty register", sheets::empty_csv)
        .get(format!("{root}/{{id}}"), "the check of the own register, or its codes", run::show)
        .post(format!("{root}/{{id}}"), "stores the chosen rows of the own register", run::take)
        .get(format!("{root}/{{id}}/salah.csv"), "faulty rows of the own register", sheets::faulty)
        .get(format!("{root}/{{id}}/kode.csv"), "the codes of the own import", sheets::codes);
}
