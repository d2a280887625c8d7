//! Which files of a case somebody sees: the one place that says so. A referral shows its receiver the
//! files that were chosen for it; the reporter sees their own, and what came with the outcome.

use super::{CaseError, Opened};
use crate::platform::files::{self, File};
use crate::rules::act::{Act, Actor, Officer};
use crate::rules::file_sight::{Brought, FileFacts, reporter_sees, sees_file};
use crate::rules::refusal::Refusal;
use entity::attachment::AttachmentId;
use entity::case::CaseId;
use entity::case_event::{self, EventId};
use entity::file_share::{ActiveModel, Column, Entity, FileShareId};
use entity::referral::ReferralId;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// A file of a case, and what is known of it.
#[derive(Clone, Debug)]
pub struct Known {
    pub file: File,
    pub facts: FileFacts,
}

/// Hands files on: with a referral, or to the reporter.
pub(super) async fn insert(
    txn: &impl ConnectionTrait,
    case: CaseId,
    referral: Option<ReferralId>,
    files: &[AttachmentId],
) -> Result<(), CaseError> {
    let rows = files.iter().map(|file| ActiveModel {
        id: Set(FileShareId::fresh()),
        case_id: Set(case),
        attachment_id: Set(*file),
        referral_id: Set(referral),
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        Entity::insert_many(rows).exec_without_returning(txn).await?;
    }
    Ok(())
}

/// Every file of the case that was sent, with what is known of it.
///
/// # Errors
/// When the database fails.
pub async fn all(conn: &impl ConnectionTrait, case: &Opened) -> Result<Vec<Known>, CaseError> {
    let kept = files::of_case(conn, case.row.id).await?;
    if kept.is_empty() {
        return Ok(Vec::new());
    }
    let shares = Entity::find().filter(Column::CaseId.eq(case.row.id)).all(conn).await?;
    let events: Vec<EventId> = kept.iter().filter_map(|file| file.event).collect();
    let events = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(case.row.id))
        .filter(case_event::Column::Id.is_in(events))
        .all(conn)
        .await?;
    let known = |file: File| {
        let event = events.iter().find(|event| Some(event.id) == file.event)?;
        let of_file = shares.iter().filter(|share| share.attachment_id == file.id);
        let facts = FileFacts {
            brought: Brought {
                act: event.act,
                by: event.actor,
                unit: event.unit_id,
                referral: event.referral_id,
            },
            with: of_file.clone().filter_map(|share| share.referral_id).collect(),
            given: of_file.clone().any(|share| share.referral_id.is_none()),
        };
        Some(Known { file, facts })
    };
    Ok(kept.into_iter().filter_map(known).collect())
}

/// The files this officer sees.
///
/// # Errors
/// When the database fails.
pub async fn seen_by(
    conn: &impl ConnectionTrait,
    officer: &Officer,
    case: &Opened,
) -> Result<Vec<Known>, CaseError> {
    let mut known = all(conn, case).await?;
    known.retain(|one| sees_file(officer, &case.standing, &one.facts));
    Ok(known)
}

/// The files the proven reporter sees.
///
/// # Errors
/// When the database fails.
pub async fn seen_by_reporter(
    conn: &impl ConnectionTrait,
    case: &Opened,
) -> Result<Vec<File>, CaseError> {
    let known = all(conn, case).await?;
    Ok(known.into_iter().filter(|one| reporter_sees(&one.facts)).map(|one| one.file).collect())
}

/// Nobody hands on what they do not see, and the reporter gets nothing but answers.
pub(super) async fn may_hand_on(
    txn: &impl ConnectionTrait,
    actor: &Actor,
    case: &Opened,
    act: &Act,
) -> Result<(), CaseError> {
    let (files, to_reporter) = match act {
        Act::Refer(over) | Act::Transfer(over) | Act::Forward { over, .. } => (&over.files, false),
        Act::Decide { given, .. } => (given, true),
        _ => return Ok(()),
    };
    let Actor::Officer(officer) = actor else { return Ok(()) };
    if files.is_empty() {
        return Ok(());
    }
    let seen = seen_by(txn, officer, case).await?;
    let fits = |id: &AttachmentId| {
        let known = seen.iter().find(|one| one.file.id == *id);
        known.is_some_and(|one| !to_reporter || one.facts.is_an_answer())
    };
    if files.iter().all(fits) { Ok(()) } else { Err(Refusal::OutOfReach.into()) }
}
