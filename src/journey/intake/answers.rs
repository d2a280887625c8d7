//! What somebody has told us so far. It lives sealed or in memory only; `Debug` says nothing.

use super::catalogue::Service;
use super::papers::Paper;
use super::problem::{AskedBy, Harm, Problem};
use super::steps::Step;
use crate::rules::decide::Stated;
use crate::rules::nik::Nik;
use crate::rules::territory::RegionCode;
use crate::rules::words::Words;
use entity::case::Confidentiality;
use entity::document::DocumentState;
use entity::person::{Contact, Tie};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

choice! {
    /// Whom the report is for.
    ForWhom {
        /// Themselves, or somebody of the same household.
        Self_ = "self",
        /// Somebody they know.
        Other = "other",
        /// Somebody they do not know.
        Stranger = "stranger",
    }
}

/// The answers of one report or request.
#[expect(clippy::struct_excessive_bools, reason = "questions answered with yes or no")]
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// Steps that were answered or skipped.
    pub passed: BTreeSet<Step>,
    /// The programme asked for; without one it is a report.
    pub service: Option<String>,
    pub for_whom: Option<ForWhom>,
    pub concerned: Option<Words>,
    pub tie: Option<Tie>,
    /// Does that person know of the report?
    pub aware: Option<bool>,
    pub village: Option<RegionCode>,
    /// RT/RW or hamlet.
    pub neighbourhood: Option<Words>,
    pub landmark: Option<Words>,
    pub problem: Option<Problem>,
    pub asked_by: Option<AskedBy>,
    pub in_danger: bool,
    pub harm: Option<Harm>,
    /// The service goes faster when a patient waits for care.
    pub may_be_urgent: bool,
    /// A patient waits for care.
    pub needs_care: bool,
    /// The papers the service asks for, in its order, and what was said of each.
    pub documents: Vec<Claim>,
    pub story: Option<Words>,
    /// They would rather tell an officer than write.
    pub tells_officer: bool,
    pub reporter: Reporter,
    /// What was written without a network, by field: shown where it could not be read.
    pub written: BTreeMap<String, String>,
}

/// A paper, and what was said of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    pub document: String,
    pub state: Option<DocumentState>,
}

/// Who reports, as far as they said.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reporter {
    pub way: Option<Contact>,
    /// E.164.
    pub phone: Option<String>,
    pub email: Option<String>,
    pub name: Option<Words>,
    /// Sixteen digits.
    pub nik: Option<String>,
    pub veil: Option<Confidentiality>,
}

impl Answers {
    /// The beginning of a request for this service.
    pub fn for_service(service: &Service, papers: &[Paper]) -> Self {
        let claim = |paper: &Paper| Claim { document: paper.code.clone(), state: None };
        Self {
            service: Some(service.code.clone()),
            may_be_urgent: service.urgent.is_some(),
            documents: papers.iter().map(claim).collect(),
            ..Self::default()
        }
    }

    /// What was said of a paper.
    pub fn state_of(&self, document: &str) -> Option<DocumentState> {
        self.documents.iter().find(|claim| claim.document == document)?.state
    }

    /// Says something of a paper the service asks for.
    pub fn claim(&mut self, document: &str, state: DocumentState) {
        for claim in self.documents.iter_mut().filter(|claim| claim.document == document) {
            claim.state = Some(state);
        }
    }

    /// Is it one of the papers the service asks for?
    pub fn asks_for(&self, document: &str) -> bool {
        self.documents.iter().any(|claim| claim.document == document)
    }

    /// Its last file was taken out: whether it was sent is open again.
    pub fn unsend(&mut self, document: &str) {
        let sent = |claim: &&mut Claim| {
            claim.document == document && claim.state == Some(DocumentState::Sent)
        };
        for claim in self.documents.iter_mut().filter(sent) {
            claim.state = None;
        }
    }

    /// The first paper nothing was said of yet.
    pub fn next_document(&self) -> Option<&str> {
        let open = self.documents.iter().find(|claim| claim.state.is_none());
        open.map(|claim| claim.document.as_str())
    }

    /// What is told of the papers when it is sent: those of a patient may all follow.
    pub fn stated(&self) -> Vec<Stated> {
        let waiting = self.needs_care.then_some(DocumentState::Later);
        let stated = |claim: &Claim| {
            let state = claim.state.or(waiting)?;
            Some(Stated { document: claim.document.clone(), state })
        };
        self.documents.iter().filter_map(stated).collect()
    }

    /// Somebody reports officers or officials: their name is hidden from the village in any case.
    pub fn is_misconduct(&self) -> bool {
        self.service.is_none() && self.problem == Some(Problem::Levy)
    }

    /// Somebody beside the reporter may do harm when they see what is on the screen.
    pub fn could_be_overlooked(&self) -> bool {
        let grave = matches!(self.problem, Some(Problem::NeedsHelp | Problem::Levy));
        self.service.is_none() && (grave || self.in_danger || self.harm.is_some())
    }

    /// Whether this is about somebody outside the household.
    pub fn is_for_somebody_else(&self) -> bool {
        matches!(self.for_whom, Some(ForWhom::Other | ForWhom::Stranger))
    }

    /// What the reporter is to the person concerned.
    pub fn tie_to_concerned(&self) -> Option<Tie> {
        match self.for_whom? {
            ForWhom::Self_ => Some(Tie::SelfOrHousehold),
            ForWhom::Stranger => Some(Tie::Stranger),
            ForWhom::Other => self.tie,
        }
    }

    /// Whose eyes may see who reported: what they chose, but never less than misconduct asks for.
    pub fn confidentiality(&self) -> Confidentiality {
        match self.reporter.veil {
            None | Some(Confidentiality::Open) if self.is_misconduct() => {
                Confidentiality::Confidential
            }
            chosen => chosen.unwrap_or(Confidentiality::Open),
        }
    }

    /// Forgets the branches of an earlier choice that no longer belong to this one.
    pub fn choose_problem(&mut self, problem: Problem) {
        if self.problem != Some(problem) {
            self.asked_by = None;
            self.harm = None;
            self.in_danger = false;
            for step in [Step::AskedBy, Step::Danger, Step::Harm] {
                self.passed.remove(&step);
            }
        }
        self.problem = Some(problem);
    }
}

impl Reporter {
    /// The NIK as a page may show it.
    pub fn masked_nik(&self) -> Option<String> {
        Some(Nik::parse(self.nik.as_deref()?).ok()?.masked())
    }

    /// Nothing was left by which they could be found.
    pub fn is_unknown(&self) -> bool {
        self.phone.is_none() && self.email.is_none() && self.name.is_none() && self.nik.is_none()
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Answers(…)")
    }
}

impl fmt::Debug for Reporter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reporter(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_levy_is_at_least_confidential() {
        let mut answers = Answers::default();
        answers.choose_problem(Problem::Levy);
        assert_eq!(answers.confidentiality(), Confidentiality::Confidential);
        answers.reporter.veil = Some(Confidentiality::Open);
        assert_eq!(answers.confidentiality(), Confidentiality::Confidential);
        answers.reporter.veil = Some(Confidentiality::Anonymous);
        assert_eq!(answers.confidentiality(), Confidentiality::Anonymous);
    }

    #[test]
    fn another_problem_forgets_the_branches_of_the_first() {
        let mut answers = Answers::default();
        answers.choose_problem(Problem::NeedsHelp);
        answers.in_danger = true;
        answers.passed.insert(Step::Danger);
        answers.choose_problem(Problem::NeedsHelp);
        assert!(answers.in_danger && answers.passed.contains(&Step::Danger));
        answers.choose_problem(Problem::Levy);
        assert!(!answers.in_danger && !answers.passed.contains(&Step::Danger));
    }

    #[test]
    fn it_logs_nothing() {
        let story = Words::parse("cerita rahasia", 1, 99).ok();
        let answers = Answers { story, ..Answers::default() };
        assert_eq!(format!("{answers:?}"), "Answers(…)");
    }
}
