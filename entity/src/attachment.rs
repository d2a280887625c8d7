//! A photo, a PDF or a voice note: this row, and one sealed object in the store under its address.

use crate::Moment;
use crate::case::CaseId;
use crate::case_event::EventId;
use crate::draft::DraftId;
use crate::macros::{id, words};
use crate::officer::OfficerId;
use sea_orm::entity::prelude::*;

id! { /// An attachment's id; it stands in addresses.
AttachmentId }

words! {
    /// What an attachment is.
    AttachmentKind { Photo = "photo", Pdf = "pdf", Voice = "voice" }
}

/// It belongs to a draft, or to a case; with neither it waits to be swept away.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttachmentId,
    /// Keyed hash of the content and of whoever it was sent for: its name in the store.
    #[sea_orm(unique)]
    pub address: String,
    pub kind: AttachmentKind,
    pub media_type: String,
    /// Size of the content, before sealing.
    pub bytes: i32,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub seconds: Option<i32>,
    /// A photo made small, encrypted.
    #[sea_orm(column_type = "Blob", nullable)]
    pub thumbnail: Option<Vec<u8>>,
    /// The paper it shows, of those a service asks for.
    pub document: Option<String>,
    pub draft_id: Option<DraftId>,
    pub case_id: Option<CaseId>,
    /// The officer who is about to send it with an act; the reporter when there is none.
    pub officer_id: Option<OfficerId>,
    /// The journal row that brought it; without one it has not been sent yet.
    pub event_id: Option<EventId>,
    pub touched_at: Moment,
    /// Since when its object lies in the store; before that nobody sees it.
    pub stored_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
