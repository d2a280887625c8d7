//! What lies in a case, decrypted for somebody who may read it.

use super::secrets::{
    CaseSecrets, Identity, Notes, ReferralSecrets, case_seal, event_seal, person_seal,
    referral_seal,
};
use super::{CaseError, Opened};
use crate::platform::vault::Vault;
use crate::rules::access::knows_reporter;
use crate::rules::act::{Officer, RevealedField};
use crate::rules::decide::Detail;
use entity::Moment;
use entity::case::{CaseStatus, Outcome};
use entity::case_event::{ActKind, ActorKind, EventId};
use entity::officer::OfficerId;
use entity::person::{Contact, Part, PersonId, Tie};
use entity::posting::Role;
use entity::referral::{LegalGround, ReferralId, ReferralKind, ReferralStatus, ReturnReason};
use entity::unit::UnitId;
use entity::{case_event, person, referral};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// What was told: the story, and where in the village.
#[derive(Clone, Debug)]
pub struct Told {
    pub story: String,
    pub place: Option<String>,
}

/// A person as the desk may see them.
#[derive(Clone, Debug)]
pub struct PersonSeen {
    pub id: PersonId,
    pub part: Part,
    pub tie: Option<Tie>,
    pub contact: Option<Contact>,
    pub aware: Option<bool>,
    /// None: asked for confidence, and this reader may not know. Fields are then unknown too.
    pub identity: Option<Identity>,
}

/// A journal row, readable.
#[derive(Clone, Debug)]
pub struct EventSeen {
    pub id: EventId,
    pub seq: i32,
    pub at: Moment,
    pub actor: ActorKind,
    pub officer: Option<OfficerId>,
    pub officer_name: Option<String>,
    pub role: Option<Role>,
    pub unit: Option<UnitId>,
    pub unit_name: Option<String>,
    pub act: ActKind,
    pub from: Option<CaseStatus>,
    pub to: CaseStatus,
    pub referral: Option<ReferralId>,
    pub detail: Option<Detail>,
    pub note: Option<String>,
    pub public_note: Option<String>,
}

/// A referral, readable.
#[derive(Clone, Debug)]
pub struct ReferralSeen {
    pub id: ReferralId,
    pub parent: Option<ReferralId>,
    pub kind: ReferralKind,
    pub status: ReferralStatus,
    pub from: UnitId,
    pub from_name: String,
    pub to: UnitId,
    pub to_name: String,
    /// Who works on it there.
    pub assignee: Option<OfficerId>,
    pub programme: Option<String>,
    pub ground: LegalGround,
    pub passes_straight: bool,
    pub reason: String,
    pub summary: Option<String>,
    pub reply: Option<String>,
    pub outcome: Option<Outcome>,
    pub return_reason: Option<ReturnReason>,
    /// The unit that would be right, as whoever returned it says.
    pub suggested: Option<UnitId>,
    pub sent_at: Moment,
    pub accept_due: Moment,
    pub reply_due: Moment,
    pub accepted_at: Option<Moment>,
    pub reminded_at: Option<Moment>,
    pub ended_at: Option<Moment>,
}

/// The story and the place.
///
/// # Errors
/// When a seal does not open.
pub fn told(vault: &Vault, case: &Opened) -> Result<Told, CaseError> {
    let secrets: CaseSecrets = vault.open_json(&case_seal(case.row.id), &case.row.sealed)?;
    let sealed_story = secrets.story.map(String::from);
    Ok(Told {
        story: case.row.story.clone().or(sealed_story).unwrap_or_default(),
        place: secrets.place.map(String::from),
    })
}

/// The people of a case as this officer may see them.
///
/// # Errors
/// When the database or a seal fails.
pub async fn people(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    case: &Opened,
    officer: &Officer,
) -> Result<Vec<PersonSeen>, CaseError> {
    let knows = knows_reporter(officer, &case.standing);
    let rows = people_rows(conn, case).await?;
    rows.into_iter()
        .map(|row| {
            let may_know = knows || row.part == Part::Concerned;
            seen_as(vault, &row, may_know)
        })
        .collect()
}

/// A person as somebody may see them who may know who they are, or may not.
pub(super) fn seen_as(
    vault: &Vault,
    row: &person::Model,
    may_know: bool,
) -> Result<PersonSeen, CaseError> {
    let identity = if may_know { Some(identity(vault, row)?) } else { None };
    Ok(PersonSeen {
        id: row.id,
        part: row.part,
        tie: row.tie,
        contact: row.contact,
        aware: row.aware,
        identity,
    })
}

/// The reporter's own identity, for the proven reporter's page.
///
/// # Errors
/// When the database or a seal fails.
pub async fn own_identity(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    case: &Opened,
) -> Result<Option<Identity>, CaseError> {
    let rows = people_rows(conn, case).await?;
    let reporter = rows.into_iter().find(|row| row.part == Part::Reporter);
    reporter.map(|row| identity(vault, &row)).transpose()
}

/// Does the reporter speak for their own household?
///
/// # Errors
/// When the database fails.
pub async fn speaks_for_household(
    conn: &impl ConnectionTrait,
    case: &Opened,
) -> Result<bool, CaseError> {
    let own = |row: &person::Model| row.tie == Some(Tie::SelfOrHousehold);
    Ok(people_rows(conn, case).await?.iter().any(own))
}

/// One field in full; ask for it only after `Act::Reveal` has been recorded.
pub fn field_of(identity: &Identity, field: RevealedField) -> Option<String> {
    match field {
        RevealedField::Nik => identity.nik.clone(),
        RevealedField::Kk => identity.kk.clone(),
        RevealedField::Phone => identity.phone.clone(),
        RevealedField::Address => identity.address.clone(),
    }
}

async fn people_rows(
    conn: &impl ConnectionTrait,
    case: &Opened,
) -> Result<Vec<person::Model>, CaseError> {
    let rows = person::Entity::find()
        .filter(person::Column::CaseId.eq(case.row.id))
        .order_by_desc(person::Column::Part)
        .all(conn)
        .await?;
    Ok(rows)
}

fn identity(vault: &Vault, row: &person::Model) -> Result<Identity, CaseError> {
    Ok(vault.open_json(&person_seal(row.id), &row.sealed)?)
}

/// The journal, oldest first.
///
/// # Errors
/// When the database or a seal fails.
pub async fn journal(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    case: &Opened,
) -> Result<Vec<EventSeen>, CaseError> {
    let rows = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(case.row.id))
        .order_by_asc(case_event::Column::Seq)
        .all(conn)
        .await?;
    rows.into_iter().map(|row| event(vault, row)).collect()
}

fn event(vault: &Vault, row: case_event::Model) -> Result<EventSeen, CaseError> {
    let (note, public_note) = match &row.sealed {
        None => (row.note, row.public_note),
        Some(sealed) => {
            let notes: Notes = vault.open_json(&event_seal(row.id), sealed)?;
            (notes.note.map(String::from), notes.public_note.map(String::from))
        }
    };
    Ok(EventSeen {
        id: row.id,
        seq: row.seq,
        at: row.at,
        actor: row.actor,
        officer: row.officer_id,
        officer_name: row.officer_name,
        role: row.role,
        unit: row.unit_id,
        unit_name: row.unit_name,
        act: row.act,
        from: row.from_status,
        to: row.to_status,
        referral: row.referral_id,
        detail: row.detail.as_deref().map(serde_json::from_str).transpose()?,
        note,
        public_note,
    })
}

/// The referrals, oldest first.
///
/// # Errors
/// When the database or a seal fails.
pub async fn referrals(
    conn: &impl ConnectionTrait,
    vault: &Vault,
    case: &Opened,
) -> Result<Vec<ReferralSeen>, CaseError> {
    let rows = referral::Entity::find()
        .filter(referral::Column::CaseId.eq(case.row.id))
        .order_by_asc(referral::Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(|row| referral_seen(vault, row)).collect()
}

fn referral_seen(vault: &Vault, row: referral::Model) -> Result<ReferralSeen, CaseError> {
    let secrets: ReferralSecrets = vault.open_json(&referral_seal(row.id), &row.sealed)?;
    Ok(ReferralSeen {
        id: row.id,
        parent: row.parent_id,
        kind: row.kind,
        status: row.status,
        from: row.from_unit_id,
        from_name: row.from_unit_name,
        to: row.to_unit_id,
        to_name: row.to_unit_name,
        assignee: row.assignee_id,
        programme: row.programme,
        ground: row.legal_ground,
        passes_straight: row.passes_straight,
        reason: secrets.reason.into(),
        summary: secrets.summary.map(String::from),
        reply: secrets.reply.map(String::from),
        outcome: row.outcome,
        return_reason: row.return_reason,
        suggested: row.suggested_unit_id,
        sent_at: row.sent_at,
        accept_due: row.accept_due_at,
        reply_due: row.reply_due_at,
        accepted_at: row.accepted_at,
        reminded_at: row.reminded_at,
        ended_at: row.ended_at,
    })
}
