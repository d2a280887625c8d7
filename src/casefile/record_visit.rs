//! Writing a visit that is planned, moved, or over.

use super::CaseError;
use super::secrets::{VisitSecrets, visit_seal};
use crate::platform::vault::Vault;
use crate::rules::decide::{EndedVisit, VisitChange};
use crate::rules::visit::VisitPlan;
use entity::Moment;
use entity::case::CaseId;
use entity::unit::UnitId;
use entity::visit::{ActiveModel, Entity, VisitId, VisitStatus};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait};

/// Writes the change, if there is one; the case's compare-and-set guards it.
pub async fn record_visit(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    case: CaseId,
    change: Option<&VisitChange>,
    now: Moment,
) -> Result<(), CaseError> {
    match change {
        None => Ok(()),
        Some(VisitChange::Planned(unit, plan)) => {
            insert(txn, vault, (case, *unit, plan), now).await
        }
        Some(VisitChange::Moved(id, plan)) => {
            let mut row = planned(vault, *id, plan)?;
            row.planned_at = Set(now);
            Entity::update(row).exec(txn).await?;
            Ok(())
        }
        Some(VisitChange::Ended(ended)) => end(txn, vault, ended, now).await,
    }
}

async fn insert(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    (case, unit, plan): (CaseId, UnitId, &VisitPlan),
    now: Moment,
) -> Result<(), CaseError> {
    let row = ActiveModel {
        case_id: Set(case),
        unit_id: Set(unit),
        status: Set(VisitStatus::Planned),
        met: Set(None),
        planned_at: Set(now),
        ended_at: Set(None),
        ..planned(vault, VisitId::fresh(), plan)?
    };
    Entity::insert(row).exec_without_returning(txn).await?;
    Ok(())
}

/// What a plan says of the visit.
fn planned(vault: &Vault, id: VisitId, plan: &VisitPlan) -> Result<ActiveModel, CaseError> {
    let secrets =
        VisitSecrets { place: plan.place.clone(), note: plan.note.clone(), finding: None };
    Ok(ActiveModel {
        id: Set(id),
        officer_id: Set(plan.officer.id),
        purpose: Set(plan.purpose),
        starts_at: Set(plan.starts),
        ends_at: Set(plan.ends),
        sealed: Set(vault.seal_json(&visit_seal(id), &secrets)?),
        ..ActiveModel::default()
    })
}

async fn end(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    ended: &EndedVisit,
    now: Moment,
) -> Result<(), CaseError> {
    let mut row = ActiveModel {
        id: Set(ended.id),
        status: Set(ended.status),
        met: Set(ended.met),
        ended_at: Set(Some(now)),
        ..ActiveModel::default()
    };
    if ended.finding.is_some() {
        let stored = Entity::find_by_id(ended.id).one(txn).await?;
        let stored = stored.ok_or_else(|| DbErr::RecordNotFound(format!("visit {}", ended.id)))?;
        let mut secrets: VisitSecrets = vault.open_json(&visit_seal(ended.id), &stored.sealed)?;
        secrets.finding.clone_from(&ended.finding);
        row.sealed = Set(vault.seal_json(&visit_seal(ended.id), &secrets)?);
    }
    Entity::update(row).exec(txn).await?;
    Ok(())
}
