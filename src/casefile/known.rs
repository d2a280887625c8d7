//! How many reports of the same person an officer already has within reach.

use super::reach::reach;
use super::{CaseError, Identity};
use crate::platform::vault::Vault;
use crate::rules::act::Officer;
use entity::case::{CaseId, Confidentiality};
use entity::{case, person};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// Counts the other reports with one of these people's NIK, KK or phone. A report made in confidence
/// does not count: that it exists would tell who made it.
///
/// # Errors
/// When the database fails.
pub async fn known(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    (officer, people): (&Officer, &[&Identity]),
    but: Option<CaseId>,
) -> Result<u64, CaseError> {
    let mut keys = Vec::new();
    for who in people {
        let key = |purpose: &str, value: &Option<String>| {
            value.as_deref().map(|value| vault.lookup(purpose, value))
        };
        keys.extend(key("nik", &who.nik).map(|key| person::Column::NikKey.eq(key)));
        keys.extend(key("kk", &who.kk).map(|key| person::Column::KkKey.eq(key)));
        keys.extend(key("phone", &who.phone).map(|key| person::Column::PhoneKey.eq(key)));
    }
    if keys.is_empty() {
        return Ok(0);
    }
    let same = keys.into_iter().fold(Condition::any(), Condition::add);
    let cases =
        Query::select().column(person::Column::CaseId).from(person::Entity).cond_where(same).take();
    let mut theirs = case::Entity::find()
        .filter(reach(officer))
        .filter(case::Column::Confidentiality.eq(Confidentiality::Open))
        .filter(case::Column::Id.in_subquery(cases));
    if let Some(this) = but {
        theirs = theirs.filter(case::Column::Id.ne(this));
    }
    Ok(theirs.count(conn).await?)
}
