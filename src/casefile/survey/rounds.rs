//! The rounds: so many days after the outcome a letter asks whether it is solved.

use crate::casefile::CaseError;
use crate::casefile::post::post;
use crate::platform::{Platform, db};
use crate::rules::notices::{Addressee, Letter, Notice};
use entity::case::CaseStatus;
use entity::{case, survey, survey_letter, survey_round};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// A round that was missed for longer than this is let go: nobody is asked about what is long past.
const GRACE_DAYS: i64 = 7;
/// So many letters at most in one go; the next go takes the others.
const AT_ONCE: u64 = 500;

/// Puts the letters of every round that is due into the outbox, each case once a round, and not to
/// those who have answered already. Returns how many cases were asked about.
///
/// # Errors
/// When the database or the vault fails; what was written until then stays.
pub async fn write_due(platform: &Platform) -> Result<u64, CaseError> {
    let rounds = survey_round::Entity::find()
        .filter(survey_round::Column::Active.eq(true))
        .all(&platform.db)
        .await?;
    let mut asked = 0;
    for round in rounds {
        for case in due(platform, round.days).await? {
            asked += u64::from(ask(platform, &case, round.days).await?);
        }
    }
    Ok(asked)
}

async fn due(platform: &Platform, days: i32) -> Result<Vec<case::Model>, CaseError> {
    let now = platform.clock.now();
    let since = i64::from(days) * DAY_MS;
    let asked = Query::select()
        .column(survey_letter::Column::CaseId)
        .from(survey_letter::Entity)
        .and_where(survey_letter::Column::Days.eq(days))
        .take();
    let answered = Query::select()
        .column((survey::Entity, survey::Column::CaseId))
        .from(survey::Entity)
        .and_where(
            Expr::col((survey::Entity, survey::Column::CaseId))
                .equals((case::Entity, case::Column::Id)),
        )
        .and_where(
            Expr::col((survey::Entity, survey::Column::AnsweredAt))
                .gte(Expr::col((case::Entity, case::Column::ResolvedAt))),
        )
        .take();
    let found = case::Entity::find()
        .filter(case::Column::Status.is_in([CaseStatus::Resolved, CaseStatus::Closed]))
        .filter(case::Column::Outcome.is_not_null())
        .filter(case::Column::ResolvedAt.lte(now.plus_ms(-since)))
        .filter(case::Column::ResolvedAt.gt(now.plus_ms(-since - GRACE_DAYS * DAY_MS)))
        .filter(Condition::all().not().add(case::Column::Id.in_subquery(asked)))
        .filter(Expr::exists(answered).not())
        .order_by_asc(case::Column::ResolvedAt)
        .limit(AT_ONCE)
        .all(&platform.db)
        .await?;
    Ok(found)
}

/// The mark that it was asked and the letter stand or fall together.
async fn ask(platform: &Platform, case: &case::Model, days: i32) -> Result<bool, CaseError> {
    let now = platform.clock.now();
    let txn = db::begin_write(&platform.db).await?;
    let row =
        survey_letter::ActiveModel { case_id: Set(case.id), days: Set(days), written_at: Set(now) };
    // Another process may have been quicker: its mark is there, and its letter.
    let once = OnConflict::new().do_nothing().to_owned();
    let insert = survey_letter::Entity::insert(row).on_conflict(once);
    if insert.exec_without_returning(&*txn).await? == 0 {
        return Ok(false);
    }
    let letter = Letter::Survey { code: case.code.clone() };
    post(&*txn, platform, case, &[Notice { to: Addressee::Reporter, letter }], now).await?;
    txn.commit().await?;
    Ok(true)
}
