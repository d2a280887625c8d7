//! The national tree of regions, edition over edition.

use crate::macros::words;
use sea_orm::entity::prelude::*;

words! {
    /// The four levels of the Kemendagri code `PP.KK.CC.DDDD`.
    Level {
        Province = "province",
        Regency = "regency",
        District = "district",
        Village = "village",
    }
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "region")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    /// ISO date of the edition that brought this row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub valid_from: String,
    /// ISO date of the edition that closed it; the current rows have none.
    pub valid_to: Option<String>,
    pub level: Level,
    pub parent_code: Option<String>,
    pub name: String,
}

impl ActiveModelBehavior for ActiveModel {}
