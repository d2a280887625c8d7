//! The case is given to somebody of the unit that holds it, or put back on the pile.

use crate::casefile::directory::{open_statuses, present};
use crate::casefile::reach::reach;
use crate::journey::casework::{Choice, Desk, Reading, Stamp, Step, word};
use crate::platform::error::AppError;
use crate::platform::fields::{FieldErrors, Problem};
use crate::rules::access::works_on_cases;
use crate::rules::act::{Act, Assignee};
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::{case, officer, posting};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

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
const NOBODY: &str = "-";

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
        let colleagues = colleagues(desk).await?;
        let loads = loads(desk, &colleagues).await?;
        let me = desk.session.officer.id;
        let mut officers: Vec<Choice> = colleagues
            .iter()
            .map(|one| {
                let load = loads.get(&one.id).copied().unwrap_or_default();
                let role = word(desk.language(), "role", one.role.code());
                let hint = [("role", role.into()), ("n", load.into())];
                let label = if one.id == me {
                    desk.say("triage-assign-me", &[("name", one.name.as_str().into())])
                } else {
                    one.name.clone()
                };
                Choice::new(one.id.to_string(), label)
                    .with_hint(desk.say("triage-assign-load", &hint))
            })
            .collect();
        officers.push(Choice::new(NOBODY, desk.say("triage-assign-nobody", &[])));
        Ok(AssignChoices { officers })
    }

    async fn read(desk: &Desk, form: &AssignForm) -> Result<Reading, AppError> {
        if form.petugas == NOBODY {
            return Ok(Reading::Do(Box::new(Act::Assign { to: None })));
        }
        let chosen =
            colleagues(desk).await?.into_iter().find(|one| one.id.to_string() == form.petugas);
        Ok(match chosen {
            Some(one) => {
                let to = Some(Assignee { id: one.id, name: one.name });
                Reading::Do(Box::new(Act::Assign { to }))
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
        let officer = Choice::new("1", "Budi Siregar").with_hint("Petugas layanan, 6 tugas");
        (AssignForm::default(), AssignChoices { officers: vec![officer] })
    }
}

/// Somebody who could have the case.
struct Colleague {
    id: OfficerId,
    name: String,
    role: Role,
}

/// Who works on cases for the unit that holds this one, by name; oneself first.
async fn colleagues(desk: &Desk) -> Result<Vec<Colleague>, AppError> {
    let db = &desk.platform().db;
    let rows: Vec<(OfficerId, Role)> = posting::Entity::find()
        .filter(posting::Column::UnitId.eq(desk.standing().course.owner.id))
        .filter(present(desk.now()))
        .select_only()
        .columns([posting::Column::OfficerId, posting::Column::Role])
        .into_tuple()
        .all(db)
        .await?;
    let posted: HashMap<_, _> =
        rows.into_iter().filter(|(_, role)| works_on_cases(*role)).collect();
    let officers = officer::Entity::find()
        .filter(officer::Column::Id.is_in(posted.keys().copied()))
        .filter(officer::Column::DisabledAt.is_null())
        .order_by_asc(officer::Column::Name)
        .all(db)
        .await?;
    let mut colleagues: Vec<_> = officers
        .into_iter()
        .filter_map(|row| {
            posted.get(&row.id).map(|role| Colleague { id: row.id, name: row.name, role: *role })
        })
        .collect();
    colleagues.sort_by_key(|one| one.id != desk.session.officer.id);
    Ok(colleagues)
}

/// How many open cases each of them has.
async fn loads(desk: &Desk, colleagues: &[Colleague]) -> Result<HashMap<OfficerId, i64>, AppError> {
    let rows: Vec<(OfficerId, i64)> = case::Entity::find()
        .filter(case::Column::AssigneeId.is_in(colleagues.iter().map(|one| one.id)))
        .filter(case::Column::OwnerUnitId.eq(desk.standing().course.owner.id))
        .filter(case::Column::Status.is_in(open_statuses()))
        .filter(reach(&desk.session.officer))
        .select_only()
        .column(case::Column::AssigneeId)
        .column_as(case::Column::Id.count(), "n")
        .group_by(case::Column::AssigneeId)
        .into_tuple()
        .all(&desk.platform().db)
        .await?;
    Ok(rows.into_iter().collect())
}
