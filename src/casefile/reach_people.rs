//! `rules::access::knows_reporter` as a SQL condition, for cases within reach. A property test keeps the
//! two alike.

use crate::rules::access::{receiver_sees, works_on_cases};
use crate::rules::act::Officer;
use entity::case::{Column, Confidentiality};
use entity::referral::{self, ReferralStatus};
use entity::unit::{Level, UnitId};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};

/// Of the cases within reach those of which the officer may learn who reported.
pub fn knows_reporter(officer: &Officer) -> Condition {
    let units: Vec<UnitId> = officer
        .posts
        .iter()
        .filter(|post| works_on_cases(post.role))
        .map(|post| post.unit.id)
        .collect();
    let works = Condition::any()
        .add(Column::OwnerUnitId.is_in(units.clone()))
        .add(Column::EmergencyUnitId.is_in(units.clone()))
        .add(Column::Id.in_subquery(received(&units)));
    let in_confidence = Condition::all()
        .add(Column::Confidentiality.eq(Confidentiality::Confidential))
        .add(works)
        .add(works_in_the_village(officer).not());
    Condition::any().add(Column::Confidentiality.eq(Confidentiality::Open)).add(in_confidence)
}

/// Whatever they do there: a posting in the village is enough to be kept from the name.
fn works_in_the_village(officer: &Officer) -> Condition {
    let mut there = Condition::any().add(Expr::val(1).eq(0));
    let villages = officer.posts.iter().filter(|post| post.unit.level == Level::Village);
    for region in villages.filter_map(|post| post.unit.region.as_ref()) {
        there = there
            .add(Column::VillageCode.eq(region.as_str()))
            .add(Column::VillageCode.starts_with(format!("{region}.")));
    }
    there
}

/// Cases with a referral these units received and may still read.
fn received(units: &[UnitId]) -> SelectStatement {
    let seen = ReferralStatus::ALL.iter().copied().filter(|status| receiver_sees(*status));
    Query::select()
        .column(referral::Column::CaseId)
        .from(referral::Entity)
        .and_where(referral::Column::ToUnitId.is_in(units.to_vec()))
        .and_where(referral::Column::Status.is_in(seen))
        .take()
}
