//! Two reports of the same thing become one; both codes go on working.

use crate::casefile::{self, CaseError, Opened};
use crate::journey::casework::{Desk, Reading, Stamp, Step, shown_code};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::Act;
use crate::rules::case_lifecycle::is_open;
use crate::rules::ticket_code::TicketCode;
use crate::rules::words::clean;
use entity::case::CaseStatus;
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};

/// Merging into another case.
pub struct Merge;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct MergeForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub kode: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct MergeChoices {}

impl Step for Merge {
    const ACT: ActKind = ActKind::Merge;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = "triage/merge.html";
    type Form = MergeForm;
    type Choices = MergeChoices;

    async fn blank(_: &Desk, stamp: Stamp) -> Result<MergeForm, AppError> {
        Ok(MergeForm { stamp, ..Default::default() })
    }

    async fn choices(_: &Desk, _: &MergeForm) -> Result<MergeChoices, AppError> {
        Ok(MergeChoices {})
    }

    async fn read(desk: &Desk, form: &MergeForm) -> Result<Reading, AppError> {
        Ok(match other_case(desk, &form.kode).await? {
            Ok(other) => {
                Reading::Do(Box::new(Act::Merge { into: other.row.id, into_code: other.row.code }))
            }
            Err(problem) => Reading::Wrong(FieldErrors::only("kode", problem)),
        })
    }

    fn stamp(form: &MergeForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &MergeForm) -> Vec<String> {
        [form.kode.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (MergeForm, MergeChoices) {
        (MergeForm { kode: "9W4C7-7MMKA".to_owned(), ..Default::default() }, MergeChoices {})
    }
}

/// The case with this code, if it is within reach and can carry on for both.
async fn other_case(desk: &Desk, code: &str) -> Result<Result<Opened, Problem>, AppError> {
    if clean(code).is_empty() {
        return Ok(Err(Problem::new("triage-merge-missing")));
    }
    let Ok(code) = TicketCode::parse(code) else {
        return Ok(Err(Problem::new("triage-merge-mistyped")));
    };
    if code.as_str() == desk.opened.row.code {
        return Ok(Err(Problem::new("triage-merge-itself")));
    }
    let db = &desk.platform().db;
    match casefile::open_by_code(db, &desk.session.officer, &code).await {
        Ok(other) if carries_on(other.row.status) => Ok(Ok(other)),
        Ok(other) => {
            Ok(Err(Problem::new("triage-merge-ended").with("code", &shown_code(&other.row.code))))
        }
        Err(CaseError::Refused(_)) => Ok(Err(Problem::new("triage-merge-unknown"))),
        Err(fault) => Err(fault.into()),
    }
}

const fn carries_on(status: CaseStatus) -> bool {
    is_open(status) || matches!(status, CaseStatus::Resolved)
}
