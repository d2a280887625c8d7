//! The outcome: proposed by one, decided by another, who may word it anew.

use super::evidence::{Evidence, answer_files};
use crate::casefile::contents;
use crate::journey::casework::{
    Choice, Desk, FileChoice, FileMarks, Objection, Preview, Reading, Stamp, Step, choice, choices,
    objection, words,
};
use crate::platform::error::AppError;
use crate::platform::fields::FieldErrors;
use crate::rules::act::Act;
use crate::rules::words::Words;
use entity::attachment::AttachmentId;
use entity::case;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use entity::sla_rule::Stage;
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// What proposing and deciding differ in.
pub trait Half: 'static {
    const ACT: ActKind;
    fn act(outcome: case::Outcome, told: Words, given: Vec<AttachmentId>) -> Act;
}

/// The one who handled it says what should come of it.
pub struct Propose;

impl Half for Propose {
    const ACT: ActKind = ActKind::Propose;

    fn act(outcome: case::Outcome, told: Words, _: Vec<AttachmentId>) -> Act {
        Act::Propose { outcome, told }
    }
}

/// Somebody else settles it.
pub struct Decide;

impl Half for Decide {
    const ACT: ActKind = ActKind::Decide;

    fn act(outcome: case::Outcome, told: Words, given: Vec<AttachmentId>) -> Act {
        Act::Decide { outcome, told, given }
    }
}

/// Giving an outcome.
pub struct Outcome<H>(PhantomData<H>);

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct OutcomeForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub hasil: String,
    #[serde(default)]
    pub words: String,
    /// Only look.
    #[serde(default)]
    pub lihat: String,
    /// The files of answers that the reporter is given.
    #[serde(flatten)]
    pub marks: FileMarks,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct OutcomeChoices {
    pub outcomes: Vec<Choice>,
    /// Until when the citizen may object.
    pub until: String,
    /// Who proposed it, when it is to be decided.
    pub proposed_by: String,
    /// What was decided before, when the citizen has objected to it.
    pub objection: Option<Objection>,
    pub most: usize,
    pub preview: Preview,
    pub evidence: Evidence,
    /// The files of answers, when it is to be decided which of them the reporter is given.
    pub files: Vec<FileChoice>,
}

const MOST: usize = 2_000;

impl<H: Half> Step for Outcome<H> {
    const ACT: ActKind = H::ACT;
    const ROOM: &'static str = "closure";
    const TEMPLATE: &'static str = "closure/outcome.html";
    const TEMPLATES: Option<TemplateUse> = Some(TemplateUse::Outcome);
    type Form = OutcomeForm;
    type Choices = OutcomeChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<OutcomeForm, AppError> {
        let Some(proposal) = desk.standing().course.proposal else {
            return Ok(OutcomeForm { stamp, ..Default::default() });
        };
        let text = proposed(desk).await?.map(|(_, text)| text).unwrap_or_default();
        let hasil = proposal.outcome.code().to_owned();
        Ok(OutcomeForm { stamp, hasil, words: text, ..Default::default() })
    }

    async fn choices(desk: &Desk, form: &OutcomeForm) -> Result<OutcomeChoices, AppError> {
        let outcomes = case::Outcome::ALL.iter().map(|outcome| outcome.code());
        let mut outcomes = choices(desk.language(), "casework-outcome", outcomes);
        for outcome in &mut outcomes {
            outcome.hint = desk.say(&format!("closure-outcome-{}", outcome.value), &[]);
        }
        let proposed = match H::ACT {
            ActKind::Decide => proposed(desk).await?,
            _ => None,
        };
        let (known, shown) = answer_files(desk).await?;
        let offered = if H::ACT == ActKind::Decide { shown } else { Vec::new() };
        Ok(OutcomeChoices {
            evidence: Evidence::of(desk, &known).await?,
            files: form.marks.choices(offered),
            outcomes,
            until: desk.would_be_due(Stage::SilentClose),
            proposed_by: proposed.map(|(who, _)| who).unwrap_or_default(),
            objection: contested(desk).await?,
            most: MOST,
            preview: Preview::of(desk.language(), &form.lihat, &form.words),
        })
    }

    async fn read(desk: &Desk, form: &OutcomeForm) -> Result<Reading, AppError> {
        let mut errors = FieldErrors::default();
        let outcome = errors.take("hasil", choice(&form.hasil, "closure-no-outcome"));
        let told = errors.take("words", words(&form.words, (10, MOST), "closure-missing"));
        Ok(match (outcome, told) {
            (Some(_), Some(_)) if !form.lihat.is_empty() => Reading::NotYet,
            (Some(outcome), Some(told)) => {
                let (known, _) = answer_files(desk).await?;
                Reading::Do(Box::new(H::act(outcome, told, form.marks.chosen(&known))))
            }
            _ => Reading::Wrong(errors),
        })
    }

    fn put(form: &mut OutcomeForm, text: String) {
        form.words = text;
    }

    fn stamp(form: &OutcomeForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &OutcomeForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (OutcomeForm, OutcomeChoices) {
        let choices = OutcomeChoices {
            outcomes: vec![Choice::new("granted", "Dikabulkan")],
            until: "Senin, 7 Desember 2026".to_owned(),
            proposed_by: "Budi Siregar".to_owned(),
            objection: Some(Objection::sample()),
            most: MOST,
            preview: Preview::sample(),
            evidence: Evidence::sample(),
            files: FileChoice::samples(),
        };
        (OutcomeForm::default(), choices)
    }
}

async fn contested(desk: &Desk) -> Result<Option<Objection>, AppError> {
    let platform = desk.platform();
    let journal = contents::journal(&platform.db, &platform.vault, &desk.opened).await?;
    objection(desk, &journal).await
}

/// Who proposed the outcome that waits, and in which words.
async fn proposed(desk: &Desk) -> Result<Option<(String, String)>, AppError> {
    let platform = desk.platform();
    let journal = contents::journal(&platform.db, &platform.vault, &desk.opened).await?;
    let last = journal.into_iter().rev().find(|event| event.act == ActKind::Propose);
    Ok(last
        .filter(|_| desk.standing().course.proposal.is_some())
        .map(|event| (event.officer_name.unwrap_or_default(), event.note.unwrap_or_default())))
}
