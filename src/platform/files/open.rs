//! Reading what is kept. Who may read it is for the rooms to say.

use super::keep::{Holder, content_seal, thumbnail_seal};
use crate::platform::Platform;
use crate::platform::error::AppError;
use entity::attachment::{AttachmentId, AttachmentKind, Column, Entity, Model};
use entity::case::CaseId;
use entity::case_event::EventId;
use entity::draft::DraftId;
use entity::officer::OfficerId;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

/// A file that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub id: AttachmentId,
    pub kind: AttachmentKind,
    pub media_type: String,
    pub bytes: i32,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub seconds: Option<i32>,
    /// The paper it shows, of those a service asks for.
    pub document: Option<String>,
    /// Whose it is until it is sent.
    pub draft: Option<DraftId>,
    pub case: Option<CaseId>,
    /// The officer who is about to send it.
    pub officer: Option<OfficerId>,
    /// The journal row that brought it.
    pub event: Option<EventId>,
    address: String,
    thumbnail: Option<Vec<u8>>,
}

impl File {
    pub(super) fn of(row: Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            media_type: row.media_type,
            bytes: row.bytes,
            width: row.width,
            height: row.height,
            seconds: row.seconds,
            document: row.document,
            draft: row.draft_id,
            case: row.case_id,
            officer: row.officer_id,
            event: row.event_id,
            address: row.address,
            thumbnail: row.thumbnail,
        }
    }
}

/// What waits to be sent, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn waiting(conn: &impl ConnectionTrait, holder: Holder<'_>) -> Result<Vec<File>, DbErr> {
    all(conn, Entity::find().filter(holder.waiting())).await
}

/// The same, with what waits for the papers of a draft.
///
/// # Errors
/// When the database fails.
pub async fn all_waiting(
    conn: &impl ConnectionTrait,
    holder: Holder<'_>,
) -> Result<Vec<File>, DbErr> {
    all(conn, Entity::find().filter(holder.everything())).await
}

/// What belongs to a case, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_case(conn: &impl ConnectionTrait, case: CaseId) -> Result<Vec<File>, DbErr> {
    let sent = Entity::find().filter(Column::CaseId.eq(case)).filter(Column::EventId.is_not_null());
    all(conn, sent).await
}

async fn all(
    conn: &impl ConnectionTrait,
    which: sea_orm::Select<Entity>,
) -> Result<Vec<File>, DbErr> {
    let stored = which.filter(Column::StoredAt.is_not_null()).order_by_asc(Column::Id);
    Ok(stored.all(conn).await?.into_iter().map(File::of).collect())
}

/// The file with this id, whoever it belongs to: the room that asks must look at that.
///
/// # Errors
/// When the database fails.
pub async fn find(conn: &impl ConnectionTrait, id: AttachmentId) -> Result<Option<File>, DbErr> {
    let stored = Entity::find_by_id(id).filter(Column::StoredAt.is_not_null());
    Ok(stored.one(conn).await?.map(File::of))
}

/// What is in it.
///
/// # Errors
/// A fault when the store or the seal fails.
pub async fn content(platform: &Platform, file: &File) -> Result<Vec<u8>, AppError> {
    let sealed = platform.files.get(&file.address).await?;
    Ok(platform.vault.open(&content_seal(&file.address), &sealed)?)
}

/// A photo made small.
///
/// # Errors
/// A fault when the seal fails.
pub fn thumbnail(platform: &Platform, file: &File) -> Result<Option<Vec<u8>>, AppError> {
    let Some(sealed) = &file.thumbnail else {
        return Ok(None);
    };
    Ok(Some(platform.vault.open(&thumbnail_seal(file.id), sealed)?))
}
