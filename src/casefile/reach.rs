//! `rules::access::sees` as a SQL condition. A property test keeps the two alike.

use super::directory::self_and_above;
use crate::rules::access::{receiver_sees, sender_sees, works_on_cases};
use crate::rules::act::{Officer, Post};
use crate::rules::territory::RegionCode;
use entity::referral::ReferralStatus;
use entity::unit::{Level, UnitId};
use entity::{case, referral};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};

/// The cases that exist for this officer. Every list, count, search and page goes through it.
pub fn reach(officer: &Officer) -> Condition {
    let working: Vec<&Post> = officer.posts.iter().filter(|p| works_on_cases(p.role)).collect();
    if working.is_empty() {
        return Condition::all().add(Expr::val(1).eq(0));
    }
    let units: Vec<UnitId> = working.iter().map(|post| post.unit.id).collect();
    let held = Condition::any()
        .add(case::Column::OwnerUnitId.is_in(units.clone()))
        .add(case::Column::EmergencyUnitId.is_in(units.clone()))
        .add(case::Column::Id.in_subquery(referred(&units)))
        .add(neighbouring(&working));
    Condition::all().add(not_bypassed(officer)).add(held)
}

/// A misconduct case does not exist for anybody posted in the region complained about.
fn not_bypassed(officer: &Officer) -> Condition {
    let accused_by_place: Vec<String> = officer
        .posts
        .iter()
        .filter_map(|post| post.unit.region.as_ref())
        .flat_map(self_and_above)
        .collect();
    Condition::any()
        .add(case::Column::AccusedRegion.is_null())
        .add(case::Column::AccusedRegion.is_not_in(accused_by_place))
}

fn referred(units: &[UnitId]) -> SelectStatement {
    let receiver = Condition::all()
        .add(referral::Column::ToUnitId.is_in(units.to_vec()))
        .add(referral::Column::Status.is_in(those(receiver_sees)));
    let sender = Condition::all()
        .add(referral::Column::FromUnitId.is_in(units.to_vec()))
        .add(referral::Column::Status.is_in(those(sender_sees)));
    Query::select()
        .column(referral::Column::CaseId)
        .from(referral::Entity)
        .cond_where(Condition::any().add(receiver).add(sender))
        .take()
}

fn those(sees: fn(ReferralStatus) -> bool) -> impl Iterator<Item = ReferralStatus> {
    ReferralStatus::ALL.iter().copied().filter(move |status| sees(*status))
}

/// The village's own people and its district's supervisors, unless it is misconduct.
fn neighbouring(posts: &[&Post]) -> Condition {
    let places: Vec<&str> = posts
        .iter()
        .filter(|post| matches!(post.unit.level, Level::Village | Level::District))
        .filter_map(|post| post.unit.region.as_ref())
        .map(RegionCode::as_str)
        .collect();
    let near = Condition::any()
        .add(case::Column::VillageCode.is_in(places.clone()))
        .add(case::Column::DistrictCode.is_in(places));
    Condition::all().add(case::Column::AccusedRegion.is_null()).add(near)
}
