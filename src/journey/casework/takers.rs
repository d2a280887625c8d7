//! Who of several units could be given a case, and how much of it presses: for many cases at once.

use super::{Choice, Load, loads, word};
use crate::casefile::directory::present;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::locale::say;
use crate::rules::access::works_on_cases;
use crate::rules::act::Assignee;
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::unit::UnitId;
use entity::{Moment, officer, posting};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// Somebody who could have a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taker {
    pub id: OfficerId,
    pub name: String,
    pub role: Role,
    /// The unit they work on cases for.
    pub unit: UnitId,
    load: Load,
}

impl Taker {
    /// The colleague as somebody a case is given to.
    pub fn assignee(&self) -> Assignee {
        Assignee { id: self.id, name: self.name.clone() }
    }

    /// The choice of a form: "Budi Siregar", and "Petugas layanan · 6 tugas, 2 jatuh tempo hari ini".
    pub fn choice(&self, session: &OfficerSession) -> Choice {
        let language = session.public.language;
        let label = if self.id == session.officer.id {
            say(language, "triage-assign-me", &[("name", self.name.as_str().into())])
        } else {
            self.name.clone()
        };
        let load = self.load.words(language);
        let role = word(language, "role", self.role.code());
        Choice::new(self.id.to_string(), label).with_hint(format!("{role} · {load}"))
    }
}

/// Who works on cases for one of these units, by name, oneself first; `ends` is when today ends there.
pub async fn takers(
    session: &OfficerSession,
    units: &[UnitId],
    ends: Moment,
) -> Result<Vec<Taker>, AppError> {
    let (db, now) = (&session.platform().db, session.now());
    let rows: Vec<(OfficerId, (Role, UnitId))> = posting::Entity::find()
        .filter(posting::Column::UnitId.is_in(units.iter().copied()))
        .filter(present(now))
        .select_only()
        .columns([posting::Column::OfficerId, posting::Column::Role, posting::Column::UnitId])
        .into_tuple::<(OfficerId, Role, UnitId)>()
        .all(db)
        .await?
        .into_iter()
        .filter(|(_, role, _)| works_on_cases(*role))
        .map(|(officer, role, unit)| (officer, (role, unit)))
        .collect();
    let names: HashMap<OfficerId, String> = officer::Entity::find()
        .filter(officer::Column::Id.is_in(rows.iter().map(|(id, _)| *id)))
        .filter(officer::Column::DisabledAt.is_null())
        .order_by_asc(officer::Column::Name)
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let loads = loads(session, &rows.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ends).await?;
    let mut takers: Vec<Taker> = rows
        .into_iter()
        .filter_map(|(id, (role, unit))| {
            let name = names.get(&id)?.clone();
            let load = loads.get(&id).copied().unwrap_or_default();
            Some(Taker { id, name, role, unit, load })
        })
        .collect();
    takers.sort_by(|a, b| {
        (a.id != session.officer.id, &a.name).cmp(&(b.id != session.officer.id, &b.name))
    });
    Ok(takers)
}
