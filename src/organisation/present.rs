//! What is stored already, as far as an import must know it.

use super::Organisation;
use crate::rules::territory::RegionCode;
use entity::officer::OfficerId;
use entity::posting::Role;
use entity::unit::UnitId;
use entity::unit_scope::ScopeKind;
use entity::{Moment, officer, posting, programme, region, unit, unit_scope};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect,
};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Names asked for at once; SQLite takes 32,766.
const BATCH: usize = 10_000;

/// What a unit takes.
pub type Scope = BTreeSet<(ScopeKind, String)>;

/// The rows an import is compared with.
pub struct Present {
    /// By code.
    pub units: HashMap<String, unit::Model>,
    pub scopes: HashMap<UnitId, Scope>,
    /// By sign-in name.
    pub officers: HashMap<String, officer::Model>,
    /// Those that have not ended.
    pub postings: HashMap<(OfficerId, UnitId, Role), posting::Model>,
    /// The regions of the import that exist today.
    pub regions: HashSet<String>,
    pub programmes: HashSet<String>,
}

impl Present {
    /// Reads what is there at `now`.
    pub async fn load(
        conn: &impl ConnectionTrait,
        organisation: &Organisation,
        now: Moment,
    ) -> Result<Self, DbErr> {
        let units = unit::Entity::find().all(conn).await?;
        let officers = officer::Entity::find().all(conn).await?;
        let programmes = programme::Entity::find().all(conn).await?;
        Ok(Self {
            units: units.into_iter().map(|unit| (unit.code.clone(), unit)).collect(),
            scopes: scopes(conn).await?,
            officers: officers.into_iter().map(|row| (row.sign_in_name.clone(), row)).collect(),
            postings: postings(conn, now).await?,
            regions: regions(conn, organisation).await?,
            programmes: programmes.into_iter().map(|programme| programme.code).collect(),
        })
    }
}

async fn scopes(conn: &impl ConnectionTrait) -> Result<HashMap<UnitId, Scope>, DbErr> {
    let mut scopes: HashMap<UnitId, Scope> = HashMap::new();
    for row in unit_scope::Entity::find().all(conn).await? {
        scopes.entry(row.unit_id).or_default().insert((row.kind, row.code));
    }
    Ok(scopes)
}

async fn postings(
    conn: &impl ConnectionTrait,
    now: Moment,
) -> Result<HashMap<(OfficerId, UnitId, Role), posting::Model>, DbErr> {
    let not_ended = Condition::any()
        .add(posting::Column::EndsAt.is_null())
        .add(posting::Column::EndsAt.gt(now));
    let rows = posting::Entity::find().filter(not_ended).all(conn).await?;
    Ok(rows.into_iter().map(|row| ((row.officer_id, row.unit_id, row.role), row)).collect())
}

async fn regions(
    conn: &impl ConnectionTrait,
    organisation: &Organisation,
) -> Result<HashSet<String>, DbErr> {
    let named = organisation.units().filter_map(|unit| unit.region.as_ref());
    let named: Vec<&str> = named.map(RegionCode::as_str).collect();
    let mut found = HashSet::new();
    for codes in named.chunks(BATCH) {
        let rows: Vec<String> = region::Entity::find()
            .filter(region::Column::Code.is_in(codes.iter().copied()))
            .filter(region::Column::ValidTo.is_null())
            .select_only()
            .column(region::Column::Code)
            .into_tuple()
            .all(conn)
            .await?;
        found.extend(rows);
    }
    Ok(found)
}
