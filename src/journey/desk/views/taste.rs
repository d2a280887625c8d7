//! How an officer wants to see lists: further columns, how close the rows stand, which view comes first.

use crate::platform::error::AppError;
use crate::platform::extract::OfficerSession;
use entity::desk_taste::{ActiveModel, Column, Density, Entity};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

/// What an officer chose; the usual look without a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taste {
    /// Words of columns, one blank between them.
    pub columns: String,
    pub density: Density,
    /// A built-in view's word, or a saved one's id.
    pub first_view: Option<String>,
}

/// What the officer chose.
pub async fn taste(session: &OfficerSession) -> Result<Taste, AppError> {
    let row = Entity::find_by_id(session.officer.id).one(&session.platform().db).await?;
    Ok(match row {
        Some(row) => {
            Taste { columns: row.columns, density: row.density, first_view: row.first_view }
        }
        None => Taste { columns: String::new(), density: Density::Roomy, first_view: None },
    })
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
    };
    keep(session, row, &[Column::Columns, Column::Density]).await
}

/// Keeps the view the queue opens with.
pub async fn keep_first(session: &OfficerSession, first: Option<String>) -> Result<(), AppError> {
    let row = ActiveModel {
        officer_id: Set(session.officer.id),
        columns: Set(String::new()),
        density: Set(Density::Roomy),
        first_view: Set(first),
    };
    keep(session, row, &[Column::FirstView]).await
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
