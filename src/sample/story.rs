//! The cases of the sample as they are written down in `data/sample/cases`.

use super::ago::{Ago, On};
use crate::rules::decide::Stated;
use crate::rules::territory::RegionCode;
use anyhow::Context;
use entity::case::{
    CaseKind, Confidentiality, Intake, Issue, Outcome, PasGroup, Priority, Severity,
};
use entity::case_event::ActKind;
use entity::person::{Contact, Tie};
use entity::referral::{LegalGround, ReturnReason};
use entity::visit::{VisitMet, VisitPurpose};
use serde::Deserialize;

/// One case: what was reported, and what was done about it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Its name within the sample.
    pub name: String,
    pub at: Ago,
    /// The officer who wrote it down, when it was told at a desk.
    pub by: Option<String>,
    pub village: RegionCode,
    pub kind: CaseKind,
    pub issue: Issue,
    pub programme: Option<String>,
    #[serde(default = "ordinary")]
    pub severity: Severity,
    pub accused: Option<RegionCode>,
    #[serde(default = "open")]
    pub confidentiality: Confidentiality,
    pub intake: Intake,
    pub place: Option<String>,
    /// In the reporter's own words, or in those of the officer who wrote it down.
    #[serde(rename = "story")]
    pub told: String,
    /// Shown once to a reporter who left no telephone number.
    pub pin: Option<String>,
    /// What was said of the papers a service asks for.
    #[serde(default)]
    pub documents: Vec<Stated>,
    pub reporter: Option<Somebody>,
    pub concerned: Option<Somebody>,
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
}

/// An invented person.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Somebody {
    pub name: String,
    pub nik: Option<String>,
    pub kk: Option<String>,
    pub phone: Option<String>,
    pub contact: Option<Contact>,
    pub tie: Option<Tie>,
    /// Of the person concerned: do they know of the report?
    pub aware: Option<bool>,
}

/// One act: when, by whom, which, and with what.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub at: Ago,
    /// An officer's sign-in name, `reporter`, or `clock`.
    pub by: String,
    pub act: ActKind,
    /// What is said: the question, the finding, the reason, what the citizen reads.
    pub words: Option<String>,
    /// The papers that were seen.
    #[serde(default)]
    pub documents: Vec<String>,
    /// The unit it goes to, or is recalled from.
    pub to: Option<String>,
    /// The officer it is given to.
    pub officer: Option<String>,
    /// The case it is merged into.
    pub into: Option<String>,
    pub outcome: Option<Outcome>,
    /// Why it is archived, returned or objected to.
    pub reason: Option<String>,
    pub summary: Option<String>,
    pub ground: Option<LegalGround>,
    pub passes_straight: Option<bool>,
    pub kind: Option<CaseKind>,
    pub issue: Option<Issue>,
    pub programme: Option<String>,
    pub pas_group: Option<PasGroup>,
    pub severity: Option<Severity>,
    pub priority: Option<Priority>,
    pub accused: Option<RegionCode>,
    /// When somebody goes there.
    pub on: Option<On>,
    pub purpose: Option<VisitPurpose>,
    pub met: Option<VisitMet>,
}

impl Step {
    /// Why it came back.
    pub fn return_reason(&self) -> Option<ReturnReason> {
        self.reason.as_deref().and_then(|code| code.parse().ok())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Story>,
}

const FILES: [(&str, &str); 7] = [
    ("1-received.toml", include_str!("../../data/sample/cases/1-received.toml")),
    ("2-checking.toml", include_str!("../../data/sample/cases/2-checking.toml")),
    ("3-handling.toml", include_str!("../../data/sample/cases/3-handling.toml")),
    ("4-referred.toml", include_str!("../../data/sample/cases/4-referred.toml")),
    ("5-ended.toml", include_str!("../../data/sample/cases/5-ended.toml")),
    ("6-oversight.toml", include_str!("../../data/sample/cases/6-oversight.toml")),
    ("7-visits.toml", include_str!("../../data/sample/cases/7-visits.toml")),
];

/// Every case of the sample.
///
/// # Errors
/// When a file is not well-formed, with its line.
pub fn all() -> anyhow::Result<Vec<Story>> {
    let mut stories = Vec::new();
    for (name, text) in FILES {
        let file: File =
            toml::from_str(text).with_context(|| format!("data/sample/cases/{name}"))?;
        stories.extend(file.case);
    }
    Ok(stories)
}

const fn ordinary() -> Severity {
    Severity::Ordinary
}

const fn open() -> Confidentiality {
    Confidentiality::Open
}
