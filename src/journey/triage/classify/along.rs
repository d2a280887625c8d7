//! What is done with the classification on the same form: as far as it is open to the officer.

use super::ClassifyForm;
use crate::journey::casework::{Choice, Desk, PaperLine, Taker, choice, words};
use crate::journey::triage::prioritise::why_first;
use crate::journey::triage::{NOBODY, colleagues_of, documents};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::{Act, Classification};
use crate::rules::decide::{OpenAct, may_now};
use entity::case::{CaseStatus, Priority};
use entity::case_event::ActKind;
use entity::sla_rule::Stage;
use serde::Serialize;

/// The longest question.
const MOST: usize = 1_000;

/// What the form offers besides.
#[derive(Clone, Debug, Serialize)]
pub struct Along {
    /// May the order be changed with a reason?
    pub order: bool,
    /// Who could take it; nobody where it is not theirs to give.
    pub officers: Vec<Choice>,
    pub papers: Vec<PaperLine>,
    /// By when the citizen should answer; empty where nothing may be asked.
    pub until: String,
    pub most: usize,
    #[serde(skip)]
    takers: Vec<Taker>,
}

impl Along {
    /// What is open to the officer at the case they have open.
    pub async fn of(desk: &Desk) -> Result<Self, AppError> {
        let takers =
            if may(desk, ActKind::Assign) { colleagues_of(desk).await? } else { Vec::new() };
        let papers = if may(desk, ActKind::CheckDocuments) {
            documents::papers(desk).await?
        } else {
            Vec::new()
        };
        let until = may(desk, ActKind::Ask).then(|| desk.would_be_due(Stage::SilentClose));
        Ok(Self {
            order: may(desk, ActKind::Prioritise),
            officers: officers(desk, &takers),
            papers,
            until: until.unwrap_or_default(),
            most: MOST,
            takers,
        })
    }

    /// The order with its reason, who takes it, the papers: what comes before the classification.
    /// None when something of it is wrong, which is then noted.
    pub fn before(
        &self,
        desk: &Desk,
        form: &ClassifyForm,
        errors: &mut FieldErrors,
    ) -> Option<Vec<Act>> {
        let order = self.reordered(desk, form, errors);
        let taker = errors.take("petugas", self.given(desk, form));
        let mut acts = order?;
        acts.extend(taker?);
        acts.extend(documents::changed(&self.papers, &form.marks));
        Some(acts)
    }

    fn reordered(
        &self,
        desk: &Desk,
        form: &ClassifyForm,
        errors: &mut FieldErrors,
    ) -> Option<Vec<Act>> {
        let asked: Option<Priority> = choice(&form.urutan, "triage-no-priority").ok();
        let changed = asked.filter(|to| self.order && *to != desk.opened.row.priority);
        let Some(to) = changed else { return Some(Vec::new()) };
        let (why, words) = why_first((&form.alasan, &form.alasan_lain), "alasan_lain", errors)?;
        Some(vec![Act::Prioritise { to, why, words }])
    }

    fn given(&self, desk: &Desk, form: &ClassifyForm) -> Result<Option<Act>, Problem> {
        let now = desk.opened.row.assignee_id.map(|id| id.to_string()).unwrap_or_default();
        let asked = match form.petugas.as_str() {
            NOBODY => "",
            other => other,
        };
        if self.takers.is_empty() || asked == now {
            return Ok(None);
        }
        if asked.is_empty() {
            return Ok(Some(Act::Assign { to: None }));
        }
        let taker = self.takers.iter().find(|taker| taker.id.to_string() == asked);
        let taker = taker.ok_or(Problem::new("triage-assign-missing"))?;
        Ok(Some(Act::Assign { to: Some(taker.assignee()) }))
    }

    /// The question, if there is one. A report about officers leaves the unit with its classification:
    /// whoever gets it asks.
    pub fn question(
        &self,
        desk: &Desk,
        (form, what): (&ClassifyForm, Option<&Classification>),
        errors: &mut FieldErrors,
    ) -> Option<Vec<Act>> {
        if form.words.trim().is_empty() || self.until.is_empty() {
            return Some(Vec::new());
        }
        let accused = what.and_then(|what| what.accused_in(&desk.standing().village));
        let leaves = accused.is_some() && accused != desk.standing().course.accused;
        let asked = if leaves {
            Err(Problem::new("triage-ask-elsewhere"))
        } else {
            words(&form.words, (10, MOST), "triage-ask-missing")
        };
        errors.take("words", asked).map(|question| vec![Act::Ask { question }])
    }

    /// As it might be, for the test that renders every page.
    pub fn sample(officers: Vec<Choice>, papers: Vec<PaperLine>) -> Self {
        let until = "Senin, 7 Desember 2026".to_owned();
        Self { order: true, officers, papers, until, most: MOST, takers: Vec::new() }
    }
}

/// Is the act open once the case is being checked, as classifying has it?
fn may(desk: &Desk, act: ActKind) -> bool {
    let mut standing = desk.standing().clone();
    if standing.course.status == CaseStatus::Received {
        standing.course.status = CaseStatus::Checking;
    }
    may_now(&standing, &desk.actor(), OpenAct { act, referral: None }, desk.present()).is_ok()
}

/// One line each: "Budi Siregar – Petugas layanan · 6 tugas".
fn officers(desk: &Desk, takers: &[Taker]) -> Vec<Choice> {
    if takers.is_empty() {
        return Vec::new();
    }
    let nobody = Choice::new("", desk.say("triage-assign-nobody", &[]));
    let line = |taker: &Taker| {
        let Choice { value, label, hint } = taker.choice(&desk.session);
        Choice::new(value, format!("{label} – {hint}"))
    };
    [nobody].into_iter().chain(takers.iter().map(line)).collect()
}
