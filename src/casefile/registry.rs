//! Looks into registers: written with the act, read by whoever may know whom they are about.

use super::secrets::registry_seal;
use super::{CaseError, Opened};
use crate::platform::vault::Vault;
use crate::rules::access::knows_reporter;
use crate::rules::act::Officer;
use crate::rules::decide::{By, Decision};
use crate::rules::registry::{RegistryCheck, Said};
use entity::Moment;
use entity::case::CaseId;
use entity::person::Part;
use entity::registry_check::{ActiveModel, Column, Entity, Model, RegistryCheckId};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

/// A look, readable.
#[derive(Clone, Debug)]
pub struct CheckSeen {
    pub check: RegistryCheck,
    pub at: Moment,
    pub officer: String,
    pub unit: String,
}

/// Writes what a register said, if the decision has it from there.
pub(super) async fn record(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    case: CaseId,
    decision: &Decision,
    now: Moment,
) -> Result<(), CaseError> {
    let Some(check) = &decision.check else { return Ok(()) };
    let mut officers = decision.entries.iter().filter_map(|entry| match &entry.by {
        By::Officer(doer) => Some(doer),
        By::Reporter | By::Clock => None,
    });
    let Some(doer) = officers.next() else { return Ok(()) };
    let id = RegistryCheckId::fresh();
    let row = ActiveModel {
        id: Set(id),
        case_id: Set(case),
        part: Set(check.part),
        register: Set(check.register),
        at: Set(now),
        officer_id: Set(doer.id),
        officer_name: Set(doer.name.clone()),
        unit_id: Set(doer.post.unit.id),
        unit_name: Set(doer.post.unit.name.clone()),
        sealed: Set(vault.seal_json(&registry_seal(id), &check.said)?),
    };
    Entity::insert(row).exec_without_returning(txn).await?;
    Ok(())
}

/// What registers said of the people of a case, the youngest look first; nothing for whoever may not
/// know who they are.
///
/// # Errors
/// When the database or a seal fails.
pub async fn of_case(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    opened: &Opened,
    officer: &Officer,
) -> Result<Vec<CheckSeen>, CaseError> {
    let knows = knows_reporter(officer, &opened.standing);
    let rows = Entity::find()
        .filter(Column::CaseId.eq(opened.row.id))
        .order_by_desc(Column::Id)
        .all(conn)
        .await?;
    let may_know = |row: &Model| knows || row.part == Part::Concerned;
    rows.into_iter().filter(may_know).map(|row| seen(vault, row)).collect()
}

fn seen(vault: &Vault, row: Model) -> Result<CheckSeen, CaseError> {
    let said: Said = vault.open_json(&registry_seal(row.id), &row.sealed)?;
    Ok(CheckSeen {
        check: RegistryCheck { part: row.part, register: row.register, said },
        at: row.at,
        officer: row.officer_name,
        unit: row.unit_name,
    })
}
