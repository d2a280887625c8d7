//! A person who works at the desk.

use crate::Moment;
use crate::case::Language;
use crate::macros::id;
use sea_orm::entity::prelude::*;

id! { /// An officer's id.
OfficerId }

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "officer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OfficerId,
    /// NIP or e-mail, lower case.
    #[sea_orm(unique)]
    pub sign_in_name: String,
    pub name: String,
    pub email: Option<String>,
    /// Argon2id in PHC form.
    pub password_hash: String,
    /// Somebody else has set the password: nothing opens until the officer has chosen one.
    pub must_change_password: bool,
    pub language: Language,
    /// Wrong tries since the last right one; the wait grows with them.
    pub wrong_tries: i32,
    pub next_try_at: Option<Moment>,
    pub last_sign_in_at: Option<Moment>,
    pub disabled_at: Option<Moment>,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
