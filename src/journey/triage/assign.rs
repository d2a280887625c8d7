//! The case is given to somebody of the unit that holds it, or put back on the pile.

use crate::journey::casework::{Choice, Desk, Reading, Stamp, Step, Taker, takers};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::act::Act;
use entity::case_event::ActKind;
use serde::{Deserialize, Serialize};

/// Giving the case to somebody.
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
pub const NOBODY: &str = "-";

impl Step for Assign {
    const ACT: ActKind = ActKind::Assign;
    const ROOM: &'static str = "triage";
    const TEMPLATE: &'static str = "triage/assign.html";
    type Form = AssignForm;
    type Choices = AssignChoices;

    async fn blank(desk: &Desk, stamp: Stamp) -> Result<AssignForm, AppError> {
        let now = desk.opened.row.assignee_id.map(|id| id.to_string()).unwrap_or_default();
        Ok(AssignForm { stamp, petugas: now })
    }

    async fn choices(desk: &Desk, _: &AssignForm) -> Result<AssignChoices, AppError> {
        let of_the_owner = colleagues_of(desk).await?;
        let mut officers: Vec<Choice> =
            of_the_owner.iter().map(|one| one.choice(&desk.session)).collect();
        officers.push(Choice::new(NOBODY, desk.say("triage-assign-nobody", &[])));
        Ok(AssignChoices { officers })
    }

    async fn read(desk: &Desk, form: &AssignForm) -> Result<Reading, AppError> {
        if form.petugas == NOBODY {
            return Ok(Reading::Do(Box::new(Act::Assign { to: None })));
        }
        let of_the_owner = colleagues_of(desk).await?;
        let chosen = of_the_owner.iter().find(|one| one.id.to_string() == form.petugas);
        Ok(match chosen {
            Some(one) => Reading::Do(Box::new(Act::Assign { to: Some(one.assignee()) })),
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
        let officer = Choice::new("1", "Budi Siregar").with_hint("Petugas layanan, 6 tugas");
        (AssignForm::default(), AssignChoices { officers: vec![officer] })
    }
}

/// Who works on cases for the unit that holds this one.
pub async fn colleagues_of(desk: &Desk) -> Result<Vec<Taker>, AppError> {
    let calendar = desk.calendar();
    let ends = calendar.end_of_day(calendar.local_date(desk.now()));
    takers(&desk.session, &[desk.standing().course.owner.id], ends).await
}
