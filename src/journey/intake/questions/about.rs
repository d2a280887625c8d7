//! What is wrong, and the branches that follow from it.

use crate::journey::intake::answers::Answers;
use crate::journey::intake::asking::{Ask, Choice, Question};
use crate::journey::intake::problem::{AskedBy, Harm, Problem};
use crate::journey::intake::steps::{Door, Step};
use crate::platform::fields::{self, FieldErrors};
use serde::{Deserialize, Serialize};

const YES: &str = "ya";
const NO: &str = "tidak";

/// Which of the six problems?
#[derive(Serialize, Deserialize)]
pub struct ProblemForm {
    #[serde(default)]
    masalah: String,
}

impl Question for ProblemForm {
    const STEP: Step = Step::Problem;

    fn fill(answers: &Answers) -> Self {
        Self { masalah: answers.problem.map(Problem::code).unwrap_or_default().to_owned() }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        let problem = chosen("masalah", Problem::parse(&self.masalah), "intake-error-problem")?;
        answers.choose_problem(problem);
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.masalah.is_empty()
    }

    /// The portal explains every problem; the kiosk, read from two steps away, only says them.
    fn choices(_: &Answers, ask: Ask) -> Vec<Choice> {
        let hint = ask.door == Door::Portal;
        let one = |problem: &Problem| ask.choice("problem", problem.code(), hint, icon(*problem));
        Problem::ALL.iter().map(one).collect()
    }
}

const fn icon(problem: Problem) -> &'static str {
    match problem {
        Problem::NotReceived => "money",
        Problem::NotListed => "not-listed",
        Problem::WrongData => "id-card",
        Problem::Levy => "levy",
        Problem::NeedsHelp => "rescue",
        Problem::Unknown => "unknown",
    }
}

/// Who asked for money?
#[derive(Serialize, Deserialize)]
pub struct AskedByForm {
    #[serde(default)]
    peminta: String,
}

impl Question for AskedByForm {
    const STEP: Step = Step::AskedBy;

    fn fill(answers: &Answers) -> Self {
        Self { peminta: answers.asked_by.map(AskedBy::code).unwrap_or_default().to_owned() }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        let who = chosen("peminta", AskedBy::parse(&self.peminta), "intake-error-asked-by")?;
        answers.asked_by = Some(who);
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.peminta.is_empty()
    }

    fn choices(_: &Answers, ask: Ask) -> Vec<Choice> {
        AskedBy::ALL.iter().map(|who| ask.choice("asked-by", who.code(), false, "")).collect()
    }
}

/// Is somebody in danger right now?
#[derive(Serialize, Deserialize)]
pub struct DangerForm {
    #[serde(default)]
    bahaya: String,
}

impl Question for DangerForm {
    const STEP: Step = Step::Danger;

    fn fill(answers: &Answers) -> Self {
        Self { bahaya: known(answers, Self::STEP, answers.in_danger) }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        answers.in_danger = chosen("bahaya", yes_or_no(&self.bahaya), "intake-error-danger")?;
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.bahaya.is_empty()
    }

    fn choices(_: &Answers, ask: Ask) -> Vec<Choice> {
        [(YES, "late"), (NO, "")].map(|(code, icon)| ask.choice("danger", code, false, icon)).into()
    }
}

/// What happens to them?
#[derive(Serialize, Deserialize)]
pub struct HarmForm {
    #[serde(default)]
    kejadian: String,
}

impl Question for HarmForm {
    const STEP: Step = Step::Harm;

    fn fill(answers: &Answers) -> Self {
        Self { kejadian: answers.harm.map(Harm::code).unwrap_or_default().to_owned() }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        answers.harm = Some(chosen("kejadian", Harm::parse(&self.kejadian), "intake-error-harm")?);
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.kejadian.is_empty()
    }

    fn choices(_: &Answers, ask: Ask) -> Vec<Choice> {
        Harm::ALL.iter().map(|harm| ask.choice("harm", harm.code(), false, "")).collect()
    }
}

/// Does a patient wait for care?
#[derive(Serialize, Deserialize)]
pub struct CareForm {
    #[serde(default)]
    berobat: String,
}

impl Question for CareForm {
    const STEP: Step = Step::Care;

    fn fill(answers: &Answers) -> Self {
        Self { berobat: known(answers, Self::STEP, answers.needs_care) }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        answers.needs_care = chosen("berobat", yes_or_no(&self.berobat), "intake-error-care")?;
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.berobat.is_empty()
    }

    fn choices(_: &Answers, ask: Ask) -> Vec<Choice> {
        [YES, NO].map(|code| ask.choice("care", code, false, "")).into()
    }
}

fn yes_or_no(code: &str) -> Option<bool> {
    match code {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    }
}

fn known(answers: &Answers, step: Step, yes: bool) -> String {
    match (answers.passed.contains(&step), yes) {
        (false, _) => String::new(),
        (true, true) => YES.to_owned(),
        (true, false) => NO.to_owned(),
    }
}

fn chosen<T>(
    field: &'static str,
    answer: Option<T>,
    missing: &'static str,
) -> Result<T, FieldErrors> {
    answer.ok_or_else(|| FieldErrors::only(field, fields::Problem::new(missing)))
}
