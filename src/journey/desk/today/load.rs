//! How much each officer of the units somebody leads has in hand.

use crate::casefile::directory::{open_statuses, present};
use crate::casefile::reach::reach;
use crate::journey::casework::{loads, receivers_step};
use crate::journey::desk::queue::today;
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
use entity::{officer, posting, referral};
use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QuerySelect, RelationDef,
};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeSet;

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

/// What each officer of the units somebody leads has to do, the fullest hands first; before them what
/// nobody has in hand yet.
pub async fn load(session: &OfficerSession) -> Result<Vec<Load>, AppError> {
    let units = led(&session.officer);
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let mut people = posted(session, &units).await?;
    let ids: Vec<OfficerId> = people.iter().map(|(id, _)| *id).collect();
    let loads = loads(session, &ids, today(session).await?.ends).await?;
    let open = |id: &OfficerId| loads.get(id).map_or(0, |load| load.open);
    people.sort_by_key(|(id, name)| (Reverse(open(id)), name.clone()));
    let nobody = unassigned(session, &units).await?;
    let most = people.iter().map(|(id, _)| open(id)).max().unwrap_or_default().max(nobody);
    let language = session.public.language;
    let line = |name: String, n: i64| Load {
        name,
        count: format::number(language, n),
        bar: u64::try_from(n * 100 / most.max(1)).unwrap_or_default(),
    };
    let own = people.into_iter().take(MOST).map(|(id, name)| line(name, open(&id)));
    let unassigned = (nobody > 0).then(|| line(say(language, "desk-load-nobody", &[]), nobody));
    Ok(unassigned.into_iter().chain(own).collect())
}

/// Open cases of these units and referrals to them that nobody has in hand.
async fn unassigned(session: &OfficerSession, units: &[UnitId]) -> Result<i64, AppError> {
    let db = &session.platform().db;
    let cases = Entity::find()
        .filter(reach(&session.officer))
        .filter(Column::OwnerUnitId.is_in(units.to_vec()))
        .filter(Column::Status.is_in(open_statuses()))
        .filter(Column::AssigneeId.is_null())
        .count(db)
        .await?;
    let its_case: RelationDef =
        referral::Entity::belongs_to(Entity).from(referral::Column::CaseId).to(Column::Id).into();
    let referrals = referral::Entity::find()
        .join(JoinType::InnerJoin, its_case)
        .filter(reach(&session.officer))
        .filter(referral::Column::ToUnitId.is_in(units.to_vec()))
        .filter(referral::Column::Status.is_in(receivers_step()))
        .filter(referral::Column::AssigneeId.is_null())
        .count(db)
        .await?;
    Ok(i64::try_from(cases + referrals).unwrap_or(i64::MAX))
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
