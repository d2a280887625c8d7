//! How much each officer of the units somebody leads has in hand.

use crate::casefile::directory::{open_statuses, present};
use crate::casefile::reach::reach;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::rules::access::{Relation, role_may};
use crate::rules::act::Officer;
use entity::case::{Column, Entity};
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::unit::UnitId;
use entity::{officer, posting};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// So many officers are shown.
const MOST: usize = 12;

/// What somebody has in hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Load {
    pub name: String,
    pub count: String,
    /// Of a hundred: the fullest hands have all.
    pub bar: u64,
}

/// The units whose outcomes this officer decides.
pub fn led(officer: &Officer) -> Vec<UnitId> {
    let decides = |role| role_may(role, Relation::Holder, ActKind::Decide);
    officer.posts.iter().filter(|post| decides(post.role)).map(|post| post.unit.id).collect()
}

/// Open cases of the units the officer leads, by whom they are assigned to; the fullest hands first.
pub async fn load(session: &OfficerSession) -> Result<Vec<Load>, AppError> {
    let units = led(&session.officer);
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let db = &session.platform().db;
    let counted: Vec<(Option<OfficerId>, i64)> = Entity::find()
        .filter(reach(&session.officer))
        .filter(Column::OwnerUnitId.is_in(units.clone()))
        .filter(Column::Status.is_in(open_statuses()))
        .select_only()
        .column(Column::AssigneeId)
        .column_as(Column::Id.count(), "n")
        .group_by(Column::AssigneeId)
        .into_tuple()
        .all(db)
        .await?;
    let counted: BTreeMap<Option<OfficerId>, i64> = counted.into_iter().collect();
    let mut people = posted(session, &units).await?;
    people.sort_by_key(|(id, name)| (Reverse(of(&counted, Some(*id))), name.clone()));
    let nobody = of(&counted, None);
    let most = counted.values().copied().max().unwrap_or_default();
    let language = session.public.language;
    let line = |name: String, n: i64| Load {
        name,
        count: format::number(language, n),
        bar: u64::try_from(n * 100 / most.max(1)).unwrap_or_default(),
    };
    let own = people.into_iter().take(MOST).map(|(id, name)| line(name, of(&counted, Some(id))));
    let unassigned = (nobody > 0).then(|| line(say(language, "desk-load-nobody", &[]), nobody));
    Ok(unassigned.into_iter().chain(own).collect())
}

fn of(counted: &BTreeMap<Option<OfficerId>, i64>, who: Option<OfficerId>) -> i64 {
    counted.get(&who).copied().unwrap_or_default()
}

/// Who is posted there now and works on cases.
async fn posted(
    session: &OfficerSession,
    units: &[UnitId],
) -> Result<Vec<(OfficerId, String)>, AppError> {
    let db = &session.platform().db;
    let working = entity::posting::Role::ALL
        .iter()
        .copied()
        .filter(|role| role_may(*role, Relation::Holder, ActKind::Note));
    let ids: Vec<OfficerId> = posting::Entity::find()
        .filter(posting::Column::UnitId.is_in(units.to_vec()))
        .filter(posting::Column::Role.is_in(working))
        .filter(present(session.now()))
        .select_only()
        .column(posting::Column::OfficerId)
        .into_tuple()
        .all(db)
        .await?;
    let ids: BTreeSet<OfficerId> = ids.into_iter().collect();
    let rows: Vec<(OfficerId, String)> = officer::Entity::find()
        .filter(officer::Column::Id.is_in(ids))
        .filter(officer::Column::DisabledAt.is_null())
        .select_only()
        .columns([officer::Column::Id, officer::Column::Name])
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows)
}
