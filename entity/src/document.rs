//! A paper that services ask for, whichever they are.

use crate::macros::words;
use sea_orm::entity::prelude::*;

words! {
    /// The form a paper is taken in.
    DocumentForm {
        PhotoOrPdf = "photo_or_pdf",
        Photo = "photo",
        /// Only at the office.
        Original = "original",
    }
}

words! {
    /// What the citizen says of a paper.
    DocumentState {
        /// Its photo or PDF came with the request.
        Sent = "sent",
        Later = "later",
        /// They bring it to the village office, or have.
        Office = "office",
        /// They have none.
        None = "none",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document")]
pub struct Model {
    /// A word of an address: `surat-faskes`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub form: DocumentForm,
    pub name_id: String,
    pub name_en: String,
    /// What to do without it.
    pub without_id: String,
    pub without_en: String,
}

impl ActiveModelBehavior for ActiveModel {}
