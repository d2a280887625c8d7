//! The units that may have to do with one case.

use super::CaseError;
use super::directory::readable;
use crate::rules::standing::{Standing, UnitFacts};
use entity::unit::{self, UnitId};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

/// Every unit that may have to do with a case: whoever holds it, was asked or asked, and the village and
/// district it is about. Which of them sees it, the rules say.
///
/// # Errors
/// When the database fails.
pub async fn units_around(
    conn: &impl ConnectionTrait,
    case: &Standing,
) -> Result<Vec<UnitFacts>, CaseError> {
    let course = &case.course;
    let named: Vec<UnitId> = [course.owner.id]
        .into_iter()
        .chain(course.emergency_unit.as_ref().map(|desk| desk.id))
        .chain(case.referrals.iter().flat_map(|referral| [referral.from, referral.to]))
        .collect();
    let near = [Some(case.village.clone()), case.village.district()];
    let near = near.into_iter().flatten().map(|code| code.as_str().to_owned());
    let rows = unit::Entity::find()
        .filter(unit::Column::ClosedAt.is_null())
        .filter(
            Condition::any()
                .add(unit::Column::Id.is_in(named))
                .add(unit::Column::RegionCode.is_in(near)),
        )
        .all(conn)
        .await?;
    Ok(rows.iter().filter_map(readable).collect())
}
