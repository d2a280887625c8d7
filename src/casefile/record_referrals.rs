//! Writing referrals that open or move.

use super::CaseError;
use super::secrets::{ReferralSecrets, referral_seal};
use super::shares;
use crate::platform::vault::Vault;
use crate::rules::decide::{MovedReferral, OpenedReferral, ReferralChange};
use entity::Moment;
use entity::case::CaseId;
use entity::referral::{ActiveModel, Column, Entity, ReferralId, ReferralStatus};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// Writes every change; the case's compare-and-set guards them all.
pub async fn record_referrals(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    case: CaseId,
    changes: &[ReferralChange],
    now: Moment,
) -> Result<(), CaseError> {
    for change in changes {
        match change {
            ReferralChange::Opened(opened) => insert(txn, vault, case, opened, now).await?,
            ReferralChange::Moved(moved) => update(txn, vault, moved, now).await?,
            ReferralChange::Reminded(id) => {
                let row = ActiveModel { reminded_at: Set(Some(now)), ..this(*id) };
                Entity::update(row).exec(txn).await?;
            }
            ReferralChange::Assigned(id, to) => {
                let row = ActiveModel { assignee_id: Set(*to), ..this(*id) };
                Entity::update(row).exec(txn).await?;
            }
        }
    }
    Ok(())
}

fn this(id: ReferralId) -> ActiveModel {
    ActiveModel { id: Set(id), ..ActiveModel::default() }
}

async fn insert(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    case: CaseId,
    opened: &OpenedReferral,
    now: Moment,
) -> Result<(), CaseError> {
    Entity::insert(opened_row(vault, case, opened, now)?).exec_without_returning(txn).await?;
    shares::insert(txn, case, Some(opened.id), &opened.files).await
}

/// A referral as it begins.
pub(super) fn opened_row(
    vault: &Vault,
    case: CaseId,
    opened: &OpenedReferral,
    now: Moment,
) -> Result<ActiveModel, CaseError> {
    let secrets = ReferralSecrets {
        reason: opened.reason.clone(),
        summary: opened.summary.clone(),
        reply: None,
    };
    Ok(ActiveModel {
        id: Set(opened.id),
        case_id: Set(case),
        parent_id: Set(opened.parent),
        kind: Set(opened.kind),
        status: Set(ReferralStatus::Sent),
        from_unit_id: Set(opened.from.id),
        to_unit_id: Set(opened.to.id),
        from_unit_name: Set(opened.from.name.clone()),
        to_unit_name: Set(opened.to.name.clone()),
        assignee_id: Set(None),
        programme: Set(opened.programme.clone()),
        legal_ground: Set(opened.ground),
        passes_straight: Set(true),
        sealed: Set(vault.seal_json(&referral_seal(opened.id), &secrets)?),
        outcome: Set(None),
        return_reason: Set(None),
        suggested_unit_id: Set(None),
        sent_at: Set(now),
        accept_due_at: Set(opened.accept_due),
        reply_due_at: Set(opened.reply_due),
        accepted_at: Set(None),
        reminded_at: Set(None),
        ended_at: Set(None),
        step_due_at: Set(Some(opened.accept_due)),
        news_at: Set(None),
        case_due_at: Set(None),
        case_ended_at: Set(None),
        accused_region: Set(None),
        case_issue: Set(None),
    })
}

/// What a move changes in the row, but for the reply and the due instant.
fn moved_columns(row: &mut ActiveModel, moved: &MovedReferral, now: Moment) {
    row.status = Set(moved.status);
    if moved.status == ReferralStatus::Accepted {
        row.accepted_at = Set(Some(now));
    }
    if !moved.status.is_open() {
        row.ended_at = Set(Some(now));
    }
    if let Some(straight) = moved.passes_straight {
        row.passes_straight = Set(straight);
    }
    if let Some(outcome) = moved.outcome {
        row.outcome = Set(Some(outcome));
    }
    if let Some(reason) = moved.return_reason {
        row.return_reason = Set(Some(reason));
    }
    if let Some(unit) = &moved.suggested {
        row.suggested_unit_id = Set(Some(unit.id));
    }
}

/// Moves a row that is not stored yet.
pub(super) fn moved_on(
    vault: &Vault,
    row: &mut ActiveModel,
    (opened, moved): (&OpenedReferral, &MovedReferral),
    now: Moment,
) -> Result<(), CaseError> {
    moved_columns(row, moved, now);
    row.step_due_at = Set(moved.status.is_open().then_some(opened.reply_due));
    if moved.reply.is_some() {
        let secrets = ReferralSecrets {
            reason: opened.reason.clone(),
            summary: opened.summary.clone(),
            reply: moved.reply.clone(),
        };
        row.sealed = Set(vault.seal_json(&referral_seal(opened.id), &secrets)?);
    }
    Ok(())
}

async fn update(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    moved: &MovedReferral,
    now: Moment,
) -> Result<(), CaseError> {
    let mut row = ActiveModel::default();
    moved_columns(&mut row, moved, now);
    if moved.reply.is_some() {
        row.sealed = Set(with_reply(txn, vault, moved).await?);
    }
    let step_due = if moved.status.is_open() {
        Expr::col(Column::ReplyDueAt)
    } else {
        Expr::value(None::<Moment>)
    };
    Entity::update_many()
        .set(row)
        .col_expr(Column::StepDueAt, step_due)
        .filter(Column::Id.eq(moved.id))
        .exec(txn)
        .await?;
    Ok(())
}

async fn with_reply(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    moved: &MovedReferral,
) -> Result<Vec<u8>, CaseError> {
    let mut secrets = secrets(txn, vault, moved.id).await?;
    secrets.reply.clone_from(&moved.reply);
    Ok(vault.seal_json(&referral_seal(moved.id), &secrets)?)
}

async fn secrets(
    txn: &impl ConnectionTrait,
    vault: &Vault,
    id: ReferralId,
) -> Result<ReferralSecrets, CaseError> {
    let row = Entity::find_by_id(id)
        .one(txn)
        .await?
        .ok_or_else(|| sea_orm::DbErr::RecordNotFound(format!("referral {id}")))?;
    Ok(vault.open_json(&referral_seal(id), &row.sealed)?)
}
