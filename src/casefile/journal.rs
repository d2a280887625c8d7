//! The journal: one row per act, each carrying the keyed hash of the one before.

use super::CaseError;
use super::secrets::{Notes, event_seal};
use crate::platform::vault::Vault;
use crate::rules::decide::{By, Entry};
use entity::Moment;
use entity::case::CaseId;
use entity::case_event::{ActiveModel, ActorKind, Column, Entity, EventId, Model};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// Where a case's chain ends: the number and hash of its last row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub seq: i32,
    pub hash: String,
}

impl Head {
    /// The head of a journal without rows.
    pub fn new() -> Self {
        Self { seq: 0, hash: String::new() }
    }
}

/// The rows that follow `head`, and the head after them. Notes of a sensitive case are sealed.
pub fn chain(
    vault: &Vault,
    (case, sensitive): (CaseId, bool),
    head: Head,
    (entries, now): (&[Entry], Moment),
) -> Result<(Vec<ActiveModel>, Head), CaseError> {
    let mut head = head;
    let mut rows = Vec::with_capacity(entries.len());
    for entry in entries {
        let row = row(vault, (case, sensitive), &head, entry, now)?;
        head = Head { seq: row.seq, hash: row.hash.clone() };
        rows.push(row.into_active_model().reset_all());
    }
    Ok((rows, head))
}

/// The last row of a case's journal.
pub async fn last(txn: &impl ConnectionTrait, case: CaseId) -> Result<Option<Model>, CaseError> {
    let rows = Entity::find().filter(Column::CaseId.eq(case)).order_by_desc(Column::Seq);
    Ok(rows.one(txn).await?)
}

/// The id of the first of these rows: an act's own, before what it caused.
pub fn first_id(rows: &[ActiveModel]) -> Option<EventId> {
    rows.first().and_then(|row| row.id.try_as_ref().copied())
}

/// Stores chained rows.
pub async fn insert(txn: &impl ConnectionTrait, rows: Vec<ActiveModel>) -> Result<(), CaseError> {
    Entity::insert_many(rows).exec_without_returning(txn).await?;
    Ok(())
}

fn row(
    vault: &Vault,
    (case, sensitive): (CaseId, bool),
    head: &Head,
    entry: &Entry,
    now: Moment,
) -> Result<Model, CaseError> {
    let id = EventId::fresh();
    let doer = match &entry.by {
        By::Officer(doer) => Some(doer),
        By::Reporter | By::Clock => None,
    };
    let (clear, sealed) = notes(vault, id, sensitive, entry)?;
    let mut row = Model {
        id,
        case_id: case,
        seq: head.seq + 1,
        at: now,
        actor: actor(&entry.by),
        officer_id: doer.map(|doer| doer.id),
        officer_name: doer.map(|doer| doer.name.clone()),
        role: doer.map(|doer| doer.post.role),
        unit_id: doer.map(|doer| doer.post.unit.id),
        unit_name: doer.map(|doer| doer.post.unit.name.clone()),
        act: entry.act,
        from_status: entry.from,
        to_status: entry.to,
        referral_id: entry.referral,
        detail: entry.detail.as_ref().map(serde_json::to_string).transpose()?,
        note: clear.note.map(String::from),
        public_note: clear.public_note.map(String::from),
        sealed,
        prev_hash: head.hash.clone(),
        hash: String::new(),
    };
    row.hash = chain_hash(vault, &row);
    Ok(row)
}

const fn actor(by: &By) -> ActorKind {
    match by {
        By::Officer(_) => ActorKind::Officer,
        By::Reporter => ActorKind::Reporter,
        By::Clock => ActorKind::Clock,
    }
}

/// The notes in clear, or sealed, never both.
fn notes(
    vault: &Vault,
    id: EventId,
    sensitive: bool,
    entry: &Entry,
) -> Result<(Notes, Option<Vec<u8>>), CaseError> {
    let notes = Notes { note: entry.note.clone(), public_note: entry.public_note.clone() };
    if !sensitive || (notes.note.is_none() && notes.public_note.is_none()) {
        return Ok((notes, None));
    }
    Ok((Notes::default(), Some(vault.seal_json(&event_seal(id), &notes)?)))
}

/// The keyed hash of a row: every column but the hash itself, each with its length in front, so that
/// nothing can slide from one column into the next.
pub fn chain_hash(vault: &Vault, row: &Model) -> String {
    let text = |value: Option<&str>| value.unwrap_or("\u{0}").as_bytes().to_vec();
    let id =
        |value: Option<uuid::Uuid>| value.map(|id| id.into_bytes().to_vec()).unwrap_or_default();
    let parts: Vec<Vec<u8>> = vec![
        row.prev_hash.as_bytes().to_vec(),
        row.id.0.into_bytes().to_vec(),
        row.case_id.0.into_bytes().to_vec(),
        row.seq.to_be_bytes().to_vec(),
        row.at.0.to_be_bytes().to_vec(),
        row.actor.code().as_bytes().to_vec(),
        id(row.officer_id.map(|id| id.0)),
        text(row.officer_name.as_deref()),
        text(row.role.map(entity::posting::Role::code)),
        id(row.unit_id.map(|id| id.0)),
        text(row.unit_name.as_deref()),
        row.act.code().as_bytes().to_vec(),
        text(row.from_status.map(entity::case::CaseStatus::code)),
        row.to_status.code().as_bytes().to_vec(),
        id(row.referral_id.map(|id| id.0)),
        text(row.detail.as_deref()),
        text(row.note.as_deref()),
        text(row.public_note.as_deref()),
        row.sealed.as_deref().map(|sealed| [b"s", sealed].concat()).unwrap_or_default(),
    ];
    let slices: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    vault.chain(&slices)
}
