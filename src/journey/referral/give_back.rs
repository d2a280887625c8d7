//! A referral goes back to its sender with a reason and, where known, the right unit. The citizen's
//! case never ends by it.

use super::units::{Wanted, chosen, offers};
use crate::journey::casework::{Choice, Desk, Reading, Stamp, Step, choice, choices, words};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::FieldErrors;
use crate::rules::act::Act;
use crate::rules::standing::ReferralFacts;
use entity::case_event::ActKind;
use entity::message_template::TemplateUse;
use entity::referral::ReturnReason;
use serde::{Deserialize, Serialize};

/// Sending a referral back.
pub struct Return;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ReturnForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub alasan: String,
    #[serde(default)]
    pub words: String,
    /// The right unit, if it is known.
    #[serde(default)]
    pub tujuan: String,
    #[serde(default)]
    pub cari: String,
    /// Only units that take what the case is about.
    #[serde(default)]
    pub hanya: String,
    /// Only search.
    #[serde(default)]
    pub langkah: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct ReturnChoices {
    pub reasons: Vec<Choice>,
    pub units: Vec<Choice>,
    pub searched: bool,
    /// Who gets it back.
    pub sender: String,
    pub most: usize,
}

const MOST: usize = 1_000;
const NO_UNIT: &str = "-";

impl Step for Return {
    const ACT: ActKind = ActKind::Return;
    const ROOM: &'static str = "refer";
    const TEMPLATE: &'static str = "referral/return.html";
    const TEMPLATES: Option<TemplateUse> = Some(TemplateUse::Return);
    type Form = ReturnForm;
    type Choices = ReturnChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<ReturnForm, AppError> {
        let cari = desk.at.asked("cari").unwrap_or_default();
        Ok(ReturnForm { stamp, cari, tujuan: NO_UNIT.to_owned(), ..Default::default() })
    }

    async fn choices(desk: &Desk, form: &ReturnForm) -> Result<ReturnChoices, AppError> {
        let referral = referral(desk)?;
        let wanted = Wanted {
            from: referral.from,
            programme: desk.opened.row.programme.as_deref().unwrap_or_default(),
            search: &form.cari,
            chosen: &form.tujuan,
            only_takers: !form.hanya.is_empty(),
        };
        let mut units = vec![Choice::new(NO_UNIT, desk.say("refer-return-no-unit", &[]))];
        units.extend(offers(desk, &wanted).await?);
        let reasons = ReturnReason::ALL.iter().map(|reason| reason.code());
        Ok(ReturnChoices {
            reasons: choices(desk.language(), "return-reason", reasons),
            units,
            searched: !form.cari.trim().is_empty(),
            sender: referral.from_name.clone(),
            most: MOST,
        })
    }

    async fn read(desk: &Desk, form: &ReturnForm) -> Result<Reading, AppError> {
        if !form.langkah.is_empty() {
            return Ok(Reading::NotYet);
        }
        let referral = referral(desk)?;
        let mut errors = FieldErrors::default();
        let reason = errors.take("alasan", choice(&form.alasan, "refer-return-no-reason"));
        let written = errors.take("words", words(&form.words, (5, MOST), "refer-return-missing"));
        let suggested = match form.tujuan.as_str() {
            "" | NO_UNIT => Some(None),
            id => errors.take("tujuan", chosen(desk, referral.from, id).await?.map(Some)),
        };
        Ok(match (reason, written, suggested) {
            (Some(reason), Some(words), Some(suggested)) => Reading::Do(Box::new(Act::Return {
                referral: referral.id,
                reason,
                words,
                suggested,
            })),
            _ => Reading::Wrong(errors),
        })
    }

    fn put(form: &mut ReturnForm, text: String) {
        form.words = text;
    }

    fn stamp(form: &ReturnForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(form: &ReturnForm) -> Vec<String> {
        [form.words.clone()].into_iter().filter(|text| !text.trim().is_empty()).collect()
    }

    fn sample() -> (ReturnForm, ReturnChoices) {
        let choices = ReturnChoices {
            reasons: vec![Choice::new("not_ours", "Bukan wewenang kami")],
            units: vec![Choice::new(NO_UNIT, "Belum tahu")],
            searched: false,
            sender: "Puskesos Air Joman".to_owned(),
            most: MOST,
        };
        (ReturnForm::default(), choices)
    }
}

fn referral(desk: &Desk) -> Result<&ReferralFacts, Refusal> {
    desk.at.referral.and_then(|id| desk.standing().referral(id)).ok_or(Refusal::OutOfReach)
}
