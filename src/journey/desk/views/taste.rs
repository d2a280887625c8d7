//! How an officer wants to see lists: further columns, how close the rows stand, which view comes first.

use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use entity::desk_taste::{ActiveModel, Column, Density, Entity};
use entity::saved_view::DeskList;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

/// What an officer chose; the usual look without a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taste {
    /// Words of columns, one blank between them.
    pub columns: String,
    pub density: Density,
    pub firsts: Firsts,
}

/// The view each list opens with, where one was chosen: a built-in one's word, or a saved one's id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Firsts {
    pub queue: Option<String>,
    pub inbox: Option<String>,
    pub outbox: Option<String>,
}

impl Taste {
    /// The view a list opens with.
    pub fn first(&self, list: DeskList) -> Option<&str> {
        let chosen = match list {
            DeskList::Queue => &self.firsts.queue,
            DeskList::Inbox => &self.firsts.inbox,
            DeskList::Outbox => &self.firsts.outbox,
        };
        chosen.as_deref()
    }
}

impl Default for Taste {
    fn default() -> Self {
        Self { columns: String::new(), density: Density::Roomy, firsts: Firsts::default() }
    }
}

/// What the officer chose.
pub async fn taste(session: &OfficerSession) -> Result<Taste, AppError> {
    let row = Entity::find_by_id(session.officer.id).one(&session.platform().db).await?;
    let chosen = row.map(|row| Taste {
        columns: row.columns,
        density: row.density,
        firsts: Firsts { queue: row.first_view, inbox: row.first_inbox, outbox: row.first_outbox },
    });
    Ok(chosen.unwrap_or_default())
}

/// Keeps columns and density.
pub async fn keep_look(
    session: &OfficerSession,
    columns: String,
    density: Density,
) -> Result<(), AppError> {
    let row = ActiveModel {
        officer_id: Set(session.officer.id),
        columns: Set(columns),
        density: Set(density),
        first_view: Set(None),
        first_inbox: Set(None),
        first_outbox: Set(None),
    };
    keep(session, row, &[Column::Columns, Column::Density]).await
}

/// Keeps the views the lists open with.
pub async fn keep_firsts(session: &OfficerSession, firsts: Firsts) -> Result<(), AppError> {
    let row = ActiveModel {
        officer_id: Set(session.officer.id),
        columns: Set(String::new()),
        density: Set(Density::Roomy),
        first_view: Set(firsts.queue),
        first_inbox: Set(firsts.inbox),
        first_outbox: Set(firsts.outbox),
    };
    keep(session, row, &[Column::FirstView, Column::FirstInbox, Column::FirstOutbox]).await
}

/// Only these columns change where there is a row already.
async fn keep(
    session: &OfficerSession,
    row: ActiveModel,
    changed: &[Column],
) -> Result<(), AppError> {
    let again =
        OnConflict::column(Column::OfficerId).update_columns(changed.iter().copied()).to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(&session.platform().db).await?;
    Ok(())
}
