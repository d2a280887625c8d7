//! Who looked at what. A row is written before what it is about is shown: when it cannot be written,
//! nothing is shown (decision 0071).

mod anchor;
mod audited;
mod keep;

pub use anchor::{ReadAnchors, anchor_reads, verify_reads};
pub use audited::{Sheet, audited, cases_of_person};
pub use keep::sweep;

use super::CaseError;
use crate::platform::Platform;
use crate::platform::vault::Vault;
use crate::rules::access::works_on_cases;
use crate::rules::act::{Officer, Post};
use crate::rules::ticket_code::TicketCode;
use entity::access_log::{Entity, Model, ReadId, ReadKind};
use entity::case;
use entity::case::CaseId;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};

/// What somebody reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    pub kind: ReadKind,
    pub case: Option<CaseId>,
    /// A word of ours that says more.
    pub what: Option<&'static str>,
    /// How many rows were taken away.
    pub rows: Option<usize>,
}

impl Read {
    /// Something that is about no single case.
    pub const fn of(kind: ReadKind, what: &'static str) -> Self {
        Self { kind, case: None, what: Some(what), rows: None }
    }

    /// Something of a case.
    pub const fn case(kind: ReadKind, case: CaseId) -> Self {
        Self { kind, case: Some(case), what: None, rows: None }
    }

    /// A list that is taken away, on paper or as a file, and how many rows it has.
    pub const fn export(what: &'static str, rows: usize) -> Self {
        Self { rows: Some(rows), ..Self::of(ReadKind::Export, what) }
    }

    /// The word and the number, as they are kept.
    fn kept(self) -> Option<String> {
        let what = self.what?;
        Some(self.rows.map_or_else(|| what.to_owned(), |rows| format!("{what} {rows}")))
    }

    /// The same, with a word that says more.
    pub const fn saying(self, what: &'static str) -> Self {
        Self { what: Some(what), ..self }
    }
}

/// Writes down that the officer reads this.
///
/// # Errors
/// When the database fails; then it must not be shown.
pub async fn note(platform: &Platform, officer: &Officer, read: Read) -> Result<(), CaseError> {
    let row = row(&platform.vault, (officer, platform.clock.now()), read);
    let row = row.into_active_model().reset_all();
    Entity::insert(row).exec_without_returning(&platform.db).await?;
    Ok(())
}

/// Writes down that the officer asked for a case that does not exist for them; whether it is there at
/// all only the trail tells.
///
/// # Errors
/// When the database fails.
pub async fn note_refused(
    platform: &Platform,
    officer: &Officer,
    code: &TicketCode,
) -> Result<(), CaseError> {
    let found: Option<CaseId> = case::Entity::find()
        .filter(case::Column::Code.eq(code.as_str()))
        .select_only()
        .column(case::Column::Id)
        .into_tuple()
        .one(&platform.db)
        .await?;
    let read = Read { kind: ReadKind::Refused, case: found, what: None, rows: None };
    note(platform, officer, read).await
}

fn row(vault: &Vault, (officer, at): (&Officer, entity::Moment), read: Read) -> Model {
    let post = post(officer);
    let mut row = Model {
        id: ReadId::fresh(),
        at,
        officer_id: officer.id,
        officer_name: officer.name.clone(),
        role: post.map(|post| post.role),
        unit_id: post.map(|post| post.unit.id),
        unit_name: post.map(|post| post.unit.name.clone()),
        kind: read.kind,
        case_id: read.case,
        what: read.kept(),
        hash: String::new(),
    };
    row.hash = hash(vault, &row);
    row
}

/// The posting it is read in: that of the work on cases, if there is one.
fn post(officer: &Officer) -> Option<&Post> {
    let working = officer.posts.iter().find(|post| works_on_cases(post.role));
    working.or_else(|| officer.posts.first())
}

/// The keyed hash of a row: every column but the hash itself, each with its length in front.
fn hash(vault: &Vault, row: &Model) -> String {
    let id = |value: Option<uuid::Uuid>| value.map(uuid::Uuid::into_bytes).unwrap_or_default();
    let (at, unit) = (row.at.0.to_be_bytes(), id(row.unit_id.map(|id| id.0)));
    let (own, officer) = (row.id.0.into_bytes(), row.officer_id.0.into_bytes());
    let case = id(row.case_id.map(|id| id.0));
    let text = |value: Option<&'static str>| value.unwrap_or("\u{0}").as_bytes();
    let parts: [&[u8]; 11] = [
        b"access",
        &own,
        &at,
        &officer,
        row.officer_name.as_bytes(),
        text(row.role.map(entity::posting::Role::code)),
        &unit,
        row.unit_name.as_deref().unwrap_or("\u{0}").as_bytes(),
        row.kind.code().as_bytes(),
        &case,
        row.what.as_deref().unwrap_or("\u{0}").as_bytes(),
    ];
    vault.chain(&parts)
}
