//! What is counted elsewhere than in the narrow rows: referrals that came back, marks, shared screens.

use super::board::Board;
use super::count::unsigned;
use crate::casefile::figures::Asked;
use crate::platform::error::AppError;
use crate::rules::figures::{Index, SMALLEST, rate};
use entity::kiosk;
use entity::referral::{self, ReferralStatus};
use entity::survey_mark::{self, Element};
use entity::{Moment, case_figure};
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef,
};

/// A screen that was seen within this time is on.
const ON_MS: i64 = 10 * 60 * 1000;

/// How many of a hundred referrals sent in the period were sent back; of five at least.
pub async fn returned(board: &Board) -> Result<Option<u64>, AppError> {
    let sent = &board.period;
    let rows: Vec<(ReferralStatus, i64)> = referral::Entity::find()
        .join(JoinType::InnerJoin, to_figure::<referral::Entity>(referral::Column::CaseId))
        .filter(referral::Column::SentAt.gte(sent.starts))
        .filter(referral::Column::SentAt.lt(sent.ends))
        .filter(board.counts(Asked::All))
        .select_only()
        .column(referral::Column::Status)
        .column_as(referral::Column::Id.count(), "n")
        .group_by(referral::Column::Status)
        .into_tuple()
        .all(&board.session.platform().db)
        .await?;
    let sent: u64 = rows.iter().map(|(_, n)| unsigned(*n)).sum();
    let back = rows.iter().filter(|(status, _)| *status == ReferralStatus::Returned);
    let back = back.map(|(_, n)| unsigned(*n)).sum();
    let enough = board.open || sent >= SMALLEST;
    Ok(rate(back, sent).filter(|_| enough))
}

fn to_figure<E: EntityTrait>(case: E::Column) -> RelationDef {
    E::belongs_to(case_figure::Entity).from(case).to(case_figure::Column::CaseId).into()
}

/// The index of satisfaction from the marks given in the period, of five people at least.
pub async fn satisfaction(board: &Board) -> Result<Option<Index>, AppError> {
    let sum = Func::sum(Expr::col((survey_mark::Entity, survey_mark::Column::Mark)));
    let rows: Vec<(Element, i64, i64)> = survey_mark::Entity::find()
        .join(JoinType::InnerJoin, to_figure::<survey_mark::Entity>(survey_mark::Column::CaseId))
        .filter(survey_mark::Column::MarkedAt.gte(board.period.starts))
        .filter(survey_mark::Column::MarkedAt.lt(board.period.ends))
        .filter(board.counts(Asked::All))
        .select_only()
        .column(survey_mark::Column::Element)
        .column_as(Expr::from(sum).cast_as("bigint"), "sum")
        .column_as(survey_mark::Column::CaseId.count(), "n")
        .group_by(survey_mark::Column::Element)
        .into_tuple()
        .all(&board.session.platform().db)
        .await?;
    let marks: Vec<(Element, u64, u64)> =
        rows.into_iter().map(|(element, sum, n)| (element, unsigned(sum), unsigned(n))).collect();
    Ok(Index::of(&marks).filter(|index| index.people >= SMALLEST))
}

/// Shared screens of the place: how many are on, of how many.
pub struct Kiosks {
    pub on: u64,
    pub all: u64,
}

/// Screens that are enrolled and not taken back.
pub async fn kiosks(board: &Board) -> Result<Kiosks, AppError> {
    let rows: Vec<Option<Moment>> = kiosk::Entity::find()
        .filter(kiosk::Column::EnrolledAt.is_not_null())
        .filter(kiosk::Column::RevokedAt.is_null())
        .filter(standing_in(board))
        .select_only()
        .column(kiosk::Column::SeenAt)
        .into_tuple()
        .all(&board.session.platform().db)
        .await?;
    let since = board.now().plus_ms(-ON_MS);
    let on = rows.iter().flatten().filter(|seen| **seen >= since).count();
    Ok(Kiosks { on: on as u64, all: rows.len() as u64 })
}

fn standing_in(board: &Board) -> Condition {
    let Some(place) = board.place.as_ref() else { return Condition::all() };
    let village = kiosk::Column::VillageCode;
    Condition::any()
        .add(village.eq(place.as_str()))
        .add(village.starts_with(format!("{}.", place.as_str())))
}
