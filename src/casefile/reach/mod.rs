//! `rules::access::sees` in SQL, said twice: as a condition on one case, and as the ways by which lists
//! of cases come together. A property test keeps all three alike.

mod ways;

pub use ways::{Narrowed, Span, Way, Ways, joined, ways};

use super::directory::self_and_above;
use crate::rules::access::{receiver_sees, sender_sees, works_on_cases};
use crate::rules::act::{Officer, Post};
use crate::rules::territory::{RegionCode, RegionLevel};
use entity::referral::ReferralStatus;
use entity::unit::{Level, UnitId};
use entity::{case, referral};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};
use std::collections::BTreeSet;

/// The cases that exist for this officer. Every list, count, search and page goes through it, or
/// through [`ways`].
pub fn reach(officer: &Officer) -> Condition {
    let units = units(officer);
    if units.is_empty() {
        return Condition::all().add(Expr::val(1).eq(0));
    }
    let [villages, districts] = near(officer);
    let near = Condition::any()
        .add(case::Column::VillageCode.is_in(villages))
        .add(case::Column::DistrictCode.is_in(districts));
    let held = Condition::any()
        .add(case::Column::OwnerUnitId.is_in(units.clone()))
        .add(case::Column::EmergencyUnitId.is_in(units.clone()))
        .add(Condition::all().add(case::Column::AccusedRegion.is_null()).add(near))
        .add(Expr::exists(referred(&units)));
    Condition::all().add(not_bypassed(officer)).add(held)
}

/// The units the officer works for on cases, each once.
pub(super) fn units(officer: &Officer) -> Vec<UnitId> {
    let works = |post: &&Post| works_on_cases(post.role);
    let units: BTreeSet<UnitId> =
        officer.posts.iter().filter(works).map(|post| post.unit.id).collect();
    units.into_iter().collect()
}

/// The villages and the districts whose cases are the officer's neighbours: the village's own people,
/// and its district's supervisors.
pub(super) fn near(officer: &Officer) -> [Vec<String>; 2] {
    let near = |post: &&Post| {
        works_on_cases(post.role) && matches!(post.unit.level, Level::Village | Level::District)
    };
    let places: BTreeSet<&RegionCode> =
        officer.posts.iter().filter(near).filter_map(|post| post.unit.region.as_ref()).collect();
    [RegionLevel::Village, RegionLevel::District].map(|level| {
        let here = places.iter().filter(|place| place.level() == level);
        here.map(|place| place.as_str().to_owned()).collect()
    })
}

/// A misconduct case does not exist for anybody posted in the region complained about. Whatever a unit
/// holds, was sent or has sent is otherwise within its reach.
pub fn not_bypassed(officer: &Officer) -> Condition {
    spared(officer, &Expr::col((case::Entity, case::Column::AccusedRegion)))
}

/// The same of a referral's case, by what stands beside the referral.
pub fn referral_not_bypassed(officer: &Officer) -> Condition {
    spared(officer, &Expr::col((referral::Entity, referral::Column::AccusedRegion)))
}

fn spared(officer: &Officer, accused: &Expr) -> Condition {
    let by_place: Vec<String> = officer
        .posts
        .iter()
        .filter_map(|post| post.unit.region.as_ref())
        .flat_map(self_and_above)
        .collect();
    Condition::any().add(accused.clone().is_null()).add(accused.clone().is_not_in(by_place))
}

/// A referral of the case that one of the units received or sent.
fn referred(units: &[UnitId]) -> SelectStatement {
    let either = Condition::any().add(received(units)).add(sent(units));
    Query::select()
        .expr(Expr::val(1))
        .from(referral::Entity)
        .and_where(is_its())
        .cond_where(either)
        .take()
}

fn is_its() -> Expr {
    Expr::col((referral::Entity, referral::Column::CaseId)).equals((case::Entity, case::Column::Id))
}

/// Referrals by which one of the units sees a case it was asked about.
fn received(units: &[UnitId]) -> Condition {
    Condition::all()
        .add(referral::Column::ToUnitId.is_in(units.to_vec()))
        .add(referral::Column::Status.is_in(those(receiver_sees)))
}

/// Referrals by which one of the units sees a case it asked others about.
fn sent(units: &[UnitId]) -> Condition {
    Condition::all()
        .add(referral::Column::FromUnitId.is_in(units.to_vec()))
        .add(referral::Column::Status.is_in(those(sender_sees)))
}

fn those(sees: fn(ReferralStatus) -> bool) -> impl Iterator<Item = ReferralStatus> {
    ReferralStatus::ALL.iter().copied().filter(move |status| sees(*status))
}
