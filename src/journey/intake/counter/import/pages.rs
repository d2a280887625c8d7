//! The pages of an import: how it is done, and what is in the file.

use super::check::{Checked, in_words};
use crate::journey::casework::Choice;
use crate::journey::intake::counter::clerk::Clerk;
use crate::platform::fields::Filled;
use crate::platform::page::{Face, Page};
use crate::platform::paths;
use crate::platform::sheet::table::MOST_ROWS;
use crate::rules::act::Post;
use entity::tray::TrayId;
use serde::{Deserialize, Serialize};

/// So many faulty rows are shown; the file to download has all of them.
const SHOWN: usize = 100;

/// What is chosen beside the file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct UploadForm {
    pub unit: String,
}

/// How a register is brought in.
#[derive(Debug, Serialize)]
pub struct ImportPage {
    pub form: Filled<UploadForm>,
    /// Empty when there is nothing to choose.
    pub units: Vec<Choice>,
    pub most_rows: usize,
}

impl ImportPage {
    /// The page for this officer.
    pub fn of(clerk: &Clerk, form: Filled<UploadForm>) -> Self {
        let unit = |post: &Post| Choice::new(post.unit.id.to_string(), &post.unit.name);
        let several = clerk.posts().len() > 1;
        let units = if several { clerk.posts().iter().map(unit).collect() } else { Vec::new() };
        Self { form, units, most_rows: MOST_ROWS }
    }
}

/// A row with something wrong in it.
#[derive(Clone, Debug, Serialize)]
pub struct FaultyRow {
    pub line: usize,
    pub faults: Vec<String>,
}

/// What is in the file, row by row, before anything is stored.
#[derive(Debug, Serialize)]
pub struct CheckPage {
    pub unit: String,
    pub total: usize,
    pub right: usize,
    pub faulty: usize,
    pub earlier: usize,
    /// Complaints about officers: they leave the village, and this desk.
    pub misconduct: usize,
    pub rows: Vec<FaultyRow>,
    /// Faulty rows that are not shown.
    pub more: usize,
    pub passed_over: String,
    pub action: String,
    pub faulty_href: String,
    /// Why it was not imported.
    pub error: String,
}

impl CheckPage {
    /// The page of a register that was checked.
    pub fn of(clerk: &Clerk, id: TrayId, checked: &Checked, error: String) -> Self {
        let action = format!("{}/{id}", paths::register());
        let faulty = checked.faulty().count();
        let row = |(row, errors): (&super::check::CheckedRow, _)| FaultyRow {
            line: row.line,
            faults: in_words(errors, clerk.language()),
        };
        Self {
            unit: checked.post.unit.name.clone(),
            total: checked.rows.len(),
            right: checked.right(),
            faulty,
            earlier: checked.earlier(),
            misconduct: checked.misconduct(),
            rows: checked.faulty().take(SHOWN).map(row).collect(),
            more: faulty.saturating_sub(SHOWN),
            passed_over: checked.columns.passed_over.join(", "),
            faulty_href: format!("{action}/salah.csv"),
            action,
            error,
        }
    }
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "intake/counter/import.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let page = |units| Self {
            form: Filled::fresh(UploadForm::default()),
            units,
            most_rows: MOST_ROWS,
        };
        vec![page(vec![Choice::new("x", "Puskesos Air Joman")]), page(Vec::new())]
    }
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "intake/counter/check.html";
    const FACE: Face = Face::Desk;

    fn samples() -> Vec<Self> {
        let row = FaultyRow { line: 7, faults: vec!["NIK: NIK terdiri dari 16 angka.".to_owned()] };
        let page = |right, faulty, error: &str| Self {
            unit: "Puskesos Air Joman".to_owned(),
            total: right + faulty,
            right,
            faulty,
            earlier: right,
            misconduct: faulty,
            rows: vec![row.clone(); faulty],
            more: faulty,
            passed_over: if faulty > 0 { "Catatan".to_owned() } else { String::new() },
            action: paths::register(),
            faulty_href: paths::register(),
            error: error.to_owned(),
        };
        vec![page(47, 3, "Centang dulu."), page(50, 0, ""), page(0, 2, "")]
    }
}
