//! A message that is to leave, written in the transaction that caused it.

use crate::Moment;
use crate::case::{CaseId, Language};
use crate::macros::{id, words};
use sea_orm::entity::prelude::*;

id! { /// A message's id; the e-mail's Message-ID is made from it.
OutboxId }

words! {
    /// The way a message goes.
    Channel { Sms = "sms", WhatsApp = "whatsapp", Email = "email" }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OutboxId,
    pub case_id: Option<CaseId>,
    pub channel: Channel,
    /// Number or address, encrypted.
    #[sea_orm(column_type = "Blob")]
    pub recipient: Vec<u8>,
    pub language: Language,
    /// The letter's kind and the few facts its template needs, as JSON; never a story or a name.
    pub letter: String,
    pub created_at: Moment,
    /// When it may be tried (again); a worker that takes it moves this ahead as its lease.
    pub due_at: Moment,
    pub attempts: i32,
    pub sent_at: Option<Moment>,
    pub failed_at: Option<Moment>,
    pub failure: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
