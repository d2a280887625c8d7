//! The programmes a case can be about, as they are in force today.

use super::{Choice, Desk};
use crate::platform::error::AppError;
use entity::case::Language;
use entity::programme::{Column, Entity};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use time::Date;

/// One choice a programme, by its name, as they are in force where the case belongs.
pub async fn programmes(desk: &Desk) -> Result<Vec<Choice>, AppError> {
    let today = desk.calendar().local_date(desk.now());
    programmes_on(&desk.platform().db, desk.language(), today).await
}

/// The same without a case: as they are in force on `day`.
pub async fn programmes_on(
    conn: &impl ConnectionTrait,
    language: Language,
    day: Date,
) -> Result<Vec<Choice>, AppError> {
    let mut rows = Entity::find()
        .filter(Column::EffectiveFrom.lte(day.to_string()))
        .order_by_asc(Column::Code)
        .order_by_desc(Column::EffectiveFrom)
        .all(conn)
        .await?;
    // The newest edition of each stands first.
    rows.dedup_by(|later, first| later.code == first.code);
    let mut choices: Vec<_> = rows
        .into_iter()
        .map(|row| match language {
            Language::Id => Choice::new(row.code, row.name_id),
            Language::En => Choice::new(row.code, row.name_en),
        })
        .collect();
    choices.sort_by(|a, b| a.label.cmp(&b.label));
    Ok(choices)
}

/// A programme's name; its code when the catalogue does not know it.
pub fn programme_name(known: &[Choice], code: &str) -> String {
    let found = known.iter().find(|choice| choice.value == code);
    found.map_or_else(|| code.to_owned(), |choice| choice.label.clone())
}
