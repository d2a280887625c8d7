//! The papers of a request are looked at: what was seen is ticked, what was ticked wrongly is not.

use crate::casefile::contents;
use crate::journey::casework::{Desk, PaperLine, Reading, Stamp, Step, paper_lines};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::Act;
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Looking at the papers.
pub struct CheckDocuments;

/// Its form: a mark for every paper that was seen, named after its code.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct DocumentsForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(flatten)]
    pub marks: BTreeMap<String, String>,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentsChoices {
    pub papers: Vec<PaperLine>,
}

/// The papers of the case, each with who saw it.
pub async fn papers(desk: &Desk) -> Result<Vec<PaperLine>, AppError> {
    let (db, vault) = (&desk.platform().db, &desk.platform().vault);
    let journal = contents::journal(db, vault, &desk.opened).await?;
    paper_lines(desk, &journal).await
}

/// What differs from what was ticked before, as an act that names whoever ticks it now.
pub fn changed(papers: &[PaperLine], marks: &BTreeMap<String, String>) -> Option<Act> {
    let marked = |paper: &PaperLine| marks.contains_key(&format!("dokumen-{}", paper.code));
    let now = |seen: bool| {
        let differs = papers.iter().filter(|paper| paper.checked != seen && marked(paper) == seen);
        differs.map(|paper| paper.code.clone()).collect::<Vec<_>>()
    };
    let (seen, unseen) = (now(true), now(false));
    (!seen.is_empty() || !unseen.is_empty()).then_some(Act::CheckDocuments { seen, unseen })
}

impl Step for CheckDocuments {
    const ACT: ActKind = ActKind::CheckDocuments;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = "triage/documents.html";
    type Form = DocumentsForm;
    type Choices = DocumentsChoices;

    async fn blank(_: &Desk, stamp: Stamp) -> Result<DocumentsForm, AppError> {
        Ok(DocumentsForm { stamp, marks: BTreeMap::new() })
    }

    async fn choices(desk: &Desk, _: &DocumentsForm) -> Result<DocumentsChoices, AppError> {
        Ok(DocumentsChoices { papers: papers(desk).await? })
    }

    async fn read(desk: &Desk, form: &DocumentsForm) -> Result<Reading, AppError> {
        let Some(act) = changed(&papers(desk).await?, &form.marks) else {
            let nothing = Problem::new("triage-check_documents-nothing");
            return Ok(Reading::Wrong(FieldErrors::only("dokumen", nothing)));
        };
        Ok(Reading::Do(Box::new(act)))
    }

    fn stamp(form: &DocumentsForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(_: &DocumentsForm) -> Vec<String> {
        Vec::new()
    }

    fn sample() -> (DocumentsForm, DocumentsChoices) {
        let papers = vec![PaperLine::sample(true), PaperLine::sample(false)];
        (DocumentsForm::default(), DocumentsChoices { papers })
    }
}
