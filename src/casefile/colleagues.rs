//! Officers as the rules see them, where nobody of them is asking: who is to be told, who is counted.

use super::CaseError;
use super::directory::{present, readable};
use crate::rules::act::{Officer, Post};
use entity::Moment;
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::unit::UnitId;
use entity::{officer, posting, unit};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// Who is posted at these units now, and as what.
pub async fn posted_at(
    conn: &impl ConnectionTrait,
    units: Vec<UnitId>,
    now: Moment,
) -> Result<Vec<(UnitId, OfficerId, Role)>, CaseError> {
    if units.is_empty() {
        return Ok(Vec::new());
    }
    Ok(posting::Entity::find()
        .filter(posting::Column::UnitId.is_in(units))
        .filter(present(now))
        .select_only()
        .columns([posting::Column::UnitId, posting::Column::OfficerId, posting::Column::Role])
        .into_tuple()
        .all(conn)
        .await?)
}

/// Those of them who are not shut out, with every posting they hold now.
pub async fn officers(
    conn: &impl ConnectionTrait,
    ids: Vec<OfficerId>,
    now: Moment,
) -> Result<Vec<Officer>, CaseError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = officer::Entity::find()
        .filter(officer::Column::Id.is_in(ids.clone()))
        .filter(officer::Column::DisabledAt.is_null())
        .order_by_asc(officer::Column::Id)
        .all(conn)
        .await?;
    let mut posts = posts(conn, ids, now).await?;
    let officer = |row: officer::Model| Officer {
        posts: posts.remove(&row.id).unwrap_or_default(),
        id: row.id,
        name: row.name,
        language: row.language,
    };
    Ok(rows.into_iter().map(officer).collect())
}

async fn posts(
    conn: &impl ConnectionTrait,
    ids: Vec<OfficerId>,
    now: Moment,
) -> Result<HashMap<OfficerId, Vec<Post>>, CaseError> {
    let postings = posting::Entity::find()
        .filter(posting::Column::OfficerId.is_in(ids))
        .filter(present(now))
        .order_by_asc(posting::Column::Id)
        .all(conn)
        .await?;
    let units: HashMap<_, _> = unit::Entity::find()
        .filter(unit::Column::Id.is_in(postings.iter().map(|posting| posting.unit_id)))
        .filter(unit::Column::ClosedAt.is_null())
        .all(conn)
        .await?
        .into_iter()
        .filter_map(|unit| Some((unit.id, readable(&unit)?)))
        .collect();
    let mut posts: HashMap<OfficerId, Vec<Post>> = HashMap::new();
    for posting in postings {
        if let Some(unit) = units.get(&posting.unit_id) {
            let post = Post { role: posting.role, unit: unit.clone() };
            posts.entry(posting.officer_id).or_default().push(post);
        }
    }
    Ok(posts)
}
