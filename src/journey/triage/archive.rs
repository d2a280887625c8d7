//! A report is put aside, and the citizen is told why.

use crate::journey::casework::{Choice, Desk, Preview, Reading, Stamp, Step, choices, words};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::{Act, ArchiveReason};
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use entity::sla_rule::Stage;
use serde::{Deserialize, Serialize};

/// Putting a report aside.
pub struct Archive;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ArchiveForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub alasan: String,
    #[serde(default)]
    pub words: String,
    /// Only look.
    #[serde(default)]
    pub lihat: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct ArchiveChoices {
    pub reasons: Vec<Choice>,
    /// Until when it may be reopened.
    pub until: String,
    pub most: usize,
    pub preview: Preview,
}

const MOST: usize = 1_000;

impl Step for Archive {
    const ACT: ActKind = ActKind::Archive;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = "triage/archive.html";
    const TEMPLATES: Option<TemplateUse> = Some(TemplateUse::Archive);
    type Form = ArchiveForm;
    type Choices = ArchiveChoices;

    async fn blank(_: &Desk, stamp: Stamp) -> Result<ArchiveForm, AppError> {
        Ok(ArchiveForm { stamp, ..Default::default() })
    }

    async fn choices(desk: &Desk, form: &ArchiveForm) -> Result<ArchiveChoices, AppError> {
        let reasons = ArchiveReason::ALL.iter().map(|reason| reason.code());
        Ok(ArchiveChoices {
            reasons: choices(desk.language(), "archive-reason", reasons),
            until: desk.would_be_due(Stage::Reopen),
            most: MOST,
            preview: Preview::of(desk.language(), &form.lihat, &form.words),
        })
    }

    async fn read(_: &Desk, form: &ArchiveForm) -> Result<Reading, AppError> {
        let mut errors = FieldErrors::default();
        let reason = ArchiveReason::from_code(&form.alasan);
        let reason = errors.take("alasan", reason.ok_or(Problem::new("triage-archive-no-reason")));
        let told = words(&form.words, (10, MOST), "triage-archive-missing");
        let told = errors.take("words", told);
        Ok(match (reason, told) {
            (Some(_), Some(_)) if !form.lihat.is_empty() => Reading::NotYet,
            (Some(reason), Some(told)) => Reading::Do(Box::new(Act::Archive { reason, told })),
            _ => Reading::Wrong(errors),
        })
    }

    fn put(form: &mut ArchiveForm, text: String) {
        form.words = text;
    }

    fn stamp(form: &ArchiveForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &ArchiveForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (ArchiveForm, ArchiveChoices) {
        let choices = ArchiveChoices {
            reasons: vec![Choice::new("spam", "Bukan laporan sungguhan")],
            until: "Senin, 7 Desember 2026".to_owned(),
            most: MOST,
            preview: Preview::sample(),
        };
        (ArchiveForm::default(), choices)
    }
}
