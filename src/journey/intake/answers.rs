//! What somebody has told us so far. It lives sealed or in memory only; `Debug` says nothing.

use super::problem::{AskedBy, Harm, Problem};
use super::steps::Step;
use crate::rules::nik::Nik;
use crate::rules::territory::RegionCode;
use crate::rules::words::Words;
use entity::case::Confidentiality;
use entity::person::{Contact, Tie};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
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
    /// A patient waits for care (PBI JK).
    pub needs_care: bool,
    pub story: Option<Words>,
    /// They would rather tell an officer than write.
    pub tells_officer: bool,
    pub reporter: Reporter,
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
