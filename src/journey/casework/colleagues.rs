//! Who could be given something: the people of an office, and how much each has to do already.

use super::{Choice, Desk, loads, word};
use crate::casefile::directory::present;
use crate::casefile::visits;
use crate::platform::error::AppError;
use crate::rules::access::works_on_cases;
use crate::rules::act::Assignee;
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::unit::UnitId;
use entity::{Moment, officer, posting};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// Somebody who could be given something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub id: OfficerId,
    pub name: String,
    pub role: Role,
}

impl Colleague {
    /// Them as whoever is given something.
    pub fn assignee(&self) -> Assignee {
        Assignee { id: self.id, name: self.name.clone() }
    }
}

/// Who works on cases for one of these units, by name; oneself first.
pub async fn colleagues(desk: &Desk, units: &[UnitId]) -> Result<Vec<Colleague>, AppError> {
    let db = &desk.platform().db;
    let rows: Vec<(OfficerId, Role)> = posting::Entity::find()
        .filter(posting::Column::UnitId.is_in(units.iter().copied()))
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
    let named = |row: officer::Model| {
        let role = posted.get(&row.id).copied()?;
        Some(Colleague { id: row.id, name: row.name, role })
    };
    let mut colleagues: Vec<_> = officers.into_iter().filter_map(named).collect();
    colleagues.sort_by_key(|one| one.id != desk.session.officer.id);
    Ok(colleagues)
}

/// The colleagues as choices, each with what they have to do.
pub async fn colleague_choices(
    desk: &Desk,
    colleagues: &[Colleague],
) -> Result<Vec<Choice>, AppError> {
    let ids: Vec<OfficerId> = colleagues.iter().map(|one| one.id).collect();
    let ends = end_of_today(desk);
    let tasks = loads(&desk.session, &ids, ends).await?;
    let visits = visits_today(desk, &ids, ends).await?;
    let (me, language) = (desk.session.officer.id, desk.language());
    let choice = |one: &Colleague| {
        let role = word(desk.language(), "role", one.role.code());
        let hint = desk.say(
            "visits-load",
            &[
                ("role", role.into()),
                ("load", tasks.get(&one.id).copied().unwrap_or_default().words(language).into()),
                ("visits", visits.get(&one.id).copied().unwrap_or_default().into()),
            ],
        );
        let label = if one.id == me {
            desk.say("triage-assign-me", &[("name", one.name.as_str().into())])
        } else {
            one.name.clone()
        };
        Choice::new(one.id.to_string(), label).with_hint(hint)
    };
    Ok(colleagues.iter().map(choice).collect())
}

fn end_of_today(desk: &Desk) -> Moment {
    let calendar = desk.calendar();
    calendar.end_of_day(calendar.local_date(desk.now()))
}

/// The visits each of them has today.
async fn visits_today(
    desk: &Desk,
    ids: &[OfficerId],
    ends: Moment,
) -> Result<HashMap<OfficerId, i64>, AppError> {
    let begins = ends.plus_ms(1 - DAY_MS);
    let loads = visits::loads(&desk.platform().db, ids, (begins, ends)).await?;
    Ok(loads.into_iter().collect())
}

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
