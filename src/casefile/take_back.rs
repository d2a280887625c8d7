//! Taking back the last act of a case: may it be, and by which act.

use super::open::Opened;
use super::{CaseError, journal};
use crate::rules::act::{Act, Actor, Assignee, PriorityReason};
use crate::rules::decide::{Former, Last, former};
use crate::rules::refusal::Refusal;
use entity::Moment;
use entity::officer::{self, OfficerId};
use sea_orm::{ConnectionTrait, EntityTrait};

/// May this officer still take back the last act of the case, done at `since` or later?
///
/// # Errors
/// When the database fails.
pub async fn may_undo(
    conn: &impl ConnectionTrait,
    opened: &Opened,
    officer: OfficerId,
    since: Moment,
) -> Result<bool, CaseError> {
    Ok(last_was(conn, opened, officer, since).await?.is_ok())
}

async fn last_was(
    conn: &impl ConnectionTrait,
    opened: &Opened,
    officer: OfficerId,
    since: Moment,
) -> Result<Result<Former, Refusal>, CaseError> {
    let Some(row) = journal::last(conn, opened.row.id).await? else {
        return Ok(Err(Refusal::Overtaken));
    };
    let detail = row.detail.as_deref().map(serde_json::from_str).transpose()?;
    let (officer_id, referral) = (row.officer_id, row.referral_id);
    let last = Last { at: row.at, officer: officer_id, referral, detail: detail.as_ref() };
    Ok(former(last, officer, since))
}

/// The act that puts things back as they were before the last one.
pub(super) async fn reverse(
    txn: &impl ConnectionTrait,
    opened: &Opened,
    actor: &Actor,
    since: Moment,
) -> Result<Act, CaseError> {
    let Actor::Officer(officer) = actor else {
        return Err(Refusal::NotYourAct.into());
    };
    Ok(match last_was(txn, opened, officer.id, since).await?? {
        Former::Priority(to) => Act::Prioritise { to, why: PriorityReason::Mistaken, words: None },
        Former::Labels(back) => Act::Label { put: back.put, taken: back.taken },
        Former::Assignee(was) => Act::Assign { to: assignee(txn, was).await? },
        Former::ReferralAssignee(referral, was) => {
            Act::AssignReferral { referral, to: assignee(txn, was).await? }
        }
    })
}

async fn assignee(
    txn: &impl ConnectionTrait,
    id: Option<OfficerId>,
) -> Result<Option<Assignee>, CaseError> {
    let Some(id) = id else { return Ok(None) };
    let row = officer::Entity::find_by_id(id).one(txn).await?;
    Ok(row.map(|row| Assignee { id, name: row.name }))
}
