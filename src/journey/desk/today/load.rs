//! How much each officer of the units somebody leads has in hand.

use crate::casefile::directory::{open_statuses, present};
use crate::casefile::reach::{Span, Way, Ways, referral_not_bypassed, ways};
use crate::journey::casework::{loads, receivers_step};
use crate::journey::desk::paging::{LIST_COUNTED, capped, counts};
use crate::journey::desk::queue::today;
use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use crate::platform::format;
use crate::platform::locale::say;
use crate::rules::access::{Relation, role_may};
use crate::rules::act::Officer;
use entity::case::Column;
use entity::case_event::ActKind;
use entity::officer::OfficerId;
use entity::referral::Column as Referral;
use entity::unit::UnitId;
use entity::{officer, posting, referral};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
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
    let bar = i64::try_from(nobody).unwrap_or(i64::MAX);
    let most = people.iter().map(|(id, _)| open(id)).max().unwrap_or_default().max(bar);
    let language = session.public.language;
    let line = |name: String, n: i64, count: String| Load {
        name,
        count,
        bar: u64::try_from(n * 100 / most.max(1)).unwrap_or_default(),
    };
    let own = people.into_iter().take(MOST).map(|(id, name)| {
        let n = open(&id);
        line(name, n, format::number(language, n))
    });
    let unassigned = (nobody > 0)
        .then(|| line(say(language, "desk-load-nobody", &[]), bar, capped(language, nobody)));
    Ok(unassigned.into_iter().chain(own).collect())
}

/// Open cases of these units and referrals to them that nobody has in hand, counted no further than any
/// list.
async fn unassigned(session: &OfficerSession, units: &[UnitId]) -> Result<u64, AppError> {
    let officer = &session.officer;
    let theirs = Condition::all()
        .add(Column::OwnerUnitId.is_in(units.to_vec()))
        .add(Column::AssigneeId.is_null());
    let cases = ways(officer, &Span::Held(open_statuses().collect()), &theirs.into());
    let lists = vec![cases, nobodys_referrals(officer, units)];
    let counted = counts(&session.platform().db, lists, LIST_COUNTED).await?;
    Ok(counted.iter().sum())
}

/// Referrals that are these units' to go on with and that nobody has in hand: one way for each unit and
/// status, in the order of their index. Asked for in one piece, a plan that does not know the unit reads
/// them all.
fn nobodys_referrals(officer: &Officer, units: &[UnitId]) -> Ways {
    let way = |(unit, status)| Way {
        rows: Query::select()
            .from(referral::Entity)
            .and_where(Referral::ToUnitId.eq(unit))
            .and_where(Referral::Status.eq(status))
            .and_where(Referral::AssigneeId.is_null())
            .cond_where(referral_not_bypassed(officer))
            .take(),
        due: Expr::col((referral::Entity, Referral::StepDueAt)),
        id: Expr::col((referral::Entity, Referral::Id)),
        in_order: true,
        repeats: false,
    };
    let steps = units.iter().flat_map(|unit| receivers_step().map(|status| (*unit, status)));
    Ways { ways: steps.map(way).collect(), apart: true }
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
