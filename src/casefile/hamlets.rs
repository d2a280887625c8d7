//! The hamlets told of in a village, for those who work in it.

use super::CaseError;
use super::reach::near;
use crate::rules::act::Officer;
use crate::rules::hamlet::Hamlet;
use crate::rules::territory::RegionCode;
use entity::case::{Column, Entity};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

/// The hamlets of the cases of a village, by number and name; none for whoever is no neighbour of all its
/// cases. Complaints about officers have no neighbours.
///
/// # Errors
/// When the database fails.
pub async fn hamlets(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    village: &RegionCode,
) -> Result<Vec<Hamlet>, CaseError> {
    let [villages, districts] = near(officer);
    let district = village.district();
    let here = villages.iter().any(|near| near == village.as_str())
        || district.is_some_and(|district| districts.iter().any(|near| near == district.as_str()));
    if !here {
        return Ok(Vec::new());
    }
    let told: Vec<Option<String>> = Entity::find()
        .filter(Column::VillageCode.eq(village.as_str()))
        .filter(Column::Hamlet.is_not_null())
        .filter(Column::AccusedRegion.is_null())
        .select_only()
        .column(Column::Hamlet)
        .distinct()
        .into_tuple()
        .all(conn)
        .await?;
    let read = told.iter().flatten().filter_map(|words| Hamlet::read(words));
    let mut hamlets: Vec<Hamlet> = read.collect();
    hamlets.sort_by_key(Hamlet::place);
    Ok(hamlets)
}
