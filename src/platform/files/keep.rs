//! Taking a file in: looked through, counted, sealed, stored; and handing it on with what it was
//! sent for.

use super::flaw::Flaw;
use super::open::File;
use super::prepare::{Prepared, prepare_apart};
use crate::platform::error::{AppError, Refusal};
use crate::platform::{Platform, db};
use entity::attachment::{ActiveModel, AttachmentId, AttachmentKind, Column, Entity};
use entity::case::CaseId;
use entity::case_event::EventId;
use entity::draft::DraftId;
use entity::officer::OfficerId;
use entity::{Moment, case, draft};
use sea_orm::sea_query::{LockType, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait,
    QueryFilter, QuerySelect,
};

/// So many photos and papers go with one story or answer, and one voice note beside them.
pub const MOST_FILES: u64 = 3;
/// Whoever follows a case for a year does not send more.
const MOST_IN_A_CASE: u64 = 60;

/// For whom a file is kept until it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder<'a> {
    /// A report that is still being written.
    Draft(DraftId),
    /// A paper that a service asks for, in a request that is still being written.
    Paper(DraftId, &'a str),
    /// A case whose journal has so many rows: the same photo with the next answer is another file.
    Case(CaseId, i32),
    /// The same, for an officer: what they are about to send is not what the reporter is.
    Desk(CaseId, i32, OfficerId),
}

impl Holder<'_> {
    const fn draft(self) -> Option<DraftId> {
        match self {
            Self::Draft(id) | Self::Paper(id, _) => Some(id),
            Self::Case(..) | Self::Desk(..) => None,
        }
    }

    const fn case(self) -> Option<CaseId> {
        match self {
            Self::Draft(_) | Self::Paper(..) => None,
            Self::Case(id, _) | Self::Desk(id, ..) => Some(id),
        }
    }

    const fn officer(self) -> Option<OfficerId> {
        match self {
            Self::Desk(_, _, officer) => Some(officer),
            Self::Draft(_) | Self::Paper(..) | Self::Case(..) => None,
        }
    }

    const fn document(&self) -> Option<&str> {
        match self {
            Self::Paper(_, code) => Some(*code),
            Self::Draft(_) | Self::Case(..) | Self::Desk(..) => None,
        }
    }

    /// Its files that were not sent yet; those of a draft's papers are the papers'.
    pub(super) fn waiting(self) -> Condition {
        match self {
            Self::Draft(_) => self.everything().add(Column::Document.is_null()),
            Self::Paper(..) | Self::Case(..) | Self::Desk(..) => self.everything(),
        }
    }

    /// The same, with those of a draft's papers.
    pub(super) fn everything(self) -> Condition {
        let theirs = match self {
            Self::Draft(id) => Condition::all().add(Column::DraftId.eq(id)),
            Self::Paper(id, code) => {
                Condition::all().add(Column::DraftId.eq(id)).add(Column::Document.eq(code))
            }
            Self::Case(id, _) => {
                Condition::all().add(Column::CaseId.eq(id)).add(Column::OfficerId.is_null())
            }
            Self::Desk(id, _, officer) => {
                Condition::all().add(Column::CaseId.eq(id)).add(Column::OfficerId.eq(officer))
            }
        };
        theirs.add(Column::EventId.is_null())
    }

    fn scope(self) -> String {
        match self {
            Self::Draft(id) => format!("draft:{id}"),
            Self::Paper(id, code) => format!("draft:{id}:{code}"),
            Self::Case(id, events) => format!("case:{id}:{events}"),
            Self::Desk(id, events, officer) => format!("case:{id}:{events}:{officer}"),
        }
    }

    /// Holds the row it belongs to until the transaction ends: who sends and who adds wait for each
    /// other. False when there is no such row any more.
    async fn lock(self, txn: &impl ConnectionTrait) -> Result<bool, DbErr> {
        Ok(match self {
            Self::Draft(id) | Self::Paper(id, _) => {
                draft::Entity::find_by_id(id).lock_exclusive().one(txn).await?.is_some()
            }
            // Acts hold this row already; two photos at once wait for each other.
            Self::Case(id, _) | Self::Desk(id, ..) => {
                let only_id = case::Entity::find_by_id(id).select_only().column(case::Column::Id);
                only_id.lock(LockType::NoKeyUpdate).into_tuple::<CaseId>().one(txn).await?.is_some()
            }
        })
    }
}

/// Takes a file in. The same content for the same holder is the same file, however often it comes.
///
/// # Errors
/// `Expired` when the holder is gone; faults. What is wrong with the file itself is the inner answer.
pub async fn keep(
    platform: &Platform,
    holder: Holder<'_>,
    bytes: Vec<u8>,
) -> Result<Result<File, Flaw>, AppError> {
    let prepared = match prepare_apart(&platform.files, bytes).await {
        Ok(prepared) => prepared,
        Err(flaw) => return Ok(Err(flaw)),
    };
    if prepared.kind == AttachmentKind::Voice && holder.document().is_some() {
        return Ok(Err(Flaw::WrongType));
    }
    let address = platform.vault.address(holder.scope().as_bytes(), &prepared.bytes);
    let file = match enter(platform, holder, &prepared, &address).await? {
        Ok(file) => file,
        Err(flaw) => return Ok(Err(flaw)),
    };
    let sealed = platform.vault.seal(&content_seal(&address), &prepared.bytes);
    if let Err(error) = platform.files.put(&address, sealed).await {
        tracing::error!(%error, "a file could not be stored");
        return Ok(Err(Flaw::NotKept));
    }
    let stored =
        ActiveModel { stored_at: Set(Some(platform.clock.now())), ..ActiveModel::default() };
    Entity::update_many().set(stored).filter(Column::Id.eq(file.id)).exec(&platform.db).await?;
    Ok(Ok(file))
}

pub(super) fn content_seal(address: &str) -> String {
    format!("attachment:{address}")
}

pub(super) fn thumbnail_seal(id: AttachmentId) -> String {
    format!("attachment.thumbnail:{id}")
}

/// The row first: whatever happens next, the sweep knows of the object.
async fn enter(
    platform: &Platform,
    holder: Holder<'_>,
    prepared: &Prepared,
    address: &str,
) -> Result<Result<File, Flaw>, AppError> {
    let txn = db::begin_write(&platform.db).await?;
    if !holder.lock(&txn).await? {
        return Err(Refusal::Expired.into());
    }
    if prepared.kind == AttachmentKind::Voice {
        // A new recording takes the place of the old one.
        let old =
            holder.waiting().add(Column::Kind.eq(prepared.kind)).add(Column::Address.ne(address));
        disown(&txn, old, platform.clock.now()).await?;
    } else if !has_room(&txn, holder, address).await? {
        return Ok(Err(Flaw::TooMany));
    }
    let row = row(platform, holder, prepared, address);
    let taken_up = [Column::DraftId, Column::CaseId, Column::OfficerId, Column::TouchedAt];
    let again = OnConflict::column(Column::Address)
        .update_columns(taken_up)
        // What was sent with an act stays with it.
        .action_and_where(Column::EventId.is_null())
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(&txn).await?;
    let kept = Entity::find().filter(Column::Address.eq(address)).one(&txn).await?;
    txn.commit().await?;
    let kept = kept.ok_or(DbErr::RecordNotFound("an attachment just written".to_owned()))?;
    Ok(Ok(File::of(kept)))
}

async fn has_room(
    txn: &impl ConnectionTrait,
    holder: Holder<'_>,
    address: &str,
) -> Result<bool, DbErr> {
    let others = Condition::all()
        .add(Column::Address.ne(address))
        .add(Column::Kind.ne(AttachmentKind::Voice));
    let waiting = Entity::find().filter(holder.waiting()).filter(others).count(txn).await?;
    let in_case = match holder.case() {
        Some(case) => Entity::find().filter(Column::CaseId.eq(case)).count(txn).await?,
        None => 0,
    };
    Ok(waiting < MOST_FILES && in_case < MOST_IN_A_CASE)
}

fn row(platform: &Platform, holder: Holder<'_>, prepared: &Prepared, address: &str) -> ActiveModel {
    let id = AttachmentId::fresh();
    let whole = |number: u32| i32::try_from(number).ok();
    let small = prepared.thumbnail.as_deref();
    ActiveModel {
        id: Set(id),
        address: Set(address.to_owned()),
        kind: Set(prepared.kind),
        media_type: Set(prepared.media_type.to_owned()),
        bytes: Set(i32::try_from(prepared.bytes.len()).unwrap_or(i32::MAX)),
        width: Set(prepared.size.and_then(|(width, _)| whole(width))),
        height: Set(prepared.size.and_then(|(_, height)| whole(height))),
        seconds: Set(prepared.seconds.and_then(whole)),
        thumbnail: Set(small.map(|small| platform.vault.seal(&thumbnail_seal(id), small))),
        document: Set(holder.document().map(str::to_owned)),
        draft_id: Set(holder.draft()),
        case_id: Set(holder.case()),
        officer_id: Set(holder.officer()),
        event_id: Set(None),
        touched_at: Set(platform.clock.now()),
        stored_at: Set(None),
    }
}

/// Lets go of a file that was not sent yet; the sweep takes it. Answers what it was.
///
/// # Errors
/// When the database fails.
pub async fn let_go(
    platform: &Platform,
    holder: Holder<'_>,
    id: AttachmentId,
) -> Result<Option<AttachmentKind>, DbErr> {
    let found = Entity::find_by_id(id).filter(holder.everything()).one(&platform.db).await?;
    let this = holder.everything().add(Column::Id.eq(id));
    disown(&platform.db, this, platform.clock.now()).await?;
    Ok(found.map(|row| row.kind))
}

async fn disown(conn: &impl ConnectionTrait, which: Condition, now: Moment) -> Result<(), DbErr> {
    let nobodys = ActiveModel {
        draft_id: Set(None),
        case_id: Set(None),
        officer_id: Set(None),
        touched_at: Set(now),
        ..ActiveModel::default()
    };
    Entity::update_many().set(nobodys).filter(which).exec(conn).await?;
    Ok(())
}

/// What waits becomes part of the case, with the journal row that brings it; also what is still on
/// its way into the store. Answers how many there are.
///
/// # Errors
/// When the database fails.
pub async fn adopt(
    txn: &impl ConnectionTrait,
    holder: Holder<'_>,
    (case, event): (CaseId, EventId),
) -> Result<u64, DbErr> {
    holder.lock(txn).await?;
    let sent = ActiveModel {
        draft_id: Set(None),
        case_id: Set(Some(case)),
        event_id: Set(Some(event)),
        ..ActiveModel::default()
    };
    let done = Entity::update_many().set(sent).filter(holder.everything()).exec(txn).await?;
    Ok(done.rows_affected)
}
