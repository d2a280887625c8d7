//! What came of a visit: whom the visitor found, and what was seen.

use crate::journey::casework::{
    Choice, Desk, Reading, Stamp, Step, VisitLine, choice, choices, optional_words, visit_lines,
    words,
};
use crate::platform::error::AppError;
use crate::platform::fields::FieldErrors;
use crate::rules::act::Act;
use entity::case_event::ActKind;
use entity::visit::VisitMet;
use serde::{Deserialize, Serialize};

/// Recording a visit.
pub struct Record;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RecordForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub bertemu: String,
    #[serde(default)]
    pub words: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct RecordChoices {
    pub met: Vec<Choice>,
    /// The visit that was planned.
    pub visits: Vec<VisitLine>,
    pub most: usize,
}

const MOST: usize = 2_000;

impl Step for Record {
    const ACT: ActKind = ActKind::RecordVisit;
    const ROOM: &'static str = "visits";
    const TEMPLATE: &'static str = "visit/record.html";
    type Form = RecordForm;
    type Choices = RecordChoices;

    async fn blank(_: &Desk, stamp: Stamp) -> Result<RecordForm, AppError> {
        Ok(RecordForm { stamp, ..RecordForm::default() })
    }

    async fn choices(desk: &Desk, _: &RecordForm) -> Result<RecordChoices, AppError> {
        let mut met = choices(desk.language(), "visit-met", VisitMet::ALL.iter().map(|m| m.code()));
        for choice in &mut met {
            choice.hint = desk.say(&format!("visits-met-{}", choice.value), &[]);
        }
        let visits = visit_lines(desk).await?.into_iter().filter(|visit| visit.planned).collect();
        Ok(RecordChoices { met, visits, most: MOST })
    }

    /// Whoever was not met is visited again: nothing has to be written then.
    async fn read(_: &Desk, form: &RecordForm) -> Result<Reading, AppError> {
        let mut errors = FieldErrors::default();
        let met = errors.take("bertemu", choice::<VisitMet>(&form.bertemu, "visits-no-met"));
        if met == Some(VisitMet::Away) {
            let read = errors.take("words", optional_words(&form.words, MOST));
            return Ok(match read {
                Some(words) => Reading::Do(Box::new(Act::MissVisit { words })),
                None => Reading::Wrong(errors),
            });
        }
        let finding = errors.take("words", words(&form.words, (5, MOST), "visits-no-finding"));
        Ok(match (met, finding) {
            (Some(met), Some(finding)) => Reading::Do(Box::new(Act::RecordVisit { met, finding })),
            _ => Reading::Wrong(errors),
        })
    }

    fn stamp(form: &RecordForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &RecordForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (RecordForm, RecordChoices) {
        let met = vec![Choice::new("met", "Bertemu warga").with_hint("Tulis apa yang terlihat.")];
        (RecordForm::default(), RecordChoices { met, visits: VisitLine::samples(), most: MOST })
    }
}
