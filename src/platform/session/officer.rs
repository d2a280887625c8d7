//! An officer as they are right now: a posting that has ended or an account that is closed counts at
//! the next request.

use crate::rules::act::{Officer, Post};
use crate::rules::standing::UnitFacts;
use crate::rules::territory::RegionCode;
use entity::Moment;
use entity::officer::{self, OfficerId};
use entity::{posting, unit};
use sea_orm::{
    ColumnTrait, Condition, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QueryOrder,
};

/// The officer with the postings that hold at `now`; none when the account is closed.
pub async fn load(
    db: &DatabaseConnection,
    id: OfficerId,
    now: Moment,
) -> Result<Option<Officer>, DbErr> {
    let row = officer::Entity::find_by_id(id)
        .filter(officer::Column::DisabledAt.is_null())
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let posts = posts(db, id, now).await?;
    Ok(Some(Officer {
        id,
        name: row.name,
        language: row.language,
        posts,
    }))
}

/// Postings at closed units give no rights.
async fn posts(
    db: &DatabaseConnection,
    officer: OfficerId,
    now: Moment,
) -> Result<Vec<Post>, DbErr> {
    let present = Condition::all()
        .add(posting::Column::StartsAt.lte(now))
        .add(
            Condition::any()
                .add(posting::Column::EndsAt.is_null())
                .add(posting::Column::EndsAt.gt(now)),
        );
    let rows = posting::Entity::find()
        .filter(posting::Column::OfficerId.eq(officer))
        .filter(present)
        .order_by_asc(posting::Column::Id)
        .all(db)
        .await?;
    let units = unit::Entity::find()
        .filter(unit::Column::Id.is_in(rows.iter().map(|posting| posting.unit_id)))
        .filter(unit::Column::ClosedAt.is_null())
        .all(db)
        .await?;
    let unit_of = |posting: &posting::Model| units.iter().find(|unit| unit.id == posting.unit_id);
    Ok(rows
        .iter()
        .filter_map(|posting| post(posting, unit_of(posting)?))
        .collect())
}

/// A posting whose unit has an unreadable territory gives no rights: a unit without territory would
/// be the whole country.
fn post(posting: &posting::Model, unit: &unit::Model) -> Option<Post> {
    let region = match unit
        .region_code
        .as_deref()
        .map(RegionCode::parse)
        .transpose()
    {
        Ok(region) => region,
        Err(_) => {
            tracing::error!(unit.id = %unit.id, "a unit has an unreadable region code");
            return None;
        }
    };
    let unit = UnitFacts {
        id: unit.id,
        name: unit.name.clone(),
        kind: unit.kind,
        level: unit.level,
        region,
        zone: unit.zone,
        single_handed: unit.single_handed,
    };
    Some(Post {
        role: posting.role,
        unit,
    })
}
