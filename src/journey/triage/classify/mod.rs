//! What the case is. Kind and weight choose its clocks; a complaint about officers leaves those it is
//! about. What usually comes with it – the papers, who takes it, a question – is done on the same form.

mod along;
mod what;

use crate::journey::casework::{
    Choice, Desk, PaperLine, Reading, Stamp, Step, choices, programmes, with_none,
};
use crate::platform::error::AppError;
use crate::platform::fields::FieldErrors;
use crate::rules::act::{Act, PriorityReason};
use along::Along;
use entity::case::{CaseKind, Issue, PasGroup, Priority, Severity};
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use what::{accused, classification};

/// Saying what the case is.
pub struct Classify;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ClassifyForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub jenis: String,
    #[serde(default)]
    pub masalah: String,
    #[serde(default)]
    pub program: String,
    #[serde(default)]
    pub kelompok: String,
    #[serde(default)]
    pub bobot: String,
    #[serde(default)]
    pub urutan: String,
    /// Why it comes first now, or no longer does.
    #[serde(default)]
    pub alasan: String,
    #[serde(default)]
    pub alasan_lain: String,
    /// Who is complained about.
    #[serde(default)]
    pub dilaporkan: String,
    /// Who takes it.
    #[serde(default)]
    pub petugas: String,
    /// A question to the citizen.
    #[serde(default)]
    pub words: String,
    /// The papers that were seen.
    #[serde(flatten)]
    pub marks: BTreeMap<String, String>,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct ClassifyChoices {
    pub kinds: Vec<Choice>,
    pub issues: Vec<Choice>,
    pub programmes: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub severities: Vec<Choice>,
    pub priorities: Vec<Choice>,
    pub accused: Vec<Choice>,
    pub reasons: Vec<Choice>,
    pub along: Along,
}

impl Step for Classify {
    const ACT: ActKind = ActKind::Classify;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = "triage/classify.html";
    const TEMPLATES: Option<TemplateUse> = Some(TemplateUse::Ask);
    type Form = ClassifyForm;
    type Choices = ClassifyChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<ClassifyForm, AppError> {
        let row = &desk.opened.row;
        Ok(ClassifyForm {
            stamp,
            jenis: row.kind.code().to_owned(),
            masalah: row.issue.code().to_owned(),
            program: row.programme.clone().unwrap_or_default(),
            kelompok: row.pas_group.map(|group| group.code().to_owned()).unwrap_or_default(),
            bobot: row.severity.code().to_owned(),
            urutan: row.priority.code().to_owned(),
            dilaporkan: row.accused_region.clone().unwrap_or_default(),
            petugas: row.assignee_id.map(|id| id.to_string()).unwrap_or_default(),
            ..Default::default()
        })
    }

    async fn choices(desk: &Desk, _: &ClassifyForm) -> Result<ClassifyChoices, AppError> {
        let language = desk.language();
        let none = || desk.say("triage-none", &[]);
        let groups = choices(language, "pas", PasGroup::ALL.iter().map(|word| word.code()));
        let explained = |mut choice: Choice| {
            choice.hint = desk.say(&format!("triage-severity-{}", choice.value), &[]);
            choice
        };
        let severities =
            choices(language, "severity", Severity::ALL.iter().map(|word| word.code()));
        Ok(ClassifyChoices {
            kinds: choices(language, "kind", CaseKind::ALL.iter().map(|word| word.code())),
            issues: choices(language, "issue", Issue::ALL.iter().map(|word| word.code())),
            programmes: with_none(none(), programmes(desk).await?),
            groups: with_none(none(), groups),
            severities: severities.into_iter().map(explained).collect(),
            priorities: choices(language, "priority", Priority::ALL.iter().map(|word| word.code())),
            accused: with_none(desk.say("triage-accused-nobody", &[]), accused(desk)),
            reasons: with_none(
                desk.say("triage-priority-as-before", &[]),
                choices(
                    language,
                    "priority-reason",
                    PriorityReason::ALL.iter().map(|why| why.code()),
                ),
            ),
            along: Along::of(desk).await?,
        })
    }

    /// One form, several acts: what was judged or given besides comes first, the question last.
    async fn read(desk: &Desk, form: &ClassifyForm) -> Result<Reading, AppError> {
        let known = programmes(desk).await?;
        let along = Along::of(desk).await?;
        let mut errors = FieldErrors::default();
        let what = classification(desk, form, &known, &mut errors);
        let before = along.before(desk, form, &mut errors);
        let question = along.question(desk, (form, what.as_ref()), &mut errors);
        Ok(match (what, before, question) {
            (Some(what), Some(mut acts), Some(question)) => {
                acts.push(Act::Classify(what));
                acts.extend(question);
                Reading::InTurn(acts)
            }
            _ => Reading::Wrong(errors),
        })
    }

    fn put(form: &mut ClassifyForm, text: String) {
        form.words = text;
    }

    fn stamp(form: &ClassifyForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &ClassifyForm) -> Vec<String> {
        let all = [form.alasan_lain.clone(), form.words.clone()];
        all.into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (ClassifyForm, ClassifyChoices) {
        let some = || vec![Choice::new("x", "Pengaduan").with_hint("Satu baris.")];
        let choices = ClassifyChoices {
            kinds: some(),
            issues: some(),
            programmes: some(),
            groups: some(),
            severities: some(),
            priorities: some(),
            accused: some(),
            reasons: some(),
            along: Along::sample(some(), vec![PaperLine::sample(true)]),
        };
        (ClassifyForm::default(), choices)
    }
}
