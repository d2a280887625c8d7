//! Whether the citizen agrees that data are passed on to other offices, and how they said so.

use crate::journey::casework::{
    Choice, Desk, Reading, Stamp, Step, choice, choices, optional_words,
};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::{Act, ConsentWay};
use entity::case::Consent;
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};

/// Writing down what the citizen said.
pub struct RecordConsent;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ConsentForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub setuju: String,
    #[serde(default)]
    pub cara: String,
    #[serde(default)]
    pub words: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct ConsentChoices {
    pub answers: Vec<Choice>,
    pub ways: Vec<Choice>,
    /// The offices whose referral rests on it: taking it back takes these back.
    pub resting: Vec<String>,
    pub most: usize,
}

const MOST: usize = 500;

impl Step for RecordConsent {
    const ACT: ActKind = ActKind::RecordConsent;
    const ROOM: &'static str = "people";
    const TEMPLATE: &'static str = "triage/consent.html";
    type Form = ConsentForm;
    type Choices = ConsentChoices;

    /// What can change is chosen already.
    async fn blank(desk: &Desk, stamp: Stamp) -> Result<ConsentForm, AppError> {
        let setuju = match desk.standing().course.consent {
            Some(Consent::Given) => Consent::Withdrawn.code(),
            Some(Consent::Withdrawn) => Consent::Given.code(),
            None => "",
        };
        Ok(ConsentForm { stamp, setuju: setuju.to_owned(), ..ConsentForm::default() })
    }

    async fn choices(desk: &Desk, _: &ConsentForm) -> Result<ConsentChoices, AppError> {
        let language = desk.language();
        let resting = desk.standing().referrals.iter().filter(|one| one.rests_on_consent());
        Ok(ConsentChoices {
            answers: choices(language, "people-consent", Consent::ALL.iter().map(|one| one.code())),
            ways: choices(language, "consent-way", ConsentWay::ALL.iter().map(|way| way.code())),
            resting: resting.map(|referral| referral.to_name.clone()).collect(),
            most: MOST,
        })
    }

    async fn read(desk: &Desk, form: &ConsentForm) -> Result<Reading, AppError> {
        let mut errors = FieldErrors::default();
        let said = choice::<Consent>(&form.setuju, "people-no-consent");
        let now = desk.standing().course.consent;
        let said = said.and_then(|said| match now {
            Some(now) if now == said => Err(Problem::new("people-consent-same")),
            _ => Ok(said),
        });
        let said = errors.take("setuju", said);
        let way = ConsentWay::from_code(&form.cara).ok_or(Problem::new("people-no-consent-way"));
        let way = errors.take("cara", way);
        let words = errors.take("words", optional_words(&form.words, MOST));
        Ok(match (said, way, words) {
            (Some(consent), Some(way), Some(words)) => {
                Reading::Do(Box::new(Act::RecordConsent { consent, way, words }))
            }
            _ => Reading::Wrong(errors),
        })
    }

    fn stamp(form: &ConsentForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &ConsentForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (ConsentForm, ConsentChoices) {
        let choices = ConsentChoices {
            answers: vec![Choice::new("given", "Setuju")],
            ways: vec![Choice::new("written", "Tertulis")],
            resting: vec!["BPJS Kesehatan Cabang Kisaran <b>".to_owned()],
            most: MOST,
        };
        (ConsentForm::default(), choices)
    }
}
