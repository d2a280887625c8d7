//! For whom, and where in the village.

use super::line;
use crate::journey::intake::answers::{Answers, ForWhom};
use crate::journey::intake::asking::{Ask, Choice, Question};
use crate::journey::intake::steps::Step;
use crate::platform::fields::{FieldErrors, Problem};
use crate::platform::locale::say;
use entity::person::Tie;
use serde::{Deserialize, Serialize};

/// For whom?
#[derive(Serialize, Deserialize)]
pub struct ForWhomForm {
    #[serde(default)]
    untuk: String,
}

impl Question for ForWhomForm {
    const STEP: Step = Step::ForWhom;

    fn fill(answers: &Answers) -> Self {
        Self { untuk: answers.for_whom.map(ForWhom::code).unwrap_or_default().to_owned() }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        let Some(for_whom) = ForWhom::parse(&self.untuk) else {
            return Err(FieldErrors::only("untuk", Problem::new("intake-error-for-whom")));
        };
        answers.for_whom = Some(for_whom);
        if for_whom != ForWhom::Other {
            (answers.concerned, answers.tie, answers.aware) = (None, None, None);
            answers.passed.remove(&Step::Concerned);
        }
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.untuk.is_empty()
    }

    fn choices(_: &Answers, ask: Ask) -> Vec<Choice> {
        let icon = |one: &ForWhom| {
            if *one == ForWhom::Self_ { "person" } else { "people" }
        };
        let hint = |one: &ForWhom| *one != ForWhom::Self_;
        ForWhom::ALL
            .iter()
            .map(|one| ask.choice("for-whom", one.code(), hint(one), icon(one)))
            .collect()
    }
}

/// The person it is about.
#[derive(Serialize, Deserialize)]
pub struct ConcernedForm {
    #[serde(default)]
    nama_orang: String,
    #[serde(default)]
    hubungan: String,
    #[serde(default)]
    tahu: String,
}

/// What somebody can be to a person they know outside the household.
const TIES: [Tie; 3] = [Tie::Relative, Tie::Neighbour, Tie::Companion];

impl Question for ConcernedForm {
    const STEP: Step = Step::Concerned;

    fn fill(answers: &Answers) -> Self {
        Self {
            nama_orang: answers
                .concerned
                .as_ref()
                .map(|name| name.as_str().to_owned())
                .unwrap_or_default(),
            hubungan: answers.tie.map(Tie::code).unwrap_or_default().to_owned(),
            tahu: answers
                .aware
                .map(|aware| if aware { "ya" } else { "belum" })
                .unwrap_or_default()
                .to_owned(),
        }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        let mut errors = FieldErrors::default();
        let tie = TIES.into_iter().find(|tie| tie.code() == self.hubungan);
        if tie.is_none() {
            errors.note("hubungan", Problem::new("intake-error-tie"));
        }
        let name = line(&mut errors, "nama_orang", &self.nama_orang, 100);
        let aware = match self.tahu.as_str() {
            "ya" => Some(true),
            "belum" => Some(false),
            _ => None,
        };
        if aware.is_none() {
            errors.note("tahu", Problem::new("intake-error-aware"));
        }
        errors.none_or()?;
        answers.tie = tie;
        answers.aware = aware;
        answers.concerned = name;
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.nama_orang.trim().is_empty() && self.hubungan.is_empty() && self.tahu.is_empty()
    }

    fn choices(_: &Answers, ask: Ask) -> Vec<Choice> {
        let choice = |tie: Tie| Choice {
            value: tie.code().to_owned(),
            label: say(ask.language, &format!("intake-tie-{}", tie.code()), &[]),
            hint: None,
            icon: "",
        };
        TIES.into_iter().map(choice).collect()
    }
}

/// Where in the village.
#[derive(Serialize, Deserialize)]
pub struct AddressForm {
    #[serde(default)]
    rt: String,
    #[serde(default)]
    patokan: String,
}

impl Question for AddressForm {
    const STEP: Step = Step::Address;

    fn fill(answers: &Answers) -> Self {
        let text = |words: &Option<crate::rules::words::Words>| {
            words.as_ref().map(|words| words.as_str().to_owned()).unwrap_or_default()
        };
        Self { rt: text(&answers.neighbourhood), patokan: text(&answers.landmark) }
    }

    fn read(&self, answers: &mut Answers) -> Result<(), FieldErrors> {
        let mut errors = FieldErrors::default();
        let neighbourhood = line(&mut errors, "rt", &self.rt, 100);
        let landmark = line(&mut errors, "patokan", &self.patokan, 200);
        errors.none_or()?;
        answers.neighbourhood = neighbourhood;
        answers.landmark = landmark;
        Ok(())
    }

    fn is_blank(&self) -> bool {
        self.rt.trim().is_empty() && self.patokan.trim().is_empty()
    }
}
