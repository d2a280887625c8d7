//! Within the unit that received it, a referral is given to somebody, or put back on the pile.

use crate::journey::casework::{
    Choice, Colleague, Desk, Reading, Stamp, Step, colleague_choices, colleagues,
};
use crate::platform::error::{AppError, Refusal};
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::Act;
use crate::rules::standing::ReferralFacts;
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};

/// Giving a referral to somebody.
pub struct Assign;

/// Its form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct AssignForm {
    #[serde(flatten)]
    pub stamp: Stamp,
    #[serde(default)]
    pub petugas: String,
}

/// What its template shows.
#[derive(Clone, Debug, Serialize)]
pub struct AssignChoices {
    pub officers: Vec<Choice>,
}

/// Nobody in particular.
const NOBODY: &str = "-";

impl Step for Assign {
    const ACT: ActKind = ActKind::AssignReferral;
    const ROOM: &'static str = "refer";
    const TEMPLATE: &'static str = "referral/assign.html";
    type Form = AssignForm;
    type Choices = AssignChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<AssignForm, AppError> {
        let now = referral(desk)?.assignee.map(|id| id.to_string()).unwrap_or_default();
        Ok(AssignForm { stamp, petugas: now })
    }

    async fn choices(desk: &Desk, _: &AssignForm) -> Result<AssignChoices, AppError> {
        let mut officers = colleague_choices(desk, &receivers(desk).await?).await?;
        officers.push(Choice::new(NOBODY, desk.say("triage-assign-nobody", &[])));
        Ok(AssignChoices { officers })
    }

    async fn read(desk: &Desk, form: &AssignForm) -> Result<Reading, AppError> {
        let referral = referral(desk)?.id;
        if form.petugas == NOBODY {
            return Ok(Reading::Do(Box::new(Act::AssignReferral { referral, to: None })));
        }
        let all = receivers(desk).await?;
        let chosen = all.iter().find(|one| one.id.to_string() == form.petugas);
        Ok(match chosen {
            Some(one) => {
                let to = Some(one.assignee());
                Reading::Do(Box::new(Act::AssignReferral { referral, to }))
            }
            None => {
                Reading::Wrong(FieldErrors::only("petugas", Problem::new("triage-assign-missing")))
            }
        })
    }

    fn stamp(form: &AssignForm) -> &Stamp {
        &form.stamp
    }

    fn own_words(_: &AssignForm) -> Vec<String> {
        Vec::new()
    }

    fn sample() -> (AssignForm, AssignChoices) {
        let officer = Choice::new("1", "Dewi Nasution").with_hint("Petugas lanjutan, 6 tugas");
        (AssignForm::default(), AssignChoices { officers: vec![officer] })
    }
}

fn referral(desk: &Desk) -> Result<&ReferralFacts, Refusal> {
    desk.at.referral.and_then(|id| desk.standing().referral(id)).ok_or(Refusal::OutOfReach)
}

async fn receivers(desk: &Desk) -> Result<Vec<Colleague>, AppError> {
    colleagues(desk, &[referral(desk)?.to]).await
}
