//! Who speaks and who it is about. Identifiers are encrypted; hashes with a key find them again.

use crate::case::CaseId;
use crate::macros::{id, words};
use sea_orm::entity::prelude::*;

id! { /// A person's id within one case.
PersonId }

words! {
    /// The person's part in the case.
    Part { Reporter = "reporter", Concerned = "concerned" }
}

words! {
    /// What the reporter is to the person concerned.
    Tie {
        SelfOrHousehold = "self_or_household",
        Relative = "relative",
        Neighbour = "neighbour",
        Companion = "companion",
        Stranger = "stranger",
    }
}

words! {
    /// How the reporter wants to hear from us.
    Contact {
        Sms = "sms",
        WhatsApp = "whatsapp",
        Phone = "phone",
        Email = "email",
        None = "none",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersonId,
    pub case_id: CaseId,
    pub part: Part,
    pub tie: Option<Tie>,
    pub contact: Option<Contact>,
    /// Does the person concerned know of the report? Asked when somebody else speaks for them.
    pub aware: Option<bool>,
    /// In clear for the desk's search; absent when the reporter asked for confidence.
    pub name: Option<String>,
    /// Encrypted identity: name, NIK, KK, phone, e-mail, address.
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
    pub nik_key: Option<String>,
    pub kk_key: Option<String>,
    pub phone_key: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
